import Model
import Testing

@testable import Store

@Suite struct ImportPreviewTests {
  private static let heading = "县(市、区),街道(乡镇),小区名称,建成年份,楼栋数,户数\n"

  @Test func `a month's ledger is read as offices send it`() throws {
    let preview = try Fixture.preview(Fixture.bytes("month-ledger.csv"), kind: "compound")
    #expect((preview.rows, preview.accepted, preview.rejected) == (4, 3, 1))
    #expect(preview.errors == ["10 V04 楼栋数 3.5"])
    #expect(
      preview.batchLines == [
        "id,name,unit,street,built-year,buildings,households,floor-area,service-mode,"
          + "fund-balance,disclosed-on,remark,line",
        "331102-0008,示例一苑,331102,331102001000,1998,3,1280,96500.50,hired,125000.00,"
          + "2023-04-19,,7",
        "331102-0009,示例二苑,331102,331102002000,1987,2,96,,self-managed,0.00,2022-12-31,,8",
        "331121-0002,示例四苑,331121,331121101000,1995,4,150,12000.00,none,12500.00,"
          + "2023-04-19,,11",
      ])
    let leftOut = preview.findings.filter { $0.rule == "row" }.map { $0.row }
    #expect(leftOut == [9, 13, 14, 15])
    let alias = try #require(preview.findings.first { $0.found == "莲都" })
    #expect(
      alias.message.zh == "台账.csv 第7行“县（市、区）”：找到“莲都”，应为“莲都区”。已按别名接受。")
    #expect(
      alias.message.en == "台账.csv line 7 “县（市、区）”: found “莲都”, expected “莲都区”. "
        + "Taken as another name.")
  }

  @Test func `one wrong cell rejects its row with where, found and expected`() throws {
    let preview = try Fixture.preview(
      ImportPreviewTests.heading + "莲都区,紫金街道,东苑,1998,3,120\n莲都区,紫金街道,西苑,1998,三,120\n",
      kind: "compound")
    #expect((preview.rows, preview.accepted, preview.rejected) == (2, 1, 1))
    let finding = try #require(preview.findings.first)
    #expect(finding.file == "台账.csv")
    #expect(finding.sheet == "")
    #expect(finding.row == 3)
    #expect(finding.column == "楼栋数")
    #expect(finding.rule == "V04")
    #expect(finding.severity == .error)
    #expect(finding.found == "三")
    #expect(finding.message.zh == "台账.csv 第3行“楼栋数”：找到“三”，应为不小于 0 的整数。")
    #expect(
      String(decoding: preview.rejectsFile(), as: UTF8.self)
        == "\u{FEFF}县(市、区),街道(乡镇),小区名称,建成年份,楼栋数,户数,行号,原因\r\n"
        + "莲都区,紫金街道,西苑,1998,三,120,3,“楼栋数”：找到“三”，应为不小于 0 的整数。\r\n")
  }

  @Test func `corrected rejects can be imported again`() throws {
    let preview = try Fixture.preview(
      ImportPreviewTests.heading + "莲都区,紫金街道,=西苑,1998,三,120\n", kind: "compound")
    let text = String(decoding: preview.rejectsFile(), as: UTF8.self)
    #expect(text.contains(",'=西苑,"))
    let again = try Fixture.preview(
      text.split(separator: "三").joined(separator: "3"), kind: "compound")
    #expect(again.accepted == 1)
    #expect(again.batchLines.last == "331102-0008,=西苑,331102,331102001000,1998,3,120,2")
  }

  @Test func `rows too long are rejected, rows too short are taken with a warning`() throws {
    let preview = try Fixture.preview(
      "县(市、区),街道(乡镇),小区名称,建成年份,楼栋数,户数,存在问题,备注\n莲都区,紫金街道,东苑,1998,3,120\n"
        + "莲都区,紫金街道,西苑,1998,3,1,200,a,b\n莲都区,紫金街道,南苑,1998,3,120,a,b,,\n", kind: "compound")
    #expect(preview.errors == ["3 file  b"])
    #expect((preview.accepted, preview.warnings) == (2, 1))
  }

  @Test func `an open quote rejects its row and the rest is taken`() throws {
    let preview = try Fixture.preview(
      ImportPreviewTests.heading + "莲都区,紫金街道,\"东苑,1998,3,120\n莲都区,紫金街道,西苑,1998,3,120\n",
      kind: "compound")
    #expect((preview.rows, preview.accepted, preview.rejected) == (2, 1, 1))
    #expect(preview.errors.first?.hasPrefix("2 file") == true)
  }

  @Test func `a required cell that is blank is V02`() throws {
    let preview = try Fixture.preview(
      ImportPreviewTests.heading + "莲都区,紫金街道,,1998,3,/\n", kind: "compound")
    #expect(preview.errors == ["2 V02 小区名称 ", "2 V02 户数 "])
  }

  @Test func `ids are kept, found again, or made behind the last`() throws {
    let preview = try Fixture.preview(
      "小区编号," + ImportPreviewTests.heading
        + "331102-0100,莲都区,紫金街道,东苑,1998,3,120\n"
        + ",莲都区,紫金街道,丽阳小区,1996,4,210\n,莲都区,紫金街道,西苑,1998,3,120\n", kind: "compound")
    #expect(preview.errors == [])
    #expect(
      preview.batchLines.dropFirst().map { $0.prefix(11) } == [
        "331102-0007", "331102-0008", "331102-0100",
      ])
  }

  @Test func `an id that occurs twice rejects the later row and names both lines`() throws {
    let preview = try Fixture.preview(
      "小区编号," + ImportPreviewTests.heading + "331102-0100,莲都区,紫金街道,东苑,1998,3,120\n"
        + "331102-0100,莲都区,紫金街道,西苑,1998,3,120\nx y!,莲都区,紫金街道,南苑,1998,3,120\n",
      kind: "compound")
    #expect(preview.errors == ["3 V01 小区编号 331102-0100", "4 V01 小区编号 XY!"])
    let message = preview.findings.first { $0.rule == "V01" }?.message.zh ?? ""
    #expect(message.contains("第2行与第3行"))
  }

  @Test func `two compounds of one name in one street are a warning`() throws {
    let preview = try Fixture.preview(
      ImportPreviewTests.heading + "莲都区,紫金街道,东苑,1998,3,120\n莲都区,紫金街道,东苑,1999,4,130\n"
        + "莲都区,岩泉街道,东苑,1999,4,130\n", kind: "compound")
    #expect(preview.accepted == 3)
    #expect(preview.findings.map { "\($0.row) \($0.rule)" } == ["3 V17"])
  }

  @Test func `rows may name compounds by name, and the unit follows`() throws {
    let preview = try Fixture.preview(
      "小区名称,组织形式,状态,届期起止,委员数\n丽阳小区,业委会,履职,2023.4.19-2026.4.18,7\n丽阳,物管会,筹备,/,\n无此小区,业委会,履职,/,\n",
      kind: "committee")
    #expect(preview.errors.map { $0.prefix(8) } == ["4 V03 小区"])
    #expect(
      preview.batchLines == [
        "id,compound,unit,kind,state,term-start,term-end,members,line",
        "YW-331102-0001,331102-0007,331102,committee,in-office,2023-04-19,2026-04-18,7,2",
        "YW-331102-0002,331102-0007,331102,management-committee,preparing,,,,3",
      ])
  }

  @Test func `official slip numbers follow the year of the day they are given`() throws {
    let preview = try Fixture.preview(
      "编号,事项,承办单位,交办日期,原定时限,状态\nDB[2025]007,补建维修资金,景宁,2025.3.1,2025-03-15,在办\n"
        + ",公示收支,开发区,2025.3.2,2025-03-20,交办\n", kind: "item")
    #expect(preview.errors == [])
    #expect(
      preview.batchLines.dropFirst().map { $0 } == [
        "DB〔2025〕001,公示收支,LS-KFQ,2025-03-02,2025-03-20,assigned,3",
        "DB〔2025〕007,补建维修资金,331127,2025-03-01,2025-03-15,handling,2",
      ])
  }

  @Test(arguments: [
    ("331102", "331102"), ("莲都", "331102"), ("丽水市莲都区", "331102"), ("331102000000", "331102"),
    ("开发区", "LS-KFQ"), ("经济技术开发区", "LS-KFQ"), ("景宁县", "331127"), ("莲都区建设局", "331102"),
    ("ls-kfq", "LS-KFQ"),
  ])
  func `a unit is known by many names`(text: String, unit: String) throws {
    let preview = try Fixture.preview(
      "单位,周期,指标,分子,分母\n\(text),2025Q2,A1,3,4\n", kind: "indicator-report")
    #expect(preview.batchLines.last == "ZB-2025Q2-\(unit)-A1,\(unit),2025Q2,A1,3,4,2")
  }

  @Test func `a row without an id is never taken for a record that nothing tells apart`() throws {
    var ledger = Fixture.ledger()
    Fixture.add(
      "dispute", to: &ledger,
      [["id": "TJ-2025-331102-001", "compound": "331102-0007", "unit": "331102"]])
    let preview = try Fixture.preview(
      "小区编号,县(市、区),当事方,纠纷事由,受理日期\n"
        + "331102-0007,莲都区,业主与物业,停车收费,2025-06-02\n"
        + "331102-0007,莲都区,业主之间,楼道堆物,2025-06-09\n", kind: "dispute", ledger: ledger)
    #expect(
      preview.acceptedRows.map { $0.values[0] } == ["TJ-2025-331102-002", "TJ-2025-331102-003"])
  }

  @Test func `a unit or street that is not known is V03`() throws {
    let preview = try Fixture.preview(
      ImportPreviewTests.heading + "杭州市,紫金街道,东苑,1998,3,120\n莲都区,南明山街道,西苑,1998,3,120\n"
        + "莲都区,鹤,南苑,1998,3,120\n", kind: "compound")
    #expect(
      preview.errors == [
        "2 V03 县(市、区) 杭州市", "3 V03 街道(乡镇) 南明山街道", "4 V03 街道(乡镇) 鹤",
      ])
    let belongs = preview.findings.first { $0.row == 3 }?.message.zh ?? ""
    #expect(belongs.contains("“南明山街道”属于丽水经济技术开发区"))
  }

  @Test func `two thousand rows of a broken file lose none`() throws {
    var text = ImportPreviewTests.heading
    for row in 0..<2_000 {
      let year = row % 7 == 0 ? "九几年" : "1998"
      text += row % 50 == 0 ? "莲都区小计,,,,9,9\n" : "莲都区,紫金街道,第\(row)苑,\(year),3,120\n"
    }
    let preview = try Fixture.preview(text, kind: "compound")
    #expect(preview.rows == 1_960)
    // Of 286 multiples of 7 below 2000 six are multiples of 50 as well.
    #expect(preview.rejected == 280)
    #expect(preview.accepted + preview.rejected == preview.rows)
  }
}
