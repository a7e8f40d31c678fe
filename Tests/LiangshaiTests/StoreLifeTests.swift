import Foundation
import Testing

/// What happens to a store when others, breakdowns or newer versions have been at it.
@Suite struct StoreLifeTests {
  private static let compound = "331102-0001"
  private let bench: Bench
  private let store: String

  init() throws {
    bench = try Bench()
    store = bench.path("库")
    try bench.makeStore(store, compounds: [Self.compound])
  }

  private func remarks() throws -> [String] {
    let log: [LogEntry] = try bench.runWell("log", store, Self.compound, "--json").json()
    return log.flatMap(\.changes).filter { $0.field == "remark" }.compactMap(\.new)
  }

  private func dayBooks() throws -> [URL] {
    let log = URL(filePath: store).appending(path: "log")
    let names = FileManager.default.enumerator(atPath: log.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".log") }.map { log.appending(path: $0) }
  }

  @Test func `eight writers at once all save, each in a day-book of its own`() throws {
    let writers = try (1...8).map { number in
      try bench.spawn(
        Bench.program, ["set", store, Self.compound, "remark=\(number)"], streams: "同时\(number)")
    }
    for writer in writers { #expect(Bench.end(of: writer) == 0) }
    #expect(try remarks().sorted() == (1...8).map(String.init))
    #expect(
      try bench.runWell("check", "--integrity", store, "--json").json(Check.self).integrity.isEmpty)
  }

  @Test func `a line that was never finished is told, left alone, and stops nobody`() throws {
    try bench.runWell("set", store, Self.compound, "remark=之前")
    let book = try #require(try dayBooks().first)
    let handle = try FileHandle(forWritingTo: book)
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("0123456789abcdef\t2026-11-2".utf8))
    try handle.close()
    let torn = try Data(contentsOf: book)
    // It is told, but it is no damage: nobody was ever told that it was saved.
    let check = try bench.run("check", "--integrity", store, "--json")
    #expect(check.code == 0)
    let damage = try check.json(Check.self).integrity
    #expect(damage.map(\.file).allSatisfy { book.path.hasSuffix($0) } && damage.count == 1)
    #expect(damage.first?.message.contains("文件末尾的一行没有写完") == true)
    try bench.runWell("set", store, Self.compound, "remark=之后")
    #expect(try remarks() == ["之前", "之后"])
    #expect(try Data(contentsOf: book) == torn)
    #expect(try dayBooks().count == 2)
  }

  @Test func `a store of a newer version is read and not written`() throws {
    let identity = URL(filePath: store).appending(path: "STORE")
    let text = try String(contentsOf: identity, encoding: .utf8)
    try Data(text.replacingOccurrences(of: "schema 2", with: "schema 99").utf8).write(to: identity)
    #expect(try bench.runWell("show", store, Self.compound).output.contains("花园新村"))
    let answer = try bench.run("set", store, Self.compound, "remark=一")
    #expect(answer.code == 5)
    #expect(answer.errors.split(separator: "\n").count == 1 && answer.errors.contains("升级"))
    #expect(try remarks().isEmpty)
  }

  @Test func `a rule set that cannot be read names its file and line`() throws {
    let rules = store + "/rules/LS-1.toml"
    try Data("id = \"X\"\nfrom = [\n".utf8).write(to: URL(filePath: rules))
    for command in ["league", "targets", "open"] {
      let answer = try bench.run(command, store)
      #expect(answer.code == 3)
      #expect(answer.errors.contains(rules) && answer.errors.split(separator: "\n").count == 1)
    }
    #expect(try bench.runWell("list", store, "compound", "--json").json([Row].self).count == 1)
  }
}
