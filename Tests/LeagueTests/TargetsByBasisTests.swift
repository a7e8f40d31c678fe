import Model
import Testing

/// The targets under every reading of Q1–Q5, on a ledger made by hand.
@Suite struct TargetsByBasisTests {
  private func bench() throws -> CountingBench {
    var bench = try CountingBench()
    bench.addCompounds([
      ["households": "100", "floor-area": "9000.50"], ["households": "50", "floor-area": "4000"],
      ["households": "30", "floor-area": "2000"], ["households": "20", "floor-area": "1000"],
    ])
    for (number, mode) in ["hired", "trial", "self-managed"].enumerated() {
      bench.add(
        ServiceContract.self, "HT-\(number)",
        [
          "compounds": "331102-000\(number + 1)", "unit": "331102", "mode": mode,
          "start": "2026-01-01", "end": "2026-12-31",
        ])
    }
    let committees: [(end: String, members: String, party: String, organisation: String)] = [
      ("2027-12-31", "5", "4", "branch"), ("2026-09-30", "10", "2", "joint"),
      ("2024-01-01", "5", "5", "functional"),
    ]
    for (number, committee) in committees.enumerated() {
      bench.add(
        OwnersCommittee.self, "YW-\(number)",
        [
          "compound": "331102-000\(number + 1)", "unit": "331102", "state": "in-office",
          "filed-on": "2022-01-01", "term-start": "2022-01-01", "term-end": committee.end,
          "members": committee.members, "party-members": committee.party,
          "party-organisation": committee.organisation,
        ])
    }
    return bench
  }

  @Test func `every basis has its own figure and one of each question is chosen`() throws {
    let bench = try bench()
    let leagues = Leagues(bench.ledger, rules: bench.rules)
    let lines = leagues.targetLinesByBasis(in: try period("2026-10"), units: ["331102"])
    let found = try lines.map { line in
      let basis = try #require(line.basis)
      return [
        basis.question, basis.id, basis.isChosen ? "chosen" : "", line.standing.share.fraction,
      ]
    }
    #expect(
      found == [
        ["Q1", "compounds", "chosen", "2/4"], ["Q1", "households", "", "150/200"],
        ["Q1", "area", "", "13000/16000"],
        ["Q2", "hired", "", "1/4"], ["Q2", "contracts", "", "1/4"],
        ["Q2", "with-trials", "chosen", "2/4"], ["Q2", "with-self-managed", "", "3/4"],
        ["Q2", "with-custody", "", "3/4"],
        ["Q3", "ever-formed", "", "3/4"], ["Q3", "in-term", "", "1/4"],
        ["Q3", "in-term-with-grace", "chosen", "2/4"],
        ["Q4", "pooled", "chosen", "6/15"], ["Q4", "above-half", "", "1/2"],
        ["Q4", "mean-of-shares", "", "1/2"],
        ["Q5", "own", "", "1/2"], ["Q5", "joint", "chosen", "2/2"],
        ["Q5", "functional", "", "2/2"],
      ])
    // 0.95 × 200 − 150 households; the mean of 4/5 and 1/5 is no number of anything.
    #expect(lines[1].gap == 40 && lines[1].thing == .households)
    #expect(lines[13].gap == nil && lines[13].thing == nil)
    // 14 months are left: half of 15 members, exceeded, is 8; two more, one in seven months.
    #expect(lines[11].gap == 2 && lines[11].thing == .members)
    #expect(lines[11].gapPerMonth(until: bench.rules.span.end) == Rational(1, over: 7))
  }

  @Test func `the whole adds up the units, and the lines end with it`() throws {
    var bench = try bench()
    bench.add(ReportingUnit.self, "331121", ["name": "青田县"])
    bench.add(Compound.self, "331121-0001", ["unit": "331121"])
    var leagues = Leagues(bench.ledger, rules: bench.rules)
    let lines = leagues.targetLines(in: try period("2026-10"))
    let whole = lines.filter { $0.unit == nil }
    #expect(whole.map(\.indicator.code) == ["A1", "A2", "A3", "A4"])
    #expect(whole.map(\.standing.share.fraction) == ["2/5", "2/5", "6/15", "2/2"])
    #expect(lines.suffix(4).allSatisfy { $0.unit == nil })
  }

  @Test func `a set of modes of the rule set's own is a basis, and it is chosen`() throws {
    var rule = CountingRule.usual
    rule.countedModes = [.hired, .trial]
    let modes = TargetBasis.all(under: rule).filter { $0.question == "Q2" }
    #expect(modes.filter(\.isChosen).map(\.id) == ["rule-set"])
    for question in ["Q1", "Q2", "Q3", "Q4", "Q5"] {
      #expect(
        TargetBasis.all(under: rule).filter { $0.question == question && $0.isChosen }.count == 1)
    }
  }

  @Test func `every open question has readings and one in use`() throws {
    let questions = OpenQuestion.all(under: try ruleSet(RuleSet.defaultText))
    #expect(questions.map(\.id) == (1...12).map { "Q\($0)" })
    #expect(
      questions.allSatisfy { $0.readings.count >= 2 && $0.readings.indices.contains($0.chosen) })
    #expect(questions[8].reading.zh == "规则集首报时限：1个工作日")
    #expect(questions[9].reading.zh == "规则集基期：2022-12-31")
  }
}
