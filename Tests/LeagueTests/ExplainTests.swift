import Model
import Testing

/// Explanations of small ledgers: their lists, their sums, the parts of the points, and what more would bring.
@Suite struct ExplainTests {
  /// Ten compounds of each of two units; the first has `first` and the second `second` of them served.
  private func bench(_ first: Int, _ second: Int) throws -> CountingBench {
    var bench = try CountingBench()
    bench.add(ReportingUnit.self, "331121", ["name": "青田县"])
    for (unit, served) in [("331102", first), ("331121", second)] {
      for number in 1...10 {
        let id = "\(unit)-00" + (number < 10 ? "0" : "") + "\(number)"
        bench.add(Compound.self, id, ["name": "小区\(number)", "unit": unit])
        guard number <= served else { continue }
        bench.add(
          ServiceContract.self, "HT-\(unit)-\(number)",
          [
            "compounds": id, "unit": unit, "mode": "hired", "start": "2026-01-01",
            "end": "2027-12-31",
          ])
      }
    }
    // A1 alone, with all the weight.
    bench.rules.indicators = bench.rules.indicators.filter { $0.code == "A1" }
    bench.rules.indicators[0].weight = 100
    return bench
  }

  @Test func `the lists of an explanation sum to the figure that is scored`() throws {
    var bench = try bench(6, 8)
    bench.add(
      Compound.self, "331102-0011", ["name": "已拆", "unit": "331102", "register": "removed"])
    var leagues = Leagues(bench.ledger, rules: bench.rules)
    let found = leagues.explanations(of: "331102", in: try period("2026-10"))
    let explanation = try #require(found.first)
    #expect(explanation.provenance == .counted && explanation.thing == .compounds)
    #expect(explanation.listed.numerator == 6 && explanation.listed.denominator == 10)
    #expect(explanation.score.share?.fraction == "6/10")
    #expect(
      explanation.records(.numerator).map(\.reason.id) == Array(repeating: "served", count: 6))
    #expect(explanation.records(.denominator).count == 4)
    #expect(explanation.records(.excluded).map(\.place.id) == ["331102-0011"])
    let first = try #require(explanation.records.first)
    #expect(first.evidence?.id == "HT-331102-1" && first.evidence?.kind == "contract")
    #expect(bench.ledger.source(of: first.place) == .byHand)
    #expect(bench.ledger.title(of: first.place) == "小区1")
  }

  @Test func `the parts are written out and sum to the points`() throws {
    let bench = try bench(6, 8)
    var leagues = Leagues(bench.ledger, rules: bench.rules)
    let found = leagues.explanations(of: "331102", in: try period("2026-10"))
    let explanation = try #require(found.first)
    #expect(explanation.parts.map(\.kind) == [.level, .pace, .progress])
    #expect(
      explanation.parts[0].formula == "min(1, x ÷ T) = min(1, 6/10 ÷ 0.95) = 12/19")
    // No contract ran at the baseline: τ = 0.95 × 46/60 = 437/600; 0.6 ÷ τ = 360/437.
    #expect(
      explanation.parts[1].formula
        == "τ = b + (T − b) × e = 0/10 + (0.95 − 0/10) × 23/30 = 437/600; "
        + "min(1, x ÷ τ) = min(1, 6/10 ÷ 437/600) = 360/437")
    #expect(explanation.parts[2].formula == "x ≤ x₀ (6/10 ≤ 6/10) ⇒ 0")
    let sum = explanation.parts.reduce(Rational.zero) { $0 + $1.points }
    #expect(sum == explanation.score.score)
  }

  @Test func `the next place takes the least number of further compounds, found exactly`() throws {
    let bench = try bench(6, 8)
    var leagues = Leagues(bench.ledger, rules: bench.rules)
    let wholeFound = leagues.explanation(of: "331102", in: try period("2026-10"))
    let whole = try #require(wholeFound)
    #expect(whole.row.rank == 2)
    let next = try #require(whole.nextRank)
    // 7 of 10 gains a tenth in a month: level 14/19, pace 420/437, progress 1, so
    // 36.84 + 28.83 + 20 = 85.68, above the 72.11 of 8 of 10 standing still (42.11 + 30 + 0).
    #expect(next.ahead == 7211)
    #expect(next.ways.map(\.count) == [1] && next.possible[0].rank == 1)
    #expect(next.possible[0].thing == .compounds)
    #expect(whole.steps.count == 1 && whole.steps[0].score == 8568)
    let firstFound = leagues.explanation(of: "331121", in: try period("2026-10"))
    let first = try #require(firstFound)
    #expect(first.nextRank == nil)
  }

  @Test func `where even all of them do not suffice the way is closed`() throws {
    var bench = try bench(9, 10)
    for number in 1...2 {
      bench.add(
        Adjustment.self, "JF-\(number)",
        ["unit": "331102", "period": "2026-10", "type": "late-report", "count": "5"])
    }
    var leagues = Leagues(bench.ledger, rules: bench.rules)
    let wholeFound = leagues.explanation(of: "331102", in: try period("2026-10"))
    let whole = try #require(wholeFound)
    // Late reports cost the whole malus of 5 points: 95 with everything served, and the other has 100.
    #expect(whole.row.score.malusText == "5.00")
    #expect(whole.nextRank?.ways.map(\.count) == [nil] && whole.nextRank?.possible.isEmpty == true)
    #expect(whole.evidence.map { $0.map(\.id) } == [["JF-1"], ["JF-2"]])
  }

  @Test func `maluses name the items that had reached their level by the cut-off`() throws {
    var bench = try bench(6, 8)
    func item(_ number: Int, due: String, level: String, _ values: [String: String] = [:]) {
      bench.add(
        SupervisionItem.self, "DB〔2026〕00\(number)",
        [
          "unit": "331102", "original-due": due, "state": "handling", "level": level,
        ].merging(values) { $1 })
    }
    func raise(_ number: Int, of item: Int, _ level: String, _ day: String) {
      bench.add(
        Escalation.self, "SJ-\(number)",
        ["item": "DB〔2026〕00\(item)", "unit": "331102", "level": level, "day": day])
    }
    item(1, due: "2026-09-30", level: "circular")
    raise(1, of: 1, "red", "2026-10-20")
    raise(2, of: 1, "circular", "2026-11-05")
    item(2, due: "2026-09-01", level: "talk", ["closed-on": "2026-11-01"])
    raise(3, of: 2, "circular", "2026-10-01")
    item(3, due: "2026-09-01", level: "red")
    item(4, due: "2026-09-01", level: "red", ["closed-on": "2026-10-31"])
    raise(4, of: 4, "red", "2026-10-01")
    item(5, due: "2026-10-31", level: "red")
    raise(5, of: 5, "red", "2026-10-31")
    func maluses(_ code: String) throws -> [[String]] {
      var leagues = Leagues(bench.ledger, rules: bench.rules)
      let table = leagues.table(for: try period(code))
      let row = try #require(table.row(of: "331102"))
      return row.score.items.map { [$0.malus?.rawValue ?? ""] + $0.records }
    }
    // The third has no escalation on record, the fourth is closed, the fifth not late yet.
    #expect(
      try maluses("2026-10") == [["red-overdue", "DB〔2026〕001"], ["circular", "DB〔2026〕002"]])
    #expect(
      try maluses("2026-11") == [["red-overdue", "DB〔2026〕005"], ["circular", "DB〔2026〕001"]])
  }
}
