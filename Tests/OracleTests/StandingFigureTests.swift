import Testing

/// What a figure is measured from where the period before has none of its own: each a small league.
@Suite struct StandingFigureTests {
  /// One unit and one stock indicator with the target 1 over the eight quarters after 2022Q4; periods are
  /// counted from that baseline, and the table is that of the last.
  private func league(_ reports: [(period: Int, share: String, absence: CaseAbsence?)])
    -> LeagueCase
  {
    let baseline = CasePeriod(isQuarter: true, number: 2022 * 4 + 3)
    var rules = CaseRules(
      baseline: baseline, end: baseline.later(8),
      indicators: [
        CaseIndicator(code: "A1", isStock: true, target: Exact("1"), isStrict: false, weight: 100)
      ])
    rules.rankWeight = Exact("0")
    let last = reports.map(\.period).max() ?? 1
    return LeagueCase(
      rules: rules, units: ["331102"],
      reports: reports.map { report in
        let parts = report.share.split(separator: "/").map { Exact(String($0)) }
        return CaseReport(
          unit: "331102", period: baseline.later(report.period), indicator: "A1",
          numerator: parts.first, denominator: parts.last, absence: report.absence)
      },
      adjustments: [], period: baseline.later(last))
  }

  private func score(_ subject: LeagueCase) -> Int? {
    Oracle(subject).table(subject.period).first?.score
  }

  @Test func `a first period has no progress part, whatever the baseline is`() {
    // L = .6; τ = .4 + .6/8 = .475, so P = 1: 62.5 × .6 + 37.5.
    let subject = league([(0, "40/100", nil), (1, "60/100", nil)])
    #expect(score(subject) == 7500)
    #expect(Agreement(on: subject).differences == [])
  }

  @Test func `a figure under review is not scored where no earlier one stands in for it`() {
    let subject = league([(0, "", .notReported), (1, "90/100", .pendingReview)])
    #expect(score(subject) == 0)
    #expect(Agreement(on: subject).differences == [])
  }

  @Test func `a falsified figure never stands in for one under review`() {
    let subject = league([
      (0, "40/100", nil), (1, "99/100", .falsified), (2, "", .pendingReview),
    ])
    #expect(score(subject) == 0)
    #expect(Agreement(on: subject).differences == [])
  }

  @Test func `progress is not measured from a falsified figure`() {
    // L = .7; τ = .4 + .6 × 3/8, so P = 1: 62.5 × .7 + 37.5.
    let subject = league([
      (0, "40/100", nil), (2, "60/100", .falsified), (3, "70/100", nil),
    ])
    #expect(score(subject) == 8125)
    #expect(Agreement(on: subject).differences == [])
  }

  @Test func `after a review progress is measured from the figure that stood in`() {
    // L = .7, P = 1; the gain .1 is over (1 − .6)/6: 50 × .7 + 30 + 20.
    let subject = league([
      (0, "40/100", nil), (1, "60/100", nil), (2, "", .pendingReview), (3, "70/100", nil),
    ])
    #expect(score(subject) == 8500)
    #expect(Agreement(on: subject).differences == [])
  }
}
