import Model
import Testing

@Suite struct LeagueTableTests {
  /// A table of one flow indicator; each unit is started out of planned.
  private func table(
    _ units: [(String, Int, Int)], previous: LeagueTable.Past? = nil, barred: Set<String> = []
  ) throws -> LeagueTable {
    let scoring = Scoring(rules: try ruleSet(singleText), period: try period("2025Q2"))
    return LeagueTable(
      scoring,
      returns: units.map { UnitReturn(unit: $0.0, readings: [flow($0.1, $0.2)]) },
      missing: .notReported, previous: previous, barred: barred)
  }

  /// The first unit of ORACLE-1 with one thing changed.
  private func score(
    _ text: String = oracleText, _ change: (inout UnitReturn) -> Void
  ) throws -> UnitScore {
    var unit = oracleUnits[0]
    change(&unit)
    let scoring = Scoring(rules: try ruleSet(text), period: try period("2025Q2"))
    return scoring.score(unit, missing: .notReported)
  }

  @Test func `ties share a rank and the next rank is skipped`() throws {
    let table = try table([("丁", 7, 10), ("丙", 16, 20), ("甲", 9, 10), ("乙", 8, 10)])
    #expect(table.rows.map(\.score.unit) == ["甲", "丙", "乙", "丁"])
    #expect(table.rows.map(\.rank) == [1, 2, 2, 4])
    #expect(table.rows.map(\.index) == [2, 1, 3, 0])
  }

  @Test func `units are tied on the displayed score, not on what lies behind it`() throws {
    // 2/3 is 66.666… and 6667/10000 is 66.67 exactly.
    let table = try table([("甲", 6, 9), ("乙", 6667, 10000)])
    #expect(table.rows.map(\.score.scoreText) == ["66.67", "66.67"])
    #expect(table.rows.map(\.rank) == [1, 1])
  }

  @Test func `an exact half of a hundredth is rounded up`() throws {
    let table = try table([("甲", 12345, 100_000), ("乙", 123_449_999, 1_000_000_000)])
    #expect(table.rows.map(\.score.scoreText) == ["12.35", "12.34"])
  }

  @Test func `twenty-nine provinces tie at 100 and the thirtieth is 30th`() throws {
    var units = (1...28).map { ("省\($0)", 400 + $0, 400) }
    units.append(("新疆", 411, 400))
    units += [("西藏", 27, 31), ("省30", 20, 40), ("省31", 1, 40)]
    let table = try table(units)
    #expect(table.rows.prefix(29).allSatisfy { $0.rank == 1 && $0.score.scoreText == "100.00" })
    let tibet = try #require(table.row(of: "西藏"))
    #expect(tibet.rank == 30 && tibet.score.scoreText == "87.10")
    #expect(tibet.band?.name.zh == "良好")
    #expect(table.rows.map(\.rank).suffix(2) == [31, 32])
    #expect(table.row(of: "新疆")?.score.indicators[0].notes == .aboveWhole)
    #expect(table.rows.count { $0.isOnRedList } == 29)
    #expect(table.rows.last?.tail == .last)
    // With one more project 西藏 would be at 28/31 and still 30th.
    #expect(tibet.sensitivity?.bestRank == 30 && tibet.sensitivity?.worstRank == 30)
  }

  @Test func `bands are half-open`() throws {
    let table = try table([
      ("甲", 95, 100), ("乙", 9499, 10000), ("丙", 85, 100), ("丁", 75, 100), ("戊", 7499, 10000),
    ])
    #expect(table.rows.map(\.band?.name.zh) == ["优秀", "良好", "良好", "合格", "差"])
  }

  @Test func `the red list holds three places with ties, and nobody barred`() throws {
    let units = [("甲", 9, 10), ("乙", 8, 10), ("丙", 7, 10), ("丁", 14, 20), ("戊", 6, 10)]
    #expect(try table(units).rows.map(\.isOnRedList) == [true, true, true, true, false])
    #expect(
      try table(units, barred: ["乙"]).rows.map(\.isOnRedList) == [true, false, true, true, false])
  }

  @Test func `the last is named only when clearly behind or last twice running`() throws {
    let near = [("甲", 900, 1000), ("乙", 805, 1000), ("丙", 800, 1000)]
    #expect(try table(near).rows.map(\.tail) == [nil, .trailing, .trailing])
    let far = [("甲", 9000, 10000), ("乙", 8051, 10000), ("丙", 8000, 10000)]
    #expect(try table(far).rows.map(\.tail) == [nil, nil, .last])
    let past = LeagueTable.Past(ranks: [:], bottom: ["丙"])
    #expect(try table(near, previous: past).rows.map(\.tail) == [nil, .trailing, .last])
    #expect(try table([("甲", 9, 10), ("乙", 9, 10)]).rows.map(\.tail) == [nil, nil])
    #expect(try table([("甲", 9, 10)]).rows.map(\.tail) == [nil])
  }

  @Test func `moves are counted from the table before`() throws {
    let before = try table([("甲", 9, 10), ("乙", 8, 10), ("丙", 7, 10)])
    let after = try table(
      [("甲", 7, 10), ("乙", 8, 10), ("丙", 9, 10), ("丁", 1, 10)], previous: before.past)
    #expect(before.past.bottom == ["丙"])
    #expect(after.rows.map(\.score.unit) == ["丙", "乙", "甲", "丁"])
    #expect(after.rows.map(\.previousRank) == [3, 2, 1, nil])
    #expect(after.rows.map(\.move) == [2, 0, -2, nil])
  }

  @Test func `what does not apply and small bases give their weight to the others`() throws {
    let none = try score { $0.readings[4] = Reading(absence: .notApplicable) }
    #expect(none.applicableWeight == 90 && none.indicators[4].score == nil)
    let small = try score { $0.readings[4] = flow(4, 4) }
    #expect(small.applicableWeight == 90 && small.indicators[4].absence == .smallBase)
    #expect(small.indicators[4].numerator == 4)
    let five = try score { $0.readings[4] = flow(5, 5) }
    #expect(five.applicableWeight == 100 && five.indicators[4].text == "100.00")
    // (3600 + 1590 + 900 + 1760) / 90
    #expect(none.baseText == "87.22" && small.baseText == "87.22")
  }

  @Test func `a pending value is carried once and then counts as not reported`() throws {
    let once = try score { $0.readings[1]?.absence = .pendingReview }
    // 78/100 against 1 and .70, no gain: 100 × (.5 × .78 + .3)
    #expect(once.indicators[1].text == "69.00")
    #expect(once.indicators[1].notes.contains(.carried))
    #expect(once.indicators[1].absence == .pendingReview)
    let twice = try score {
      $0.readings[1]?.absence = .pendingReview
      $0.readings[1]?.pendingBefore = 1
    }
    #expect(twice.indicators[1].text == "0.00" && twice.applicableWeight == 100)
    #expect(twice.indicators[1].notes == .pendingTooLong)
  }

  @Test func `falsification scores nothing, costs five outside the cap and bars the red list`()
    throws
  {
    let score = try score {
      $0.readings[4]?.absence = .falsified
      $0.adjustments = [.malus(.redOverdue, count: 100)]
    }
    #expect(score.indicators[4].text == "0.00" && score.applicableWeight == 100)
    // 36 + 15.9 + 9 + 17.6 + 0 = 78.50, less 5 and 5
    #expect(score.malusText == "10.00" && score.scoreText == "68.50")
    #expect(score.hasFalsified)
    var units = oracleUnits
    units[0].readings[4]?.absence = .falsified
    let table = LeagueTable(try oracleScoring(), returns: units, missing: .notReported)
    #expect(table.row(of: "甲县")?.isOnRedList == false)
    #expect(table.row(of: "丙县")?.isOnRedList == true)
  }

  @Test func `a bonus is capped each and in all, and where asked needs compounds and evidence`()
    throws
  {
    let capped = try score {
      $0.adjustments = [
        .bonus(points: 5, count: 1, evidence: "甲小区"), .bonus(points: 1, count: 4, evidence: "乙小区"),
      ]
    }
    #expect(capped.bonusText == "3.00" && capped.isBonusCapped)
    #expect(capped.items.map(\.points) == [1, 4])
    let text = oracleText.with("malus_cap", as: "bonus_evidence = true\nmalus_cap")
    let refused = try score(text) {
      $0.adjustments = [
        .bonus(points: 1, count: 1, evidence: " ", records: ["331102-0001"]),
        .bonus(points: 1, count: 1, evidence: "收缴率升至92%"),
        .bonus(points: 1, count: 1, evidence: "收缴率升至92%", records: ["331102-0001"]),
      ]
    }
    #expect(refused.bonusText == "1.00" && refused.items.map(\.isRefused) == [true, true, false])
  }

  @Test func `a score never falls below nought`() throws {
    let table = try LeagueTable(
      Scoring(rules: ruleSet(singleText), period: period("2025Q2")),
      returns: [
        UnitReturn(
          unit: "甲", readings: [flow(1, 100)], adjustments: [.malus(.circular, count: 9)])
      ], missing: .notReported)
    #expect(table.rows[0].score.baseText == "1.00")
    #expect(table.rows[0].score.scoreText == "0.00")
  }

  @Test func `a first period has no progress part, and no baseline means the target is the pace`()
    throws
  {
    let first = try score { $0.readings[0]?.previous = nil }
    // .8 × .625 + 1 × .375
    #expect(first.indicators[0].text == "87.50")
    #expect(first.indicators[0].notes == .firstPeriod && first.indicators[0].progress == nil)
    let bare = try score { $0.readings[0]?.baseline = nil }
    // .5 × .8 + .3 × .8 + .2 × 1
    #expect(bare.indicators[0].text == "84.00")
    #expect(bare.indicators[0].notes == .noBaseline)
  }

  @Test func `a unit with nothing that counts has no score and is listed apart`() throws {
    let table = try table([("甲", 0, 0), ("乙", 1, 10)])
    #expect(table.rows.map(\.score.unit) == ["乙", "甲"])
    #expect(table.rows[1].score.scoreText == nil && table.rows[1].rank == nil)
  }

  @Test func `the quick rounding agrees with the exact sum on ten thousand random units`() throws {
    let scoring = try oracleScoring()
    var random = UInt64(22)
    func next(_ bound: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((random >> 33) % UInt64(bound))
    }
    func share() -> Share {
      let denominator = 5 + next(next(8) == 0 ? 90_000 : 300)
      return LeagueTests.share(next(denominator + 1), denominator)
    }
    for _ in 0..<10_000 {
      let readings = (0..<5).map { _ in
        Reading(current: share(), previous: share(), baseline: share())
      }
      let score = scoring.score(
        UnitReturn(unit: "甲", readings: readings), missing: .notReported)
      #expect(score.baseHundredths == score.exactBase?.hundredths)
      #expect(score.indicators.allSatisfy { $0.score.map { $0 >= 0 && $0 <= 100 } == true })
    }
  }
}

/// The parts of a stock indicator, written again as the page has them.
@Suite struct PartsTests {
  @Test func `parts of small and of very large counts follow the same formula`() throws {
    let scoring = try oracleScoring()
    let target = try decimal("0.95")
    var random = UInt64(5)
    func next(_ bound: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((random >> 33) % UInt64(bound))
    }
    for round in 0..<2_000 {
      let large = round % 2 == 0 ? 1 : 1_000_003_000_001
      func share() -> Share {
        let denominator = 5 + next(300)
        let numerator = next(denominator + 1)
        return LeagueTests.share(numerator * large + next(2) * (large - 1), denominator * large + 1)
      }
      let reading = Reading(current: share(), previous: share(), baseline: share())
      let result = scoring.score(reading, at: 0, missing: .notReported)
      let x = try #require(reading.current?.value)
      let before = try #require(reading.previous?.value)
      let baseline = try #require(reading.baseline?.value)
      let pace = baseline + (target - baseline) * (try decimal("0.5"))
      #expect(result.level == min(1, x / target))
      #expect(result.pace == (pace.isZero ? 1 : min(1, x / pace)))
      let progress: Rational =
        if x >= target {
          1
        } else if x <= before {
          0
        } else {
          ((x - before) / ((target - before) / 11)).clamped(0, 1)
        }
      #expect(result.progress == progress)
    }
  }
}
