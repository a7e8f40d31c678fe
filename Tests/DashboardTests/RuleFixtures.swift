@testable import Model

/// The rule set of the fixture: four indicators, as the situation of the fixture has them.
let fixtureRules = ruleSet(deadlines: [])

/// The same with the deadlines that a street's morning is counted by, of the usual lengths.
let morningRules = ruleSet(
  deadlines: [
    deadline("DR01", .workingDays(1)), deadline("DR02", .workingDays(1)),
    deadline("DR04", .workingDays(5), .every), deadline("DR10", .calendarDays(15)),
    deadline("DR11", .calendarDays(15)), deadline("DR13", .months(1), .every),
  ])

private func deadline(
  _ id: String, _ rule: DueRule, _ direction: DeadlineRule.Direction = .after
) -> DeadlineRule {
  DeadlineRule(
    id: id, name: Phrase(id), rule: rule, direction: direction, cutTime: nil,
    authority: "市级设定（建议值）", clause: "")
}

private func ruleSet(deadlines: [DeadlineRule]) -> RuleSet {
  func period(_ year: Int, _ month: Int) -> Period {
    Period(containing: Month(year: year, month: month), cadence: .month)
  }
  func part(_ tenths: Int) -> Rational { Rational(tenths) / Rational(10) }
  func indicator(
    _ code: String, _ zh: String, _ en: String, _ kind: IndicatorRule.Kind, weight: Int,
    target: Rational = .one
  ) -> IndicatorRule {
    IndicatorRule(
      code: code, name: Phrase(zh: zh, en: en), source: .records, kind: kind, target: target,
      isStrict: false, weight: weight, clause: "一", authority: "市级设定（建议值）")
  }
  return RuleSet(
    id: "LS-1", from: period(2023, 1), authority: "市级设定（建议值）", basis: "丽建发〔2023〕22号",
    span: RuleSet.Span(cadence: .month, baseline: period(2022, 12), end: period(2027, 12)),
    score: ScoreRule(
      level: part(5), pace: part(3), progress: part(2), firstLevel: part(6), firstPace: part(4),
      strictCap: 99, smallBase: 1, rankWeight: 70, bonusCap: 3, bonusEach: 1,
      bonusNeedsEvidence: true, malusCap: 5, malus: [.redOverdue: part(2)]),
    table: .usual, counting: .usual, lamps: .usual,
    indicators: [
      indicator(
        "A1", "专业服务覆盖率", "Professional service coverage", .stock, weight: 40,
        target: Rational(95) / Rational(100)),
      indicator("A2", "业委会(物管会)覆盖率", "Owners' committee coverage", .stock, weight: 20),
      indicator("C1", "督办按期办结率", "Supervision items closed on time", .flow, weight: 20),
      indicator("D5", "数字平台覆盖率", "Digital platform coverage", .stock, weight: 20),
    ], deadlines: deadlines)
}
