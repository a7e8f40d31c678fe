/// What every rule of the office looks at: the records, the rule set, the calendar and the day.
public struct Circumstances: Sendable {
  /// The records.
  public let ledger: Ledger
  /// The numbers of the office.
  public let rules: RuleSet
  /// Working days and holidays.
  public let calendar: WorkCalendar
  /// The day everything is computed for.
  public let today: Day

  /// The circumstances of a day.
  public init(
    _ ledger: Ledger, rules: RuleSet, calendar: WorkCalendar = .standard, today: Day
  ) {
    self.ledger = ledger
    self.rules = rules
    self.calendar = calendar
    self.today = today
  }
}
