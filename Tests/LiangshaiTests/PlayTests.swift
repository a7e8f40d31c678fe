import Foundation
import Testing

/// The sessions that come with the program, played without a terminal: pictures that were looked at, and
/// what they leave in a store.
@Suite struct PlayTests {
  private let bench: Bench

  init() throws { bench = try Bench() }

  /// The plays with the sizes they are looked at in.
  static let shown =
    ["triage", "review", "correction", "meeting"].flatMap { play in
      ["80x24", "120x40"].map { (play, $0) }
    } + [("meeting", "200x60")]

  @Test(arguments: shown)
  func `a play shows the screens that were looked at`(play: String, size: String) throws {
    let shown = try bench.runWell("demo", "--play", play, "--dump", "-", "--size", size).output
    let file = Self.folder.appending(path: "Fixtures/Plays/\(play)-\(size).txt")
    if ProcessInfo.processInfo.environment["GOLDENS"] == "write" {
      try shown.write(to: file, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(shown == kept, "\(play) differs; look at it, then keep it with GOLDENS=write")
    // Of a month's end one file is returned, one taken, and the period is frozen.
    guard play == "review" else { return }
    let last = try #require(shown.components(separatedBy: "== ").last)
    #expect(last.hasPrefix("frozen") && last.contains("可以发布"))
  }

  @Test func `a play says its words in English too`() throws {
    let shown = try bench.runWell(
      "demo", "--play", "correction", "--dump", "-", "--lang", "en"
    ).output
    #expect(shown.contains("Saved 37 records"))
  }

  @Test func `a play leaves nothing behind`() throws {
    try bench.runWell("demo", "--play", "correction", "--dump", bench.path("画面.txt"))
    let left = try FileManager.default.contentsOfDirectory(atPath: bench.folder.path)
    // The bench keeps what the program says.
    #expect(left.filter { !$0.hasPrefix("run-") } == ["画面.txt"])
  }

  // MARK: A street's morning

  /// One thing handled: the keys pressed for it. What is typed is not counted, Enter is.
  private func keys(in script: String) -> [[String]] {
    var handled: [[String]] = []
    var pressed: [String] = []
    for line in script.split(separator: "\n") {
      if line.hasPrefix("keys ") {
        pressed += line.dropFirst(5).split(separator: " ").map(String.init)
      }
      if line == "screen list" { pressed = [] }
      // Each thing handled ends in a numbered screen.
      guard line.hasPrefix("screen "), line.last?.isNumber == true else { continue }
      handled.append(pressed)
      pressed = []
    }
    return handled
  }

  @Test func `a street's morning is twelve things in six keys or fewer`() throws {
    let script = try Self.script("triage")
    let handled = keys(in: script)
    #expect(handled.count == 12)
    for keys in handled { #expect((1...6).contains(keys.count), "\(keys)") }
  }

  @Test func `what is handled in a morning is in the day-book, one act each`() throws {
    let store = try bench.sample()
    let before = try acts(in: store).count
    try run(try Self.script("triage"), in: store)
    let done = try acts(in: store).dropFirst(before)
    #expect(done.count == 12)
    #expect(done.allSatisfy { !$0.lines.isEmpty && $0.undoes == nil })
  }

  // MARK: A correction

  @Test func `thirty-seven records are one act, and one key takes it back`() throws {
    let store = try bench.sample()
    func without() throws -> Int {
      let rows: [Row] = try bench.runWell(
        "list", store, "compound", "--filter", "县(市、区)=龙泉 and 智能门禁=否", "--columns", "id",
        "--today", Self.today, "--json"
      ).json()
      return rows.count
    }
    #expect(try without() == 38)
    let before = try acts(in: store).count
    let script = try Self.script("correction")
    let halves = script.components(separatedBy: "screen saved\n")
    try run(halves[0] + "screen saved\n", in: store)
    #expect(try without() == 1)
    let done = try acts(in: store).dropFirst(before)
    #expect(done.map(\.lines.count) == [37])
    try run("keys u\n", in: store)
    #expect(try without() == 38)
    #expect(try acts(in: store).count == before + 2)
  }

  // MARK: Means

  private static let today = "2026-11-20"
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  /// The text of a play that comes with the program.
  private static func script(_ play: String) throws -> String {
    try String(
      contentsOf: folder.appending(path: "../../Sources/liangshai/Plays/\(play).txt"),
      encoding: .utf8)
  }

  private func run(_ script: String, in store: String) throws {
    let file = try bench.write(script, to: "脚本.txt")
    try bench.runWell(store, "--today", Self.today, "--script", file, "--size", "100x30")
  }

  private struct Row: Decodable {
    let id: String
  }

  /// What one key wrote.
  private struct Act {
    let lines: [Line]
    var undoes: String? { lines.first?.undoes }
  }

  private struct Line: Decodable {
    let transaction: String
    let undoes: String?
  }

  /// The acts of a store in their order.
  private func acts(in store: String) throws -> [Act] {
    let lines: [Line] = try bench.runWell("log", store, "--json").json()
    var order: [String] = []
    for line in lines where !order.contains(line.transaction) { order.append(line.transaction) }
    return order.map { name in Act(lines: lines.filter { $0.transaction == name }) }
  }
}
