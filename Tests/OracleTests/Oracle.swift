/// The league of a case, worked out a second time from the design's text alone.
struct Oracle {
  let rules: CaseRules
  let units: [String]
  private var reports: [Place: CaseReport] = [:]
  private var reported: Set<CasePeriod> = []
  private let adjustments: [CaseAdjustment]

  private struct Place: Hashable {
    var unit: String
    var period: CasePeriod
    var indicator: String
  }

  init(_ subject: LeagueCase) {
    rules = subject.rules
    units = subject.units.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    adjustments = subject.adjustments
    for report in subject.reports {
      let place = Place(unit: report.unit, period: report.period, indicator: report.indicator)
      reports[place] = report
      reported.insert(report.period)
    }
  }

  func report(_ unit: String, _ indicator: CaseIndicator, _ period: CasePeriod) -> CaseReport? {
    reports[Place(unit: unit, period: period, indicator: indicator.code)]
  }

  func adjustments(_ unit: String, _ period: CasePeriod) -> [CaseAdjustment] {
    adjustments.filter { $0.unit == unit && $0.period == period }
  }

  /// Whether a league was made for the period before.
  func hasLeague(_ period: CasePeriod) -> Bool {
    period > rules.baseline && reported.contains(period)
  }
}

/// A numerator of a denominator.
struct Ratio {
  var numerator: Fraction
  var denominator: Fraction

  /// The rate; nil where there is nothing to divide by.
  var rate: Fraction? { denominator > .zero ? numerator / denominator : nil }
}

extension CaseReport {
  /// What the row reports, whatever its absence says.
  var ratio: Ratio? {
    guard let numerator, let denominator else { return nil }
    return Ratio(numerator: numerator.value, denominator: denominator.value)
  }
}
