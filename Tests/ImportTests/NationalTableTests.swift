import Model
import Testing

@testable import Store

/// The tables of 住房和城乡建设部, restated in `Fixtures`.
@Suite struct NationalTableTests {
  private static let units = Array(
    zip(
      "110000 120000 130000 140000 150000 210000 220000 230000 310000 320000".split(separator: " "),
      "北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏".split(separator: " ")))

  private func ledger() throws -> Ledger {
    let preview = try Fixture.preview(
      Fixture.bytes("national-units.csv"), kind: "unit", ledger: Ledger())
    #expect(preview.accepted == 30)
    var ledger = Ledger()
    let records = preview.batchLines.dropFirst().map { line in
      let cells = line.split(separator: ",").map(String.init)
      return ["id": cells[0], "name": cells[1]]
    }
    for (id, name) in NationalTableTests.units {
      #expect(records.contains { $0["id"] == String(id) && $0["name"] == String(name) })
    }
    Fixture.add("unit", to: &ledger, records)
    return ledger
  }

  @Test func `thirty provinces bring their two numbers, more started than planned too`() throws {
    let preview = try Fixture.preview(
      Fixture.bytes("national-2022-12.csv"), kind: "indicator-report", ledger: ledger())
    #expect((preview.rows, preview.accepted, preview.rejected) == (30, 30, 0))
    #expect(preview.warnings == 0)
    let lines = preview.batchLines
    #expect(lines[0] == "id,unit,period,indicator,numerator,denominator,line")
    #expect(lines[1] == "ZB-2022-12-110000-KG,110000,2022-12,KG,411,400,2")
    #expect(lines.contains("ZB-2022-12-330000-KG,330000,2022-12,KG,616,607,12"))
    #expect(lines.contains("ZB-2022-12-540000-KG,540000,2022-12,KG,27,31,27"))
    // Summed with a spreadsheet over the published rows.
    let sums = lines.dropFirst().reduce(into: (0, 0)) { sums, line in
      let cells = line.split(separator: ",").map { Int($0) ?? 0 }
      sums.0 += cells[4]
      sums.1 += cells[5]
    }
    #expect(sums == (51_192, 49_804))
  }

  @Test func `every row of a table of rates is refused, with the numbers that are wanted`() throws {
    let preview = try Fixture.preview(
      Fixture.bytes("national-2023-09.csv"), kind: "indicator-report", ledger: ledger())
    #expect((preview.rows, preview.accepted, preview.rejected) == (32, 0, 32))
    #expect(preview.taking(origin: "x", over: Ledger()).batches.isEmpty)
    let refusals = preview.findings.filter { $0.rule == "V31" }
    #expect(refusals.map(\.row) == Array(2...33))
    #expect(
      refusals.first?.message.zh
        == "台账.csv 第2行“开工率”：找到“全部开工”，应为分子和分母两个数(如 分子 411、分母 400)，不是比率。缺分母，确无数据的填缺失类型。")
  }

  @Test(arguments: [
    ("北京,2022-12,KG,99.8%,400,", "V31"), ("北京,2022-12,KG,,400,", "V31"),
    ("北京,2022-12,KG,,,", "V31"), ("北京,2022-12,KG,-1,400,", "V04"),
    ("北京,2022-12,KG,5,0,", "V31"),
  ])
  func `half a report is refused`(row: String, rule: String) throws {
    let preview = try Fixture.preview(
      "单位,周期,指标,分子,分母,缺失类型\n" + row + "\n", kind: "indicator-report", ledger: ledger())
    #expect(preview.rejected == 1)
    #expect(preview.findings.map(\.rule) == [rule])
  }

  @Test(arguments: [
    ("北京,2022-12,KG,,,未报", ",,not-reported"), ("北京,2022-12,KG,0,0,不适用", "0,0,not-applicable"),
    ("北京市,2022年12月,KG,16.37,25.44,", "16.37,25.44,"), ("内蒙古自治区,2022-12,KG,3,4,", "3,4,"),
  ])
  func `an absence or two numbers are a report`(row: String, end: String) throws {
    let preview = try Fixture.preview(
      "单位,周期,指标,分子,分母,缺失类型\n" + row + "\n", kind: "indicator-report", ledger: ledger())
    #expect(preview.errors == [])
    #expect(preview.batchLines.last?.hasSuffix(",KG," + end + ",2") == true)
  }

  @Test func `the period can be told for the whole file, and indicators by name`() throws {
    let options = ImportOptions(
      period: Period(code: "2022-12"), today: nil, indicators: ["开工率": "KG"])
    let preview = try Fixture.preview(
      "地区,指标,分子,分母\n北京,开工率,411,400\n北京,开工率,411,400\n", kind: "indicator-report",
      ledger: ledger(), options: options)
    #expect(preview.batchLines.last == "ZB-2022-12-110000-KG,110000,2022-12,KG,411,400,2")
    #expect(preview.errors == ["3 V01  ZB-2022-12-110000-KG"])
  }

  @Test func `adjustments are numbered, and the same one is found again`() throws {
    var ledger = try ledger()
    let text =
      "单位,周期,类型,次数,分值,依据\n北京,2025Q2,加分,,1,〔2025〕1号\n北京,2025Q2,加分,,0.5,〔2025〕2号\n"
      + "北京,2025Q2,红单超期,2,,\n"
    let ids = [
      "JF-2025Q2-110000-BONUS-01", "JF-2025Q2-110000-BONUS-02", "JF-2025Q2-110000-RED-OVERDUE-01",
    ]
    func imported(_ ledger: Ledger) throws -> [String] {
      try Fixture.preview(text, kind: "adjustment", ledger: ledger).batchLines.dropFirst().map {
        String($0.prefix { $0 != "," })
      }
    }
    #expect(try imported(ledger) == ids)
    Fixture.add(
      "adjustment", to: &ledger,
      [
        [
          "id": ids[1], "unit": "110000", "period": "2025Q2", "type": "bonus", "points": "0.5",
          "evidence": "〔2025〕2号",
        ]
      ])
    #expect(try imported(ledger) == [ids[1], "JF-2025Q2-110000-BONUS-03", ids[2]])
  }
}
