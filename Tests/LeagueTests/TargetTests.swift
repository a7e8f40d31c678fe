import Model
import Testing

@Suite struct TargetTests {
  /// A1 of ORACLE-1 counted in months, at the end of 2026-10: 46 of 60 periods have passed.
  private func standing(
    _ now: Share, baseline: Share? = share(60, 100), earlier: [Share] = [], at code: String = "A1"
  ) throws -> TargetStanding? {
    let rules = try ruleSet(
      oracleText.with("quarter", as: "month").with("Q4", as: "-12"))
    let index = try #require(rules.index(of: code))
    return TargetStanding(
      of: now, baseline: baseline, earlier: earlier, indicator: rules.indicators[index],
      scoring: Scoring(rules: rules, period: try period("2026-10")))
  }

  @Test func `the pace and what is needed are those of the worked example`() throws {
    let standing = try #require(try standing(share(82, 100)))
    #expect((try #require(standing.pace) * 100).rounded(places: 2) == "86.83")
    #expect((try #require(standing.neededPerPeriod) * 100).rounded(places: 2) == "0.93")
    #expect(standing.gap == 13)
    #expect(standing.lamp == .behindPace)
    #expect(!standing.isMet)
    #expect(standing.meanGain == nil && standing.forecastAtEnd == nil)
    #expect(standing.forecastPeriod == nil)
  }

  @Test func `the forecast goes on at the mean gain of the last six periods`() throws {
    let earlier = [10, 76, 77, 78, 79, 80, 81].map { share($0, 100) }
    let standing = try #require(try standing(share(82, 100), earlier: earlier))
    #expect(standing.meanGain == Rational(1, over: 100))
    #expect(standing.forecastAtEnd == (try decimal("0.96")))
    #expect(standing.forecastPeriod?.code == "2027-11")
    #expect(standing.forecastDay?.iso == "2027-11-30")
  }

  @Test func `no gain gives no date, and the forecast never passes the whole`() throws {
    let flat = try #require(try standing(share(82, 100), earlier: [share(82, 100)]))
    #expect(flat.meanGain == .zero && flat.forecastPeriod == nil)
    #expect(flat.forecastAtEnd == (try decimal("0.82")))
    let fast = try #require(try standing(share(82, 100), earlier: [share(72, 100)]))
    #expect(fast.forecastAtEnd == .one)
    #expect(fast.forecastPeriod?.code == "2026-12")
  }

  @Test func `the gap is the least number of compounds that reaches the target`() throws {
    #expect(try standing(share(19, 20))?.gap == 0)
    #expect(try standing(share(18, 20))?.gap == 1)
    #expect(try standing(share(94, 99))?.gap == 1)
    #expect(try standing(share(0, 99))?.gap == 95)
    #expect(try standing(share(0, 0)) == nil)
  }

  @Test func `a strict target has to be passed by one more`() throws {
    #expect(try standing(share(300, 600), at: "A3")?.gap == 1)
    #expect(try standing(share(299, 600), at: "A3")?.gap == 2)
    #expect(try standing(share(197, 395), at: "A3")?.gap == 1)
    #expect(try standing(share(198, 395), at: "A3")?.gap == 0)
    let half = try #require(
      try standing(share(50, 100), earlier: [share(49, 100)], at: "A3"))
    #expect(!half.isMet && half.forecastPeriod?.code == "2026-11")
  }

  @Test func `lamps stand at the pace and at 95 per cent of it`() throws {
    // The pace is 86.83 %, 95 % of it 82.49 %.
    #expect(try standing(share(869, 1000))?.lamp == .onPace)
    #expect(try standing(share(868, 1000))?.lamp == .nearPace)
    #expect(try standing(share(825, 1000))?.lamp == .nearPace)
    #expect(try standing(share(824, 1000))?.lamp == .behindPace)
    #expect(try standing(share(82, 100), baseline: nil)?.lamp == nil)
  }
}
