/// The figures of a period as they were frozen or corrected: everything that scoring needs, and the records
/// each figure was counted from.
///
/// The table follows from it by the rule set it carries, whatever the records say later.
/// Source: 丽建发〔2023〕22号 四(二); the month close is the rule set's own.
public struct FrozenPeriod: Hashable, Sendable {
  /// A unit as it stood.
  public struct Unit: Hashable, Sendable {
    /// The unit's id.
    public let id: String
    /// Its name then.
    public let name: String
    /// Its place in the period before; nil where it had none.
    public let previousRank: Int?
    /// Whether it had the lowest place in the period before.
    public let wasLowest: Bool
    /// Whether an earlier falsification kept it off the red list.
    public let isBarred: Bool
  }

  /// The period.
  public let period: Period
  /// The rule set everything was scored with.
  public let rules: RuleSet
  /// The file of the rule set.
  public let rulesText: String
  /// The units in the order that equal scores are listed in.
  public let units: [Unit]
  /// What each unit brought, in the same order.
  public let returns: [UnitReturn]
  /// The file of the records each figure was counted from.
  let countedText: String
  /// How far every day-book went: lines of `file ⇥ bytes ⇥ hash`.
  public let heads: String

  /// The records each figure was counted from; the file is read at each call, since most readers need none
  /// of it and a nation's is long.
  public var counted: [CountedRecords] { CountedRecords.read(countedText) ?? [] }

  /// The league of the period; scored anew at each call.
  public var table: LeagueTable {
    LeagueTable(
      Scoring(rules: rules, period: period), returns: returns, missing: .notReported,
      previous: LeagueTable.Past(
        ranks: Dictionary(
          units.compactMap { unit in unit.previousRank.map { (unit.id, $0) } },
          uniquingKeysWith: { first, _ in first }),
        bottom: Set(units.filter(\.wasLowest).map(\.id))),
      barred: Set(units.filter(\.isBarred).map(\.id)))
  }

  /// The name of a unit as it was; its id where it took no part.
  public func name(of unit: String) -> String { units.first { $0.id == unit }?.name ?? unit }
}

extension FrozenPeriod {
  /// What the records of a ledger give for a period now.
  ///
  /// Costs a pass over the counted columns.
  ///
  /// - Parameters:
  ///   - frozen: the frozen periods; those before this one give the ranks and values before.
  ///   - heads: how far every day-book goes.
  public init(
    _ period: Period, of ledger: Ledger, rules: RuleSet, rulesText: String,
    frozen: [Period: FrozenPeriod], heads: String
  ) {
    let facts = CountingFacts(ledger, rules: rules)
    var leagues = Leagues(facts, frozen: frozen.filter { $0.key < period })
    let past = leagues.past(before: period)
    let table = leagues.table(for: period)
    self.period = period
    self.rules = rules
    self.rulesText = rulesText
    self.heads = heads
    returns = leagues.returns(in: period)
    units = returns.map { entry in
      let row = table.row(of: entry.unit)
      let hasPlace = row?.rank.map { $0 <= rules.table.redList } ?? false
      return Unit(
        id: entry.unit, name: ledger.name(of: entry.unit, kind: "unit") ?? entry.unit,
        previousRank: past?.ranks[entry.unit],
        wasLowest: past?.bottom.contains(entry.unit) ?? false,
        isBarred: hasPlace && row?.isOnRedList == false && row?.score.hasFalsified == false)
    }
    countedText = CountedRecords.text(of: CountedRecords.all(facts, period: period))
  }

  /// The same with what these units bring, and were counted from, as `other` has it.
  public func taking(_ chosen: Set<String>, from other: FrozenPeriod) -> FrozenPeriod {
    let returns = returns.map { mine in
      chosen.contains(mine.unit) ? other.returns.first { $0.unit == mine.unit } ?? mine : mine
    }
    let records =
      counted.filter { !chosen.contains($0.unit) }
      + other.counted.filter { chosen.contains($0.unit) }
    return FrozenPeriod(
      period: period, rules: rules, rulesText: rulesText, units: units, returns: returns,
      countedText: CountedRecords.text(of: records.sorted()), heads: other.heads)
  }

  /// What each unit brought, with a reading for each indicator of another rule set.
  func returns(under other: RuleSet) -> [UnitReturn] {
    if other.indicators == rules.indicators { return returns }
    let places = other.indicators.map { rules.index(of: $0.code) }
    return returns.map { entry in
      UnitReturn(
        unit: entry.unit,
        readings: places.map { place in place.flatMap { entry.readings[$0] } },
        adjustments: entry.adjustments)
    }
  }

  /// The values that a following period is measured from: each reading's value before is the frozen one.
  ///
  /// What came in after the freeze counts in the following period (补录).
  func carried(into returns: [UnitReturn], rules following: RuleSet) -> [UnitReturn] {
    let places = following.indicators.map { rules.index(of: $0.code) }
    let known = Dictionary(
      self.returns.map { ($0.unit, $0.readings) }, uniquingKeysWith: { first, _ in first })
    return returns.map { entry in
      guard let kept = known[entry.unit] else { return entry }
      var entry = entry
      for (position, place) in places.enumerated() {
        guard let place, let value = kept[place], entry.readings[position]?.pendingBefore == 0
        else { continue }
        entry.readings[position]?.previous = value.standing
      }
      return entry
    }
  }
}
