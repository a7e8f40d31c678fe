/// Everything the units of a ledger bring to the leagues of a rule set: reported, or counted.
public struct Returns {
  private let facts: CountingFacts
  private let rules: RuleSet
  private let book: ReportBook
  private var counted: [Counted: [(numerator: Int, denominator: Int)]] = [:]

  private struct Counted: Hashable {
    var code: String
    var period: Period
  }

  /// Prepares to measure the units of a ledger under a rule set.
  public init(_ facts: CountingFacts, rules: RuleSet) {
    self.facts = facts
    self.rules = rules
    book = ReportBook(facts.ledger)
  }

  /// The periods that reports exist for, oldest first, without the baseline.
  public var reportedPeriods: [Period] {
    book.periods.filter { $0.cadence == rules.span.cadence && $0 != rules.span.baseline }
  }

  /// What every unit brings to the league of a period, in listing order.
  public mutating func units(in period: Period) -> [UnitReturn] {
    let adjustments = self.adjustments(in: period)
    var readings = Array(
      repeating: [Reading?](repeating: nil, count: rules.indicators.count),
      count: facts.units.count)
    for (position, indicator) in rules.indicators.enumerated() {
      let column = self.readings(of: indicator, in: period)
      for unit in facts.units.indices { readings[unit][position] = column[unit] }
    }
    return facts.units.enumerated().map { number, unit in
      UnitReturn(unit: unit, readings: readings[number], adjustments: adjustments[unit] ?? [])
    }
  }

  /// One indicator of every unit: at the cut-off, the period before, and the baseline.
  private mutating func readings(of indicator: IndicatorRule, in period: Period) -> [Reading?] {
    let before = period.advanced(by: -1)
    let baseline = rules.span.baseline
    guard indicator.source == .records, RecordIndicators.named(indicator.code) != nil else {
      return facts.units.map { unit in
        reported(unit: unit, indicator: indicator, in: period, before: before, baseline: baseline)
      }
    }
    let now = totals(indicator.code, period)
    let needsHistory = indicator.kind == .stock
    let then = needsHistory && before > baseline ? totals(indicator.code, before) : nil
    let first = needsHistory ? totals(indicator.code, baseline) : nil
    return facts.units.enumerated().map { number, unit in
      let frozen = book.entry(unit: unit, period: baseline, indicator: indicator.code)?.share
      return Reading(
        current: Returns.share(now[number]), previous: then.map { Returns.share($0[number]) },
        baseline: needsHistory ? frozen ?? first.map { Returns.share($0[number]) } : nil)
    }
  }

  private func reported(
    unit: String, indicator: IndicatorRule, in period: Period, before: Period, baseline: Period
  ) -> Reading? {
    guard let entry = book.entry(unit: unit, period: period, indicator: indicator.code) else {
      return nil
    }
    let previous = book.entry(unit: unit, period: before, indicator: indicator.code)
    let frozen = book.entry(unit: unit, period: baseline, indicator: indicator.code)?.share
    var pendingBefore = 0
    var walk = before
    while book.entry(unit: unit, period: walk, indicator: indicator.code)?.absence == .pendingReview {
      pendingBefore += 1
      walk = walk.advanced(by: -1)
    }
    let last =
      pendingBefore == 0
      ? previous?.share : book.entry(unit: unit, period: walk, indicator: indicator.code)?.share
    return Reading(
      current: entry.share, previous: last, baseline: entry.baseline ?? frozen,
      absence: entry.absence, pendingBefore: pendingBefore)
  }

  private mutating func totals(
    _ code: String, _ period: Period
  ) -> [(numerator: Int, denominator: Int)] {
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

  private static func share(_ total: (numerator: Int, denominator: Int)) -> Share {
    Share(Rational(total.numerator), of: Rational(total.denominator))
  }

  /// The adjustments of a period by unit.
  private func adjustments(in period: Period) -> [String: [PointsAdjustment]] {
    var result: [String: [PointsAdjustment]] = [:]
    for record in facts.ledger[Adjustment.self] where record.period == period.code {
      guard let unit = record.unit, let type = record.type else { continue }
      let count = record.count ?? 1
      switch type {
      case .bonus:
        guard let points = record.points.flatMap({ Rational(decimal: $0) }) else { continue }
        result[unit, default: []].append(
          .bonus(points: points, count: count, evidence: record.evidence ?? ""))
      case .redOverdue: result[unit, default: []].append(.malus(.redOverdue, count: count))
      case .circular: result[unit, default: []].append(.malus(.circular, count: count))
      case .lateReport: result[unit, default: []].append(.malus(.lateReport, count: count))
      }
    }
    return result
  }
}
