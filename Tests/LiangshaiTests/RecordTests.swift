import Foundation
import Testing

/// Records written and read by commands, and how the commands end.
@Suite struct RecordTests {
  private let bench: Bench
  private let store: String

  init() throws {
    bench = try Bench()
    store = try bench.sample()
  }

  private static let compound = "331102-0001"

  /// A record with the fields that are looked at.
  private struct Compound: Decodable {
    var kind: String
    var id: String
    var remark: String?
    var households: Int
    var sample: Bool?
  }

  private func compound() throws -> Compound {
    try bench.runWell("show", store, Self.compound, "--json").json()
  }

  @Test func `a value is there when the store is opened again, and in the history`() throws {
    #expect(try compound().remark == nil)
    let answer = try bench.runWell(
      "set", store, Self.compound, "remark=已与业委会核对", "户数=４０１", "--reason", "核对")
    #expect(answer.output == "331102-0001 已保存\n")
    let record = try compound()
    #expect(record.kind == "compound")
    #expect(record.remark == "已与业委会核对")
    #expect(record.households == 401)
    #expect(record.sample == true)
    let log: [LogEntry] = try bench.runWell("log", store, Self.compound, "--json").json()
    let last = try #require(log.last)
    #expect((last.verb, last.id) == ("set", Self.compound))
    #expect(last.changes.contains(.init(field: "remark", old: nil, new: "已与业委会核对")))
    #expect(last.changes.contains(.init(field: "households", old: "392", new: "401")))
    #expect(
      try bench.runWell("check", "--integrity", store, "--json").json(Check.self).integrity.isEmpty)
  }

  @Test func `a new record is listed, numbered and shown`() throws {
    let made = try bench.runWell(
      "new", store, "item", "title=围墙破损", "unit=莲都区", "assigned=2026-11-18",
      "original-due=2026-11-25", "状态=承办", "--today", "2026-11-20")
    let id = try #require(made.output.split(separator: " ").first.map(String.init))
    #expect(made.output == id + " 已保存\n")
    #expect(id.hasPrefix("DB〔2026〕"))
    let listed: [Row] = try bench.runWell(
      "list", store, "item", "--filter", "title=围墙破损", "--json"
    ).json()
    #expect(listed.map(\.id) == [id])
    #expect(listed.map(\.unit) == ["331102"])
    #expect(try bench.runWell("show", store, id).output.contains("围墙破损"))
    let log: [LogEntry] = try bench.runWell("log", store, id, "--json").json()
    #expect(log.map(\.verb) == ["new"])
  }

  @Test func `the view for Excel has its mark and follows an edit`() throws {
    let view = URL(filePath: store).appending(path: "tables/compound.csv")
    try bench.runWell("set", store, Self.compound, "remark=水表已改造")
    let rows = try cells(ofCSV: Data(contentsOf: view))
    #expect(rows.count == 604)
    let column = try #require(rows.first?.firstIndex(of: "备注"))
    let row = try #require(rows.first { $0.first == Self.compound })
    #expect(row[column] == "水表已改造")
    #expect(row.contains("示例数据"))
  }

  /// Refusals: the words after the command and the store, the exit code, and what is said.
  static let refusals: [(command: String, words: [String], code: Int32, said: [String])] = [
    ("show", ["331102-9999"], 1, ["331102-9999"]),
    ("set", ["331102-9999", "remark=一"], 1, ["331102-9999"]),
    ("log", ["331102-9999"], 1, ["331102-9999"]),
    ("list", ["compound", "--filter", "小区名称=没有这个小区"], 1, []),
    ("set", [compound, "颜色=红"], 2, ["颜色"]),
    ("list", ["compound", "--filter", "颜色=红"], 2, ["颜色"]),
    ("list", ["compound", "--columns", "颜色"], 2, ["颜色"]),
    ("set", [compound, "户数=很多"], 4, ["户数", "很多", "整数"]),
    ("set", [compound, "户数=-3"], 4, ["户数", "-3"]),
    ("set", [compound, "unit=没有这个县"], 4, ["没有这个县"]),
    ("set", [compound, "id=331102-0002"], 4, ["编号"]),
    ("new", ["item", "title=缺字段"], 4, ["承办单位", "交办日期", "状态"]),
    ("new", ["unit", "id=331102", "name=莲都"], 4, ["331102"]),
    ("new", ["unit", "id=abc", "name=莲都"], 4, ["abc"]),
  ]

  @Test(arguments: refusals)
  func `a refusal says what was found, in one line, and changes nothing`(
    command: String, words: [String], code: Int32, said: [String]
  ) throws {
    let before = try bench.runWell("log", store, "--json").output
    let answer = try bench.answer([command, store] + words)
    #expect(answer.code == code)
    let lines = answer.errors.split(separator: "\n")
    #expect(lines.count == (said.isEmpty ? 0 : 1))
    for word in said { #expect(answer.errors.contains(word)) }
    #expect(!answer.output.contains("已保存"))
    #expect(try bench.runWell("log", store, "--json").output == before)
  }

  @Test func `a day-book that was tampered with is found`() throws {
    try bench.runWell("set", store, Self.compound, "remark=甲")
    let log = URL(filePath: store).appending(path: "log")
    let names = FileManager.default.enumerator(atPath: log.path)?.compactMap { $0 as? String } ?? []
    let book = try #require(
      names.map { log.appending(path: $0) }.first {
        (try? String(contentsOf: $0, encoding: .utf8))?.contains("\tremark\t") == true
      })
    let text = try String(contentsOf: book, encoding: .utf8)
    try Data(text.replacingOccurrences(of: "\t甲", with: "\t乙").utf8).write(to: book)
    let answer = try bench.run("check", "--integrity", store, "--json")
    #expect(answer.code == 1)
    let damage = try answer.json(Check.self).integrity
    #expect(damage.count == 1)
    #expect(damage.first?.message.contains("链式校验") == true)
  }

  @Test(arguments: [
    ("2023-09-27", "5 WD", "2023-10-10", 5), ("2026-02-13", "2 WD", "2026-02-24", 2),
    ("2025-04-25", "1 WD", "2025-04-27", 1),
  ])
  func `a due date comes with the days that were counted for it`(
    from: String, rule: String, due: String, count: Int
  ) throws {
    let answer: Deadline = try bench.runWell(
      "deadline", "--from", from, "--rule", rule, "--json"
    ).json()
    #expect(answer.due == due)
    #expect(answer.days.compactMap(\.number) == Array(1...count))
    #expect(answer.days.last?.day == due)
  }
}
