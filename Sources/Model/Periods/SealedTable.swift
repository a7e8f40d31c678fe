/// A table of a sealed file: UTF-8 with a mark, a heading, a line a row (RFC 4180, but LF), so that WPS and
/// Excel open it and every cell reads back exactly.
struct SealedTable {
  /// The rows, each with a cell for every column.
  private(set) var rows: [[String]] = []
  private let columns: [String]

  /// An empty table of these columns.
  init(_ columns: [String]) { self.columns = columns }

  /// Reads a file; nil where it is no table of these columns.
  init?(_ text: String, columns: [String]) {
    guard let all = SealedTable.cells(of: Array(text.utf8)), all.first == columns,
      all.allSatisfy({ $0.count == columns.count })
    else { return nil }
    self.columns = columns
    rows = Array(all.dropFirst())
  }

  /// Adds a row.
  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The file.
  var text: String {
    "\u{FEFF}"
      + ([columns] + rows).map { row in
        row.map(SealedTable.written).joined(separator: ",") + "\n"
      }.joined()
  }

  private static func written(_ cell: String) -> String {
    let safe = CSVWriter.safe(cell)
    guard safe.utf8.contains(where: { [0x2C, 0x22, 0x0A, 0x0D].contains($0) }) else { return safe }
    let doubled = safe.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + doubled.joined(separator: "\"\"") + "\""
  }

  /// The cells of a file, without the apostrophes that keep spreadsheets from running them; nil where a
  /// quotation does not end or the last line has no end.
  private static func cells(of bytes: [UInt8]) -> [[String]]? {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    func plain(_ cell: [UInt8]) -> String {
      String(decoding: cell.first == 0x27 ? cell[1...] : cell[...], as: UTF8.self)
    }
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case 0x22 where isQuoted && position < bytes.count && bytes[position] == 0x22:
        cell.append(byte)
        position += 1
      case 0x22: isQuoted.toggle()
      case 0x2C where !isQuoted:
        row.append(plain(cell))
        cell = []
      case 0x0A where !isQuoted:
        rows.append(row + [plain(cell)])
        (row, cell) = ([], [])
      default: cell.append(byte)
      }
    }
    return isQuoted || !row.isEmpty || !cell.isEmpty ? nil : rows
  }
}
