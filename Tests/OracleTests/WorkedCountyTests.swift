import Testing

/// The four worked counties of the rule set ORACLE-1, second quarter of 2025, by the oracle alone.
@Suite struct WorkedCountyTests {
  static let quarter = CasePeriod(isQuarter: true, number: 2025 * 4 + 1)
  static let rules = CaseRules(
    baseline: CasePeriod(isQuarter: true, number: 2022 * 4 + 3),
    end: CasePeriod(isQuarter: true, number: 2027 * 4 + 3),
    indicators: [
      CaseIndicator(code: "A1", isStock: true, target: Exact("0.95"), isStrict: false, weight: 40),
      CaseIndicator(code: "A2", isStock: true, target: Exact("1"), isStrict: false, weight: 20),
      CaseIndicator(code: "A3", isStock: true, target: Exact("0.5"), isStrict: true, weight: 10),
      CaseIndicator(code: "C1", isStock: false, target: Exact("1"), isStrict: false, weight: 20),
      CaseIndicator(code: "D1", isStock: false, target: Exact("1"), isStrict: false, weight: 10),
    ])

  /// Unit, indicator, then shares as `numerator/denominator`: now, at the baseline, the quarter before.
  static let shares = [
    ["甲县", "A1", "76/100", "57/100", "73/100"], ["甲县", "A2", "79/100", "40/100", "78/100"],
    ["甲县", "A3", "158/395", "30/100", "156/400"], ["甲县", "C1", "22/25"], ["甲县", "D1", "57/76"],
    ["乙县", "A1", "114/200", "110/200", "124/200"], ["乙县", "A2", "120/200", "100/200", "112/200"],
    ["乙县", "A3", "300/600", "240/600", "294/600"], ["乙县", "C1", "30/40"], ["乙县", "D1", "114/114"],
    ["丙县", "A1", "19/20", "15/20", "18/20"], ["丙县", "A2", "18/20", "16/20", "17/20"],
    ["丙县", "A3", "54/90", "45/90", "51/85"], ["丙县", "C1", "0/0"],
    ["丁区", "A1", "1/2", "1/2", "1/2"], ["丁区", "A2", "1/2", "1/2", "1/2"],
    ["丁区", "A3", "3/5", "3/5", "3/5"], ["丁区", "C1", "6/6"], ["丁区", "D1", "1/1"],
  ]

  static func league(_ shares: [[String]] = shares) -> LeagueCase {
    var reports: [CaseReport] = []
    for line in shares {
      for (share, period) in zip(line[2...], [quarter, rules.baseline, quarter.later(-1)]) {
        let parts = share.split(separator: "/").map { Exact(String($0)) }
        reports.append(
          CaseReport(
            unit: line[0], period: period, indicator: line[1], numerator: parts.first,
            denominator: parts.last))
      }
    }
    reports.append(
      CaseReport(unit: "丙县", period: quarter, indicator: "D1", absence: .notReported))
    func points(_ unit: String, _ type: String, _ count: Int, _ points: String? = nil)
      -> CaseAdjustment
    {
      CaseAdjustment(
        unit: unit, period: quarter, type: type, count: count, points: points.map(Exact.init),
        evidence: "")
    }
    return LeagueCase(
      rules: rules, units: ["甲县", "乙县", "丙县", "丁区"], reports: reports,
      adjustments: [
        points("甲县", "bonus", 1, "1.00"), points("甲县", "red-overdue", 2),
        points("乙县", "red-overdue", 30), points("乙县", "circular", 1),
        points("丙县", "late-report", 1),
      ],
      period: quarter)
  }

  static let rows = Oracle(league()).table(quarter)

  @Test(arguments: [
    ("甲县", [9000, 7950, 9000, 8800, 7500], 8600, 100, 40, 8660, 1),
    ("乙县", [5280, 7400, 9900, 7500, 10000], 7082, 0, 500, 6582, 3),
    ("丙县", [10000, 9500, 10000, nil, 0], 8625, 0, 50, 8575, 2),
    ("丁区", [nil, nil, 10000, 10000, nil], 10000, 0, 0, 10000, nil),
  ])
  func `the worked counties come out as worked by hand`(
    unit: String, marks: [Int?], base: Int, bonus: Int, malus: Int, score: Int, rank: Int?
  ) throws {
    let row = try #require(Self.rows.first { $0.unit == unit })
    #expect(row.marks.map { $0.score?.hundredths } == marks)
    #expect(row.base?.hundredths == base)
    #expect(row.bonus.hundredths == bonus)
    #expect(row.malus.hundredths == malus)
    #expect(row.score == score)
    #expect(row.rank == rank)
  }

  @Test func `an unreported indicator is not redistributed, and one compound fewer is seen`() {
    let third = Self.rows.first { $0.unit == "丙县" }
    #expect(third?.weight == 80)
    var shares = Self.shares
    shares[10] = ["丙县", "A1", "18/20", "15/20", "18/20"]
    let fewer = Oracle(Self.league(shares)).table(Self.quarter).first { $0.unit == "丙县" }
    #expect(fewer?.marks[0].score?.hundredths == 7737)
    #expect(fewer?.score == 7443)
  }
}
