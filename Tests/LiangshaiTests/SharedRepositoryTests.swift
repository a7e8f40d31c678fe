import Foundation
import Testing

/// Two offices and the repository they share, with the real program as its guard.
@Suite struct SharedRepositoryTests {
  private let bench: Bench
  private let repository: String

  init() throws {
    bench = try Bench()
    repository = bench.path("共用.git")
    try #require(
      bench.answer(of: ["git", "init", "-q", "--bare", "-b", "main", repository]).code == 0)
  }

  /// Runs the program as a person, who pushes under the same name.
  private func run(as who: String, _ words: String...) throws -> Bench.Answer {
    try bench.answer(
      words, variables: ["LIANGSHAI_USER": who, "LIANGSHAI_PUSHER": who])
  }

  @Test func `edits go to and fro, and the guard refuses what a person may not touch`() throws {
    let east = bench.path("东")
    let west = bench.path("西")
    #expect(try run(as: "keeper", "init", east).code == 0)
    #expect(try run(as: "keeper", "guard", "--install", repository).code == 0)
    try bench.write(
      "[accounts]\nkeeper = [\"*\"]\nzhang = [\"331102\"]\n", to: "共用.git/rights.toml")
    for (id, unit) in [("331102-0001", "331102"), ("331181-0001", "331181")] {
      let made = try run(
        as: "keeper", "new", east, "compound", "id=\(id)", "name=花园新村", "unit=\(unit)",
        "street=\(unit)001000", "built-year=1995", "buildings=4", "households=120")
      #expect(made.code == 0, "\(made.errors)")
    }
    let first = try run(as: "keeper", "sync", east, "--remote", repository)
    #expect(first.code == 0, "\(first.errors)")
    // The other office joins by a plain clone.
    #expect(try bench.answer(of: ["git", "clone", "-q", repository, west]).code == 0)
    #expect(try run(as: "zhang", "set", west, "331102-0001", "户数=7").code == 0)
    #expect(try run(as: "zhang", "sync", west).code == 0)
    #expect(try run(as: "keeper", "sync", east).code == 0)
    let lists = try [east, west].map {
      try run(as: "keeper", "list", $0, "compound", "--json").output
    }
    #expect(lists[0] == lists[1] && lists[0].contains("\"households\": 7"))
    // Of another county's record the push is refused, with the reason, and nothing is lost here.
    #expect(try run(as: "zhang", "set", west, "331181-0001", "户数=8").code == 0)
    let refused = try run(as: "zhang", "sync", west)
    #expect(refused.code == 4)
    #expect(refused.errors.contains("331181") && refused.errors.contains("zhang"))
    #expect(try run(as: "zhang", "show", west, "331181-0001").output.contains("8"))
    // Without the repository everything stays here, to be sent later.
    try FileManager.default.moveItem(atPath: repository, toPath: repository + "-away")
    #expect(try run(as: "keeper", "set", east, "331181-0001", "户数=9").code == 0)
    let offline = try run(as: "keeper", "sync", east)
    #expect(offline.code == 5 && !offline.errors.isEmpty)
    #expect(try run(as: "keeper", "check", "--integrity", east).code == 0)
  }

  @Test func `a day-book that was cut off after an exchange is found out`() throws {
    let store = bench.path("库")
    try bench.makeStore(store, compounds: ["331102-0001"])
    try bench.runWell("set", store, "331102-0001", "户数=7")
    try bench.runWell("sync", store, "--remote", repository)
    #expect(try bench.run("check", "--integrity", store).code == 0)
    let log = URL(filePath: store).appending(path: "log")
    let names = FileManager.default.enumerator(atPath: log.path)?.compactMap { $0 as? String } ?? []
    let book = try #require(names.first { $0.hasSuffix(".log") })
    let file = log.appending(path: book)
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    try (lines.dropLast().joined(separator: "\n") + "\n").write(
      to: file, atomically: true, encoding: .utf8)
    let check = try bench.run("check", "--integrity", store, "--json")
    #expect(check.code == 1)
    let found = try check.json(Check.self).integrity
    #expect(found.map(\.file) == ["log/" + book])
    #expect(found.first?.message.contains("日志比登记过的短") == true)
  }
}
