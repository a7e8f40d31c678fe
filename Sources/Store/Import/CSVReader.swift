import Model

/// A row of a text table as it was written.
struct SourceRow: Sendable {
  /// What can be wrong with the shape of a row.
  enum Fault: Sendable, Equatable {
    /// A quote opens and does not close on its line or within a cell of reasonable length.
    case openQuote
    /// Something stands between a closing quote and the next separator.
    case textBehindQuote
    /// Bytes that the encoding does not have.
    case undecodable
  }

  /// The physical line the row begins in, from 1.
  let line: Int
  /// The cells.
  var cells: [String]
  /// What is wrong with the row, or nil.
  var fault: Fault?

  /// Whether no cell holds anything but white space.
  var isBlank: Bool {
    cells.allSatisfy {
      $0.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } || $0.allSatisfy(\.isWhitespace)
    }
  }
}

/// Reads comma-, tab- or semicolon-separated rows from bytes (RFC 4180).
///
/// Lines end in LF, CR LF or CR. Bytes are compared, not characters: `"\r\n"` is one character of
/// Swift's, and a comma with a combining mark is no comma.
struct CSVReader {
  private let text: DecodedText
  private let separator: UInt8
  private var position = 0
  private var line = 1

  /// The most lines a quoted cell may span; more means that its quote was left open.
  private static let longestCell = 100

  /// A reader of a decoded file.
  init(_ text: DecodedText, separator: UInt8) {
    self.text = text
    self.separator = separator
  }

  /// All rows but blank ones, and at most `limit`.
  static func rows(of text: DecodedText, separator: UInt8, limit: Int = .max) -> [SourceRow] {
    var reader = CSVReader(text, separator: separator)
    var rows: [SourceRow] = []
    while rows.count < limit, let row = reader.next() {
      if !row.isBlank || row.fault != nil { rows.append(row) }
    }
    return rows
  }

  /// The next row, or nil at the end.
  private mutating func next() -> SourceRow? {
    let bytes = text.bytes
    guard position < bytes.count else { return nil }
    let start = position
    let startLine = line
    var row = SourceRow(line: startLine, cells: [])
    let fault = bytes.withUnsafeBufferPointer { readRow($0, into: &row.cells) }
    if let fault {
      // The row is read again as one physical line, so that an open quote swallows nothing else.
      position = start
      line = startLine
      row.cells = []
      bytes.withUnsafeBufferPointer { readPlainLine($0, into: &row.cells) }
      row.fault = fault
    }
    if text.isDamaged(start..<position) { row.fault = .undecodable }
    return row
  }

  /// Reads cells up to the end of the row; returns what is wrong with it.
  private mutating func readRow(
    _ bytes: UnsafeBufferPointer<UInt8>, into cells: inout [String]
  ) -> SourceRow.Fault? {
    while true {
      if position < bytes.count, bytes[position] == 0x22 {
        guard let cell = readQuoted(bytes) else { return .openQuote }
        cells.append(cell)
        if position < bytes.count, bytes[position] != separator, !isLineEnd(bytes[position]) {
          return .textBehindQuote
        }
      } else {
        cells.append(readPlain(bytes))
      }
      guard position < bytes.count, bytes[position] == separator else {
        skipLineEnd(bytes)
        return nil
      }
      position += 1
    }
  }

  private mutating func readPlainLine(
    _ bytes: UnsafeBufferPointer<UInt8>, into cells: inout [String]
  ) {
    while true {
      cells.append(readPlain(bytes))
      guard position < bytes.count, bytes[position] == separator else { break }
      position += 1
    }
    skipLineEnd(bytes)
  }

  private mutating func readPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let start = position
    while position < bytes.count, bytes[position] != separator, !isLineEnd(bytes[position]) {
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// The text within quotes; nil where the quote does not close.
  private mutating func readQuoted(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    position += 1
    var start = position
    var parts: [UInt8] = []
    var lines = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x22 {
        if position + 1 < bytes.count, bytes[position + 1] == 0x22 {
          parts.append(contentsOf: bytes[start...position])
          position += 2
          start = position
          continue
        }
        let tail = bytes[start..<position]
        position += 1
        line += lines
        return parts.isEmpty
          ? String(decoding: tail, as: UTF8.self) : String(decoding: parts + tail, as: UTF8.self)
      }
      if byte == 0x0A
        || byte == 0x0D && !(position + 1 < bytes.count && bytes[position + 1] == 0x0A)
      {
        lines += 1
        if lines > CSVReader.longestCell { return nil }
      }
      position += 1
    }
    return nil
  }

  @inline(__always)
  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private mutating func skipLineEnd(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard position < bytes.count else { return }
    if bytes[position] == 0x0D, position + 1 < bytes.count, bytes[position + 1] == 0x0A {
      position += 1
    }
    position += 1
    line += 1
  }
}

/// The byte between the cells of a text table.
enum Separator {
  /// The separator of a file: the one that cuts the first rows into most cells most alike.
  static func detect(_ text: DecodedText) -> UInt8 {
    var best = (separator: UInt8(0x2C), score: 0)
    for separator: UInt8 in [0x2C, 0x09, 0x3B] {
      let rows = CSVReader.rows(of: text, separator: separator, limit: 40)
      var counts: [Int: Int] = [:]
      for row in rows where row.cells.count > 1 { counts[row.cells.count, default: 0] += 1 }
      let score = counts.map { $0.value * min($0.key, 8) }.max() ?? 0
      if score > best.score { best = (separator, score) }
    }
    return best.separator
  }

  /// The separator as the preview names it.
  static func name(_ byte: UInt8) -> Phrase {
    switch byte {
    case 0x09: Phrase(zh: "制表符", en: "tab")
    case 0x3B: Phrase(zh: "分号", en: "semicolon")
    default: Phrase(zh: "逗号", en: "comma")
    }
  }
}
