extension ReminderFacts {
  /// A period that is over and not published yet.
  struct Closing {
    let period: Period
    let state: PeriodState
    let close: CloseCalendar
    let subject: Reminder.Subject
  }

  /// The periods that are over and not published: those on record, and the last one even where it is not;
  /// oldest first. Source: 四(二).
  var closingPeriods: [Closing] {
    let records = ledger[ReportingPeriod.self]
    let last = Period(containing: today.month, cadence: rules.span.cadence).advanced(by: -1)
    var found: [Closing] = []
    var isLastKnown = false
    func add(_ period: Period, _ state: PeriodState, _ id: String, _ row: Int?, cutoff: Day?) {
      let close = CloseCalendar(
        of: period, cutoff: cutoff, rules: rules, calendar: circumstances.calendar)
      guard close.cutoff < today, state != .published else { return }
      found.append(
        Closing(
          period: period, state: state, close: close,
          subject: Reminder.Subject(records.table.kind, id: id, row: row)))
    }
    for row in records.indices {
      let record = records[row]
      guard let period = Period(code: record.recordID) else { continue }
      if period == last { isLastKnown = true }
      add(period, record.state ?? .open, record.recordID, row, cutoff: record.cutoff)
    }
    if !isLastKnown, last > rules.span.baseline { add(last, .open, last.code, nil, cutoff: nil) }
    return found.sorted { $0.period < $1.period }
  }
}

extension Reminders {
  /// The periods that are over and not published, whose rechecks are to be recorded; oldest first.
  public static func periodsToRecheck(_ circumstances: Circumstances) -> [Period] {
    ReminderFacts(circumstances).closingPeriods.map(\.period)
  }
}
