import Testing

/// The example worked out by hand, from files to the league.
@Suite struct WorkedExampleTests {
  @Test func `the worked example is reproduced to the hundredth`() throws {
    let bench = try Bench()
    let store = bench.path("示例")
    try bench.runWell("init", store, "--rules", Fixture.path("oracle.toml"))
    for (file, kind) in [
      ("oracle-units.csv", "unit"), ("oracle-reports.csv", "indicator-report"),
      ("oracle-adjustments.csv", "adjustment"),
    ] {
      try bench.runWell("import", store, Fixture.path(file), "--kind", kind, "--yes")
    }
    let league: League = try bench.runWell("league", store, "--period", "2025Q2", "--json").json()
    #expect(league.period == "2025Q2")
    #expect(league.ruleSet == "ORACLE-1")
    #expect(league.sample == nil)
    #expect(league.units.map(\.name) == ["甲县", "丙县", "乙县", "丁区"])
    let expected: [(String, Int?, [String?], [String], Int)] = [
      (
        "JIA", 1, ["90.00", "79.50", "90.00", "88.00", "75.00"],
        ["86.00", "1.00", "0.40", "86.60"], 100
      ),
      (
        "YI", 3, ["52.80", "74.00", "99.00", "75.00", "100.00"],
        ["70.82", "0.00", "5.00", "65.82"], 100
      ),
      (
        "BING", 2, ["100.00", "95.00", "100.00", nil, "0.00"],
        ["86.25", "0.00", "0.50", "85.75"], 80
      ),
      (
        "DING", nil, [nil, nil, "100.00", "100.00", nil],
        ["100.00", "0.00", "0.00", "100.00"], 30
      ),
    ]
    for (id, rank, indicators, scores, weight) in expected {
      let unit = try #require(league.unit(id))
      #expect(unit.rank == rank)
      #expect(unit.indicators.map(\.code) == ["A1", "A2", "A3", "C1", "D1"])
      #expect(unit.indicators.map(\.score) == indicators)
      #expect([unit.base, unit.bonus, unit.malus, unit.score] == scores)
      #expect(unit.applicableWeight == weight)
    }
    #expect(
      league.unit("BING")?.indicators.map(\.absence)
        == [nil, nil, nil, "not-applicable", "not-reported"])
    #expect(
      league.unit("DING")?.indicators.map(\.absence)
        == ["small-base", "small-base", nil, nil, "small-base"])
  }
}
