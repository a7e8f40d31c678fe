import Model
import Testing

/// A small ledger made by hand, and what the indicators make of it under LS-1.
struct CountingBench {
  var ledger = Ledger()
  var rules: RuleSet

  /// An empty ledger with the unit 331102 under the default rule set.
  init() throws {
    rules = try ruleSet(RuleSet.defaultText)
    add(ReportingUnit.self, "331102", ["name": "莲都区"])
  }

  /// Adds a record with canonical texts by field.
  mutating func add<Kind: RecordKind>(_: Kind.Type, _ id: String, _ values: [String: String]) {
    let kind = Kind.declaration.kind
    let row = ledger[kind].append(id: id)
    for (field, text) in values {
      guard let column = kind.position(named: field) else {
        Issue.record("\(kind.identifier) has no field \(field)")
        continue
      }
      ledger[kind].write(text, row: row, column: column)
    }
  }

  /// Adds compounds 331102-0001, 331102-0002 … with these values each, of the unit 331102.
  mutating func addCompounds(_ values: [[String: String]]) {
    for (index, values) in values.enumerated() {
      add(
        Compound.self, "331102-000\(index + 1)",
        ["name": "小区\(index + 1)", "unit": "331102"].merging(values) { $1 })
    }
  }

  /// What an indicator makes of each row: `numerator/denominator reason`, with the id that shows it.
  func judged(_ indicator: any RecordIndicator.Type, _ code: String = "2026-10") throws -> [String]
  {
    let facts = CountingFacts(ledger, rules: rules)
    return indicator.judge(facts, over: try period(code)).map { judgement in
      let reason = indicator.reasons[Int(judgement.why)]
      let table = reason.evidence.flatMap(KindDeclaration.named).map { ledger[$0] }
      let shown = judgement.evidence < 0 ? "" : " " + (table?.id(Int(judgement.evidence)) ?? "?")
      return "\(judgement.numerator)/\(judgement.denominator) \(reason.id)" + shown
    }
  }

  /// The figure of the unit for an indicator, as `numerator/denominator`.
  func figure(_ code: String, _ periodCode: String = "2026-10") throws -> String {
    var leagues = Leagues(ledger, rules: rules)
    let index = try #require(rules.index(of: code))
    let entry = try #require(leagues.returns(in: period(periodCode)).first)
    let share = try #require(entry.readings[index]?.current)
    return "\(share.numerator)/\(share.denominator)"
  }
}
