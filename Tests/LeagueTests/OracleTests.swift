import Model
import Testing

/// The example worked by hand: four units, five indicators, 2025Q2.
@Suite struct OracleTests {
  private func table() throws -> LeagueTable {
    LeagueTable(try oracleScoring(), returns: oracleUnits, missing: .notReported)
  }

  @Test func `every score of the worked example is reproduced to the hundredth`() throws {
    let table = try table()
    let expected: [(String, [String?], String, String, String, String)] = [
      ("甲县", ["90.00", "79.50", "90.00", "88.00", "75.00"], "86.00", "1.00", "0.40", "86.60"),
      ("乙县", ["52.80", "74.00", "99.00", "75.00", "100.00"], "70.82", "0.00", "5.00", "65.82"),
      ("丙县", ["100.00", "95.00", "100.00", nil, "0.00"], "86.25", "0.00", "0.50", "85.75"),
      ("丁区", [nil, nil, "100.00", "100.00", nil], "100.00", "0.00", "0.00", "100.00"),
    ]
    for (unit, indicators, base, bonus, malus, score) in expected {
      let row = try #require(table.row(of: unit))
      #expect(row.score.indicators.map(\.text) == indicators)
      #expect(row.score.baseText == base)
      #expect(row.score.bonusText == bonus)
      #expect(row.score.malusText == malus)
      #expect(row.score.scoreText == score)
    }
  }

  @Test func `the worked example ranks 甲 丙 乙 and lists 丁 apart`() throws {
    let table = try table()
    #expect(table.rows.map(\.score.unit) == ["甲县", "丙县", "乙县", "丁区"])
    #expect(table.rows.map(\.rank) == [1, 2, 3, nil])
    #expect(table.rows.map(\.score.applicableWeight) == [100, 80, 100, 30])
    let reason = try #require(table.rows[3].score.reasonUnranked(under: oracleScoring().rules))
    #expect(reason.zh == "可用权重30，不足70，单列不排名")
    #expect(reason.en == "applicable weight 30 is below 70: listed apart, not ranked")
  }

  @Test func `parts of a stock indicator are level, pace and progress`() throws {
    let row = try #require(try table().row(of: "甲县"))
    let first = row.score.indicators[0]
    #expect(first.level == (try decimal("0.8")))
    #expect(first.pace == .one)
    #expect(first.progress == .one)
    #expect(row.score.indicators[1].progress == (try decimal("0.5")))
    #expect(row.score.indicators[3].pace == nil)
    #expect(row.score.indicators[3].progress == nil)
  }

  @Test func `falling back earns no progress and is remarked`() throws {
    let row = try #require(try table().row(of: "乙县"))
    #expect(row.score.indicators[0].progress == .zero)
    #expect(row.score.indicators[0].notes == .regression)
    #expect(row.score.indicators[0].notes.phrases.map(\.zh) == ["倒退"])
  }

  @Test func `exactly half does not exceed a strict half and is capped at 99`() throws {
    let row = try #require(try table().row(of: "乙县"))
    #expect(row.score.indicators[2].score == 99)
    #expect(row.score.indicators[2].notes == .strictCapped)
  }

  @Test func `maluses stop at their cap and say so`() throws {
    let row = try #require(try table().row(of: "乙县"))
    #expect(row.score.isMalusCapped)
    #expect(row.score.items.map(\.points) == [6, try decimal("0.5")])
  }

  @Test func `what was not reported keeps its weight, or 丙 would come first`() throws {
    var units = oracleUnits
    units[2].readings[4] = nil
    let scoring = try oracleScoring()
    let asReported = LeagueTable(scoring, returns: units, missing: .notReported)
    #expect(asReported.row(of: "丙县")?.score.scoreText == "85.75")
    #expect(asReported.row(of: "丙县")?.rank == 2)
    let redistributed = LeagueTable(scoring, returns: units, missing: .notApplicable)
    #expect(redistributed.row(of: "丙县")?.score.baseText == "98.57")
    #expect(redistributed.row(of: "丙县")?.rank == 1)
  }

  @Test func `one compound fewer in A1 gives 丙 77.37 and 74.43`() throws {
    var units = oracleUnits
    units[2].readings[0] = stock((18, 20), (18, 20), (3, 4))
    let table = LeagueTable(try oracleScoring(), returns: units, missing: .notReported)
    #expect(table.row(of: "丙县")?.score.indicators[0].text == "77.37")
    #expect(table.row(of: "丙县")?.score.scoreText == "74.43")
  }

  @Test func `the sensitivity of 丙 is the same one compound`() throws {
    let row = try #require(try table().row(of: "丙县"))
    let sensitivity = try #require(row.sensitivity)
    #expect(sensitivity.indicator == 0)
    #expect(sensitivity.scoreWithOneFewer == 7443)
    #expect(sensitivity.scoreWithOneMore == 8575)
    #expect(sensitivity.bestRank == 2)
    #expect(sensitivity.worstRank == 2)
  }

  @Test func `scores and places do not depend on the order of the units`() throws {
    let scoring = try oracleScoring()
    let expected = LeagueTable(scoring, returns: oracleUnits, missing: .notReported)
    for shift in 1..<4 {
      for turned in [oracleUnits, oracleUnits.reversed()] {
        let units = Array(turned[shift...] + turned[..<shift])
        let table = LeagueTable(scoring, returns: units, missing: .notReported)
        for row in expected.rows {
          let other = try #require(table.row(of: row.score.unit))
          #expect(other.score == row.score)
          #expect(other.rank == row.rank)
          #expect(other.sensitivity == row.sensitivity)
        }
      }
    }
  }
}
