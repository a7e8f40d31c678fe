/// One league to be made twice: by the program and by the oracle. Everything in it is as a rule file
/// or a report states it.
struct LeagueCase {
  var rules: CaseRules
  var units: [String]
  var reports: [CaseReport]
  var adjustments: [CaseAdjustment]
  /// The period whose table is made.
  var period: CasePeriod
}

/// A decimal as it is written, and its value.
struct Exact {
  let text: String
  let value: Fraction

  init(_ text: String) {
    self.text = text
    value = Fraction(decimal: text)
  }
}

/// A month or a quarter, counted from the year 0.
struct CasePeriod: Hashable, Comparable {
  var isQuarter: Bool
  var number: Int

  /// The period so many later.
  func later(_ count: Int) -> CasePeriod {
    CasePeriod(isQuarter: isQuarter, number: number + count)
  }

  var year: Int { number / (isQuarter ? 4 : 12) }

  /// `2025Q2` or `2025-06`.
  var code: String {
    let place = number % (isQuarter ? 4 : 12) + 1
    if isQuarter { return "\(year)Q\(place)" }
    return "\(year)-" + (place < 10 ? "0" : "") + "\(place)"
  }

  static func < (left: CasePeriod, right: CasePeriod) -> Bool { left.number < right.number }
}

/// The numbers of a rule set.
struct CaseRules {
  var baseline: CasePeriod
  var end: CasePeriod
  var level = Exact("0.5")
  var pace = Exact("0.3")
  var progress = Exact("0.2")
  var firstLevel = Exact("0.625")
  var firstPace = Exact("0.375")
  var strictCap = Exact("99")
  var smallBase = Exact("5")
  var rankWeight = Exact("70")
  var bonusCap = Exact("3")
  var bonusEach = Exact("1")
  var needsEvidence = false
  var malusCap = Exact("5")
  /// Points by kind of malus; one that is not named costs nothing, falsification 5.
  var malus = [
    "red-overdue": Exact("0.2"), "circular": Exact("0.5"), "late-report": Exact("0.5"),
  ]
  var redList = 3
  var lastGap = Exact("0.5")
  /// Lower bounds, highest first, and names.
  var bands = [
    (Exact("95"), "优秀"), (Exact("85"), "良好"), (Exact("75"), "合格"), (Exact("0"), "差"),
  ]
  var indicators: [CaseIndicator]
}

/// One indicator of a rule set.
struct CaseIndicator {
  var code: String
  var isStock: Bool
  var target: Exact
  var isStrict: Bool
  var weight: Int
}

/// Why a report has no ordinary value (五种缺失).
enum CaseAbsence: String, CaseIterable {
  case notApplicable = "not-applicable"
  case smallBase = "small-base"
  case notReported = "not-reported"
  case pendingReview = "pending-review"
  case falsified
}

/// A row of an indicator report.
struct CaseReport {
  var unit: String
  var period: CasePeriod
  var indicator: String
  var numerator: Exact?
  var denominator: Exact?
  var absence: CaseAbsence?
}

/// A row of an adjustment.
struct CaseAdjustment {
  var unit: String
  var period: CasePeriod
  var type: String
  var count: Int?
  var points: Exact?
  var evidence: String
  var compounds: [String] = []
}
