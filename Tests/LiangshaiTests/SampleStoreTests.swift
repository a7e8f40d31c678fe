import Foundation
import Testing

/// The sample store, as other programs and people find it.
@Suite struct SampleStoreTests {
  private let bench: Bench
  private let store: String

  init() throws {
    bench = try Bench()
    store = try bench.sample()
  }

  private static let today = Sample.today

  /// The files of a store by their paths in it, without the day-books' own names.
  private func files(of store: String) throws -> [String: Data] {
    let names = FileManager.default.enumerator(atPath: store)?.compactMap { $0 as? String } ?? []
    return try names.reduce(into: [:]) { files, name in
      let url = URL(filePath: store).appending(path: name)
      if try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
        files[name] = try Data(contentsOf: url)
      }
    }
  }

  @Test func `the same version makes the same sample, byte for byte`() throws {
    let once = try files(of: store)
    let again = try files(of: bench.demo("示例二"))
    struct Kind: Decodable { var kind: String }
    let kinds: [Kind] = try bench.runWell("schema", "--json").json()
    #expect(once.keys.filter { $0.hasPrefix("batches/") }.count == kinds.count)
    #expect(try Sample.rows.get().kinds == Set(kinds.map(\.kind)))
    #expect(once.keys.contains("STORE") && once.keys.contains("rules/LS-1.toml"))
    #expect(once.keys.filter { $0.hasPrefix("log/") }.count == 1)
    func without(_ files: [String: Data]) -> [String: Data] {
      // What tells a view from one that somebody changed names the file itself, not its bytes.
      files.filter { !$0.key.hasPrefix("log/") && !$0.key.hasSuffix(".state") }
    }
    #expect(without(once) == without(again))
  }

  @Test func `day-books of two samples differ in the writer's name and in the hashes alone`() throws
  {
    func acts(_ store: String) throws -> [[Substring]] {
      let books = try files(of: store).filter { $0.key.hasPrefix("log/") }
      let text = String(decoding: try #require(books.values.first), as: UTF8.self)
      return text.split(separator: "\n").map { line in
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).dropFirst()
        return cells.map { $0.hasPrefix("demo-") ? "demo-…" : $0 }
      }
    }
    let once = try acts(store)
    // A line for the store, then one for each batch.
    #expect(try once.count == 1 + Sample.rows.get().kinds.count)
    #expect(try acts(bench.demo("示例二")) == once)
  }

  /// A command that answers a table: its words and how a plain line names its row.
  static let tables: [(words: [String], label: String)] = [
    (["list", "item"], "编号："), (["list", "compound"], "小区编号："), (["overdue"], "编号："),
    (["league"], "单位编号："), (["targets"], "单位编号："),
  ]

  @Test(arguments: tables)
  func `JSON, CSV and plain text hold the same rows in the same order, all marked`(
    words: [String], label: String
  ) throws {
    func answer(_ form: String) throws -> Bench.Answer {
      try bench.runWell(words[0], store, rest: words.dropFirst() + ["--today", Self.today, form])
    }
    let json = try answer("--json")
    let rows: [Row] =
      try words == ["league"]
      ? json.json(League.self).units.map { Row(unit: $0.unit, sample: nil) } : json.json()
    // The lines of the whole city name no unit.
    let ids = rows.map { $0.id ?? $0.unit ?? "" }
    #expect(ids.count >= 10)
    if words == ["league"] {
      #expect(try json.json(League.self).sample == true)
    } else {
      #expect(rows.allSatisfy { $0.sample == true })
    }

    let table = try cells(ofCSV: answer("--csv").bytes)
    let column = try #require(table.first?.firstIndex(of: String(label.dropLast())))
    let sameInCSV = table.dropFirst().map { $0[column] } == ids
    #expect(sameInCSV)
    #expect(table.first?.last == "数据性质")
    #expect(table.dropFirst().allSatisfy { $0.last == "示例数据" })

    let plain = try answer("--plain")
    #expect(plain.lines.first == "示例数据")
    #expect(!plain.output.contains("\u{1B}"))
    let lines = plain.lines.dropFirst()
    #expect(lines.count == ids.count)
    let sameInPlain = zip(lines, ids).enumerated().allSatisfy { number, pair in
      pair.0.hasPrefix("\(number + 1). ")
        && (pair.1.isEmpty ? !pair.0.contains(label) : pair.0.contains(label + pair.1 + "，"))
    }
    #expect(sameInPlain)
  }

  @Test func `the targets have a row for each unit and target`() throws {
    let rows: [Row] = try bench.runWell("targets", store, "--today", Self.today, "--json").json()
    // Ten units and the city as a whole.
    #expect(rows.count == 44)
    #expect(Set(rows.compactMap(\.unit)).count == 10)
    #expect(Set(rows.compactMap(\.indicator)) == ["A1", "A2", "A3", "A4"])
  }

  @Test func `screens and commands show the same order`() throws {
    let script = try bench.write("keys 2\nscreen league\nkeys 3\nscreen items\n", to: "按键")
    let dump = try bench.runWell(
      store, "--today", Self.today, "--script", script, "--size", "200x60")
    let screens = dump.output.components(separatedBy: "== items\n")
    try #require(screens.count == 2)
    let league: League = try bench.runWell(
      "league", store, "--today", Self.today, "--json"
    ).json()
    try expectInOrder(league.units.map { $0.unit == "LS-KFQ" ? "开发区" : $0.name }, in: screens[0])
    let overdue: [Row] = try bench.runWell("overdue", store, "--today", Self.today, "--json").json()
    #expect(try Set(overdue.compactMap(\.id)) == Set(Sample.overdueItems().compactMap { $0["id"] }))
    let lines = screens[1].split(separator: "\n")
    let first = try #require(lines.firstIndex { $0.hasPrefix(overdue.first?.id ?? "?") })
    for (line, item) in zip(lines[first...], overdue) {
      #expect(line.hasPrefix((item.id ?? "?") + " " + (item.title ?? "?") + " "))
      #expect(line.contains("■ 逾期"))
    }
    #expect(!lines[first + overdue.count].contains("■ 逾期"))
    #expect(screens.allSatisfy { $0.contains("示例数据") })
  }

  private func expectInOrder(_ words: [String], in text: String) throws {
    let lines = text.split(separator: "\n")
    let places = words.map { word in lines.firstIndex { $0.contains(word) } }
    let found = places.compactMap { $0 }
    #expect(found.count == words.count, "\(words), \(places)")
    #expect(found == found.sorted() && Set(found).count == found.count, "\(words), \(places)")
  }
}
