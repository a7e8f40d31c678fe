import Testing

@testable import Model

/// Rules that look at several records at once.
@Suite struct CrossRecordTests {
  @Test func `V13 tells both committees that are in office`() throws {
    var ledger = try soundLedger()
    try write("committee", "YW-331102-0002", ["state": "expiring"], into: &ledger)
    let found = try findings("V13", in: ledger)
    #expect(found.map(\.id) == ["YW-331102-0001", "YW-331102-0002"])
    #expect(
      found.map(\.expected.zh) == [
        "一届在任(另有 YW-331102-0002 在任)", "一届在任(另有 YW-331102-0001 在任)",
      ])
  }

  @Test func `V17 finds a name, another name and a name without 小区`() throws {
    var ledger = try soundLedger()
    try write(
      "compound", "331102-0003",
      ["name": "景 苑", "unit": "331102", "street": "331102001000"], into: &ledger)
    try write("compound", "331102-0001", ["other-names": "老丽阳、机关宿舍"], into: &ledger)
    try write(
      "compound", "331102-0004",
      ["name": "机关宿舍小区", "unit": "331102", "street": "331102001000"], into: &ledger)
    let found = try findings("V17", in: ledger)
    #expect(found.map(\.id) == ["331102-0001", "331102-0002", "331102-0003", "331102-0004"])
    #expect(found.map(\.found.zh) == ["机关宿舍", "景苑", "景苑", "机关宿舍"])
    try write("compound", "331102-0004", ["street": "331102000000"], into: &ledger)
    try write("compound", "331102-0003", ["register": "merged"], into: &ledger)
    #expect(try findings("V17", in: ledger).isEmpty)
  }

  @Test func `V21 tells each of two departments what the other says`() throws {
    var ledger = try soundLedger()
    try write("department-fact", "BM-2", ["value": "4"], into: &ledger)
    let found = try findings("V21", in: ledger)
    #expect(found.map(\.expected.zh) == ["与消防 BM-2 的“4”一致", "与建设 BM-1 的“3”一致"])
    try write("department-fact", "BM-2", ["as-of": "2026-10-30"], into: &ledger)
    #expect(try findings("V21", in: ledger).isEmpty)
  }

  @Test func `V22 asks only the last fact of a department to be fresh`() throws {
    var ledger = try soundLedger()
    try write("department-fact", "BM-1", ["as-of": "2026-08-22"], into: &ledger)
    #expect(try findings("V22", in: ledger).isEmpty)
    try write("department-fact", "BM-1", ["as-of": "2026-08-21"], into: &ledger)
    let found = try findings("V22", in: ledger)
    #expect(found.map(\.id) == ["BM-1"])
    #expect(found.map(\.expected.zh) == ["2026-08-22 及以后的数据"])
    try write("department-fact", "BM-2", ["department": "housing"], into: &ledger)
    #expect(try findings("V22", in: ledger).isEmpty)
  }

  @Test func `V24 measures from the last thing that happened, where the entry is known`() throws {
    let ledger = try soundLedger()
    #expect(try findings("V24", in: ledger).isEmpty)
    let entered = try #require(Day(iso: "2026-11-09"))
    let found = try findings("V24", in: ledger, entered: entered)
    // Assigned on 8 October and received on the 9th: 31 days. Suspended on 10 September: 60 days.
    #expect(found.filter { $0.id == "DB〔2026〕001" }.map(\.found.zh) == ["2026-10-09"])
    #expect(
      found.filter { $0.id == "DB〔2026〕001" }.map(\.expected.zh)
        == ["发生后 30 天内录入(2026-11-09 录入)"])
    #expect(found.contains { $0.id == "DB〔2026〕002" })
    let day = try #require(Day(iso: "2026-11-08"))
    #expect(!(try findings("V24", in: ledger, entered: day)).contains { $0.id == "DB〔2026〕001" })
  }

  @Test func `V25 finds four rows alike but not three`() throws {
    var ledger = Ledger()
    for number in 1...3 {
      try write(
        "compound", "331102-000\(number)", ["households": "48", "remark": "同上"], into: &ledger)
    }
    #expect(try findings("V25", in: ledger).isEmpty)
    try write("compound", "331102-0004", ["households": "48", "remark": "同上"], into: &ledger)
    let found = try findings("V25", in: ledger)
    #expect(found.count == 4)
    #expect(found.first?.found.zh == "4 行除编号外完全相同")
    try write("compound", "331102-0004", ["remark": "同下"], into: &ledger)
    #expect(try findings("V25", in: ledger).isEmpty)
  }

  @Test func `V25 finds a unit whose twenty rows are all round numbers`() throws {
    var ledger = try soundLedger()
    for number in 1...20 {
      try write(
        "compound", "331181-\(1000 + number)",
        ["unit": "331181", "households": "\(number * 10)"], into: &ledger)
    }
    let found = try findings("V25", in: ledger)
    #expect(found.map(\.id) == ["331181"])
    #expect(found.first?.found.zh == "20 行小区的户数全是 10 的倍数")
    try write("compound", "331181-1007", ["households": "71"], into: &ledger)
    #expect(try findings("V25", in: ledger).isEmpty)
  }

  @Test func `V26 finds figures more than 30 per cent from the frozen ones`() throws {
    var ledger = try soundLedger()
    let period = try #require(Period(code: "2026-09"))
    func frozen(_ numerator: Int, _ denominator: Int) -> FrozenFigures {
      FrozenFigures(
        period, ["331102": ["A3": Share(Rational(numerator), of: Rational(denominator))]])
    }
    try write(
      "committee", "YW-331102-0001", ["members": "20", "party-members": "13"], into: &ledger)
    #expect(try findings("V26", in: ledger, frozen: frozen(10, 20)).isEmpty)
    let found = try findings("V26", in: ledger, frozen: frozen(9, 30))
    #expect(found.map(\.found.zh) == ["A3 分子 9 → 13", "A3 分母 30 → 20"])
    #expect(found.map(\.expected.zh).first == "较 2026-09 冻结数变动不超过 30%")
    // Too few to compare: fewer than five.
    #expect(try findings("V26", in: ledger, frozen: frozen(1, 4)).isEmpty)
    #expect(try findings("V26", in: ledger).isEmpty)
  }
}
