extension Situation {
  /// Where every unit of a ledger stands.
  ///
  /// Costs a pass over the counted columns; with trends, a league for each of the last periods too.
  ///
  /// - Parameters:
  ///   - period: The period of the league; nil for the current one.
  ///   - trends: How many periods the trends go back; 0 for none.
  ///   - frozen: The figures of frozen periods.
  public init(
    _ ledger: Ledger, rules: RuleSet, calendar: WorkCalendar, today: Day, period: Period? = nil,
    trends: Int, frozen: [Period: FrozenPeriod] = [:]
  ) {
    let facts = CountingFacts(ledger, rules: rules, calendar: calendar)
    var leagues = Leagues(facts, frozen: frozen)
    let period = period ?? leagues.currentPeriod(today: today)
    let table = leagues.table(for: period)
    let trendPeriods = trends == 0 ? [] : leagues.trendPeriods(upTo: period, count: trends)
    var units = facts.units.map { id in
      let unit = ledger[ReportingUnit.self].record(id: id)
      return UnitSituation(
        id: id, name: unit?.name ?? id, shortName: unit?.shortName ?? unit?.name ?? id)
    }
    let numbers = Dictionary(
      facts.units.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let scoring = Scoring(rules: rules, period: period)
    for row in table.rows {
      guard let number = numbers[row.score.unit] else { continue }
      units[number].take(row)
      for position in units[number].indicators.indices {
        units[number].indicators[position].provenance = leagues.provenance(
          of: position, in: period)
      }
    }
    for entry in leagues.returns(in: period) {
      guard let number = numbers[entry.unit] else { continue }
      units[number].targets = TargetGauge.gauges(of: entry.readings, scoring: scoring)
    }
    Situation.count(
      facts, calendar: calendar, today: today, dueSoon: rules.lamps.dueSoon, into: &units)
    for past in trendPeriods {
      let rows = past == period ? table.rows : leagues.plainTable(for: past).rows
      for row in rows {
        if let number = numbers[row.score.unit] {
          units[number].trend.append(row.score.scoreHundredths)
          units[number].trendRanks.append(row.rank)
        }
      }
    }
    var whole = UnitSituation(
      id: "", name: "", shortName: "")
    for unit in units { whole.add(unit) }
    whole.targets = TargetGauge.whole(of: leagues.returns(in: period), scoring: scoring)
    self.init(
      today: today, period: period,
      periodState: ledger[ReportingPeriod.self].record(id: period.code)?.state,
      indicators: rules.indicators.map {
        IndicatorHeading(code: $0.code, name: $0.name, weight: $0.weight)
      },
      units: units, whole: whole, trendPeriods: trendPeriods)
  }

  /// Counts compounds, projects and items of every unit.
  private static func count(
    _ facts: CountingFacts, calendar: WorkCalendar, today: Day, dueSoon: Int,
    into units: inout [UnitSituation]
  ) {
    let compounds = facts.ledger[Compound.self]
    let registers = compounds.column(\.register).bytes
    let households = compounds.column(\.households).words
    each(compounds.table, \Compound.unit, facts) { row, unit in
      guard RegisterStatus.isInRegister(registers[row]) else { return }
      units[unit].compounds += 1
      units[unit].households += max(0, Int(households[row]))
    }
    let projects = facts.ledger[Project.self]
    let stages = projects.column(\.stage).bytes
    each(projects.table, \Project.unit, facts) { row, unit in
      if stages[row] > 0 { units[unit].stages[Int(stages[row]) - 1] += 1 }
    }
    let items = facts.ledger[SupervisionItem.self]
    let dues = items.dueDays
    let states = items.column(\.state).bytes
    let isFinished = [true] + ItemState.allCases.map(\.isFinished)
    let suspended = ItemState.suspended.code
    let soon = calendar.workingDay(dueSoon, after: today)
    each(items.table, \SupervisionItem.unit, facts) { row, unit in
      guard !isFinished[Int(states[row])] else { return }
      units[unit].openItems += 1
      let due = dues(row)
      guard due != Column.missingWord, states[row] != suspended else { return }
      if due < today.number {
        units[unit].overdue += 1
      } else if due <= soon.number {
        units[unit].dueSoon += 1
      }
    }
  }

  /// Calls `body` for every row whose unit is known, with the unit's number.
  private static func each<Kind: RecordKind>(
    _ table: Table, _ path: KeyPath<Kind, Field<String>>, _ facts: CountingFacts,
    _ body: (_ row: Int, _ unit: Int) -> Void
  ) {
    let column = table.columns[Kind.declaration.position(of: path)]
    let numbers = facts.unitNumbers(of: column)
    for (row, code) in column.words.enumerated() where code != Column.missingWord {
      let unit = Int(numbers[Int(code)])
      if unit >= 0 { body(row, unit) }
    }
  }
}

extension UnitSituation {
  /// Takes over the unit's row of the league.
  fileprivate mutating func take(_ row: LeagueTable.Row) {
    rank = row.rank
    previousRank = row.previousRank
    score = row.score.scoreHundredths
    base = row.score.baseHundredths
    bonus = row.score.bonus.hundredths
    malus = row.score.malus.hundredths
    applicableWeight = row.score.applicableWeight
    indicators = row.score.indicators.map { indicator in
      IndicatorCell(
        score: indicator.score?.hundredths, absence: indicator.absence,
        numerator: indicator.numerator.map { "\($0)" } ?? "",
        denominator: indicator.denominator.map { "\($0)" } ?? "")
    }
  }

  /// Adds another unit's counts.
  fileprivate mutating func add(_ unit: UnitSituation) {
    for index in stages.indices { stages[index] += unit.stages[index] }
    compounds += unit.compounds
    households += unit.households
    openItems += unit.openItems
    overdue += unit.overdue
    dueSoon += unit.dueSoon
  }
}

extension TargetGauge {
  /// The gauges of a unit's readings.
  static func gauges(of readings: [Reading?], scoring: Scoring) -> [TargetGauge] {
    Leagues.targets(of: readings, scoring: scoring, earlier: []).map { indicator, standing in
      TargetGauge(
        code: indicator.code, name: indicator.name, numerator: standing.share.numerator.floor,
        denominator: standing.share.denominator.floor, value: (standing.value * 100).hundredths,
        target: (standing.target * 100).hundredths, isStrict: indicator.isStrict,
        pace: standing.pace.map { ($0 * 100).hundredths }, gap: standing.gap)
    }
  }

  /// The gauges of all units taken together: numerators and denominators are added up.
  static func whole(of returns: [UnitReturn], scoring: Scoring) -> [TargetGauge] {
    gauges(of: Leagues.whole(of: returns), scoring: scoring)
  }
}
