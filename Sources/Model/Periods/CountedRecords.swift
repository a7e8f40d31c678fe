/// The records that one figure of one unit was counted from.
public struct CountedRecords: Hashable, Sendable, Comparable {
  /// The unit.
  public let unit: String
  /// The indicator's code.
  public let indicator: String
  /// The kind of record that was counted.
  public let kind: String
  /// What the records are to the indicator: `numerator` counts in both, `denominator` below only, all else is
  /// why they were left out.
  public let part: String
  /// The records' ids in the order of their bytes.
  public let ids: [String]

  /// By unit, indicator, and part: the numerator first.
  public static func < (left: CountedRecords, right: CountedRecords) -> Bool {
    (left.unit, left.indicator, left.order, left.part)
      < (right.unit, right.indicator, right.order, right.part)
  }

  private var order: Int { part == "numerator" ? 0 : part == "denominator" ? 1 : 2 }

  /// The records behind every figure that the rule set counts from records; O(rows) each.
  static func all(
    _ facts: CountingFacts, rules: RuleSet, period: Period
  ) -> [CountedRecords] {
    rules.indicators.flatMap { rule -> [CountedRecords] in
      guard rule.source == .records, let indicator = RecordIndicators.named(rule.code),
        let column = indicator.kind.position(named: "unit")
      else { return [] }
      let table = facts.ledger[indicator.kind]
      let units = facts.unitNumbers(of: table.columns[column])
      var groups: [Group: [String]] = [:]
      for (row, verdict) in indicator.judge(facts, over: period).enumerated() {
        let code = table.columns[column].words[row]
        guard code != Column.missingWord, units[Int(code)] >= 0, let part = verdict.part else {
          continue
        }
        groups[Group(unit: Int(units[Int(code)]), part: part), default: []].append(table.id(row))
      }
      return groups.map { group, ids in
        CountedRecords(
          unit: facts.units[group.unit], indicator: rule.code, kind: indicator.kind.identifier,
          part: group.part,
          ids: ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      }
    }.sorted()
  }

  private struct Group: Hashable {
    var unit: Int
    var part: String
  }
}

extension Verdict {
  /// The word in the list of counted records; nil where a record has nothing to do with the indicator.
  fileprivate var part: String? {
    switch self {
    case .counted: "numerator"
    case .open: "denominator"
    case .excluded: nil
    }
  }
}
