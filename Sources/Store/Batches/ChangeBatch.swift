import Model

/// A batch whose rows are changes of known records: what an import found different, with the value before,
/// so that one line of the day-book stands for any number of changes and each can be contradicted.
///
/// CSV like every batch, with the heading `id,field,old,new`.
enum ChangeBatch {
  /// The word by which the line that admits it tells its form.
  static let form = "changes"

  /// The change of one cell, in canonical text; nil where there was or is no value.
  struct Change: Sendable, Equatable {
    var id: String
    var field: String
    var old: String?
    var new: String?
  }

  /// The changes, sealed: by ascending id and field.
  static func sealed(
    _ changes: [Change], of kind: KindDeclaration, origin: String
  ) -> SealedBatch {
    var writer = CSVText(heading: ["id", "field", "old", "new"])
    let sorted = changes.sorted { ($0.id, $0.field) < ($1.id, $1.field) }
    for change in sorted {
      writer.add([change.id, change.field, change.old ?? "", change.new ?? ""])
    }
    return SealedBatch(
      kind: kind, form: form, bytes: writer.bytes, hash: SHA256.hex(writer.bytes),
      rows: changes.count, origin: origin)
  }

  /// The changes that the bytes of such a batch hold.
  static func changes(in bytes: UnsafeRawBufferPointer) -> [Change] {
    CSVText.rows(of: bytes).dropFirst().compactMap { cells in
      guard cells.count == 4 else { return nil }
      func value(_ text: String) -> String? { text.isEmpty ? nil : text }
      return Change(
        id: cells[0], field: cells[1], old: value(cells[2]), new: value(cells[3]))
    }
  }
}

/// The plain CSV of batches: UTF-8, LF, quotes only where they are needed.
struct CSVText {
  private(set) var bytes: [UInt8] = []

  /// A file with this heading.
  init(heading: [String]) { add(heading) }

  /// Adds a row.
  mutating func add(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      CSVText.append(cell, to: &bytes)
    }
    bytes.append(0x0A)
  }

  /// Adds a field, in quotes where its bytes ask for them.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    let utf8 = text.utf8
    guard utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
      bytes.append(contentsOf: utf8)
      return
    }
    bytes.append(0x22)
    for byte in utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// The rows of such a file, the heading first.
  static func rows(of bytes: UnsafeRawBufferPointer) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field: [UInt8] = []
    var isInside = false
    var isJustClosed = false
    for byte in bytes {
      if byte == 0x22 {
        // A quote doubled inside closes the field and opens it again.
        if isJustClosed { field.append(byte) }
        isJustClosed = isInside
        isInside.toggle()
        continue
      }
      isJustClosed = false
      switch byte {
      case 0x2C where !isInside, 0x0A where !isInside:
        row.append(String(decoding: field, as: UTF8.self))
        field = []
        if byte == 0x0A {
          rows.append(row)
          row = []
        }
      default: field.append(byte)
      }
    }
    return rows
  }
}
