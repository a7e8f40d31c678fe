import Foundation
import TerminalScreen
import Testing

/// Many records changed in one act, on the real dashboard.
struct ManyRecordsTests {
  private static let old = "120"
  private static let new = "124"

  @Test func `37 records are changed in one act, undone by one key and redone by one`() throws {
    let bench = try Bench()
    let store = bench.path("库")
    let compounds = (1...40).map { "331102-00" + ($0 < 10 ? "0" : "") + "\($0)" }
    try bench.makeStore(store, compounds: Array(compounds.prefix(1)))
    // The others come as one import.
    let rows = compounds.dropFirst().map { "\($0),花园新村,莲都区,331102001000,1995,4,120" }
    let heading = "id,name,unit,street,built-year,buildings,households"
    let table = ([heading] + rows).joined(separator: "\n") + "\n"
    try bench.runWell(
      "import", store, bench.write(table, to: "台账.csv"), "--kind", "compound", "--yes")
    let screen = try bench.dashboard(store)
    screen.send("5")
    try #require(screen.wait(forText: compounds[30]))
    screen.send(String(repeating: " ", count: 37))
    #expect(screen.wait(forText: "已选 37"))
    screen.send("llle")
    try #require(screen.wait(forText: "修改 37 条"))
    screen.send("\u{15}" + Self.new + "\r")
    try #require(screen.wait(forText: "改 37 条 户数 → 124"))
    screen.send("档案更正\r")
    #expect(screen.wait(forText: "已保存 37 条"))
    screen.send("u")
    #expect(screen.wait(forText: "已撤销：37 条"))
    screen.send("\u{12}")
    #expect(screen.wait(forText: "已重做：37 条"))
    screen.send("\u{3}")
    #expect(screen.end() == .exited(0))

    let log: [Act] = try bench.runWell("log", store, "--json").json()
    let acts = log.suffix(111)
    // The rows of a batch come before the records made one by one.
    let marked = Array(compounds.dropFirst().prefix(37))
    for (index, (old, new)) in [(Self.old, Self.new), (Self.new, Self.old), (Self.old, Self.new)]
      .enumerated()
    {
      let act = Array(acts.dropFirst(37 * index).prefix(37))
      #expect(Set(act.map(\.transaction)).count == 1)
      #expect(act.map(\.id).sorted() == marked)
      #expect(act.allSatisfy { $0.verb == "set" })
      #expect(act.allSatisfy { $0.changes == [.init(field: "households", old: old, new: new)] })
    }
    let others = Set(log.dropLast(111).map(\.transaction))
    #expect(Set(acts.map(\.transaction)).count == 3)
    #expect(others.isDisjoint(with: acts.map(\.transaction)))
    #expect(acts.first?.reason == "档案更正" && acts.first?.undoes == nil)
    #expect(acts.dropFirst(37).first?.undoes == acts.first?.transaction)
    #expect(acts.last?.undoes == acts.dropFirst(37).first?.transaction)
    // Three untouched records and 37 changed ones.
    let all: [Compound] = try bench.runWell("list", store, "compound", "--json").json()
    #expect(all.count == 40)
    #expect(
      Set(all.filter { $0.households.map(String.init) == Self.new }.map(\.id)) == Set(marked))
    #expect(try bench.run("check", "--integrity", store).code == 0)
  }

  @Test func `37 lines of the morning list are done in one act and undone by one key`() throws {
    let bench = try Bench()
    let store = bench.path("库")
    let compounds = (1...37).map { "331102-00" + ($0 < 10 ? "0" : "") + "\($0)" }
    try bench.makeStore(store, compounds: Array(compounds.prefix(1)))
    let rows = compounds.dropFirst().map { "\($0),花园新村,莲都区,331102001000,1995,4,120" }
    let heading = "id,name,unit,street,built-year,buildings,households"
    let table = ([heading] + rows).joined(separator: "\n") + "\n"
    try bench.runWell(
      "import", store, bench.write(table, to: "台账.csv"), "--kind", "compound", "--yes")
    // Nobody surveyed them; marked together, they get the day of one survey.
    let script = try bench.write(
      """
      keys m /
      type 摸排
      keys enter *
      screen marked
      keys e
      type 2026-11-20
      keys enter
      type 动态调研
      keys enter
      screen saved
      keys u
      screen undone
      """, to: "按键.txt")
    let screens = try bench.runWell(
      "open", store, "--script", script, "--size", "120x40", "--today", "2026-11-23"
    ).output
    #expect(screens.contains("已选 37"))
    #expect(screens.contains("已保存 37 条；u 整次撤销"))
    #expect(screens.contains("已撤销：37 条"))
    let log: [Act] = try bench.runWell("log", store, "--json").json()
    let acts = Array(log.suffix(74).prefix(37))
    #expect(Set(acts.map(\.transaction)).count == 1)
    #expect(acts.map(\.id).sorted() == compounds)
    #expect(
      acts.allSatisfy {
        $0.changes.map(\.field) == ["surveyed-on"] && $0.changes.map(\.new) == ["2026-11-20"]
      })
  }

  private struct Act: Decodable {
    var transaction: String
    var id: String
    var verb: String
    var changes: [LogEntry.Change]
    var reason: String?
    var undoes: String?
  }

  private struct Compound: Decodable {
    var id: String
    var households: Int?
  }
}
