/// What reminder rules look at: the circumstances of a day, and what is found once for all of them.
public struct ReminderFacts: Sendable {
  /// Records, rule set, calendar and day.
  public let circumstances: Circumstances
  /// What other parts of the program have worked out.
  public let figures: ReminderFigures
  /// The last day that is due soon, by the lamps of the rule set.
  let soon: Day
  /// The last day of this month: what is merely missing is due for the month's cut-off.
  let monthEnd: Day
  let weights: UrgencyWeights

  /// The facts of a day. O(1).
  public init(_ circumstances: Circumstances, figures: ReminderFigures = ReminderFigures()) {
    self.circumstances = circumstances
    self.figures = figures
    let today = circumstances.today
    soon = circumstances.calendar.workingDay(circumstances.rules.lamps.dueSoon, after: today)
    monthEnd = today.month.lastDay
    weights = UrgencyWeights(circumstances.rules)
  }

  /// The working days late that count for what harms nobody while it waits, at most.
  var paperDaysMost: Int { rules.value(of: .urgencyPaperDaysMost) }

  /// What a service that ends within some days, or has ended, adds to the urgency.
  func terms(serviceEnd end: Day) -> [UrgencyTerm] {
    end <= today + rules.value(of: .urgencyServiceDays) ? [weights.term(.serviceEnd)] : []
  }

  var ledger: Ledger { circumstances.ledger }
  var rules: RuleSet { circumstances.rules }
  var today: Day { circumstances.today }

  /// The day a column's word stands for; nil where it is missing.
  @inline(__always)
  func day(_ word: Int32) -> Day? { word == Column.missingWord ? nil : Day(number: word) }

  /// The deadline of the rule set with this id, as a function of the day it runs from; nil where the rule
  /// set has none: nothing is due by it.
  func clock(_ id: String) -> ((Day) -> Day)? {
    let calendar = circumstances.calendar
    return rules.deadline(id).map { rule in { rule.dueDay(for: $0, calendar: calendar) } }
  }

  /// Whether a day has passed or is due soon.
  @inline(__always)
  func isSoon(_ due: Day) -> Bool { due <= soon }

  /// Whether a day is at most as many days ahead as a limit says.
  func isWithin(_ limit: Limit, _ due: Day) -> Bool { due <= today + rules.value(of: limit) }

  /// For every stored code of a choice, 0 included, whether it is one of these cases.
  func flags<Word: Choice>(_ cases: Word...) -> [Bool] {
    var flags = [Bool](repeating: false, count: 256)
    for word in cases { flags[Int(word.code)] = true }
    return flags
  }

  /// What a rule has to say of each row of a kind.
  func remind<Kind: RecordKind>(
    _ rule: any ReminderRule.Type, each _: Kind.Type, _ notice: (Int) -> Notice?
  ) -> [Reminder] {
    let writer = ReminderWriter<Kind>(rule, self)
    return writer.records.indices.compactMap { row in
      notice(row).map { writer.reminder(row, $0) }
    }
  }

  /// A reminder about something that is in no table of its own, such as a unit's pace.
  func reminder(
    _ rule: any ReminderRule.Type, about subject: Reminder.Subject, unit: String,
    street: String = "", households: Int = 0, _ notice: Notice
  ) -> Reminder {
    let calendar = circumstances.calendar
    let lamp = Lamp(
      due: notice.due, today: today, closed: nil, suspended: false, dueSoon: rules.lamps.dueSoon,
      calendar: calendar)
    let working =
      notice.due < today
      ? -calendar.workingDays(after: notice.due, through: today)
      : calendar.workingDays(after: today, through: notice.due)
    let left = notice.due - today
    var terms = weights.terms(
      lamp: lamp, calendarDaysLeft: left, workingDaysLeft: working,
      lateDaysMost: notice.lateDaysMost)
    terms += notice.terms
    if let term = weights.term(households: households) { terms.append(term) }
    return Reminder(
      rule: rule.id, subject: subject, unit: unit, street: street, due: notice.due, lamp: lamp,
      workingDaysLeft: working, calendarDaysLeft: left, words: notice.words,
      detail: notice.detail, known: notice.known, terms: terms,
      urgency: terms.reduce(0) { $0 + $1.points })
  }
}
