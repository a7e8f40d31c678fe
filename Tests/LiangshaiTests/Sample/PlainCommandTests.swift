import Foundation
import Testing

/// `liangshai STORE --plain`: what the pictures show, as lines to be heard.
@Suite struct PlainCommandTests {
  private let bench: Bench
  private let store: String

  init() throws {
    bench = try Bench()
    store = try bench.sample()
  }

  private struct League: Decodable {
    struct Unit: Decodable {
      var name: String
      var rank: Int?
      var score: String?
    }

    var units: [Unit]
  }

  /// The page's lines behind its title and the words about its figures.
  private func lines(_ words: String...) throws -> [String] {
    let output = try bench.runWell("open", store, "--plain", rest: words + Sample.day).output
    #expect(!output.utf8.contains(0x1B))
    return output.split(separator: "\n").dropFirst(2).map(String.init)
  }

  private struct Reminder: Decodable {
    var words: String
    var title: String
    var id: String
    var urgency: Int
    var unit: String?
  }

  @Test func `the morning list of every unit is the one that JSON has, row for row`() throws {
    let all: [Reminder] = try bench.runWell("reminders", store, "--json", rest: Sample.day).json()
    let units = Set(all.compactMap(\.unit)).sorted()
    try #require(units.count == 10)
    for unit in units {
      let own = all.filter { $0.unit == unit }
      let shown = try lines("--screen", "morning", "--unit", unit)
        .filter { $0.contains("；紧急 ") }.map { $0.drop { $0 != "；" } }
      let told = own.map {
        "；要做的事 \($0.words)；对象 \($0.title.isEmpty ? $0.id : $0.title)；紧急 \($0.urgency)"
      }
      #expect(shown.map(String.init) == told, "\(unit)")
    }
  }

  @Test func `the league is the one that JSON has, row for row`() throws {
    let league: League = try bench.runWell("league", store, "--json", rest: Sample.day).json()
    let lines = try lines("--screen", "league")
    try #require(lines.count == league.units.count)
    for (line, unit) in zip(lines, league.units) {
      #expect(line.contains("单位 \(unit.name)；总分 \(unit.score ?? "-")；"))
      #expect(line.hasPrefix("名次 \(unit.rank.map { "\($0)" } ?? "-")"))
    }
  }

  @Test func `a page is named with the plain lines and nowhere else`() throws {
    #expect(try bench.run("open", store, "--screen", "league").code == 2)
    #expect(try bench.run("open", store, "--plain", "--screen", "nonsense").code == 2)
  }
}
