import Model
import Testing

/// Figures that are shown and never scored.
@Suite struct IndicatorObservedTests {
  private var bench: CountingBench

  init() throws { bench = try CountingBench() }

  private func value(_ id: String) throws -> ObservedValue {
    let measure = try #require(ObservedMeasure.named(id))
    let facts = CountingFacts(bench.ledger, rules: bench.rules)
    return try #require(measure.figures(facts, in: period("2026-10")).value(of: "331102"))
  }

  private func text(_ id: String) throws -> String {
    try #require(ObservedMeasure.named(id)).text(of: value(id), .zh)
  }

  @Test func `every measure has a name of its own, and a share of nothing is a dash`() throws {
    let measures = ObservedMeasure.all
    #expect(Set(measures.map(\.id)).count == measures.count)
    for measure in measures {
      #expect(!measure.name.zh.isEmpty && !measure.name.en.isEmpty && !measure.clause.isEmpty)
      let isNumber = measure.form == .count || measure.form == .sum
      #expect(try text(measure.id).hasPrefix("—") != isNumber, "\(measure.id)")
    }
  }

  @Test mutating func `fees are those of contracts in force`() throws {
    for (number, end) in ["2026-12-31", "2026-10-30"].enumerated() {
      bench.add(
        ServiceContract.self, "HT-\(number)",
        [
          "unit": "331102", "mode": "hired", "start": "2026-01-01", "end": end,
          "fees-due": "20000", "fees-collected": "17000",
        ])
    }
    #expect(try text("fee-collection") == "85.00% (17000.00/20000.00元)")
  }

  @Test mutating func `the numbers of supervision are those of the design`() throws {
    func item(_ number: Int, _ values: [String: String]) {
      bench.add(
        SupervisionItem.self, "DB〔2026〕00\(number)",
        [
          "unit": "331102", "assigned-on": "2026-10-09", "original-due": "2026-10-16",
          "state": "handling",
        ].merging(values) { $1 })
    }
    item(1, ["closed-on": "2026-10-16", "checked-on": "2026-10-15", "first-check": "approved"])
    // Due on Friday the 16th, closed on Tuesday the 20th: two working days late.
    item(2, ["closed-on": "2026-10-20", "checked-on": "2026-10-20", "returns": "1"])
    // Open at the cut-off, Saturday the 31st: ten working days late.
    item(3, [:])
    item(4, ["closed-on": "2026-10-21"])
    bench.add(
      Extension.self, "YQ-1",
      [
        "item": "DB〔2026〕004", "unit": "331102", "decision": "approved",
        "decided-on": "2026-10-15", "approved-due-on": "2026-10-23",
      ])
    item(5, ["state": "revoked"])
    item(6, ["assigned-on": "2026-09-01", "original-due": "2026-09-29", "closed-on": "2026-11-02"])
    #expect(try text("closed-rate") == "75.00% (3/4)")
    #expect(try text("closed-on-time") == "50.00% (2/4)")
    #expect(try text("closed-by-original") == "25.00% (1/4)")
    #expect(try text("extended") == "20.00% (1/5)")
    #expect(try text("mean-lateness") == "6.00个工作日 (n=2)")
    #expect(try text("longest-lateness") == "10个工作日")
    #expect(try text("returned") == "50.00% (1/2)")
    #expect(try text("passed-at-first") == "50.00% (1/2)")
    #expect(try text("came-back") == "0.00% (0/3)")
    #expect(try text("backlog") == "2个")
    // The sixth is late since 2026-09-29: one working day of September and 18 of October.
    #expect(try text("backlog-days") == "29个工作日")
  }

  @Test mutating func `mixes count each sort and means tell their number`() throws {
    bench.addCompounds([
      ["service-mode": "hired", "households": "400"],
      ["service-mode": "hired", "households": "100"],
      ["service-mode": "none"], ["service-mode": "trial", "register": "removed"],
    ])
    #expect(try text("mode-mix") == "选聘专业 2、无 1")
    bench.add(StreetCapacity.self, "SD-1", ["unit": "331102", "posts": "4", "filled": "3"])
    #expect(try text("staff") == "6.00人 (n=500)" && text("posts-filled") == "75.00% (3/4)")
    for (number, points) in ["1.5", "-0.25"].enumerated() {
      bench.add(
        CreditEvent.self, "XY-\(number)",
        ["unit": "331102", "day": "2026-05-01", "points": points])
    }
    #expect(try text("credit") == "1.25分")
  }
}
