import Foundation
import TerminalScreen
import Testing

/// The dashboard in a real terminal.
@Suite(.serialized) struct ScreenTests {
  private let bench: Bench
  private let store: String

  init() throws {
    bench = try Bench()
    store = try bench.sample()
  }

  private static let today = "2026-11-20"

  /// The program on the sample store; waits until the first screen is whole.
  private func open(
    columns: Int, rows: Int, arguments: [String] = []
  ) throws -> TerminalScreen {
    let screen = try TerminalScreen(
      Bench.program, ["open", store, "--today", Self.today] + arguments,
      environment: bench.environment, columns: columns, rows: rows)
    let picture = try #require(try dump("screen first", columns, rows).first)
    #expect(expectSame(screen, picture))
    return screen
  }

  /// The screens that a script asks for, each as its rows.
  private func dump(_ script: String, _ columns: Int, _ rows: Int) throws -> [[String]] {
    let file = try bench.write(script + "\n", to: "按键")
    let text = try bench.runWell(
      store, "--today", Self.today, "--script", file, "--size", "\(columns)x\(rows)"
    ).output
    return text.components(separatedBy: "== ").dropFirst().map { part in
      part.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().dropLast()
        .map(String.init)
    }
  }

  /// The item that heads the list.
  private func worst() throws -> (id: String, title: String) {
    let rows: [Row] = try bench.runWell("overdue", store, "--today", Self.today, "--json").json()
    let first = try #require(rows.first)
    return (try #require(first.id), try #require(first.title))
  }

  /// Waits until every cell is the picture's; the last one, where some terminals cannot write, may
  /// be blank. Tells of each row that is not.
  private func expectSame(
    _ screen: TerminalScreen, _ picture: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) -> Bool {
    func differing() -> [Int] {
      guard picture.count == screen.rows else { return Array(0..<screen.rows) }
      return picture.indices.filter { row in
        var shown = (0..<screen.columns).map { screen.cell(row: row, column: $0).text }.joined()
        if shown == picture[row] { return false }
        if row == screen.rows - 1, shown.hasSuffix(" ") { shown.removeLast() }
        return shown != String(picture[row].dropLast())
      }
    }
    if screen.wait(until: { _ in differing().isEmpty }) { return true }
    for row in differing().prefix(3) {
      Issue.record(
        "row \(row): \(screen.line(row)) ≠ \(picture.indices.contains(row) ? picture[row] : "")",
        sourceLocation: sourceLocation)
    }
    return false
  }

  /// Sizes of windows.
  static let sizes = [(80, 24), (120, 40)]

  @Test(arguments: sizes)
  func `every cell is the script's after each step`(columns: Int, rows: Int) throws {
    let steps = [("keys j j enter", "jj\r"), ("keys q", "q"), ("keys /", "/"), ("type 龙泉", "龙泉")]
    let screen = try open(columns: columns, rows: rows)
    let pictures = try dump(
      steps.map { $0.0 + "\nscreen x" }.joined(separator: "\n"), columns, rows)
    try #require(pictures.count == steps.count)
    for (step, picture) in zip(steps, pictures) {
      screen.send(step.1)
      #expect(expectSame(screen, picture), "\(step.0)")
    }
    screen.send("\u{1B}")
    let cleared = try dump(
      "keys j j enter q /\ntype 龙泉\nkeys escape\nscreen x", columns, rows)
    #expect(expectSame(screen, try #require(cleared.first)))
  }

  @Test(arguments: sizes)
  func `every page is the script's, with its rare and wide characters`(
    columns: Int, rows: Int
  ) throws {
    let keys = ["2", "3", "4", "5", "6", "7", "8", "9", "?", "L"]
    let screen = try open(columns: columns, rows: rows)
    let pictures = try dump(
      keys.map { "keys \($0) G\nscreen \($0)" }.joined(separator: "\n"), columns, rows)
    try #require(pictures.count == keys.count)
    for (key, picture) in zip(keys, pictures) {
      screen.send(key + "G")
      #expect(expectSame(screen, picture), "\(key)")
    }
  }

  @Test func `a window of another size shows what the script shows at that size`() throws {
    let screen = try open(columns: 80, rows: 24)
    screen.send("3")
    for (columns, rows) in [(120, 40), (40, 12), (200, 60), (81, 25)] {
      screen.resize(columns: columns, rows: rows)
      let picture = try dump("keys 3\nscreen x", columns, rows).first
      #expect(expectSame(screen, try #require(picture)), "\(columns)x\(rows)")
    }
  }

  @Test func `another program's edit is on the screen within a second`() throws {
    let screen = try open(columns: 120, rows: 40)
    let (id, title) = try worst()
    screen.send("3")
    try #require(screen.wait(forText: title))
    for number in 1...5 {
      try bench.runWell("set", store, id, "title=别处改的事项\(number)")
      #expect(screen.wait(seconds: 1, forText: "别处改的事项\(number)"))
    }
  }

  @Test func `an edit on a card is saved and said, and the history holds it`() throws {
    let screen = try open(columns: 120, rows: 40)
    let (id, title) = try worst()
    screen.send("3\r\tje")
    try #require(screen.wait(forText: "Tab 下一项"))
    screen.send("\u{15}地下车库已抽水\r")
    #expect(screen.wait(forText: "已保存"))
    let log: [LogEntry] = try bench.runWell("log", store, id, "--json").json()
    #expect(
      log.last?.changes == [
        .init(field: "title", old: title, new: "地下车库已抽水")
      ])
    #expect(screen.lines.contains { $0.contains("事项") && $0.contains("地下车库已抽水") })
    screen.send("\u{3}")
    #expect(screen.end() == .exited(0))
    #expect(try bench.runWell("check", "--integrity", store).code == 0)
    let view = URL(filePath: store).appending(path: "tables/item.csv")
    let isShown = try cells(ofCSV: Data(contentsOf: view)).contains { $0.contains("地下车库已抽水") }
    #expect(isShown)
  }

  @Test func `two dashboards on one store follow each other`() throws {
    let left = try open(columns: 80, rows: 24)
    let right = try open(columns: 120, rows: 40)
    let (id, title) = try worst()
    for screen in [left, right] {
      screen.send("3\r")
      try #require(screen.wait(forText: title))
    }
    left.send("\tje\u{15}左边改的\r")
    #expect(left.wait(forText: "已保存"))
    #expect(right.wait(seconds: 1, forText: "左边改的"))
    right.send("\tje\u{15}右边改的\r")
    #expect(right.wait(forText: "已保存"))
    #expect(left.wait(seconds: 1, forText: "右边改的"))
    let log: [LogEntry] = try bench.runWell("log", store, id, "--json").json()
    #expect(log.suffix(2).map { $0.changes.first?.new } == ["左边改的", "右边改的"])
  }

  @Test func `what a dashboard called saved is there though it was killed that moment`() throws {
    for round in 1...4 {
      let screen = try open(columns: 80, rows: 24)
      screen.send("3\r\tje")
      try #require(screen.wait(forText: "Tab 下一项"))
      screen.send("\u{15}第\(round)轮\r")
      try #require(screen.wait(forText: "已保存"))
      screen.signal(SIGKILL)
      #expect(screen.end() == .killed(signal: SIGKILL))
      let log: [LogEntry] = try bench.runWell("log", store, "--json").json()
      #expect(log.last?.changes.map(\.new) == ["第\(round)轮"])
    }
    #expect(
      try bench.runWell("check", "--integrity", store, "--json").json(Check.self).integrity.isEmpty)
  }

  @Test func `an edit of a read-only dashboard is refused with the reason`() throws {
    let screen = try TerminalScreen(
      Bench.program, ["open", store, "--today", Self.today, "--read-only"],
      environment: bench.environment, columns: 120, rows: 40)
    try #require(screen.wait(forText: "晾晒台"))
    screen.send("3\r\tje")
    #expect(screen.wait(forText: "--read-only"))
  }

  @Test func `a shell gets its terminal back from Ctrl-Z, and fg brings the same screen`() throws {
    let command = "\(Bench.program) open '\(store)' --today \(Self.today); echo STOPPED; read x; fg"
    let screen = try TerminalScreen(
      "/bin/bash", ["--norc", "-m", "-c", command], environment: bench.environment, columns: 80,
      rows: 24)
    let modes = screen.modesAtStart
    let picture = try #require(try dump("keys j\nscreen x", 80, 24).first)
    try #require(screen.wait(forText: "晾晒台"))
    screen.send("j")
    try #require(expectSame(screen, picture))
    screen.send("\u{1A}")
    try #require(screen.wait(forText: "STOPPED"))
    #expect(!screen.isAlternate && screen.modes == modes && screen.cursor != nil)
    screen.send("\n")
    #expect(screen.wait { $0.isAlternate })
    #expect(expectSame(screen, picture))
    screen.send("j")
    #expect(expectSame(screen, try #require(try dump("keys j j\nscreen x", 80, 24).first)))
  }

  @Test func `a dashboard whose window is closed ends within a second`() throws {
    let screen = try open(columns: 80, rows: 24)
    let ticks = try #require(screen.processorTicks)
    screen.hangUp()
    let used = screen.processorTicks.map { $0 - ticks } ?? 0
    #expect(screen.end(seconds: 1) == .exited(0))
    #expect(used < 20)
  }

  @Test func `an idle dashboard sleeps: no byte and no wake-up but the minute's`() throws {
    let screen = try open(columns: 120, rows: 40)
    try #require(screen.wait { $0.runState == "S" })
    // What the first screen still owes is done when nothing has come for a while.
    _ = screen.wait(seconds: 0.5) { _ in false }
    let minute = time(nil) / 60
    let (switches, ticks) = (screen.voluntarySwitches ?? 0, screen.processorTicks ?? 0)
    let bytes = screen.received.count
    #expect(!screen.wait(seconds: 3) { $0.received.count != bytes })
    let wakes = (screen.voluntarySwitches ?? .max) - switches
    #expect(wakes <= (time(nil) / 60 == minute ? 0 : 4))
    #expect((screen.processorTicks ?? .max) - ticks <= (wakes == 0 ? 0 : 20))
  }

  @Test func `a race that was stopped, and one that is over, sends nothing and takes no processor`()
    throws
  {
    let screen = try TerminalScreen(
      Bench.program, ["present", store, "--today", Self.today, "--theme", "meeting"],
      environment: bench.environment, columns: 120, rows: 40)
    try #require(screen.wait { $0.lines.contains { $0.contains("1/21") } })
    screen.send("5\r")
    try #require(screen.wait { $0.lines.contains { $0.contains("5/21") } })
    // It runs: pictures come though no key is pressed.
    let start = screen.received.count
    #expect(screen.wait { $0.received.count > start + 2_000 })
    for stop in [",", "."] {
      screen.send(stop)
      _ = screen.wait(seconds: 0.5) { _ in false }
      try #require(screen.wait { $0.runState == "S" })
      let (bytes, ticks) = (screen.received.count, screen.processorTicks ?? 0)
      let switches = screen.voluntarySwitches ?? 0
      #expect(!screen.wait(seconds: 1.5) { $0.received.count != bytes })
      #expect((screen.processorTicks ?? .max) - ticks <= 1)
      #expect((screen.voluntarySwitches ?? .max) - switches <= 4)
    }
  }

  @Test func `a theme file that is written shows at once, a faulty one leaves the colours`() throws
  {
    let dark = try String(
      contentsOf: URL(filePath: #filePath).appending(path: "../../../themes/dark.toml")
        .standardized,
      encoding: .utf8)
    let plain = "plain = { rgb = \"#14181d\", c256 = \"233\""
    #expect(dark.contains(plain))
    let file = try bench.write(dark, to: "自定.toml")
    // Wide enough for the path of a folder of tests and the words behind it.
    let screen = try open(columns: 200, rows: 24, arguments: ["--theme", file])
    func shows(_ index: Int) -> Bool {
      (0..<24).contains { row in
        (0..<80).contains { screen.cell(row: row, column: $0).background == .index(index) }
      }
    }
    #expect(shows(233) && !shows(58))
    _ = try bench.write(
      dark.replacing(plain, with: "plain = { rgb = \"#5f5f00\", c256 = \"58\""), to: "自定.toml")
    #expect(screen.wait { _ in shows(58) && !shows(233) })
    _ = try bench.write(dark.replacing("overdue = {", with: "overdeu = {"), to: "自定.toml")
    #expect(screen.wait { $0.lines.contains { $0.contains("overdeu") } })
    #expect(shows(58) && !shows(233))
  }

  @Test func `the page of themes names the one in use, and a key shows the next at once`() throws {
    let screen = try open(columns: 80, rows: 24)
    screen.send("\u{1B}t")
    #expect(screen.wait { $0.line(1).hasPrefix(" dark  深色  1/6") })
    let dark = screen.cell(row: 6, column: 0).background
    screen.send("l")
    #expect(screen.wait { $0.line(1).hasPrefix(" light  浅色  2/6") })
    #expect(screen.cell(row: 6, column: 0).background != dark)
    screen.send("hh")
    #expect(screen.wait { $0.line(1).hasPrefix(" colorblind  ") })
  }

  @Test func `SIGTERM gives the terminal back`() throws {
    let screen = try open(columns: 80, rows: 24)
    #expect(screen.modes != screen.modesAtStart)
    screen.signal(SIGTERM)
    #expect(screen.end(seconds: 2) == .exited(128 + SIGTERM))
    #expect(screen.modes == screen.modesAtStart)
    #expect(!screen.isAlternate && !screen.bracketsPaste && screen.cursor != nil)
  }

  @Test func `the way out gives the terminal back and leaves no words`() throws {
    let screen = try open(columns: 80, rows: 24)
    screen.send("q")
    #expect(screen.end(seconds: 2) == .exited(0))
    #expect(screen.modes == screen.modesAtStart)
    #expect(!screen.isAlternate && screen.cursor != nil)
    #expect(screen.lines.allSatisfy { $0.isEmpty })
  }
}
