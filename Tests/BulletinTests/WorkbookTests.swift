import Bulletin
import Model
import Testing

/// Workbooks for Excel and WPS, taken apart again by a reader of the tests.
@Suite struct WorkbookTests {
  /// The files of an archive by name, read from its directory as PKWARE APPNOTE has it.
  private func files(_ bytes: [UInt8]) throws -> [String: String] {
    func number(_ place: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
    let end = bytes.count - 22
    try #require(end >= 0 && Array(bytes[end..<end + 4]) == [0x50, 0x4B, 5, 6])
    var place = number(end + 16, 4)
    #expect(place + number(end + 12, 4) == end)
    var files: [String: String] = [:]
    for _ in 0..<number(end + 10, 2) {
      try #require(Array(bytes[place..<place + 4]) == [0x50, 0x4B, 1, 2])
      let (size, length, start) = (
        number(place + 24, 4), number(place + 28, 2), number(place + 42, 4)
      )
      let name = String(decoding: bytes[place + 46..<place + 46 + length], as: UTF8.self)
      try #require(Array(bytes[start..<start + 4]) == [0x50, 0x4B, 3, 4])
      // Both headers say the same of method, checksum, sizes and name.
      #expect(Array(bytes[start + 4..<start + 30]) == Array(bytes[place + 6..<place + 32]))
      let body = Array(bytes[start + 30 + length..<start + 30 + length + size])
      #expect(number(place + 16, 4) == Int(checksum(body)), "\(name)")
      files[name] = String(decoding: body, as: UTF8.self)
      place += 46 + length
    }
    return files
  }

  /// CRC-32 bit by bit, without a table.
  private func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value = UInt32.max
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return ~value
  }

  @Test func `the reader's checksum is that of the standard`() {
    #expect(checksum(Array("123456789".utf8)) == 0xCBF4_3926)
  }

  @Test func `words are words, numbers are numbers with their decimals`() throws {
    let sheet = Sheet(
      columns: [
        .init("name", Phrase(zh: "名称", en: "Name")),
        .init("score", Phrase(zh: "得分", en: "Score"), isNumeric: true),
      ],
      rows: [
        [.init("=1+1"), .init("86.60")], [.init("甲<乙>&_x0041_\n丙"), .init("007")],
        [.init(""), .init("12")], [.init("x"), .init("1234567890123456")],
      ], isSample: false)
    let files = try files(try Workbook([.init("得分[明细]", sheet), .init("得分明细", sheet)]).bytes())
    #expect(
      Set(files.keys) == [
        "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
        "xl/styles.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml",
      ])
    for (name, text) in files {
      let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      #expect(text.hasPrefix(head))
      #expect(WellFormed.problem(in: String(text.dropFirst(head.count))) == nil, "\(name)")
    }
    let page = try #require(files["xl/worksheets/sheet1.xml"])
    func holds(_ cell: String) -> Bool { page.contains(cell) }
    func words(_ place: String, _ style: Int, _ text: String) -> String {
      "<c r=\"\(place)\" s=\"\(style)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(text)</t></is></c>"
    }
    #expect(holds(words("A1", 1, "名称")))
    #expect(holds(words("A2", 0, "=1+1")))
    #expect(holds("<c r=\"B2\" s=\"3\"><v>86.60</v></c>"))
    #expect(holds(words("A3", 0, "甲&lt;乙&gt;&amp;_x005F_x0041_\n丙")))
    #expect(holds(words("B3", 0, "007")))
    #expect(holds("<row r=\"4\"><c r=\"B4\" s=\"0\"><v>12</v></c></row>"))
    #expect(holds(words("B5", 0, "1234567890123456")))
    let book = try #require(files["xl/workbook.xml"])
    #expect(book.contains("<sheet name=\"得分明细\" sheetId=\"1\" r:id=\"rId1\"/>"))
    #expect(book.contains("<sheet name=\"得分明细 2\" sheetId=\"2\" r:id=\"rId2\"/>"))
  }

  @Test func `a form has the headings of the import and a list for every choice`() throws {
    let kind = try #require(KindDeclaration.named("committee"))
    let files = try files(try Workbook(formOf: kind).bytes())
    let form = try #require(files["xl/worksheets/sheet1.xml"])
    let lists = try #require(files["xl/worksheets/sheet3.xml"])
    for field in kind.fields { #expect(form.contains(">\(field.label.zh)</t>")) }
    // The fourth field is the form of the committee, the first with a list: 业委会 or 物管会.
    #expect(kind.fields[3].identifier == "kind")
    #expect(
      form.contains(
        "sqref=\"D2:D2001\"><formula1>选项!$A$1:$A$2</formula1></dataValidation>"))
    #expect(lists.contains("<row r=\"1\"><c r=\"A1\" s=\"0\" t=\"inlineStr\">"))
    #expect(lists.contains(">物管会</t>"))
  }

  @Test func `every kind has a form, the same bytes each time`() throws {
    for kind in KindDeclaration.all {
      let bytes = try Workbook(formOf: kind).bytes()
      #expect(try bytes == Workbook(formOf: kind).bytes())
      #expect(try files(bytes)["xl/worksheets/sheet1.xml"] != nil)
    }
  }

  @Test func `too many words for a cell are refused with their place`() throws {
    let sheet = Sheet(
      columns: [.init("name", Phrase(zh: "名称", en: "Name"))],
      rows: [[.init(String(repeating: "字", count: 32_768))]], isSample: false)
    let problem = try #require(throws: Workbook.Problem.self) {
      try Workbook([.init("表", sheet)]).bytes()
    }
    #expect(problem.message.zh == "表 A2：有 32768 个字，一格最多 32767 个。请改用 csv。")
  }
}
