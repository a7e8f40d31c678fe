/// Writes a table that Excel and WPS open by double click: UTF-8 with a mark, CR LF (RFC 4180).
///
/// A text that a spreadsheet would run as a formula gets an apostrophe in front.
public struct CSVWriter: Sendable {
  /// The file so far.
  public private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// An empty table.
  public init() {}

  /// Adds a row.
  public mutating func add(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      append(CSVWriter.safe(cell))
    }
    bytes += [0x0D, 0x0A]
  }

  /// The text with an apostrophe in front where a spreadsheet would take it for a formula.
  public static func safe(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠":
      return isNumber(text) ? text : "'" + text
    case "'":
      // Reading takes away one apostrophe, so one of the text's own needs another.
      return "'" + text
    default:
      return text
    }
  }

  /// Whether the text is a plain number, which no spreadsheet runs.
  private static func isNumber(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    if bytes.first == 0x2B || bytes.first == 0x2D { bytes = bytes.dropFirst() }
    if bytes.last == 0x25 { bytes = bytes.dropLast() }
    var digits = 0
    var points = 0
    for byte in bytes {
      if (0x30...0x39).contains(byte) {
        digits += 1
      } else if byte == 0x2E {
        points += 1
      } else {
        return false
      }
    }
    return digits > 0 && points <= 1
  }

  private mutating func append(_ text: String) {
    let needsQuotes = text.utf8.contains {
      $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D || $0 == 0x3B || $0 == 0x09
    }
    guard needsQuotes else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}
