import Model
import Testing

@testable import Store

/// What explanations list under the figures of the sample.
@Suite struct ExplainSumTests {
  @Test func `the records listed sum to what was scored, for every unit, indicator and period`()
    throws
  {
    let folder = try Folder()
    let store = try Store.create(
      at: folder.store, rules: RuleSet.defaultText, isSample: true,
      batches: SampleStore(scale: .prefecture).batches(), by: folder.author())
    let rules = try RuleSet(toml: RuleSet.defaultText, file: "LS-1.toml")
    var leagues = Leagues(store.ledger, rules: rules)
    let first = try #require(Period(code: "2024-11"))
    var counted = 0
    for step in 0..<24 {
      let period = first.advanced(by: step)
      let table = leagues.table(for: period)
      for unit in store.ledger.unitsInOrder {
        let scored = try #require(table.row(of: unit)).score.indicators
        let explained = leagues.explanations(of: unit, in: period)
        #expect(explained.count == 16 && scored.count == 16)
        for (explanation, score) in zip(explained, scored)
        where explanation.provenance == .counted && score.absence == nil {
          #expect(
            Rational(explanation.listed.numerator) == score.numerator
              && Rational(explanation.listed.denominator) == score.denominator,
            "\(period.code) \(unit) \(explanation.indicator.code)")
          counted += 1
        }
      }
    }
    // 24 periods, 10 units, 16 indicators; without those that nothing applies to or somebody set aside.
    #expect(counted > 3_000)
  }
}
