/// Records that one figure of one unit was counted from, all for the same reason and with the same weight.
public struct CountedRecords: Hashable, Sendable, Comparable {
  /// The unit.
  public let unit: String
  /// The indicator's code.
  public let indicator: String
  /// The kind of record that was counted.
  public let kind: String
  /// Which list the records stand in: the numerator, the denominator only, or neither.
  public let part: Reason.Part
  /// Why, as the id of one of the indicator's reasons.
  public let reason: String
  /// What each of them adds to the numerator.
  public let numerator: Int
  /// What each of them adds to the denominator.
  public let denominator: Int
  /// The records' ids in the order of their bytes.
  public let ids: [String]

  /// By unit, indicator, part (the numerator first), reason and weight.
  public static func < (left: CountedRecords, right: CountedRecords) -> Bool {
    guard (left.unit, left.indicator, left.order) == (right.unit, right.indicator, right.order)
    else {
      return (left.unit, left.indicator, left.order) < (right.unit, right.indicator, right.order)
    }
    return (left.reason, left.numerator, left.denominator)
      < (right.reason, right.numerator, right.denominator)
  }

  private var order: Int { Reason.Part.allCases.firstIndex(of: part) ?? 0 }

  /// The records behind every figure that is counted from records; O(rows) each.
  static func all(_ facts: CountingFacts, period: Period) -> [CountedRecords] {
    let returns = Returns(facts)
    return facts.rules.indicators.enumerated().flatMap { position, rule -> [CountedRecords] in
      guard returns.isCounted(position), let indicator = RecordIndicators.named(rule.code),
        let column = indicator.kind.position(named: "unit")
      else { return [] }
      let table = facts.ledger[indicator.kind]
      let units = facts.unitNumbers(of: table.columns[column])
      let reasons = indicator.reasons
      var groups: [Group: [String]] = [:]
      for (row, judgement) in indicator.judge(facts, over: period).enumerated() {
        let code = table.columns[column].words[row]
        guard code != Column.missingWord, units[Int(code)] >= 0,
          reasons[Int(judgement.why)].part != .unrelated
        else { continue }
        let group = Group(
          unit: Int(units[Int(code)]), why: judgement.why, numerator: judgement.numerator,
          denominator: judgement.denominator)
        groups[group, default: []].append(table.id(row))
      }
      return groups.map { group, ids in
        CountedRecords(
          unit: facts.units[group.unit], indicator: rule.code, kind: indicator.kind.identifier,
          part: reasons[Int(group.why)].part, reason: reasons[Int(group.why)].id,
          numerator: Int(group.numerator), denominator: Int(group.denominator),
          ids: ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      }
    }.sorted()
  }

  private struct Group: Hashable {
    var unit: Int
    var why: UInt8
    var numerator: Int32
    var denominator: Int32
  }
}
