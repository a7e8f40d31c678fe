import Glibc
import Model
import Testing

@testable import Store

/// A view as a spreadsheet holds it: its cells, which a test changes, moves and saves again.
struct SheetCopy {
  let path: String
  var cells: [[String]]

  /// Opens a view as it stands on the disk.
  init(_ path: String) throws {
    self.path = path
    let text = try DecodedText(Files.readPlain(path), as: .utf8)
    cells = CSVReader.rows(of: text, separator: 0x2C).map(\.cells)
  }

  var headings: [String] { cells[0] }

  /// The same file with other cells.
  func holding(_ cells: [[String]]) -> SheetCopy {
    var copy = self
    copy.cells = cells
    return copy
  }

  /// The place of a column.
  func column(_ heading: String) throws -> Int {
    try #require(headings.firstIndex(of: heading), "no column \(heading)")
  }

  /// The place of the row with this id.
  func row(_ id: String) throws -> Int {
    try #require(cells.firstIndex { $0.first == id }, "no row \(id)")
  }

  subscript(id: String, heading: String) -> String {
    get throws { try cells[row(id)][column(heading)] }
  }

  /// Types into a cell.
  mutating func type(_ text: String, _ id: String, _ heading: String) throws {
    let (row, column) = (try row(id), try column(heading))
    cells[row][column] = text
  }

  /// Saves the file in place, as spreadsheets do, with every cell that needs it in quotes.
  func save(separator: String = ",", ending: String = "\r\n", mark: Bool = true) throws {
    var bytes: [UInt8] = mark ? [0xEF, 0xBB, 0xBF] : []
    bytes += text(separator, ending).utf8
    try SheetCopy.write(bytes, to: path)
  }

  /// The file as text.
  func text(_ separator: String = ",", _ ending: String = "\r\n") -> String {
    cells.map { row in
      row.map { cell in
        let isPlain = !cell.utf8.contains { [0x22, 0x0A, 0x0D].contains($0) }
        if isPlain, !cell.contains(separator) { return cell }
        return "\""
          + cell.split(separator: "\"", omittingEmptySubsequences: false)
          .joined(separator: "\"\"") + "\""
      }.joined(separator: separator) + ending
    }.joined()
  }

  /// Saves the file in GB18030, as the Chinese Excel does.
  func saveInGB18030() throws {
    let converter = iconv_open("GB18030", "UTF-8")
    try #require(converter != iconv_t(bitPattern: -1))
    defer { iconv_close(converter) }
    var input = text().utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 2)
    let count = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var next = input.baseAddress
        var left = input.count
        var place = output.baseAddress
        var room = output.count
        return iconv(converter, &next, &left, &place, &room) == 0 ? output.count - room : -1
      }
    }
    try #require(count > 0)
    try SheetCopy.write(output[..<count].map { UInt8(bitPattern: $0) }, to: path)
  }

  /// Overwrites a file in place.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    try #require(
      bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) } == bytes.count)
  }
}

let itemKind = SupervisionItem.declaration.kind

/// The views of a test's store.
extension Folder {
  /// A view's path.
  func view(_ kind: KindDeclaration = itemKind) -> String {
    store + "/tables/" + kind.identifier + ".csv"
  }

  /// The names in a folder of the store.
  func names(_ folder: String) -> [String] { Files.names(in: store + "/" + folder) }

  /// A store of Lishui with `count` supervision items, its views published.
  func makeItems(_ count: Int = 5) throws -> Store {
    var store = try makeStore(LishuiBatches.all())
    var builder = BatchBuilder(
      itemKind,
      fields: ["id", "title", "unit", "assigned-on", "original-due", "state", "progress"]
        .compactMap { itemKind.position(named: $0) })
    for number in 1...count {
      let day = Day(number: 20_700 + Int32(number) * 3)
      builder.add([
        itemID(number), "事项\(number)", number % 2 == 0 ? "331121" : "331102", day.iso,
        Day(number: day.number + 30).iso, "handling", number % 3 == 0 ? "" : "进展\(number)",
      ])
    }
    try store.write([.admit(builder.sealed(origin: "督办.csv"))], by: author())
    try store.publishViews(of: [itemKind])
    return store
  }
}

/// The id of a supervision item.
func itemID(_ number: Int) -> String {
  "DB〔2026〕" + String(repeating: "0", count: 3 - String(number).count) + String(number)
}

extension Store {
  /// What is pending in a view.
  func pending(_ kind: KindDeclaration = itemKind) -> PendingBatch? {
    pendingBatches(of: [kind]).first
  }

  /// The present value of a field.
  func value(_ id: String, _ field: String, _ kind: KindDeclaration = itemKind) -> String {
    present(kind, id, field)
  }
}

extension PendingBatch {
  /// What is proposed, as `id field published → proposed`.
  var proposals: [String] {
    let kind = KindDeclaration.all[kind]
    return rows.flatMap { row in
      row.cells.map { cell in
        "\(row.id) \(kind.fields[cell.column].identifier) \(cell.published) → \(cell.proposed)"
      }
    }
  }
}
