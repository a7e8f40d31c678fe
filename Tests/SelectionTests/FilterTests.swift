import Testing

@testable import Model

@Suite struct FilterTests {
  let items = SupervisionItem.declaration.kind
  let compounds = Compound.declaration.kind

  @Test func `the empty expression keeps every row`() throws {
    #expect(try SelectionTests.items("") == [1, 2, 3, 4, 5, 6])
    #expect(try SelectionTests.items("  ") == [1, 2, 3, 4, 5, 6])
  }

  @Test(arguments: [
    "unit=331102", "unit=莲都区", "unit=莲都", "承办单位=莲都", "县(市、区)=莲都", "县（市、区）＝莲都",
    "UNIT = 莲都", "unit~连都 or unit~莲", "责任单位=\"莲都区\"", "unit=“莲都”",
  ])
  func `a unit is known by code, name or short name under any name of its field`(
    text: String
  ) throws {
    #expect(try SelectionTests.items(text) == [1, 2])
  }

  @Test(arguments: [
    ("current-due<2026-11-20", [2, 6]), ("current-due<=2026-11-20", [1, 2, 6]),
    ("current-due>2026-11-20", [3, 4]), ("现行时限>=2026年11月20日", [1, 3, 4]),
    ("current-due=2026-11", [1, 3, 6]), ("current-due>2026-11", [4]),
    ("current-due<2026.11.1", [2]), ("current-due=2026", [1, 2, 3, 6]),
    ("current-due＜2026/11/20", [2, 6]), ("现行时限≤2026-10-31", [2]),
  ])
  func `days compare as days and a month means all its days`(text: String, rows: [Int]) throws {
    #expect(try SelectionTests.items(text) == rows)
  }

  @Test(arguments: [
    ("state=handling", [1, 6]), ("状态=承办", [1, 6]), ("状态=在办", [1, 6]), ("state=Handling", [1, 6]),
    ("state!=handling", [2, 3, 4, 5]), ("state<signed", [3, 5]), ("state~办", [1, 3, 6]),
  ])
  func `a choice is known by identifier, label or alias`(text: String, rows: [Int]) throws {
    #expect(try SelectionTests.items(text) == rows)
  }

  @Test(arguments: [
    ("current-due=", [5]), ("current-due!=", [1, 2, 3, 4, 6]), ("street=", [2, 4, 5, 6]),
    ("compound!=", [2]), ("returns= and unit=青田", [3, 5]), ("(returns=)", [3, 5]),
    ("returns!=0", [1, 3, 4, 5, 6]), ("returns>=2", [1, 6]),
  ])
  func `nothing behind the equals sign means missing`(text: String, rows: [Int]) throws {
    #expect(try SelectionTests.items(text) == rows)
  }

  @Test(arguments: [
    ("渗漏", [1, 6]), ("title~渗漏", [1, 6]), ("elevator a3", [4]), ("事项~EVATOR", [4]),
    ("\"一期\",", [2]), ("'花园\"一期\"'", [2]), ("𠅤井路", [5]), ("莲都", [1, 2]), ("紫金", [1]),
    ("2026", [4, 5, 6]),
    ("渗漏 龙泉", [6]), ("title=屋面渗漏", [6]), ("title=屋面", []),
  ])
  func `words are looked for in texts, ids and names`(text: String, rows: [Int]) throws {
    #expect(try SelectionTests.items(text) == rows)
  }

  @Test(arguments: [
    ("unit=莲都 and state=closed", [2]), ("unit=莲都且状态=销号", [2]),
    ("unit=莲都 or unit=青田", [1, 2, 3, 5]), ("unit=莲都或unit=青田", [1, 2, 3, 5]),
    ("not unit=莲都", [3, 4, 5, 6]), ("非unit=莲都", [3, 4, 5, 6]), ("非 渗漏", [2, 3, 4, 5]),
    ("not (unit=莲都 or 渗漏)", [3, 4, 5]), ("（unit=莲都 或 unit=龙泉） 且 渗漏", [1, 6]),
    ("unit=龙泉 or unit=莲都 and state=closed", [2, 4, 6]), ("unit=莲都 且 非 state=closed", [1]),
    ("not not 渗漏", [1, 6]), ("zz or yy or 渗漏", [1, 6]),
  ])
  func `and binds more than or, in either language and width`(text: String, rows: [Int]) throws {
    #expect(try SelectionTests.items(text) == rows)
  }

  @Test(arguments: [
    ("/渗.$/", [6]), ("title~/^(屋面|消防)/", [3, 6]), ("title!=/渗漏/", [2, 3, 4, 5]),
    ("unit=/^3311[28]1$/", [3, 4, 5, 6]), (#"title~/[A-Z]\d/"#, [4]),
  ])
  func `a regular expression stands between slashes`(text: String, rows: [Int]) throws {
    #expect(try SelectionTests.items(text) == rows)
  }

  @Test(arguments: [
    ("households>48", ["331102-0001"]), ("户数<=４８", ["331102-0002"]),
    ("income>=12.34万", ["331102-0001"]), ("income=8000.5", ["331102-0002"]),
    ("platform=否", ["331102-0002"]), ("未来e家=是", ["331102-0001"]), ("income<1万元", ["331102-0002"]),
    ("households!=", ["331102-0001", "331102-0002"]), ("小区", ["331102-0002"]),
  ])
  func `numbers compare as numbers and money is in yuan`(text: String, kept: [String]) throws {
    #expect(try ids(text, of: compounds, in: sampleLedger()) == kept)
  }

  @Test func `edited words count and the words they replaced do not`() throws {
    var ledger = sampleLedger()
    ledger[items].write("电梯已修", row: 0, column: 1)
    ledger[items].write("331181", row: 0, column: 4)
    let row = ledger[items].append(id: "DB〔2026〕099")
    ledger[items].write("墙面渗漏", row: row, column: 1)
    #expect(try SelectionTests.items("渗漏", in: ledger) == [6, 7])
    #expect(try SelectionTests.items("电梯", in: ledger) == [1, 4])
    #expect(try SelectionTests.items("unit=龙泉", in: ledger) == [1, 4, 6])
    #expect(try SelectionTests.items("unit=", in: ledger) == [7])
  }

  @Test func `given rows are filtered in their own order`() throws {
    let filter = try Filter("unit=莲都 or 渗漏", kind: items)
    #expect(filter.rows(in: sampleLedger(), among: [5, 3, 1, 0]) == [5, 1, 0])
    #expect(filter.matches(row: 0, in: sampleLedger()))
    #expect(!filter.matches(row: 3, in: sampleLedger()))
  }

  @Test func `indicator counts compare exactly at any size`() throws {
    var ledger = Ledger()
    let kind = IndicatorReport.declaration.kind
    batch(
      kind, ["id", "numerator"],
      [
        ["ZB-1", "9"], ["ZB-2", "10.50"], ["ZB-3", "100000000000000000000"], ["ZB-4", "-3"],
        ["ZB-5", ""],
      ], into: &ledger)
    #expect(try ids("numerator>10.4", of: kind, in: ledger) == ["ZB-2", "ZB-3"])
    #expect(try ids("numerator=10.5", of: kind, in: ledger) == ["ZB-2"])
    #expect(try ids("numerator<9.0", of: kind, in: ledger) == ["ZB-4"])
    #expect(try ids("numerator=", of: kind, in: ledger) == ["ZB-5"])
  }

  @Test func `a list of compounds is searched by whole id`() throws {
    var ledger = Ledger()
    let kind = Project.declaration.kind
    batch(
      kind, ["id", "name", "compounds"],
      [
        ["XM-1", "甲", "331102-0001 331102-0002"], ["XM-2", "乙", "331102-00012"],
        ["XM-3", "丙", "331102-0002"],
      ], into: &ledger)
    #expect(try ids("compounds=331102-0001", of: kind, in: ledger) == ["XM-1"])
    #expect(try ids("compounds~331102-0001", of: kind, in: ledger) == ["XM-1", "XM-2"])
  }
}
