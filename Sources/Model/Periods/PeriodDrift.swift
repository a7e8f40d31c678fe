/// How figures of one period differ from other figures of it: what an erratum puts side by side.
public struct PeriodDrift: Hashable, Sendable {
  /// A unit whose score, rank or a figure differs.
  public struct Unit: Hashable, Sendable {
    /// The unit's id.
    public let unit: String
    /// Its name.
    public let name: String
    /// The score before and after in hundredths of a point; nil where there is none.
    public let score: Pair<Int?>
    /// The rank before and after; nil where it is listed apart.
    public let rank: Pair<Int?>
    /// The bonus before and after in hundredths of a point.
    public let bonus: Pair<Int>
    /// The malus before and after in hundredths of a point, not negative.
    public let malus: Pair<Int>
    /// The indicators that differ, in the order of the rule set.
    public let indicators: [Indicator]
  }

  /// An indicator of a unit that differs.
  public struct Indicator: Hashable, Sendable {
    /// The indicator's code.
    public let code: String
    /// The value at the cut-off before and after; nil where there is none.
    public let share: Pair<Share?>
    /// The absence before and after.
    public let absence: Pair<Absence?>
    /// The points before and after in hundredths; nil where the weight is redistributed.
    public let score: Pair<Int?>
    /// The records that count now in the numerator and did not, and the other way round; empty where the
    /// indicator is not counted from records.
    public let records: Pair<[String]>
  }

  /// Something before and after.
  public struct Pair<Value: Hashable & Sendable>: Hashable, Sendable {
    /// As it was.
    public let old: Value
    /// As it is.
    public let new: Value

    /// Something before and after.
    public init(old: Value, new: Value) {
      self.old = old
      self.new = new
    }

    /// Whether it is not the same.
    public var differs: Bool { old != new }
  }

  /// The period.
  public let period: Period
  /// The units that differ, in listing order.
  public let units: [Unit]

  /// Whether nothing differs.
  public var isEmpty: Bool { units.isEmpty }
  /// The units of which a figure of their own differs, not only the rank.
  public var changedUnits: [Unit] {
    units.filter {
      !$0.indicators.isEmpty || $0.score.differs || $0.bonus.differs || $0.malus.differs
    }
  }
}

extension PeriodDrift {
  /// What differs between two states of one period's figures.
  public init(from old: FrozenPeriod, to new: FrozenPeriod) {
    period = old.period
    let tables = (old: old.table, new: new.table)
    let added = new.units.map(\.id).filter { id in !old.units.contains { $0.id == id } }
    let counted = Pair(old: old.numerators, new: new.numerators)
    units = (old.units.map(\.id) + added).compactMap { id -> Unit? in
      let rows = Pair(old: tables.old.row(of: id), new: tables.new.row(of: id))
      let indicators = PeriodDrift.indicators(of: id, from: old, to: new, rows, counted)
      let unit = Unit(
        unit: id, name: old.units.first { $0.id == id }?.name ?? new.name(of: id),
        score: Pair(old: rows.old?.score.scoreHundredths, new: rows.new?.score.scoreHundredths),
        rank: Pair(old: rows.old?.rank, new: rows.new?.rank),
        bonus: Pair(
          old: rows.old?.score.bonus.hundredths ?? 0, new: rows.new?.score.bonus.hundredths ?? 0),
        malus: Pair(
          old: rows.old?.score.malus.hundredths ?? 0, new: rows.new?.score.malus.hundredths ?? 0),
        indicators: indicators)
      let differs =
        !indicators.isEmpty || unit.score.differs || unit.rank.differs || unit.bonus.differs
        || unit.malus.differs
      return differs ? unit : nil
    }
  }

  /// A figure of the league.
  fileprivate struct Figure: Hashable {
    var unit: String
    var indicator: String
  }

  private static func indicators(
    of unit: String, from old: FrozenPeriod, to new: FrozenPeriod,
    _ rows: Pair<LeagueTable.Row?>, _ records: Pair<[Figure: [String]]>
  ) -> [Indicator] {
    let entries = Pair(
      old: old.returns.first { $0.unit == unit }, new: new.returns.first { $0.unit == unit })
    return old.rules.indicators.enumerated().compactMap { place, rule -> Indicator? in
      let readings = Pair(
        old: entries.old?.readings[place], new: entries.new?.readings[place])
      let scores = Pair(
        old: rows.old?.score.indicators[place].score?.hundredths,
        new: rows.new?.score.indicators[place].score?.hundredths)
      let figure = Figure(unit: unit, indicator: rule.code)
      let counted = Pair(old: records.old[figure] ?? [], new: records.new[figure] ?? [])
      guard readings.differs || scores.differs || counted.differs else { return nil }
      let sets = Pair(old: Set(counted.old), new: Set(counted.new))
      return Indicator(
        code: rule.code,
        share: Pair(old: readings.old?.current, new: readings.new?.current),
        absence: Pair(old: readings.old?.absence, new: readings.new?.absence), score: scores,
        records: Pair(
          old: counted.old.filter { !sets.new.contains($0) },
          new: counted.new.filter { !sets.old.contains($0) }))
    }
  }
}

extension FrozenPeriod {
  /// The ids that count in the numerator of every figure.
  fileprivate var numerators: [PeriodDrift.Figure: [String]] {
    var ids: [PeriodDrift.Figure: [String]] = [:]
    for group in counted where group.part == .numerator {
      ids[.init(unit: group.unit, indicator: group.indicator), default: []] += group.ids
    }
    return ids
  }
}
