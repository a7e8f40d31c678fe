import Foundation
import Testing

/// `liangshai pool` on the sample: every view holds the rows of the ledger.
@Suite struct PoolCommandTests {
  private let bench: Bench
  private let store: String

  init() throws {
    bench = try Bench()
    store = try bench.sample()
  }

  /// What the views tell of a row, as far as it is looked at.
  private struct Line: Decodable, Equatable {
    var id: String?
    var unit: String?
    var stage: String?
    var projects: Int?
    var exits: Int?
    var change: Int?
    var sample: Bool
  }

  private func view(_ name: String, _ words: String...) throws -> [Line] {
    try bench.runWell("pool", store, "--view", name, "--json", rest: words + Sample.day).json()
  }

  private func ids(_ kind: String, where isWanted: ([String: String]) -> Bool = { _ in true })
    throws -> Set<String>
  {
    Set(try Sample.rows.get()[kind].filter(isWanted).compactMap { $0["id"] })
  }

  private static let aside: Set = ["X1", "X2", "X3"]

  @Test(arguments: [
    "numbers", "stages", "board", "checklist", "timeline", "plan", "log", "register",
  ])
  func `every view has rows, is narrowed by unit, and prints the same as a table`(
    name: String
  ) throws {
    let all = try view(name)
    #expect(!all.isEmpty && all.allSatisfy { $0.sample })
    let own = try view(name, "--unit", "莲都区")
    #expect(!own.isEmpty && own.count < all.count)
    #expect(own.allSatisfy { $0.unit == nil || $0.unit == "331102" })
    let table = try bench.runWell(
      "pool", store, "--view", name, "--csv", rest: Sample.day)
    #expect(try cells(ofCSV: table.bytes).count == all.count + 1)
  }

  @Test func `the board and the stages hold every project once`() throws {
    #expect(try Set(view("board").compactMap(\.id)) == ids("project"))
    let stages = try view("stages")
    for stage in ["S0", "S1", "S2", "S3", "S4", "S5", "S6", "S7"] {
      let counted = try Sample.rows.get()["project"].count { $0["stage"] == stage }
      let told = stages.filter { $0.stage == stage && $0.unit != "" }
      #expect(told.reduce(0) { $0 + ($1.projects ?? 0) } == counted, "\(stage)")
    }
  }

  @Test func `the checklist holds the projects that are not set aside`() throws {
    let wanted = try ids("project") { !Self.aside.contains($0["stage"] ?? "") }
    #expect(try Set(view("checklist").compactMap(\.id)) == wanted)
  }

  @Test func `the timeline and the log hold every milestone and every move`() throws {
    #expect(try Set(view("timeline").compactMap(\.id)) == ids("milestone"))
    #expect(try Set(view("log").compactMap(\.id)) == ids("pool-move"))
  }

  @Test func `the register's changes are those since the baseline`() throws {
    let compounds = try Sample.rows.get()["compound"]
    let changes = try view("register")
    let came = compounds.count { $0["registered-on"] ?? "" > "2022-12-31" }
    let left = compounds.count { $0["left-register-on"] != "" }
    #expect(changes.count { $0.change == 1 } == came && came > 0)
    #expect(changes.count { $0.change == -1 } == left && left > 0)
  }

  @Test func `twelve months of exits are those of the log`() throws {
    let moves = try Sample.rows.get()["pool-move"].filter {
      $0["type"] == "exit" && $0["approved-on"] != ""
        && $0["day"] ?? "" > "2025-11-20" && $0["day"] ?? "9" <= Sample.today
    }
    let told = try view("numbers")
    #expect(told.count == 11)
    for line in told {
      // The last line is the whole city.
      let own = moves.filter { line.unit == "" || $0["unit"] == line.unit }
      let places = own.compactMap { Int($0["compounds"] ?? "") }.reduce(0, +)
      #expect(line.exits == places, "\(line.unit ?? "")")
    }
  }
}
