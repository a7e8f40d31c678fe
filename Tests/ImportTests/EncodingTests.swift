import Model
import Testing

@testable import Store

@Suite struct EncodingTests {
  /// Written by hand from the three records of the ledger fixtures.
  private static let lines = [
    "id,name,unit,street,built-year,buildings,households,floor-area,service-mode,fund-balance,"
      + "disclosed-on,remark,line",
    "331102-0008,示例东苑,331102,331102001000,1998,3,1280,96500.50,hired,125000.00,2023-04-19,"
      + "示例数据,2",
    "331121-0002,示例西苑,331121,331121001000,1987,2,96,7200.00,self-managed,0.00,2022-12-31,"
      + "\"含\"\"引号\"\"，与逗号,\",3",
    "331181-0001,示例𠮷园,331181,331181004000,2000,12,640,51000.00,trial,30700.00,2024-02-29,\"两行",
    "备注\",4",
  ]

  @Test(arguments: [
    ("ledger.utf-8.csv", TextEncoding.utf8, "comma"),
    ("ledger.utf-8-bom-crlf.csv", .utf8, "comma"),
    ("ledger.gb18030-crlf-fullwidth.csv", .gb18030, "comma"),
    ("ledger.utf-16le-tab.txt", .utf16LittleEndian, "tab"),
    ("ledger.utf-16be.csv", .utf16BigEndian, "comma"),
    ("ledger.semicolon-cr.csv", .utf8, "semicolon"),
  ])
  func `the same ledger is the same batch in every encoding`(
    file: String, encoding: TextEncoding, separator: String
  ) throws {
    let preview = try Fixture.preview(Fixture.bytes(file), kind: "compound")
    #expect(preview.encoding == encoding)
    #expect(preview.separator.en == separator)
    #expect(preview.errors == [])
    #expect(preview.batchLines == EncodingTests.lines)
  }

  @Test func `GBK is read as the part of GB18030 that it is`() throws {
    let preview = try Fixture.preview(Fixture.bytes("ledger.gbk-crlf.csv"), kind: "compound")
    #expect(preview.encoding == .gb18030)
    #expect(preview.batchLines == Array(EncodingTests.lines.prefix(3)))
  }

  @Test func `a named encoding is taken instead of the detected one`() throws {
    let options = ImportOptions(encoding: TextEncoding(named: "gbk"))
    let preview = try Fixture.preview(
      Fixture.bytes("ledger.gbk-crlf.csv"), kind: "compound", options: options)
    #expect(preview.accepted == 2)
  }

  @Test func `a byte that cannot be read rejects its row and no other`() throws {
    var bytes = try Fixture.bytes("ledger.utf-8.csv")
    let place = try #require(bytes.firstIndex(of: 0x31).map { $0 + 2 })
    bytes[place] = 0xFF
    let preview = try Fixture.preview(bytes, kind: "compound")
    #expect(preview.encoding == .utf8)
    #expect((preview.accepted, preview.rejected) == (2, 1))
    let finding = try #require(preview.findings.first { $0.severity == .error })
    #expect(finding.row == 2)
    #expect(finding.found.contains("\\xFF"))
    #expect(finding.message.zh.contains("第2行"))
  }

  @Test func `a byte that GB18030 does not have rejects its row and no other`() throws {
    var bytes = try Fixture.bytes("ledger.gb18030-crlf-fullwidth.csv")
    let line = try #require(bytes.firstIndex(of: 0x0A))
    // The first two bytes behind the first comma of line 2 are 莲.
    let comma = try #require(bytes[line...].firstIndex(of: 0x2C))
    bytes[comma + 1] = 0xFF
    let preview = try Fixture.preview(bytes, kind: "compound")
    #expect(preview.encoding == .gb18030)
    #expect((preview.accepted, preview.rejected) == (2, 1))
    #expect(preview.errors.first?.hasPrefix("2 file") == true)
  }

  @Test func `UTF-8 that breaks off is not taken for GB18030`() throws {
    var bytes = try Fixture.bytes("ledger.utf-8.csv")
    bytes.removeLast(4)
    #expect(TextEncoding.detect(bytes) == .utf8)
    let text = try DecodedText(bytes, as: .utf8)
    #expect(text.damage.count == 1)
  }

  @Test func `unpaired surrogates of UTF-16 are damage`() throws {
    let text = try DecodedText([0xFF, 0xFE, 0x41, 0, 0x00, 0xD8, 0x42, 0], as: .utf16LittleEndian)
    #expect(String(decoding: text.bytes, as: UTF8.self) == "A\\x00\\xD8B")
    #expect(text.damage == [1, 5])
  }

  @Test func `workbooks and text of another country are refused in words`() throws {
    let kind = try #require(KindDeclaration.named("compound"))
    #expect(throws: ImportError(file: "a.xlsx", reason: .workbook)) {
      try ImportPreview.make(
        bytes: [0x50, 0x4B, 3, 4, 0], name: "a.xlsx", kind: kind, ledger: Ledger())
    }
    // 小區名稱 縣市 戶數 in Big5, six times.
    let big5: [UInt8] = [
      0xA4, 0x70, 0xB0, 0xCF, 0xA6, 0x57, 0xBA, 0xD9, 0x2C, 0xBF, 0xA4, 0xA5, 0xAB, 0x2C, 0xA4,
      0xE1, 0xBC, 0xC6, 0x0A,
    ]
    let bytes = (0..<6).flatMap { _ in big5 }
    #expect(throws: ImportError(file: "a.csv", reason: .encodingUnclear)) {
      try ImportPreview.make(bytes: bytes, name: "a.csv", kind: kind, ledger: Ledger())
    }
  }
}
