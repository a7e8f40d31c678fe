/// The league of a case, worked out a second time from the design's text alone.
struct Oracle {
  let rules: CaseRules
  let units: [String]
  private var reports: [Place: CaseReport] = [:]
  private var reported: Set<CasePeriod> = []
  private let adjustments: [CaseAdjustment]
  let departures: Departures

  private struct Place: Hashable {
    var unit: String
    var period: CasePeriod
    var indicator: String
  }

  init(_ subject: LeagueCase, departures: Departures = []) {
    self.departures = departures
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

/// Where the program is known to read the design otherwise; see `DepartureTests`.
struct Departures: OptionSet {
  let rawValue: Int

  /// In the first period the baseline's row is the row of the period before.
  static let baselineIsBefore = Departures(rawValue: 1)
  /// 待核 without a value before is scored on the value that is under review.
  static let ownValueUnderReview = Departures(rawValue: 2)
  /// What stands in a row of 不适用, 未报, 待核 or 造假 is a value to measure from and to carry.
  static let historyOfAbsentRows = Departures(rawValue: 4)

  static let known: Departures = [
    .baselineIsBefore, .ownValueUnderReview, .historyOfAbsentRows,
  ]
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
