import Model

/// What is computed of a unit once for each revision, and shown on several pages: what there is to do
/// in it, and its pool.
struct UnitFigures: Sendable {
  /// The most reminders that are kept.
  static let most = 3_000

  /// Whose figures they are, and of which revision of the state.
  let stamp: Reckoning.Stamp
  /// What there is to do, the most urgent first and no more than `most`; with the targets that it is
  /// behind on.
  let reminders: [Reminder]
  /// How many there are of all.
  let counts: ReminderCounts
  /// Its pool; nil where it has none.
  let pool: PoolFigures?
}

/// How many reminders there are of each urgency.
struct ReminderCounts: Sendable {
  /// How many are past their day.
  let late: Int
  /// How many are due today.
  let now: Int
  /// How many are due soon.
  let soon: Int
  /// How many there are altogether.
  let all: Int

  /// How many are due later.
  var later: Int { all - late - now - soon }

  /// Counts them.
  init(_ reminders: [Reminder]) {
    late = reminders.count(where: \.isOverdue)
    now = reminders.count { $0.calendarDaysLeft == 0 }
    soon = reminders.count { $0.lamp == .dueSoon && $0.calendarDaysLeft > 0 }
    all = reminders.count
  }
}

extension State {
  /// The figures of how many units are kept for when their reader comes back.
  private static let mostKnown = 6

  /// The figures that the page shown is about; nil where it shows none.
  var wantedFigures: Reckoning? {
    let unit: String?
    switch page.place {
    case .county(let id): unit = id
    case .report(.morning(let id, _)): unit = id
    case .card(let kind, _) where KindDeclaration.all[kind] === KindDeclaration.compounds:
      unit = unitHere
    default: return nil
    }
    let stamp = Reckoning.Stamp(subject: .figures(unit: unit), revision: revision)
    let (circumstances, book, period) = (circumstances, periodBook, situation.period)
    return Reckoning(stamp) {
      .figures(
        UnitFigures(stamp, of: unit, in: circumstances, book: book, period: period))
    }
  }

  /// Finds the figures of the unit that the page shown is about, where it shows any and they are not
  /// there: at once in a small store, else beside the keys.
  mutating func refreshUnitFigures() {
    guard let wanted = wantedFigures, unitFigures?.stamp != wanted.stamp else { return }
    if let known = knownFigures.first(where: { $0.stamp == wanted.stamp }) {
      show(known)
    } else if ledger.tables.allSatisfy({ $0.count <= patience }) {
      take(wanted.answer())
    } else {
      unitFigures = nil
    }
  }

  /// Keeps figures, and shows them where the page is about them.
  mutating func keep(_ figures: UnitFigures) {
    knownFigures =
      knownFigures.filter { $0.stamp.revision == revision }
      .suffix(State.mostKnown - 1) + [figures]
    if wantedFigures?.stamp == figures.stamp { show(figures) }
  }

  private mutating func show(_ figures: UnitFigures) {
    unitFigures = figures
    page.reportStamp = nil
    page.headsStamp = nil
  }
}

extension UnitFigures {
  /// Costs a pass over the tables that reminders look at.
  fileprivate init(
    _ stamp: Reckoning.Stamp, of unit: String?, in circumstances: Circumstances,
    book: PeriodBook, period: Period
  ) {
    let figures = ReminderFigures(
      of: unit.map { [$0] } ?? circumstances.ledger.unitsInOrder, in: period, circumstances,
      book: book)
    let all = Reminders.all(
      circumstances, figures: figures, in: ReminderScope(unit: unit))
    self.init(
      stamp: stamp, reminders: Array(all.prefix(UnitFigures.most)), counts: ReminderCounts(all),
      pool: PoolFigures.all(circumstances).first { $0.unit == unit ?? "" })
  }
}
