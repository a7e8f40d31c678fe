/// Draws cases by seed: the same number, the same league.
struct Drawing {
  private var dice: Dice
  private var rules: CaseRules
  private var period: CasePeriod

  static func league(_ number: Int) -> LeagueCase {
    var drawing = Drawing(number)
    var subject = drawing.league()
    drawing.tighten(&subject)
    return subject
  }

  private init(_ number: Int) {
    dice = Dice(seed: number)
    let isQuarter = dice.chance(50)
    let baseline = CasePeriod(isQuarter: isQuarter, number: 2022 * (isQuarter ? 4 : 12) + 2)
      .later(dice.roll(0...12))
    let total = dice.pick([1, 2, 3, 5, 7, 20, 60])
    rules = CaseRules(baseline: baseline, end: baseline.later(total), indicators: [])
    period = baseline.later(dice.roll(1...total))
    rules = dice.rules(baseline: baseline, end: baseline.later(total))
  }

  private mutating func league() -> LeagueCase {
    let names = dice.shuffled([
      "331102", "331121", "331122", "331123", "331124", "331125", "331126", "331127", "331181",
      "LS-KFQ", "LS-A", "3311",
    ])
    let count = dice.pick([1, 2, 2, 2, 3, 3, 3, 4, 5, 6, 12])
    let units = Array(names.prefix(count))
    var subject = LeagueCase(
      rules: rules, units: units, reports: [], adjustments: [], period: period)
    let periods = (0...5).map { period.later(-$0) }.filter { $0 > rules.baseline }
      .filter { $0 == period || dice.chance($0 == period.later(-1) ? 85 : 30) }
    for unit in units {
      // Sometimes a unit brings what another brought, so that they tie.
      if let twin = units.first, twin != unit, dice.chance(15) {
        subject.reports += subject.reports.filter { $0.unit == twin }.map {
          var copy = $0
          copy.unit = unit
          return copy
        }
        subject.adjustments += subject.adjustments.filter { $0.unit == twin }.map {
          var copy = $0
          copy.unit = unit
          return copy
        }
        continue
      }
      subject.reports += reports(unit, periods)
      for each in periods.prefix(3) { subject.adjustments += adjustments(unit, each) }
    }
    subject.reports = dice.shuffled(subject.reports)
    return subject
  }

  private mutating func reports(_ unit: String, _ periods: [CasePeriod]) -> [CaseReport] {
    var reports: [CaseReport] = []
    for indicator in rules.indicators {
      let size = dice.size()
      var baseline: Fraction?
      if dice.chance(85) {
        let (numerator, denominator) = dice.share(of: size, near: indicator.target)
        baseline = denominator.value > .zero ? numerator.value / denominator.value : nil
        reports.append(
          CaseReport(
            unit: unit, period: rules.baseline, indicator: indicator.code, numerator: numerator,
            denominator: denominator,
            absence: dice.chance(3) ? dice.pick(CaseAbsence.allCases) : nil))
      }
      for each in periods where dice.chance(92) {
        var (numerator, denominator): (Exact?, Exact?) = dice.share(
          of: size, near: indicator.target)
        if let baseline, dice.chance(8), let pace = paceShare(indicator, baseline, each) {
          (numerator, denominator) = pace
        }
        let absence = dice.chance(12) ? dice.pick(CaseAbsence.allCases) : nil
        if absence != nil && dice.chance(50) || dice.chance(1) { numerator = nil }
        if numerator == nil && dice.chance(80) { denominator = nil }
        reports.append(
          CaseReport(
            unit: unit, period: each, indicator: indicator.code, numerator: numerator,
            denominator: denominator, absence: absence))
      }
    }
    return reports
  }

  /// A share that is exactly at the pace; nil where its digits are too many.
  private func paceShare(
    _ indicator: CaseIndicator, _ baseline: Fraction, _ period: CasePeriod
  ) -> (Exact?, Exact?)? {
    let share = Fraction(
      period.number - rules.baseline.number, rules.end.number - rules.baseline.number)
    let pace = baseline + (indicator.target.value - baseline) * share
    guard pace.numerator.text.count <= 15, pace.denominator.text.count <= 15 else { return nil }
    return (Exact(pace.numerator.text), Exact(pace.denominator.text))
  }

  private mutating func adjustments(_ unit: String, _ period: CasePeriod) -> [CaseAdjustment] {
    (0..<dice.pick([0, 0, 0, 1, 1, 2, 4])).map { _ in
      let type = dice.pick(["bonus", "bonus", "red-overdue", "circular", "late-report"])
      return CaseAdjustment(
        unit: unit, period: period, type: type, count: dice.pick([nil, 1, 1, 2, 3, 30]),
        points: type == "bonus" || dice.chance(10)
          ? dice.pick([nil, Exact("1"), Exact("0.5"), Exact("0.005"), Exact("2"), Exact("0.333")])
          : nil,
        evidence: dice.chance(70) ? "新增专业服务小区3个" : "",
        compounds: dice.chance(70)
          ? Array(["331102-0001", "331102-0002"].prefix(dice.roll(1...2))) : [])
    }
  }

  /// Moves bounds onto the figures that come out, so that they are held exactly there.
  private mutating func tighten(_ subject: inout LeagueCase) {
    guard dice.chance(15) else { return }
    let scores = Oracle(subject).table(subject.period).compactMap(\.score).sorted()
    guard let lowest = scores.first else { return }
    let band = dice.pick(scores)
    if band > 0 { subject.rules.bands = [(Exact(band, places: 2), "甲"), (Exact("0"), "乙")] }
    if let next = scores.first(where: { $0 > lowest }) {
      subject.rules.lastGap = Exact(next - lowest, places: 2)
    }
  }
}
