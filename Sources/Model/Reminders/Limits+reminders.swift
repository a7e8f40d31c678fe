extension Limit {
  /// The limits of reminders.
  static let reminders: [Limit] = leads + serviceLeads + urgencies + cadences

  /// How long things may take, and how early the office is told: pool, self-government, meetings.
  static let leads: [Limit] = [
    .partyGateDays, .surveyMonths, .surveyLeadDays, .leaderChangeDays, .reviewFirstMonths,
    .reviewSecondMonths, .reviewLeadDays, .backFillDays, .pacePeriods, .gapAnswerDays,
    .procedureRulesDays, .deliberationStepDays, .deliberationShowDays, .disputeDays,
    .resolutionFilingDays, .annualPlanMonth,
  ]

  /// Party gate, after a committee is formed.
  static let partyGateDays = Limit(
    "party-gate-days", "社区党组织把关期限（成立后）", "Party gate, after a committee is formed", 30, in: .days,
    clause: "二(一)")

  /// A survey holds.
  static let surveyMonths = Limit(
    "survey-months", "摸排有效期", "A survey holds", 12, in: .months, clause: "二(二)")

  /// Told before a survey is due.
  static let surveyLeadDays = Limit(
    "survey-lead-days", "摸排到期提前提醒", "Told before a survey is due", 30, in: .days, clause: "二(三)")

  /// Hand-over after a leader changed.
  static let leaderChangeDays = Limit(
    "leader-change-days", "责任领导变更后交接期限", "Hand-over after a leader changed", 30, in: .days,
    clause: "二(二)")

  /// First review, after the exit.
  static let reviewFirstMonths = Limit(
    "review-first-months", "第一次回头看（出库后）", "First review, after the exit", 6, in: .months,
    clause: "二(三)")

  /// Second review, after the exit.
  static let reviewSecondMonths = Limit(
    "review-second-months", "第二次回头看（出库后）", "Second review, after the exit", 12, in: .months,
    clause: "二(三)")

  /// Told before a review is due.
  static let reviewLeadDays = Limit(
    "review-lead-days", "回头看提前提醒", "Told before a review is due", 30, in: .days, clause: "二(三)")

  /// Back-fill, after an exit.
  static let backFillDays = Limit(
    "back-fill-days", "递补期限（出库后）", "Back-fill, after an exit", 30, in: .days, clause: "二(三)")

  /// Alarm after periods behind pace.
  static let pacePeriods = Limit(
    "pace-periods", "连续落后进度告警", "Alarm after periods behind pace", 2, in: .times, clause: "一")

  /// A gap is answered within.
  static let gapAnswerDays = Limit(
    "gap-answer-days", "漏洞提出举措期限", "A gap is answered within", 30, in: .days, clause: "三(一)1")

  /// Rules of procedure, after a term begins.
  static let procedureRulesDays = Limit(
    "procedure-rules-days", "议事规则通过期限（本届起）", "Rules of procedure, after a term begins", 60,
    in: .days, clause: "三(一)2")

  /// A step of a deliberation takes.
  static let deliberationStepDays = Limit(
    "deliberation-step-days", "协商每步期限", "A step of a deliberation takes", 15, in: .days,
    clause: "三(一)3")

  /// Shown, after it was handled.
  static let deliberationShowDays = Limit(
    "deliberation-show-days", "理后晒出期限", "Shown, after it was handled", 7, in: .days, clause: "三(一)3"
  )

  /// A dispute is settled within.
  static let disputeDays = Limit(
    "dispute-days", "纠纷化解期限", "A dispute is settled within", 30, in: .days, clause: "三(三)14")

  /// A resolution is filed within.
  static let resolutionFilingDays = Limit(
    "resolution-filing-days", "议定事项立项期限", "A resolution is filed within", 3, in: .workingDays,
    clause: "四(一)")

  /// Plan for the year recorded, by the end of month.
  static let annualPlanMonth = Limit(
    "annual-plan-month", "年度重点登记期限（当年该月底）", "Plan for the year recorded, by the end of month", 3,
    in: Phrase(zh: "月", en: "(month)"), clause: "四(二)")
}
