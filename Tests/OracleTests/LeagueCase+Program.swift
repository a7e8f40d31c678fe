@testable import Model

/// A case in the program's own shapes.
extension LeagueCase {
  /// The table the program makes of the case's ledger under its rule file.
  func programTable() throws -> LeagueTable? {
    guard let period = Period(code: period.code) else { return nil }
    var leagues = Leagues(ledger, rules: try RuleSet(tree: rules.tree))
    return leagues.table(for: period)
  }

  /// A ledger that holds units, reports and adjustments only.
  private var ledger: Ledger {
    var ledger = Ledger()
    for unit in units { ledger.add("unit", unit, [("name", unit)]) }
    for (place, report) in reports.enumerated() {
      ledger.add(
        "indicator-report", "ZB-\(place + 1)",
        [
          ("unit", report.unit), ("period", report.period.code), ("indicator", report.indicator),
          ("numerator", report.numerator?.text), ("denominator", report.denominator?.text),
          ("absence", report.absence?.rawValue),
        ])
    }
    for (place, item) in adjustments.enumerated() {
      ledger.add(
        "adjustment", "JF-\(place + 1)",
        [
          ("unit", item.unit), ("period", item.period.code), ("type", item.type),
          ("count", item.count.map(String.init)), ("points", item.points?.text),
          ("evidence", item.evidence.isEmpty ? nil : item.evidence),
          ("compounds", item.compounds.isEmpty ? nil : item.compounds.joined(separator: " ")),
        ])
    }
    return ledger
  }
}

extension Ledger {
  /// Adds a record of canonical texts by field identifier.
  fileprivate mutating func add(_ kind: String, _ id: String, _ values: [(String, String?)]) {
    guard let kind = KindDeclaration.named(kind) else { return }
    let row = self[kind].append(id: id)
    for case (let name, let text?) in values {
      guard let column = kind.position(named: name) else { continue }
      self[kind].write(text, row: row, column: column)
    }
  }
}

extension CaseRules {
  /// The tree of a rule file with these numbers.
  var tree: RuleValue {
    var score: [String: RuleValue] = [
      "level": .text(level.text), "pace": .text(pace.text), "progress": .text(progress.text),
      "first": .list([.text(firstLevel.text), .text(firstPace.text)]),
      "strict_cap": .text(strictCap.text), "small_base": .text(smallBase.text),
      "rank_weight": .text(rankWeight.text), "bonus_cap": .text(bonusCap.text),
      "bonus_each": .text(bonusEach.text), "malus_cap": .text(malusCap.text),
      "malus": .table(malus.mapValues { .text($0.text) }),
    ]
    if needsEvidence { score["bonus_evidence"] = .flag(true) }
    return .table([
      "id": .text("CASE-1"), "from": .text(baseline.later(1).code), "authority": .text("示例"),
      "periods": .table([
        "cadence": .text(baseline.isQuarter ? "quarter" : "month"),
        "baseline": .text(baseline.code), "end": .text(end.code),
      ]),
      "score": .table(score),
      "table": .table([
        "red_list": .integer(redList), "last_gap": .text(lastGap.text),
        "band": .list(
          bands.map { .table(["from": .text($0.0.text), "name": .text($0.1)]) }),
      ]),
      "indicator": .list(indicators.map(\.tree)),
    ])
  }
}

extension CaseIndicator {
  fileprivate var tree: RuleValue {
    .table([
      "code": .text(code), "name": .text(code), "source": .text("reports"),
      "kind": .text(isStock ? "stock" : "flow"), "target": .text(target.text),
      "strict": .flag(isStrict), "weight": .integer(weight),
    ])
  }
}
