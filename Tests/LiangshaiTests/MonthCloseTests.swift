import Foundation
import Testing

/// A month of the sample store, closed with the program: lock, freeze, publish, a late correction, an erratum.
@Suite struct MonthCloseTests {
  private let bench: Bench
  private let store: String
  private let day = ["--today", "2026-11-20"]

  init() throws {
    bench = try Bench()
    store = try bench.sample()
  }

  private func bulletin(_ words: String...) throws -> String {
    try bench.runWell(
      "bulletin", store, "--period", "2026-10", rest: words + day
    ).output
  }

  @Test func `what was published stays, and an erratum shows the old and the new`() throws {
    // The sample locks October; it is frozen, then published.
    try bench.runWell("freeze", store, "--period", "2026-10", rest: day)
    try bench.runWell(
      "publish", store, "--period", "2026-10", "--number", "丽建发〔2026〕12号", rest: day)
    let league = try bench.runWell("league", store, "--period", "2026-10", "--json", rest: day)
    let published = try bulletin("--format", "html", "--edition", "public")
    #expect(published.contains("丽建发〔2026〕12号"))
    #expect(!published.contains("未冻结"))
    let sealed = try sealedFiles()

    let counted = try explained("331102", "A1").first { $0.part == "numerator" }
    let compound = try #require(counted?.record.id)
    try bench.runWell("void", store, compound, "--reason", "重复登记", rest: day)
    #expect(
      try bench.runWell("league", store, "--period", "2026-10", "--json", rest: day).output
        == league.output)
    #expect(try bulletin("--format", "html", "--edition", "public") == published)

    let again = try bench.run(
      "freeze", store, "--period", "2026-10", "--today", "2026-11-20")
    #expect(again.code == 4, "a published period cannot be frozen again")
    try bench.runWell(
      "erratum", store, "--period", "2026-10", "--cause", "331102 重复登记一个小区", rest: day)
    for (name, bytes) in sealed {
      #expect(try Data(contentsOf: URL(filePath: store + "/periods/" + name)) == bytes, "\(name)")
    }
    let corrected = try bulletin("--format", "md")
    #expect(corrected.contains("331102 重复登记一个小区"))
    #expect(corrected != published)
    let check = try bench.run("check", store, "--integrity", "--today", "2026-11-20")
    #expect(check.code == 0, "\(check.output)")
  }

  @Test func `steps out of order are refused with the reason`() throws {
    for (command, words) in [
      ("publish", ["--number", "丽建发〔2026〕12号"]), ("erratum", ["--cause", "试"]),
    ] {
      let answer = try bench.answer([command, store, "--period", "2026-10"] + words + day)
      #expect(answer.code == 4, "\(command)")
      #expect(!answer.errors.isEmpty)
    }
    // November is not over.
    let early = try bench.run("lock", store, "--period", "2026-11", "--today", "2026-11-20")
    #expect(early.code == 4)
  }

  private struct Explained: Decodable {
    struct Record: Decodable {
      struct Place: Decodable {
        var id: String
      }

      var record: Place
      var part: String
    }

    var records: [Record]
  }

  private func explained(_ unit: String, _ code: String) throws -> [Explained.Record] {
    try bench.runWell(
      "explain", store, "--period", "2026-10", "--unit", unit, "--indicator", code, "--json",
      rest: day
    ).json(Explained.self).records
  }

  private func sealedFiles() throws -> [String: Data] {
    let root = URL(filePath: store + "/periods")
    let names = try #require(FileManager.default.subpaths(atPath: root.path))
    return Dictionary(
      uniqueKeysWithValues: names.compactMap { name in
        (try? Data(contentsOf: root.appending(path: name))).map { (name, $0) }
      })
  }
}
