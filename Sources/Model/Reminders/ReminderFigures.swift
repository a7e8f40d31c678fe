/// What other parts of the program have worked out and rules turn into reminders.
public struct ReminderFigures: Sendable {
  /// The targets that units are behind on.
  public var lags: [PaceLag]
  /// The compounds drawn for the rechecks of closed periods.
  public var rechecks: [(period: Period, lists: [RecheckList])]

  /// These figures; none unless they are given.
  public init(
    lags: [PaceLag] = [], rechecks: [(period: Period, lists: [RecheckList])] = []
  ) {
    self.lags = lags
    self.rechecks = rechecks
  }

  /// How many periods back a unit is followed that is behind the pace.
  private static let pacePeriods = 12

  /// What the records and the sealed periods give of some units.
  ///
  /// Costs the leagues of the periods that are looked back to, and the draws of those to be rechecked.
  ///
  /// - Parameter period: the period whose pace is meant; nil for the current one.
  public init(
    of units: [String], in period: Period? = nil, _ circumstances: Circumstances,
    book: PeriodBook
  ) {
    var leagues = Leagues(
      circumstances.ledger, rules: circumstances.rules, frozen: book.frozen)
    let period = period ?? leagues.currentPeriod(today: circumstances.today)
    self.init(
      lags: leagues.lags(of: units, in: period, most: ReminderFigures.pacePeriods),
      rechecks: Reminders.periodsToRecheck(circumstances).map {
        (period: $0, lists: book.rechecks(of: $0, in: circumstances.ledger))
      })
  }
}

/// A target that a unit is behind the pace of, and for how long. Source: 一.
public struct PaceLag: Hashable, Sendable {
  /// The unit.
  public let unit: String
  /// The indicator's code, such as `A1`.
  public let indicator: String
  /// Its name.
  public let name: Phrase
  /// The latest period.
  public let period: Period
  /// The periods running, the latest included, in which it was behind.
  public let periods: Int
  /// How many more are needed to meet the target.
  public let gap: Int

  /// A target behind pace.
  public init(
    unit: String, indicator: String, name: Phrase, period: Period, periods: Int, gap: Int
  ) {
    self.unit = unit
    self.indicator = indicator
    self.name = name
    self.period = period
    self.periods = periods
    self.gap = gap
  }
}

extension Leagues {
  /// The targets that units are behind the pace of in a period, in listing order, each with the periods
  /// running in which they were.
  ///
  /// Looks back until nobody is behind any more, `most` periods at most. Source: 一.
  public mutating func lags(of units: [String], in period: Period, most: Int) -> [PaceLag] {
    units.flatMap { unit -> [PaceLag] in
      targets(of: unit, in: period).compactMap { indicator, standing -> PaceLag? in
        guard let lamp = standing.lamp, lamp != .onPace else { return nil }
        var count = 1
        while count < most, isBehind(unit, indicator.code, in: period.advanced(by: -count)) {
          count += 1
        }
        return PaceLag(
          unit: unit, indicator: indicator.code, name: indicator.name, period: period,
          periods: count, gap: standing.gap)
      }
    }
  }

  private mutating func isBehind(_ unit: String, _ code: String, in period: Period) -> Bool {
    guard period > rules.span.baseline,
      let found = targets(of: unit, in: period).first(where: { $0.indicator.code == code }),
      let lamp = found.standing.lamp
    else { return false }
    return lamp != .onPace
  }
}
