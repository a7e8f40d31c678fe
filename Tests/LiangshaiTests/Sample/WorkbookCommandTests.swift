import Foundation
import Testing

/// Workbooks for Excel and WPS: empty forms, and records written out.
@Suite struct WorkbookCommandTests {
  private let bench: Bench

  init() throws { bench = try Bench() }

  private static let parts: Set = [
    "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
    "xl/worksheets/sheet1.xml",
  ]

  /// The parts of a workbook, each of which is well-formed XML.
  private func parts(_ bytes: Data) throws -> [String: Data] {
    let files = try PlainZip(bytes).files
    #expect(Self.parts.isSubset(of: files.keys))
    for (name, part) in files {
      let text = String(decoding: part, as: UTF8.self)
      #expect(text.hasPrefix("<?xml") && text.hasSuffix(">"), "\(name)")
      #expect(text.count { $0 == "<" } == text.count { $0 == ">" }, "\(name)")
    }
    return files
  }

  @Test func `the checksum is that of the standard`() {
    // The check value of CRC-32.
    #expect(PlainZip.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
  }

  @Test func `an empty form is a sound file with drop-downs of the words`() throws {
    let path = bench.path("督办.xlsx")
    try bench.runWell("template", "item", "-o", path)
    let files = try parts(Data(contentsOf: URL(filePath: path)))
    let text = files.values.map { String(decoding: $0, as: UTF8.self) }.joined()
    #expect(text.contains("<dataValidation"))
    for word in ["承办单位", "12345热线", "交办", "急件"] { #expect(text.contains(word), "\(word)") }
    let again = try bench.run("template", "item", "-o", path)
    #expect(again.code == 4 && again.errors.contains("已有这个文件"))
    try bench.runWell("template", "compound", "-o", path, "--force")
    let replaced = try parts(Data(contentsOf: URL(filePath: path)))
    #expect(replaced.values.contains { String(decoding: $0, as: UTF8.self).contains("小区编号") })
  }

  @Test func `records written out are all there`() throws {
    let answer = try bench.runWell(
      "export", bench.sample(), "compound", "--format", "xlsx", rest: Sample.day)
    let files = try parts(answer.bytes)
    let sheet = String(decoding: try #require(files["xl/worksheets/sheet1.xml"]), as: UTF8.self)
    let compounds = try Sample.rows.get()["compound"]
    #expect(sheet.components(separatedBy: "<row ").count - 1 >= compounds.count + 1)
    // The texts of the cells, each between two marks.
    let texts = Set(sheet.split(separator: "<").compactMap { $0.split(separator: ">").last })
    for compound in compounds {
      let id = try #require(compound["id"])
      #expect(texts.contains(id[...]), "\(id)")
    }
  }
}
