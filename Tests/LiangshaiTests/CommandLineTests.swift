import Foundation
import Testing

/// What the command line promises when something is wrong.
@Suite struct CommandLineTests {
  private let bench: Bench
  private let store: String

  init() throws {
    bench = try Bench()
    store = bench.path("库")
    try bench.runWell("init", store)
  }

  @Test(arguments: [
    ["list", "库", "nokind"], ["list", "库"], ["league", "库", "--period", "2022X"],
    ["set", "库", "331102", "novalue"], ["deadline", "--from", "2023-13-01", "--rule", "5 WD"],
    ["open", "库", "--frob"], ["list", "库", "unit", "--json", "--csv"],
  ])
  func `a command line that cannot be understood ends with 2 and one line`(words: [String]) throws {
    let answer = try bench.answer(words.map { $0 == "库" ? store : $0 })
    #expect(answer.code == 2)
    #expect(answer.errors.split(separator: "\n").count == 1)
  }

  @Test func `a required field cannot be emptied`() throws {
    #expect(try bench.run("set", store, "331102", "name=").code == 4)
  }

  @Test func `an import that was cut off can be made again`() throws {
    let file = try bench.write(
      "单位编号,单位名称\n" + (100...300).map { "AA\($0),单位\($0)\n" }.joined(), to: "单位.csv")
    let other = bench.path("另一")
    try FileManager.default.copyItem(atPath: store, toPath: other)
    func batches(_ store: String) -> Set<String> {
      Set(
        (FileManager.default.enumerator(atPath: store + "/batches")?.compactMap { $0 as? String }
          ?? [])
          .filter { $0.hasSuffix(".csv") })
    }
    let before = batches(store)
    try bench.runWell("import", store, file, "--kind", "unit", "--yes")
    let name = try #require(batches(store).subtracting(before).first)
    let whole = try Data(contentsOf: URL(filePath: store + "/batches/" + name))
    for rubbish in [whole.prefix(100), Data(count: whole.count)] {
      let third = bench.path("第三-\(rubbish.count)")
      try FileManager.default.copyItem(atPath: other, toPath: third)
      try rubbish.write(to: URL(filePath: third + "/batches/" + name))
      #expect(try bench.run("import", third, file, "--kind", "unit", "--yes").code == 0)
      #expect(try bench.run("list", third, "unit", "--json").json([Row].self).count == 211)
      #expect(try bench.run("check", "--integrity", third).code == 0)
    }
  }

  @Test func `files of one name in two folders each get their own rejects`() throws {
    for folder in ["甲", "乙"] {
      try FileManager.default.createDirectory(
        atPath: bench.path(folder), withIntermediateDirectories: true)
      try bench.write("单位编号,单位名称\n??,\(folder)\n", to: folder + "/单位.csv")
    }
    let files = ["甲", "乙"].map { bench.path($0 + "/单位.csv") }
    #expect(try bench.answer(["import", store] + files + ["--kind", "unit", "--yes"]).code == 1)
    for folder in ["甲", "乙"] {
      let text = try String(contentsOfFile: bench.path(folder + "/单位.rejects.csv"), encoding: .utf8)
      #expect(text.contains("??,\(folder),"))
    }
  }

  @Test func `what was typed wrong is told in one line without escape codes`() throws {
    let answer = try bench.run("set", store, "331102", "short-name=a\nb\u{1B}[31mc")
    #expect(answer.code == 4)
    #expect(answer.errors.split(separator: "\n").count == 1)
    #expect(!answer.errors.contains("\u{1B}"))
  }

  @Test func `a month is no period of a league by quarters`() throws {
    let quarters = bench.path("季度")
    try bench.runWell("init", quarters, "--rules", Fixture.path("oracle.toml"))
    try bench.runWell(
      "import", quarters, Fixture.path("oracle-units.csv"), "--kind", "unit", "--yes")
    #expect(try bench.run("league", quarters, "--period", "2025-06").code == 2)
  }

  @Test func `a street that does not exist is not a street without overdue items`() throws {
    #expect(try bench.run("overdue", store, "--street", "没有这个街道").code != 0)
  }
}
