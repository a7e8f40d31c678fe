import Foundation
import Testing

/// The tables of 住房和城乡建设部, from the file to the league.
@Suite struct NationalTableTests {
  private let bench: Bench
  private let store: String

  init() throws {
    bench = try Bench()
    store = bench.path("全国")
    try bench.runWell("init", store, "--rules", Fixture.path("national.toml"))
    try bench.runWell(
      "import", store, Fixture.table("national-units.csv"), "--kind", "unit", "--yes")
  }

  private func take(_ file: String) throws -> Bench.Answer {
    try bench.run("import", store, file, "--kind", "indicator-report", "--yes", "--json")
  }

  private func league() throws -> League {
    try bench.runWell("league", store, "--period", "2022-12", "--json").json()
  }

  private func expectThirty(_ league: League) throws {
    #expect(league.period == "2022-12")
    #expect(league.units.count == 30)
    let first = league.units.prefix(29)
    #expect(first.allSatisfy { $0.rank == 1 && $0.score == "100.00" })
    let last = try #require(league.units.last)
    #expect((last.unit, last.name) == ("540000", "西藏"))
    #expect((last.rank, last.score) == (30, "87.10"))
    #expect(last.indicators.map(\.numerator) == ["27"])
    #expect(last.indicators.map(\.denominator) == ["31"])
  }

  @Test func `of thirty provinces twenty-nine tie in front and the last is thirtieth`() throws {
    let answer = try take(Fixture.table("national-2022-12.csv"))
    #expect(answer.code == 0)
    let taken: ImportAnswer = try answer.json()
    #expect((taken.rows, taken.accepted, taken.rejected) == (30, 30, 0))
    #expect(taken.rejects == nil)
    try expectThirty(league())
  }

  @Test func `GB18030, CRLF and full-width digits give the same league`() throws {
    let answer = try take(Fixture.path("national-2022-12.gb18030-crlf-fullwidth.csv"))
    #expect(answer.code == 0)
    let taken: ImportAnswer = try answer.json()
    #expect((taken.rows, taken.accepted, taken.rejected) == (30, 30, 0))
    try expectThirty(league())
    let other = bench.path("另一")
    try bench.runWell("init", other, "--rules", Fixture.path("national.toml"))
    try bench.runWell(
      "import", other, Fixture.table("national-units.csv"), "--kind", "unit", "--yes")
    try bench.runWell(
      "import", other, Fixture.table("national-2022-12.csv"), "--kind", "indicator-report", "--yes")
    let question = ["league", other, "--period", "2022-12", "--json"]
    let plain = try bench.runWell(rest: question)
    #expect(try plain.output == bench.runWell("league", store, rest: Array(question[2...])).output)
  }

  @Test func `one wrong cell costs its row alone and is told with its place`() throws {
    let text = try String(contentsOfFile: Fixture.table("national-2022-12.csv"), encoding: .utf8)
    let wrong = text.replacingOccurrences(of: "KG,3698,3698", with: "KG,36九8,3698")
    try #require(wrong != text)
    let answer = try take(bench.write(wrong, to: "台账.csv"))
    #expect(answer.code == 1)
    let taken: ImportAnswer = try answer.json()
    #expect((taken.rows, taken.accepted, taken.rejected, taken.warnings) == (30, 29, 1, 0))
    #expect(
      taken.findings == [
        .init(
          file: "台账.csv", row: 4, column: "分子", rule: "V04", severity: "error", found: "36九8",
          expected: "整数或小数，如 411")
      ])
    let rejects = try #require(taken.rejects)
    #expect(rejects == bench.path("台账.rejects.csv"))
    let rows = try cells(ofCSV: Data(contentsOf: URL(filePath: rejects)))
    #expect(rows.count == 2)
    #expect(rows.first?.prefix(6) == ["单位", "周期", "指标", "分子", "分母", "行号"])
    #expect(rows.last?.prefix(6) == ["河北", "2022年12月", "KG", "36九8", "3698", "4"])
    let unit = try #require(try league().unit("130000"))
    #expect((unit.rank, unit.score) == (30, "0.00"))
    #expect(unit.indicators.map(\.absence) == ["not-reported"])
    let reports = try bench.runWell("list", store, "indicator-report", "--json")
    #expect(try reports.json([Row].self).count == 29)
  }

  @Test func `a table of rates is refused row by row, with the numbers that are wanted`() throws {
    let text = try Data(contentsOf: URL(filePath: Fixture.table("national-2023-09.csv")))
    try text.write(to: bench.folder.appending(path: "比率.csv"))
    let answer = try take(bench.path("比率.csv"))
    #expect(answer.code == 1)
    let taken: ImportAnswer = try answer.json()
    #expect((taken.rows, taken.accepted, taken.rejected) == (32, 0, 32))
    let refused = taken.findings.filter { $0.severity == "error" && $0.rule == "V31" }
    #expect(refused.map(\.row) == Array(2...33))
    #expect(refused.allSatisfy { $0.expected.contains("分子") && $0.expected.contains("分母") })
    #expect(try bench.runWell("list", store, "indicator-report", "--json").json([Row].self).isEmpty)
  }
}
