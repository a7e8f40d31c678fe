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
        ? countedReadings(of: indicator, at: position, in: period)
        : reportedReadings(of: indicator, at: position, in: period)
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
    of indicator: IndicatorRule, at position: Int, in period: Period
  ) -> [Reading?] {
    let verdicts = book.entries(period: period, indicator: indicator.code)
    let now = totals(indicator.code, period)
    let isStock = indicator.kind == .stock
    let then = isStock ? figuresBefore(period, position) : nil
    let first = baselineFigures(position)
    return facts.units.indices.map { unit in
      Reading(
        current: now[unit].share, previous: then?[unit],
        baseline: isStock ? first[unit] : nil, absence: verdicts[unit]?.absence)
    }
  }

  /// One indicator of every unit as it was reported.
  private mutating func reportedReadings(
    of indicator: IndicatorRule, at position: Int, in period: Period
  ) -> [Reading?] {
    let baseline = baselineFigures(position)
    let previous = figuresBefore(period, position)
    return book.entries(period: period, indicator: indicator.code).enumerated().map {
      unit, entry in
      entry.map {
        Reading(
          current: $0.share, previous: previous[unit],
          baseline: $0.baseline ?? baseline[unit], absence: $0.absence)
      }
    }
  }

  /// The figure that stood for every unit in the period before: its own, or the one that stood in for
  /// it under review; nil where nothing stood, a falsified figure least of all.
  private mutating func figuresBefore(_ period: Period, _ position: Int) -> [Share?] {
    let before = period.advanced(by: -1)
    var figures = ownFigures(position, in: before)
    let verdicts = book.entries(period: before, indicator: rules.indicators[position].code)
    guard verdicts.contains(where: { $0?.absence == .pendingReview }) else { return figures }
    let earlier = ownFigures(position, in: before.advanced(by: -1))
    for unit in figures.indices where verdicts[unit]?.absence == .pendingReview {
      figures[unit] = earlier[unit]
    }
    return figures
  }

  /// The figure of every unit at the baseline: as it was reported then, else counted from the records.
  private mutating func baselineFigures(_ position: Int) -> [Share?] {
    let code = rules.indicators[position].code
    let baseline = rules.span.baseline
    let entries = book.entries(period: baseline, indicator: code)
    return zip(ownFigures(position, in: baseline), entries).map { own, entry in
      own == nil ? nil : entry?.share ?? own
    }
  }

  /// The figure every unit has of its own in a period; nil where it is under review, falsified, not
  /// there, or out of nothing.
  private mutating func ownFigures(_ position: Int, in period: Period) -> [Share?] {
    let code = rules.indicators[position].code
    let entries = book.entries(period: period, indicator: code)
    let totals = isCounted[position] ? totals(code, period) : nil
    return entries.indices.map { unit in
      switch entries[unit]?.absence {
      case .pendingReview, .falsified, .notReported, .notApplicable: return nil
      case .smallBase: return totals?[unit].share ?? entries[unit]?.share
      case nil:
        let share = totals?[unit].share ?? entries[unit]?.share
        return share?.value == nil ? nil : share
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
      let figures = ownFigures(position, in: before)
      for unit in pending {
        if before != period.advanced(by: -1) { readings[unit]?.pendingBefore += 1 }
        readings[unit]?.previous = figures[unit]
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
