/// Everything the office is reminded of, in the order of urgency.
public enum Reminders {
  /// Every rule, in the order of the notice.
  public static let rules: [any ReminderRule.Type] = [
    // 一; 二(一)
    PaceBehind.self, PartyGate.self,
    // 二(二)
    SurveyDue.self, LeaderVacant.self, LeaderChanged.self,
    // 二(三)
    ItemDue.self, ItemSigning.self, ItemFollowUp.self, ItemVerification.self, ItemReturned.self,
    ExtensionDecision.self, FirstReport.self, PatchDue.self, MilestoneDue.self,
    SuspensionEnd.self, ProjectReview.self, BackFill.self, ReserveLow.self,
    // 三(一)
    StreetLeader.self, StreetMechanism.self, FactStale.self, CorrectionDue.self,
    GapUnanswered.self, DutyLists.self, ProcedureRules.self, DeliberationStuck.self,
    DeliberationUnshown.self, FilingDue.self, DisclosureDue.self,
    // 三(二)
    TrialEnding.self, ContractEnding.self, LowCollection.self, HandoverMissing.self,
    HandoverPublication.self, TermEnd.self, EnclosureStart.self, ExemptionReview.self,
    // 三(三)
    UndisclosedIncome.self, LeaseEnd.self, FundLow.self, FundMeasure.self, RepairAcceptance.self,
    RepairReview.self, RepairPayment.self, RepairSubstitute.self, PolicyEnd.self, SubsidyEnd.self,
    DisputeAgeing.self,
    // 四
    MeetingDue.self, TaskForceMeeting.self, ResolutionFiling.self, ResolutionDue.self,
    StreetPlan.self, MonthlyFields.self, PeriodReport.self, PeriodCheck.self, PeriodFreeze.self,
    PeriodPublication.self, RecheckMissing.self, FindingReturned.self,
  ]

  /// The rule with this id, or nil.
  public static func rule(_ id: String) -> (any ReminderRule.Type)? {
    rules.first { $0.id == id }
  }

  /// Everything there is to be reminded of, the most urgent first: by urgency, then by due day, then by id.
  ///
  /// Costs a pass over the rows of each rule's kind.
  public static func all(
    _ circumstances: Circumstances, figures: ReminderFigures = ReminderFigures(),
    in scope: ReminderScope = ReminderScope()
  ) -> [Reminder] {
    let facts = ReminderFacts(circumstances, figures: figures)
    let wanted = scope.rule.map { id in rules.filter { $0.id == id } } ?? rules
    return ordered(
      wanted.flatMap { rule in
        rule.reminders(facts).filter { scope.holds($0, today: circumstances.today) }
      })
  }

  private static func ordered(_ reminders: [Reminder]) -> [Reminder] {
    reminders.sorted { one, other in
      if one.urgency != other.urgency { return one.urgency > other.urgency }
      if one.due != other.due { return one.due < other.due }
      if one.subject.id != other.subject.id {
        return one.subject.id.utf8.lexicographicallyPrecedes(other.subject.id.utf8)
      }
      return (one.rule, one.unit) < (other.rule, other.unit)
    }
  }
}

/// Whose reminders are wanted, and how far ahead.
public struct ReminderScope: Hashable, Sendable {
  /// Only this unit's; nil for all.
  public var unit: String?
  /// Only this street's; nil for all.
  public var street: String?
  /// Only this rule's; nil for all.
  public var rule: String?
  /// Only what is late or due in so many calendar days; nil for all.
  public var within: Int?

  /// Everything, unless parts are named.
  public init(
    unit: String? = nil, street: String? = nil, rule: String? = nil, within: Int? = nil
  ) {
    self.unit = unit
    self.street = street
    self.rule = rule
    self.within = within
  }

  /// Whether a reminder is wanted.
  public func holds(_ reminder: Reminder, today: Day) -> Bool {
    if let unit, reminder.unit != unit { return false }
    if let street, reminder.street != street { return false }
    if let rule, reminder.rule != rule { return false }
    if let within, reminder.due > today + within { return false }
    return true
  }
}
