extension Limit {
  /// What makes a reminder urgent.
  static let urgencies: [Limit] = [
    .urgencyOverdue, .urgencyLateDay, .urgencyLateDaysMost, .urgencyDueToday, .urgencyDueSoon,
    .urgencyUrgent, .urgencyImportant, .urgencyBlue, .urgencyOrange, .urgencyRed, .urgencyCircular,
    .urgencyTalk, .urgencyHardCondition, .urgencySafety, .urgencyHouseholds, .urgencyHouseholdsMost,
    .urgencyServiceEnd, .urgencyServiceDays, .urgencyPaperDaysMost,
  ]

  /// Urgency: overdue.
  static let urgencyOverdue = Limit(
    "urgency-overdue", "紧急度：已逾期", "Urgency: overdue", 10, in: Phrase(zh: "分", en: "points"),
    clause: "二(三)")

  /// Urgency: each working day late.
  static let urgencyLateDay = Limit(
    "urgency-late-day", "紧急度：每逾期一个工作日", "Urgency: each working day late", 2,
    in: Phrase(zh: "分", en: "points"), clause: "二(三)")

  /// Urgency: days late counted, at most.
  static let urgencyLateDaysMost = Limit(
    "urgency-late-days-most", "紧急度：逾期最多计", "Urgency: days late counted, at most", 20,
    in: .workingDays, clause: "二(三)")

  /// Urgency: due today.
  static let urgencyDueToday = Limit(
    "urgency-due-today", "紧急度：今日到期", "Urgency: due today", 10, in: Phrase(zh: "分", en: "points"),
    clause: "二(三)")

  /// Urgency: due soon.
  static let urgencyDueSoon = Limit(
    "urgency-due-soon", "紧急度：临期", "Urgency: due soon", 5, in: Phrase(zh: "分", en: "points"),
    clause: "二(三)")

  /// Urgency: an urgent matter.
  static let urgencyUrgent = Limit(
    "urgency-urgent", "紧急度：急件", "Urgency: an urgent matter", 10, in: Phrase(zh: "分", en: "points"),
    clause: "二(三)")

  /// Urgency: a major matter.
  static let urgencyImportant = Limit(
    "urgency-important", "紧急度：重大", "Urgency: a major matter", 5, in: Phrase(zh: "分", en: "points"),
    clause: "二(三)")

  /// Urgency: blue slip.
  static let urgencyBlue = Limit(
    "urgency-blue", "紧急度：蓝单", "Urgency: blue slip", 5, in: Phrase(zh: "分", en: "points"),
    clause: "二(三)")

  /// Urgency: orange slip.
  static let urgencyOrange = Limit(
    "urgency-orange", "紧急度：橙单", "Urgency: orange slip", 10, in: Phrase(zh: "分", en: "points"),
    clause: "二(三)")

  /// Urgency: red slip.
  static let urgencyRed = Limit(
    "urgency-red", "紧急度：红单", "Urgency: red slip", 20, in: Phrase(zh: "分", en: "points"),
    clause: "二(三)")

  /// Urgency: circular.
  static let urgencyCircular = Limit(
    "urgency-circular", "紧急度：通报", "Urgency: circular", 25, in: Phrase(zh: "分", en: "points"),
    clause: "二(三)")

  /// Urgency: talk.
  static let urgencyTalk = Limit(
    "urgency-talk", "紧急度：约谈", "Urgency: talk", 30, in: Phrase(zh: "分", en: "points"), clause: "二(三)"
  )

  /// Urgency: a hard condition missing.
  static let urgencyHardCondition = Limit(
    "urgency-hard-condition", "紧急度：硬性条件缺失", "Urgency: a hard condition missing", 20,
    in: Phrase(zh: "分", en: "points"), clause: "二(二)")

  /// Urgency: danger.
  static let urgencySafety = Limit(
    "urgency-safety", "紧急度：危及安全", "Urgency: danger", 15, in: Phrase(zh: "分", en: "points"),
    clause: "三(三)11")

  /// Urgency: households for a point.
  static let urgencyHouseholds = Limit(
    "urgency-households", "紧急度：每多少户加 1 分", "Urgency: households for a point", 100,
    in: Phrase(zh: "户", en: "households"), clause: "二(三)")

  /// Urgency: points for households, at most.
  static let urgencyHouseholdsMost = Limit(
    "urgency-households-most", "紧急度：户数最多加", "Urgency: points for households, at most", 10,
    in: Phrase(zh: "分", en: "points"), clause: "二(三)")

  /// Urgency: a trial or contract is about to end, or has ended.
  static let urgencyServiceEnd = Limit(
    "urgency-service-end", "紧急度：试用、合同将满或已满", "Urgency: a trial or contract ends", 25,
    in: Phrase(zh: "分", en: "points"), clause: "三(二)5")

  /// Urgency: a service is about to end so many days before.
  static let urgencyServiceDays = Limit(
    "urgency-service-days", "紧急度：试用、合同剩多少天算将满", "Urgency: a service ends within", 7, in: .days,
    clause: "三(二)5")

  /// Urgency: days late counted for disclosures, deliberations and surveys, at most.
  static let urgencyPaperDaysMost = Limit(
    "urgency-paper-days-most", "紧急度：公示、协商、摸排逾期最多计", "Urgency: late days of papers, at most", 5,
    in: .workingDays, clause: "二(二); 三(一)3、4")
}
