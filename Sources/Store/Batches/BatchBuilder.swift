import CBytes
import Model

/// A batch that is complete: bytes that never change again, named by their own hash.
public struct SealedBatch: Sendable {
  /// The kind of its rows.
  public let kind: KindDeclaration
  /// What its rows are where they are no records: `changes`; nil for records.
  var form: String?
  /// CSV, RFC 4180, UTF-8, LF: a heading of field identifiers (and `line`), then rows by ascending id.
  public let bytes: [UInt8]
  /// SHA-256 of the bytes, 64 hexadecimal digits.
  public let hash: String
  /// The number of rows.
  public let rows: Int
  /// The file the rows came from, as its user named it.
  public let origin: String
}

/// Collects rows of one kind in canonical text and seals them into a batch.
public struct BatchBuilder {
  private let kind: KindDeclaration
  private let fields: [Int]
  private let hasLines: Bool
  private let hasOrigins: Bool
  private var bytes: [UInt8] = []
  private var starts: [Int] = []
  private var isAscending = true
  private var lastID: String?

  /// A batch of rows of `kind`.
  ///
  /// - Parameters:
  ///   - fields: The columns each row brings, by their position in the kind; the first is the id (0).
  ///   - hasLines: Whether each row tells its line in the imported file.
  ///   - hasOrigins: Whether each row tells that file itself.
  public init(
    _ kind: KindDeclaration, fields: [Int]? = nil, hasLines: Bool = false,
    hasOrigins: Bool = false
  ) {
    let fields = fields ?? Array(kind.fields.indices)
    precondition(fields.first == 0, "the first field of a batch is the id")
    self.kind = kind
    self.fields = fields
    self.hasLines = hasLines
    self.hasOrigins = hasOrigins
  }

  /// The number of rows so far.
  public var count: Int { starts.count }

  /// Makes room for a batch of about this many bytes.
  public mutating func reserve(bytes count: Int) { bytes.reserveCapacity(count) }

  /// Adds a row: one canonical text per field, in the builder's order; empty is missing.
  ///
  /// - Parameters:
  ///   - line: The line of the imported file, from 1, where the builder has lines.
  ///   - origin: That file, as its user named it, where the builder has origins.
  public mutating func add(_ cells: [String], line: Int? = nil, origin: String? = nil) {
    precondition(cells.count == fields.count, "a row has one text per field")
    starts.append(bytes.count)
    if let lastID, !(lastID.utf8.lexicographicallyPrecedes(cells[0].utf8)) { isAscending = false }
    lastID = cells[0]
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      CSVText.append(cell, to: &bytes)
    }
    if hasLines {
      bytes.append(0x2C)
      if let line { bytes.append(contentsOf: String(line).utf8) }
    }
    if hasOrigins {
      bytes.append(0x2C)
      CSVText.append(origin ?? "", to: &bytes)
    }
    bytes.append(0x0A)
  }

  /// The finished batch; rows are put in ascending order of their ids.
  ///
  /// - Parameter origin: The file the rows came from, as its user named it.
  /// - Precondition: No id occurs twice.
  public consuming func sealed(origin: String) -> SealedBatch {
    var heading = fields.map { kind.fields[$0].identifier }
    if hasLines { heading.append(BatchHeading.line) }
    if hasOrigins { heading.append(BatchHeading.origin) }
    var output = Array((heading.joined(separator: ",") + "\n").utf8)
    output.reserveCapacity(output.count + bytes.count)
    if isAscending {
      output.append(contentsOf: bytes)
    } else {
      let ends = starts.dropFirst() + [bytes.count]
      let rows = zip(starts, ends).map { bytes[$0..<$1] }
      let ids = rows.map { row in row.prefix { $0 != 0x2C && $0 != 0x0A } }
      for index in rows.indices.sorted(by: { ids[$0].lexicographicallyPrecedes(ids[$1]) }) {
        output.append(contentsOf: rows[index])
      }
    }
    return SealedBatch(
      kind: kind, form: nil, bytes: output, hash: SHA256.hex(output), rows: starts.count,
      origin: origin)
  }
}

/// The columns of a batch that are no fields.
enum BatchHeading {
  /// The line of the imported file.
  static let line = "line"
  /// The imported file.
  static let origin = "#origin"
}
