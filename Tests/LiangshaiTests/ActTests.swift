import Foundation
import Testing

/// Acts taken back, settled, voided, closed and looked back to, by commands.
@Suite struct ActTests {
  private let bench: Bench
  private let store: String

  private static let compound = "331102-0001"

  init() throws {
    bench = try Bench()
    store = bench.path("库")
    try bench.makeStore(store, compounds: [Self.compound])
  }

  private func households(_ extra: String...) throws -> Int? {
    struct Shown: Decodable { var households: Int? }
    let answer = try bench.answer(["show", store, Self.compound, "--json"] + extra)
    return answer.code == 0 ? try answer.json(Shown.self).households : nil
  }

  private func applied(_ rows: String, as user: String = "zhang") throws -> Bench.Answer {
    let file = try bench.write("id,field,old,new\n" + rows, to: "修改-\(user).csv")
    return try bench.answer(["apply", store, file], variables: ["LIANGSHAI_USER": user])
  }

  @Test func `undo and redo say what they did, and refuse with words and 4`() throws {
    try bench.runWell("set", store, Self.compound, "户数=128")
    #expect(try bench.runWell("undo", store).output == "已撤销：331102-0001 户数 已保存\n")
    #expect(try households() == 120)
    #expect(try bench.runWell("redo", store).output == "已重做：331102-0001 户数 已保存\n")
    #expect(try households() == 128)
    let refused = try bench.run("redo", store)
    #expect(refused.code == 4 && refused.errors == "没有可以重做的修改。\n")
    struct Line: Decodable {
      var transaction: String
      var undoes: String?
    }
    let log: [Line] = try bench.runWell("log", store, Self.compound, "--json").json()
    #expect(
      log.suffix(2).map(\.undoes) == [
        log[log.count - 3].transaction, log[log.count - 2].transaction,
      ])
    let number = try bench.run("undo", store, "ffff")
    #expect(number.code == 4 && number.errors.contains("ffff"))
  }

  @Test func `values that contradict each other are listed and settled`() throws {
    #expect(try bench.runWell("conflicts", store, "--json").output == "[]\n")
    #expect(try applied("\(Self.compound),households,120,128\n").code == 0)
    #expect(
      try applied("\(Self.compound),households,120,131\n", as: "li").output == "331102-0001 已保存\n")
    struct Conflict: Decodable {
      struct Claim: Decodable {
        var value: String
        var who: String
      }
      var id: String
      var field: String?
      var base: String
      var shown: Int
      var claims: [Claim]
    }
    let listed = try bench.run("conflicts", store, "--json")
    #expect(listed.code == 1)
    let conflicts: [Conflict] = try listed.json()
    #expect(conflicts.map(\.id) == [Self.compound] && conflicts.map(\.field) == ["households"])
    #expect(conflicts.first?.claims.map(\.value) == ["128", "131"])
    #expect(conflicts.first?.claims.map(\.who) == ["zhang", "li"])
    #expect(conflicts.first?.base == "120" && conflicts.first?.shown == 1)
    #expect(try households() == 131)
    #expect(try bench.run("close", store, "--year", "2026").code == 4)
    try bench.runWell("settle", store, Self.compound, "户数=128", "--reason", "现场核实")
    #expect(try households() == 128)
    #expect(try bench.run("conflicts", store).code == 0)
    #expect(try bench.run("settle", store, Self.compound, "户数=1").code == 4)
  }

  @Test func `a void record counts no more, keeps its history, and comes back`() throws {
    try bench.runWell("void", store, Self.compound, "--reason", "重复登记")
    #expect(try bench.run("show", store, Self.compound).code == 1)
    #expect(try bench.runWell("list", store, "compound", "--json").output == "[]\n")
    #expect(try bench.runWell("log", store, Self.compound).output.contains("重复登记"))
    #expect(try bench.run("set", store, Self.compound, "户数=1").code == 1)
    try bench.runWell("restore", store, Self.compound)
    #expect(try households() == 120)
    #expect(try bench.run("restore", store, Self.compound).code == 4)
  }

  @Test func `edits that were saved elsewhere are applied row by row`() throws {
    let answer = try applied(
      """
      \(Self.compound),户数,,66
      \(Self.compound),楼栋数,,很多
      331102-9999,户数,,1
      \(Self.compound),没有的,,1

      """.replacing(",,", with: ",120,", maxReplacements: 1))
    #expect(answer.code == 1)
    #expect(answer.output == "331102-0001 已保存\n")
    let errors = answer.errors.split(separator: "\n")
    #expect(errors.count == 3)
    #expect(errors[0].contains("第 3 行") && errors[0].contains("很多"))
    #expect(errors[1].contains("第 4 行") && errors[1].contains("331102-9999"))
    #expect(errors[2].contains("第 5 行") && errors[2].contains("没有的"))
    #expect(try households() == 66)
  }

  @Test func `a closed year shows what showed before, and days before it too`() throws {
    try bench.runWell("set", store, Self.compound, "户数=128")
    let before = try bench.runWell("list", store, "compound", "--json").output
    let said = try bench.runWell("close", store, "--year", "2026").output
    #expect(said.hasPrefix("2026 年已结转 ") && said.hasSuffix(" 条记录 已保存\n"))
    #expect(try bench.runWell("list", store, "compound", "--json").output == before)
    #expect(try bench.run("check", "--integrity", store).code == 0)
    #expect(try bench.run("close", store, "--year", "2026").code == 4)
    #expect(try bench.run("close", store, "--year", "26").code == 2)
    #expect(
      try bench.runWell("list", store, "compound", "--as-of", "2020-01-01", "--json").output
        == "[]\n")
    #expect(try households("--as-of", "2099-01-01") == 128)
    let refused = try bench.run("set", store, Self.compound, "户数=1", "--as-of", "2099-01-01")
    #expect(refused.code == 5 && refused.errors.contains("回看"))
  }

  @Test func `an import of known records tells what differs, and is one undo`() throws {
    let file = try bench.write(
      "小区编号,小区名称,县(市、区),街道(乡镇),建成年份,楼栋数,户数\n"
        + "331102-0001,花园新村,莲都区,白云街道,1995,4,140\n"
        + "331102-0002,丽阳花园,莲都区,白云街道,1996,3,90\n", to: "三月.csv")
    struct Answer: Decodable {
      var rows: Int
      var added: Int
      var changed: Int
      var same: Int
    }
    let answer: Answer = try bench.runWell(
      "import", store, file, "--kind", "compound", "--yes", "--json"
    ).json()
    #expect((answer.rows, answer.added, answer.changed, answer.same) == (2, 1, 1, 0))
    #expect(try households() == 140)
    try bench.runWell("undo", store)
    #expect(try households() == 120)
    #expect(try bench.run("show", store, "331102-0002").code == 1)
    try bench.runWell("redo", store)
    #expect(try households() == 140)
    let again: Answer = try bench.runWell(
      "import", store, file, "--kind", "compound", "--yes", "--json"
    ).json()
    #expect((again.added, again.changed, again.same) == (0, 0, 2))
  }

  @Test func `a file for the public holds no names of persons`() throws {
    let sample = try bench.sample()
    let open = try bench.runWell("export", sample, "item", "--edition", "public").output
    let inner = try bench.runWell("export", sample, "item").output
    #expect(inner.contains("经办人") && inner.contains("某"))
    #expect(!open.contains("经办人") && !open.contains("核查人") && !open.contains("签收人"))
  }

  @Test func `a script at no terminal changes the store as a reader at one does`() throws {
    let script = try bench.write(
      "keys 5 enter tab\nkeys j j j j j j j j e\ntype 77\nkeys enter\nscreen saved\nkeys u\nscreen undone\n",
      to: "按键.txt")
    let screens = try bench.runWell("open", store, "--script", script, "--size", "100x30").output
    #expect(screens.contains("已保存 331102-0001"))
    #expect(screens.contains("已撤销：331102-0001"))
    let log: [LogEntry] = try bench.runWell("log", store, Self.compound, "--json").json()
    #expect(log.suffix(2).map(\.verb) == ["set", "set"])
  }
}
