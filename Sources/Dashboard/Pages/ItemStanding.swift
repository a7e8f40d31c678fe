import Model

/// How a supervision item stands against its deadline on a day.
struct ItemStanding {
  /// Its lamp; nil where it has no due day.
  let lamp: Lamp?
  /// The day it is due, or nil.
  let due: Day?
  /// How late it is, or was when it was closed; nil where it is not late.
  let lateness: Lateness?
  /// The working days left, the due day included; nil where it is late, closed or suspended.
  let daysLeft: Int?

  /// The standing of an item on the state's day.
  init(_ item: Record<SupervisionItem>, in state: borrowing State) {
    let due = item.currentDue ?? item.originalDue
    self.due = due
    guard let due else {
      (lamp, lateness, daysLeft) = (nil, nil, nil)
      return
    }
    // A closure that asked the state for it would copy all of it.
    let today = state.today
    let isFinished = item.state?.isFinished ?? false
    let closed = isFinished ? (item.closedOn ?? (item.closeType == .late ? due + 1 : due)) : nil
    let lamp = Lamp(
      due: due, today: today, closed: closed.map { min($0, today) },
      suspended: item.state == .suspended, dueSoon: state.rules.lamps.dueSoon,
      calendar: state.calendar)
    self.lamp = lamp
    let end = closed ?? today
    let late = Lateness(due: due, today: end, calendar: state.calendar)
    lateness = late.isLate && lamp != .suspended ? late : nil
    daysLeft =
      (lamp == .green || lamp == .dueSoon) && closed == nil
      ? state.calendar.workingDays(after: today, through: due) : nil
  }
}
