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
    book = ReportBook(facts)
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
    let frozen = book.entries(period: baseline, indicator: indicator.code)
    guard indicator.source == .records, RecordIndicators.named(indicator.code) != nil else {
      return reported(indicator, in: period, baseline: frozen)
    }
    let now = totals(indicator.code, period)
    let needsHistory = indicator.kind == .stock
    let then = needsHistory && before > baseline ? totals(indicator.code, before) : nil
    let first = needsHistory ? totals(indicator.code, baseline) : nil
    return facts.units.indices.map { unit in
      Reading(
        current: Returns.share(now[unit]), previous: then.map { Returns.share($0[unit]) },
        baseline: frozen[unit]?.share ?? first.map { Returns.share($0[unit]) })
    }
  }

  private func reported(
    _ indicator: IndicatorRule, in period: Period, baseline: [ReportBook.Entry?]
  ) -> [Reading?] {
    var before = period.advanced(by: -1)
    let previous = book.entries(period: before, indicator: indicator.code)
    var readings = book.entries(period: period, indicator: indicator.code).enumerated().map {
      unit, entry in
      entry.map {
        Reading(
          current: $0.share, previous: previous[unit]?.share,
          baseline: $0.baseline ?? baseline[unit]?.share, absence: $0.absence)
      }
    }
    // A unit under review is measured by its last period that was not.
    var earlier = previous
    var pending = readings.indices.filter { earlier[$0]?.absence == .pendingReview }
    while !pending.isEmpty {
      before = before.advanced(by: -1)
      earlier = book.entries(period: before, indicator: indicator.code)
      for unit in pending {
        readings[unit]?.pendingBefore += 1
        readings[unit]?.previous = earlier[unit]?.share
      }
      pending = pending.filter { earlier[$0]?.absence == .pendingReview }
    }
    return readings
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

  /// The adjustments of a period by unit: red overdue items and circulars from the items where the
  /// store has any, all else from the rows that people wrote.
  private func adjustments(in period: Period) -> [String: [PointsAdjustment]] {
    var result: [String: [PointsAdjustment]] = [:]
    let hasItems = !facts.ledger[SupervisionItem.self].isEmpty
    if hasItems {
      for (unit, raised) in facts.raisedItems(at: period.lastDay) {
        if raised.red > 0 {
          result[unit, default: []].append(.malus(.redOverdue, count: raised.red))
        }
        if raised.circular > 0 {
          result[unit, default: []].append(.malus(.circular, count: raised.circular))
        }
      }
    }
    for record in facts.ledger[Adjustment.self] where record.period == period.code {
      guard let unit = record.unit, let type = record.type else { continue }
      let count = record.count ?? 1
      switch type {
      case .bonus:
        guard let points = record.points.flatMap({ Rational(decimal: $0) }) else { continue }
        result[unit, default: []].append(
          .bonus(points: points, count: count, evidence: record.evidence ?? ""))
      case .redOverdue where !hasItems:
        result[unit, default: []].append(.malus(.redOverdue, count: count))
      case .circular where !hasItems:
        result[unit, default: []].append(.malus(.circular, count: count))
      case .redOverdue, .circular: break
      case .lateReport: result[unit, default: []].append(.malus(.lateReport, count: count))
      }
    }
    return result
  }
}
