import Model
import Testing

/// Where figures come from: counted, reported, or a verdict over the count.
@Suite struct IndicatorSourceTests {
  private var bench: CountingBench

  init() throws { bench = try CountingBench() }

  private mutating func report(
    _ period: String, _ indicator: String, _ figures: [String: String]
  ) {
    bench.add(
      IndicatorReport.self, "ZB-\(period)-\(indicator)",
      ["unit": "331102", "period": period, "indicator": indicator].merging(figures) { $1 })
  }

  @Test mutating func `a ledger that holds only reports is taken at its word`() throws {
    bench.addCompounds([[:], [:]])
    report("2026-10", "A1", ["numerator": "57", "denominator": "76"])
    #expect(try bench.figure("A1") == "57/76")
    let leagues = Leagues(bench.ledger, rules: bench.rules)
    #expect(leagues.provenance(of: 0, in: try period("2026-10")) == .reported)
    bench.add(
      ServiceContract.self, "HT-1",
      [
        "compounds": "331102-0001", "unit": "331102", "mode": "hired", "start": "2026-01-01",
        "end": "2026-12-31",
      ])
    #expect(try bench.figure("A1") == "1/2")
    let counted = Leagues(bench.ledger, rules: bench.rules)
    #expect(counted.provenance(of: 0, in: try period("2026-10")) == .counted)
  }

  @Test mutating func `an absence in a report stands over the count`() throws {
    bench.addCompounds(
      Array(repeating: ["platform": "true", "platform-since": "2024-05-01"], count: 6))
    report("2026-10", "D5", ["absence": "falsified"])
    report("2026-09", "D5", ["absence": "pending-review"])
    var leagues = Leagues(bench.ledger, rules: bench.rules)
    let index = try #require(bench.rules.index(of: "D5"))
    let table = leagues.table(for: try period("2026-10"))
    let row = try #require(table.row(of: "331102"))
    #expect(row.score.indicators[index].absence == .falsified)
    #expect(row.score.indicators[index].score == .zero)
    #expect(row.score.items.map(\.malus) == [.falsified])
    // Under review in September: the counted value of August is carried.
    let earlier = leagues.table(for: try period("2026-09"))
    let before = try #require(earlier.row(of: "331102"))
    #expect(before.score.indicators[index].absence == .pendingReview)
    #expect(before.score.indicators[index].notes.contains(.carried))
    #expect(before.score.indicators[index].share?.fraction == "6/6")
  }

  @Test mutating func `a falsification bars from the red list for the rest of the year`() throws {
    bench.addCompounds(Array(repeating: ["platform": "true"], count: 6))
    report("2026-03", "D5", ["absence": "falsified"])
    bench.rules.score.rankWeight = 1
    var leagues = Leagues(bench.ledger, rules: bench.rules)
    for (code, isOn) in [
      ("2026-02", true), ("2026-04", false), ("2026-12", false), ("2027-01", true),
    ] {
      let table = leagues.table(for: try period(code))
      let row = try #require(table.row(of: "331102"))
      #expect(row.rank == 1 && row.isOnRedList == isOn, "\(code)")
    }
    #expect(leagues.barred(from: try period("2026-04")) == ["331102"])
  }
}
