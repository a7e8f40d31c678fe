extension Limit {
  /// The limits of supervision and of the machines.
  static let supervision: [Limit] = [
    handoverObjectionDays, stableMonths,
    extensions, slipAnswerDays, redAfter, circularAfter, talkAfter, redSlips, circulars,
    lastQuarters,
    leastCandidates, termYearsLeast, termYearsMost,
  ]

  // 项目
  static let handoverObjectionDays = Limit(
    "handover-objection-days", "查验结果异议期", "Objections to a published check", 7, in: .days,
    clause: "三(二)6")
  static let stableMonths = Limit(
    "stable-months", "长效稳定期", "Stable before leaving the pool", 3, in: .months, clause: "二(三)")

  // 督办
  static let extensions = Limit(
    "extensions", "一事项延期次数上限", "Extensions of one item", 1, in: .times, clause: "二(三)")
  static let slipAnswerDays = Limit(
    "slip-answer-days", "督办单答复时限", "A slip is answered within", 3, in: .workingDays,
    clause: "二(三)")
  static let redAfter = Limit(
    "red-after", "超期多少个工作日以上发红单", "Red slip when late by more than", 5, in: .workingDays,
    clause: "二(三)")
  static let circularAfter = Limit(
    "circular-after", "超期多少个工作日以上通报", "Circular when late by more than", 10,
    in: .workingDays, clause: "四(二)")
  static let talkAfter = Limit(
    "talk-after", "超期多少个工作日以上约谈", "Talk when late by more than", 20, in: .workingDays,
    clause: "四(二)")
  static let redSlips = Limit(
    "red-slips", "几张红单后通报", "Circular after red slips", 2, in: .times, clause: "四(二)")
  static let circulars = Limit(
    "circulars", "几次通报后约谈", "Talk after circulars", 2, in: .times, clause: "四(二)")
  static let lastQuarters = Limit(
    "last-quarters", "晾晒连续末位几个季度后约谈", "Talk after last quarters of the league", 2, in: .times,
    clause: "四(二)")

  // 业委会
  static let leastCandidates = Limit(
    "least-candidates", "候选人数下限", "Candidates at the least", 5, in: .pieces, clause: "三(二)8")
  static let termYearsLeast = Limit(
    "term-years-least", "届期年数下限", "A term at the least", 3, in: .years, clause: "三(二)8")
  static let termYearsMost = Limit(
    "term-years-most", "届期年数上限", "A term at the most", 5, in: .years, clause: "三(二)8")
}

extension Phrase {
  /// What terms of office count.
  fileprivate static let years = Phrase(zh: "年", en: "years")
}
