import Foundation
import Testing

/// Slips, monthly reports, agendas, minutes and cards of the sample.
@Suite struct DocumentCommandTests {
  private let bench: Bench
  private let store: String

  init() throws {
    bench = try Bench()
    store = try bench.sample()
  }

  private func printed(_ words: String...) throws -> String {
    try bench.runWell(rest: [words[0], store] + words.dropFirst() + Sample.day).output
  }

  private func row(_ kind: String, _ id: String) throws -> [String: String] {
    try #require(try Sample.rows.get()[kind].first { $0["id"] == id })
  }

  @Test func `a slip says what, by when and how late, and to the public no names`() throws {
    let item = try #require(
      try Sample.overdueItems().first { $0["level"] == "red" && $0["handler"] != "" })
    let id = try #require(item["id"])
    let inner = try printed("slip", id)
    for field in ["id", "title", "handler", "assigned-on", "current-due"] {
      #expect(inner.contains(item[field] ?? "?"), "\(field)")
    }
    #expect(inner.contains("红单") && inner.contains("已超期") && inner.contains("示例数据"))
    let open = try printed("slip", id, "--edition", "public")
    #expect(open.contains(id) && open.contains(item["current-due"] ?? "?"))
    for field in ["title", "handler", "received-by", "progress"] {
      #expect(!open.contains(item[field] ?? "?"), "\(field)")
    }
    #expect(try bench.run("slip", store, "DB〔2026〕404").code == 1)
  }

  @Test func `a month's report is a folder of five tables`() throws {
    let folder = bench.path("月报")
    try bench.runWell(
      "report", store, "--unit", "莲都区", "--month", "2026-10", "--format", "csv", "-o", folder,
      rest: Sample.day)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names.map { String($0.prefix(3)) } == (1...5).map { "表\($0)-" })
    let tables = try names.map {
      try cells(ofCSV: Data(contentsOf: URL(filePath: folder + "/" + $0)))
    }
    for table in tables {
      // Under the rows is the line for those who sign.
      #expect(table.count > 2 && table.last?.first == "填报人：")
      #expect(table.dropFirst().dropLast().allSatisfy { $0.count == table[0].count })
    }
    // The first table is the unit's register as it was at the end of the month.
    let register = try Sample.rows.get()["compound"].filter {
      $0["unit"] == "331102" && $0["register"] == "in-register"
    }
    let listed = try column("小区名称", of: tables[0])
    #expect(listed.sorted() == register.compactMap { $0["name"] }.sorted())
    let projects = try Sample.rows.get()["project"].filter { $0["unit"] == "331102" }
    let ids = try column("项目编号", of: tables[1])
    #expect(Set(ids).isSubset(of: Set(projects.compactMap { $0["id"] })))
    #expect(Set(ids).count == ids.count)
    // A report that is there stays.
    let again = try bench.answer(
      ["report", store, "--unit", "莲都区", "--month", "2026-10", "--format", "csv", "-o", folder]
        + Sample.day)
    #expect(again.code == 4 && again.errors.contains("已有这个文件"))
    #expect(
      try bench.run("report", store, "--unit", "莲都区", "--month", "2026Q3").code == 2)
  }

  private func column(_ heading: String, of table: [[String]]) throws -> [String] {
    let place = try #require(table[0].firstIndex(of: heading))
    return table.dropFirst().dropLast().map { $0[place] }
  }

  @Test func `an agenda begins with the worst, and holds every overdue item once`() throws {
    let agenda = try printed("agenda")
    let overdue = try Sample.overdueItems()
    let lines = agenda.split(separator: "\n").filter { $0.hasPrefix("| ") }
    for item in overdue {
      let id = try #require(item["id"])
      #expect(lines.count { $0.contains(id) } == 1, "\(id)")
    }
    let order = ["约谈", "通报", "红单", "督办(橙单)", "催办(蓝单)"]
    let levels = lines.compactMap { line in
      line.contains("DB〔") ? order.firstIndex { line.contains("| \($0) |") } : nil
    }
    #expect(levels == levels.sorted() && levels.first == 0)
    #expect(try bench.run("agenda", store, "--meeting", "HY-404").code == 1)
  }

  @Test func `the annex of minutes holds every resolution of its meeting, in three forms`() throws {
    let id = "HY-331100-2026-11"
    let resolved = try Sample.rows.get()["resolution"].filter { $0["meeting"] == id }
    // Three that are no item yet, and seven of the items of November.
    #expect(resolved.count == 10 && resolved.count { $0["item"] == "" } == 3)
    let inner = try printed("minutes", "--meeting", id)
    #expect(inner.contains("议定事项10项，其中已立项督办7项"))
    #expect(inner.contains("成员单位8个，到会7个") && inner.contains("联席会议纪要〔2026〕11号"))
    #expect(
      inner.contains(
        "| YD-2026-331181-0100 | 推进妙高公寓经营性收支未公示整改 | 龙泉市 | 县公安局 | 2026-12-15 "
          + "| DR03-H 重大或疑难办结30个自然日，末日放假顺延 | DB〔2026〕331181-0100 | 反馈 |"))
    let open = try printed("minutes", "--meeting", id, "--edition", "public")
    for row in resolved {
      for text in [inner, open] { #expect(text.contains(row["id"] ?? "?")) }
      #expect(inner.contains(row["text"] ?? "?") && !open.contains(row["text"] ?? "?"))
    }
    #expect(!open.contains("主持人") && !open.contains("县公安局"))
    for form in ["html", "csv"] {
      let text = try printed("minutes", "--meeting", id, "--format", form)
      for row in resolved { #expect(text.contains(row["id"] ?? "?"), "\(form)") }
    }
    #expect(try bench.run("minutes", store, "--meeting", "HY-404").code == 1)
    #expect(try bench.run("minutes", store).code == 2)
  }

  @Test func `a card holds what the ledgers know of its compound`() throws {
    let compound = try row("compound", "331102-0001")
    let card = try printed("card", "331102-0001")
    for field in ["name", "community", "built-year", "households", "grid"] {
      #expect(card.contains(compound[field] ?? "?"), "\(field)")
    }
    let contract = try #require(
      try Sample.rows.get()["contract"].last {
        ($0["compounds"] ?? "").split(separator: " ").contains("331102-0001")
      })
    #expect(card.contains(contract["company"] ?? "?") && card.contains(contract["end"] ?? "?"))
    #expect(try bench.run("card", store, "331102-9999").code == 1)
  }

  @Test(arguments: ["md", "html", "csv", "json", "xlsx"])
  func `documents come in every form, all marked as a sample`(form: String) throws {
    let id = try #require(try Sample.overdueItems().first?["id"])
    let answer = try bench.runWell(
      "slip", store, id, "--format", form, rest: Sample.day)
    switch form {
    case "xlsx":
      let archive = try PlainZip(answer.bytes)
      #expect(archive.files.values.contains { String(decoding: $0, as: UTF8.self).contains(id) })
    case "json":
      struct Document: Decodable {
        var document: String
        var marks: [String]
      }
      let document: Document = try answer.json()
      #expect(document.document == "slip" && document.marks.contains("示例数据"))
    default: #expect(answer.output.contains("示例数据") && answer.output.contains(id))
    }
  }
}
