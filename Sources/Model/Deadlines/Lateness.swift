/// How late a matter is; overdue begins at 00:00 of the day after the due day.
public struct Lateness: Hashable, Sendable {
  /// Working days after the due day up to and including the day asked about; 0 when in time.
  public let workingDays: Int
  /// Calendar days after the due day up to and including the day asked about; 0 when in time.
  public let calendarDays: Int

  /// Whether it is late at all; true on a Saturday after a Friday with no working day lost yet.
  public var isLate: Bool { calendarDays > 0 }

  /// How late something due on `due` is on `today`; O(1).
  ///
  /// Source: 民法典 §203.
  public init(due: Day, today: Day, calendar: borrowing WorkCalendar) {
    if today > due {
      workingDays = calendar.workingDays(after: due, through: today)
      calendarDays = today - due
    } else {
      workingDays = 0
      calendarDays = 0
    }
  }
}
