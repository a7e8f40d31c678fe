/// The clock of the step that a record stands at: what must be done by when.
public struct StepClock: Hashable, Sendable {
  /// What must be done.
  public let step: Phrase
  /// The rule of the rule set, such as `DR02`.
  public let rule: String
  /// The day the clock began; it is not counted.
  public let from: Day
  /// The last day in time.
  public let due: Day
  /// How late it is.
  public let lateness: Lateness

  /// The clock of a rule that began on a day; nil where the rule set has no such rule.
  init?(_ rule: String, from day: Day?, in circumstances: Circumstances) {
    guard let day, let deadline = circumstances.rules.deadline(rule) else { return nil }
    step = deadline.name
    self.rule = rule
    from = day
    due = deadline.dueDay(for: day, calendar: circumstances.calendar)
    lateness = Lateness(due: due, today: circumstances.today, calendar: circumstances.calendar)
  }
}

extension Record where Kind == SupervisionItem {
  /// The clock of the item's step: signing (DR02), the next follow-up (DR04) or checking (DR05).
  ///
  /// nil where it is filed, suspended or finished, or the rule set has no such rule.
  public func stepClock(in circumstances: Circumstances) -> StepClock? {
    switch self.state {
    case .assigned, .reopened: StepClock("DR02", from: self.assignedOn, in: circumstances)
    case .signed, .handling, .returned:
      StepClock(
        "DR04",
        from: [self.assignedOn, self.receivedOn, self.reportedOn, self.resumedOn].compactMap { $0 }
          .max(), in: circumstances)
    case .answered, .verifying: StepClock("DR05", from: self.answeredOn, in: circumstances)
    default: nil
    }
  }
}

extension Record where Kind == EmergencyRepair {
  /// The clock of the repair's step: acceptance (DR12), review (DR12-R) or payment (DR12-P).
  ///
  /// nil where it is paid, finished or refused, or the rule set has no such rule. Source: 三(三)11.
  public func stepClock(in circumstances: Circumstances) -> StepClock? {
    switch self.state {
    case .applied: StepClock("DR12", from: self.appliedOn, in: circumstances)
    case .accepted: StepClock("DR12-R", from: self.acceptedOn, in: circumstances)
    case .reviewed: StepClock("DR12-P", from: self.reviewedOn, in: circumstances)
    default: nil
    }
  }
}
