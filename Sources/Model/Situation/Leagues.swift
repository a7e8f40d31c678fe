/// The leagues of a ledger: each period's table, made once.
public struct Leagues {
  /// The rule set everything is scored with.
  public let rules: RuleSet
  /// What is counted.
  let facts: CountingFacts
  private let frozen: [Period: FrozenPeriod]
  private var returns: Returns
  private var tables: [Period: LeagueTable] = [:]
  private var entries: [Period: [UnitReturn]] = [:]

  /// Prepares the leagues of a ledger under a rule set; costs a pass over every kind that is counted.
  ///
  /// - Parameter frozen: the figures of frozen periods; these stand, whatever the records say now.
  public init(_ ledger: Ledger, rules: RuleSet, frozen: [Period: FrozenPeriod] = [:]) {
    self.init(CountingFacts(ledger, rules: rules), frozen: frozen)
  }

  init(_ facts: CountingFacts, frozen: [Period: FrozenPeriod] = [:]) {
    rules = facts.rules
    self.facts = facts
    self.frozen = frozen
    returns = Returns(facts)
  }

  /// The period that is shown unless another is asked for: the latest with reports that has begun by
  /// `today`, else the last that was over before `today`.
  public func currentPeriod(today: Day) -> Period {
    let now = Period(containing: today.month, cadence: rules.span.cadence)
    if let reported = returns.reportedPeriods.last(where: { $0 <= now }) { return reported }
    return today == now.lastDay ? now : now.advanced(by: -1)
  }

  /// The periods with reports up to and with `period`, oldest first, `count` at most.
  public func trendPeriods(upTo period: Period, count: Int) -> [Period] {
    Array(returns.reportedPeriods.filter { $0 <= period }.suffix(count))
  }

  /// What the units bring to a period, in code order.
  public mutating func returns(in period: Period) -> [UnitReturn] {
    if let known = entries[period] ?? frozen[period]?.returns(under: rules) { return known }
    var made = returns.units(in: period).sorted {
      $0.unit.utf8.lexicographicallyPrecedes($1.unit.utf8)
    }
    if let before = frozen[period.advanced(by: -1)] {
      made = before.carried(into: made, rules: rules)
    }
    entries[period] = made
    return made
  }

  /// The league table of a period. Ranks of the period before are told where it has any value.
  public mutating func table(for period: Period) -> LeagueTable {
    if let known = tables[period] { return known }
    let made =
      frozen[period]?.table
      ?? LeagueTable(
        Scoring(rules: rules, period: period), returns: returns(in: period),
        missing: .notReported, previous: past(before: period), barred: barred(from: period))
    tables[period] = made
    return made
  }

  /// What the table of a period needs of the one before; nil where that has no value.
  mutating func past(before period: Period) -> LeagueTable.Past? {
    let before = period.advanced(by: -1)
    let hasValue =
      frozen[before] != nil
      || before > rules.span.baseline && returns.reportedPeriods.contains(before)
    return hasValue ? plainTable(for: before).past : nil
  }

  /// The table of a period without the ranks before it.
  mutating func plainTable(for period: Period) -> LeagueTable {
    tables[period] ?? frozen[period]?.table
      ?? LeagueTable(
        Scoring(rules: rules, period: period), returns: returns(in: period),
        missing: .notReported, barred: barred(from: period))
  }

  /// The units that a falsification earlier in the year keeps off the red list of a period.
  ///
  /// Source: 丽建发〔2023〕22号 四(二); the consequence is the rule set's own (市级设定).
  public func barred(from period: Period) -> Set<String> {
    var units: Set<String> = []
    var before = period.advanced(by: -1)
    while before.lastDay.month.year == period.lastDay.month.year {
      if let frozen = frozen[before] {
        let found = frozen.returns.filter { entry in
          entry.readings.contains { $0?.absence == .falsified }
        }
        units.formUnion(found.map(\.unit))
      } else {
        units.formUnion(returns.falsified(in: before))
      }
      before = before.advanced(by: -1)
    }
    return units
  }

  /// Where the figures of an indicator come from in a period.
  public func provenance(of position: Int, in period: Period) -> Provenance {
    if frozen[period] != nil { return .frozen }
    return returns.isCounted(position) ? .counted : .reported
  }

  /// Whether the figures of an indicator are counted from records, where they are not frozen.
  func isCounted(_ position: Int) -> Bool { returns.isCounted(position) }

  /// The report of a unit's figure in a period, or nil where none was handed in. O(1).
  public func report(of position: Int, unit: String, in period: Period) -> RecordPlace? {
    returns.reportRow(of: position, unit: unit, in: period).map {
      RecordPlace(facts.ledger[IndicatorReport.declaration.kind], row: $0)
    }
  }

  /// The figures of a period as they were frozen; nil where it is not.
  public func frozen(_ period: Period) -> FrozenPeriod? { frozen[period] }

  /// The standing of every target of a unit's return, in the rule set's order; nil where an
  /// indicator is no target or has no value.
  ///
  /// Targets are the stock indicators of group A. Source: 丽建发〔2023〕22号 一.
  public mutating func targets(
    of unit: String, in period: Period
  ) -> [(indicator: IndicatorRule, standing: TargetStanding)] {
    let scoring = Scoring(rules: rules, period: period)
    guard let entry = returns(in: period).first(where: { $0.unit == unit }) else { return [] }
    return Leagues.targets(
      of: entry.readings, scoring: scoring, earlier: earlierReadings(unit, period))
  }

  static func targets(
    of readings: [Reading?], scoring: Scoring, earlier: [[Reading?]]
  ) -> [(indicator: IndicatorRule, standing: TargetStanding)] {
    scoring.rules.indicators.enumerated().compactMap { position, indicator in
      // A ledger without units has no readings at all.
      guard indicator.kind == .stock, indicator.code.hasPrefix("A"),
        readings.indices.contains(position), let reading = readings[position],
        let share = reading.current
      else { return nil }
      var history: [Share] = []
      for past in earlier.reversed() {
        guard let share = past[position]?.current else { break }
        history.insert(share, at: 0)
      }
      return TargetStanding(
        of: share, baseline: reading.baseline, earlier: history, indicator: indicator,
        scoring: scoring
      ).map { (indicator, $0) }
    }
  }

  /// The readings of a unit in the six periods before, oldest first.
  private mutating func earlierReadings(_ unit: String, _ period: Period) -> [[Reading?]] {
    (1...6).reversed().compactMap { back -> [Reading?]? in
      let earlier = period.advanced(by: -back)
      guard earlier > rules.span.baseline else { return nil }
      return returns(in: earlier).first { $0.unit == unit }?.readings
    }
  }
}
