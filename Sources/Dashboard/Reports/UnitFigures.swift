import Model

/// What is computed of a unit once for each revision, and shown on several pages: what there is to do
/// in it, and its pool.
struct UnitFigures: Sendable {
  /// The state's revision it was computed at.
  let revision: Int
  /// The unit; nil for all together.
  let unit: String?
  /// What there is to do, the most urgent first; with the targets that it is behind on.
  let reminders: [Reminder]
  /// Its pool; nil where it has none.
  let pool: PoolFigures?
}

extension UnitFigures {
  /// How many are late, due today, and due soon.
  var counts: (late: Int, now: Int, soon: Int) { reminders.counts }
}

extension [Reminder] {
  /// How many are late, due today, and due soon.
  var counts: (late: Int, now: Int, soon: Int) {
    (
      count(where: \.isOverdue), count { $0.calendarDaysLeft == 0 },
      count { $0.lamp == .dueSoon && $0.calendarDaysLeft > 0 }
    )
  }
}

extension State {
  /// Computes the figures of the unit that the page shown is about, where it shows any and they are
  /// not there. Costs a pass over the tables that reminders look at.
  mutating func refreshUnitFigures() {
    let unit: String?
    switch page.place {
    case .county(let id): unit = id
    case .report(.morning(let id, _)): unit = id
    case .card(let kind, _) where KindDeclaration.all[kind] === KindDeclaration.compounds:
      unit = unitHere
    default: return
    }
    guard unitFigures?.revision != revision || unitFigures?.unit != unit else { return }
    let figures = ReminderFigures(
      of: unit.map { [$0] } ?? ledger.unitsInOrder, in: situation.period, circumstances,
      book: periodBook)
    unitFigures = UnitFigures(
      revision: revision, unit: unit,
      reminders: Reminders.all(
        circumstances, figures: figures, in: ReminderScope(unit: unit)),
      pool: PoolFigures.all(circumstances).first { $0.unit == unit ?? "" })
  }
}
