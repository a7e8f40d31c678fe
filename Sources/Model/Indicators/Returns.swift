/// Everything the units of a ledger bring to the leagues of a rule set: reported, or counted.
public struct Returns {
  private let facts: CountingFacts
  private let rules: RuleSet
  private let book: ReportBook
  private let isCounted: [Bool]
  private var counted: [Counted: [Total]] = [:]

  private struct Counted: Hashable {
    var code: String
    var period: Period
  }

  /// Prepares to measure the units of a ledger.
  public init(_ facts: CountingFacts) {
    self.facts = facts
    rules = facts.rules
    let book = ReportBook(facts)
    self.book = book
    isCounted = rules.indicators.map { rule in
      guard rule.source == .records, let indicator = RecordIndicators.named(rule.code) else {
        return false
      }
      return indicator.isRecorded(in: facts.ledger) || !book.holds(rule.code)
    }
  }

  /// The periods that reports exist for, oldest first, without the baseline.
  public var reportedPeriods: [Period] {
    book.periods.filter { $0.cadence == rules.span.cadence && $0 != rules.span.baseline }
  }

  /// Whether the indicator at a position of the rule set is counted from records.
  ///
  /// It is where the rule set says so and the ledger holds records of what it counts; a ledger that
  /// holds only reports of it is taken at its word.
  public func isCounted(_ position: Int) -> Bool { isCounted[position] }

  /// The row of the report of a unit's figure, or nil.
  func reportRow(of position: Int, unit: String, in period: Period) -> Int? {
    guard let number = facts.number(ofUnit: unit) else { return nil }
    return book.row(period: period, indicator: rules.indicators[position].code, unit: number)
  }

  /// What every unit brings to the league of a period, in listing order.
  public mutating func units(in period: Period) -> [UnitReturn] {
    let adjustments = facts.adjustments(in: period)
    var readings = Array(
      repeating: [Reading?](repeating: nil, count: rules.indicators.count),
      count: facts.units.count)
    for (position, indicator) in rules.indicators.enumerated() {
      var column =
        isCounted[position]
        ? countedReadings(of: indicator, in: period) : reportedReadings(of: indicator, in: period)
      carry(&column, position, in: period)
      for unit in facts.units.indices { readings[unit][position] = column[unit] }
    }
    return facts.units.enumerated().map { number, unit in
      UnitReturn(unit: unit, readings: readings[number], adjustments: adjustments[number])
    }
  }

  /// The units of which a figure was found falsified in a period.
  public func falsified(in period: Period) -> Set<String> {
    Set(
      book.falsified.filter { $0.period == period && rules.index(of: $0.indicator) != nil }
        .map { facts.units[$0.unit] })
  }

  /// One indicator of every unit, counted: at the cut-off, the period before, and the baseline.
  ///
  /// What a report says of the value is not taken; an absence in it is a verdict and stands.
  private mutating func countedReadings(
    of indicator: IndicatorRule, in period: Period
  ) -> [Reading?] {
    let before = period.advanced(by: -1)
    let baseline = rules.span.baseline
    let frozen = book.entries(period: baseline, indicator: indicator.code)
    let verdicts = book.entries(period: period, indicator: indicator.code)
    let now = totals(indicator.code, period)
    let needsHistory = indicator.kind == .stock
    let then = needsHistory && before > baseline ? totals(indicator.code, before) : nil
    let first = needsHistory ? totals(indicator.code, baseline) : nil
    return facts.units.indices.map { unit in
      Reading(
        current: now[unit].share, previous: then?[unit].share,
        baseline: frozen[unit]?.share ?? first?[unit].share, absence: verdicts[unit]?.absence)
    }
  }

  /// One indicator of every unit as it was reported.
  private func reportedReadings(of indicator: IndicatorRule, in period: Period) -> [Reading?] {
    let baseline = book.entries(period: rules.span.baseline, indicator: indicator.code)
    let previous = book.entries(period: period.advanced(by: -1), indicator: indicator.code)
    return book.entries(period: period, indicator: indicator.code).enumerated().map {
      unit, entry in
      entry.map {
        Reading(
          current: $0.share, previous: previous[unit]?.share,
          baseline: $0.baseline ?? baseline[unit]?.share, absence: $0.absence)
      }
    }
  }

  /// Measures units under review by their last period that was not.
  private mutating func carry(_ readings: inout [Reading?], _ position: Int, in period: Period) {
    var pending = readings.indices.filter { readings[$0]?.absence == .pendingReview }
    let code = rules.indicators[position].code
    var before = period
    while !pending.isEmpty {
      before = before.advanced(by: -1)
      let earlier = book.entries(period: before, indicator: code)
      let totals = isCounted[position] ? totals(code, before) : []
      for unit in pending {
        if before != period.advanced(by: -1) { readings[unit]?.pendingBefore += 1 }
        readings[unit]?.previous =
          isCounted[position] ? totals[unit].share : earlier[unit]?.share
      }
      pending = pending.filter { earlier[$0]?.absence == .pendingReview }
    }
  }

  private mutating func totals(_ code: String, _ period: Period) -> [Total] {
    let key = Counted(code: code, period: period)
    if let known = counted[key] { return known }
    guard let indicator = RecordIndicators.named(code),
      let unit = indicator.kind.position(named: "unit")
    else { return [] }
    let totals = facts.totals(
      indicator.judge(facts, over: period), units: facts.ledger[indicator.kind].columns[unit])
    counted[key] = totals
    return totals
  }
}
