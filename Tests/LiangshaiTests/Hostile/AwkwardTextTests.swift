import Canvas
import Foundation
import TerminalScreen
import Testing

/// Texts that somebody may copy into a record from anywhere.
@Suite struct AwkwardTextTests {
  private let bench: Bench

  init() throws { bench = try Bench() }

  /// What a cell may hold, each with what it is.
  static let texts: [(name: String, text: String)] = [
    ("Arabic", "مرحبا بالعالم 东边"), ("Hebrew within Han", "莲都שלום区"),
    ("right-to-left override", "发票\u{202E}gnp.exe"), ("isolates", "\u{2067}甲\u{2069}乙\u{2066}丙"),
    ("zero width", "楼\u{200B}道\u{200D}灯\u{FEFF}坏\u{2060}了"),
    ("ZWJ family", "👩\u{200D}👩\u{200D}👧\u{200D}👦 一家"), ("flags", "🇨🇳🇨🇳🇨 旗"),
    ("skin and keycaps", "👍🏽 1️⃣ ❤️ ☎︎"), ("tags", "🏴\u{E0067}\u{E0062}\u{E007F}旗"),
    (
      "zalgo",
      "晾\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}晒\u{316}\u{317}\u{318}\u{319}\u{31A}"
    ),
    ("marks alone", "\u{301}\u{302}\u{20DD}"), ("supplementary Han", "𠅤𠮷𡈽𪚥𫠝 小区"),
    ("extension H and beyond", "\u{31350}\u{323AF}\u{2EBF0}弄"),
    ("unassigned", "\u{378}\u{E0FFF}\u{10FFFD}号"),
    ("private use", "\u{E000}\u{F8FF}院"), ("Hangul letters", "\u{1100}\u{1161}\u{11A8} 각"),
    ("Thai and Devanagari", "น้ำ क्षि"), ("half and full width", "ｱｲｳ ＡＢＣ　１２"),
    ("ambiguous", "“①…—·×÷§”"), ("quotes and markup", "<b>\"'`$(touch x)`|;&%s%n{{{x}}}"),
    ("formula", "=HYPERLINK(\"x\")"), ("C1 introducer", "甲\u{9B}777m乙\u{9D}0;夺\u{9C}"),
    ("line separators", "甲\u{2028}乙\u{2029}丙"), ("carriage return", "盖住\r全部"),
  ]

  /// What no cell may hold, and is seen all the same where its file waits for review; the sequences
  /// have parameters and finals that no screen of ours needs.
  static let refused: [(name: String, text: String)] = [
    ("clears the screen", "甲\u{1B}[777;2J乙"), ("sets the title", "甲\u{1B}]0;夺\u{7}乙"),
    ("device string", "甲\u{1B}P$q\u{1B}\\乙"), ("asks the terminal", "甲\u{1B}[777n\u{1B}[c乙"),
    ("controls", "甲\u{7}\u{8}\u{8}\u{B}\u{C}\u{E}\u{F}\u{18}\u{7F}\u{85}乙"),
  ]

  /// A file with one item for each text.
  private func file(of texts: [(name: String, text: String)], _ name: String) throws -> String {
    let heading = "id,title,progress,unit,assigned-on,current-due,original-due,state"
    let rows = texts.enumerated().map { place, each in
      let text = each.text.replacing("\"", with: "\"\"")
      return
        "DB〔2026〕\(100 + place),\"\(text)\",\"\(each.name) \(text)\",莲都区,2026-11-02,2026-11-30,"
        + "2026-11-30,assigned"
    }
    return try bench.write(([heading] + rows).joined(separator: "\n") + "\n", to: name)
  }

  /// A store with one item for each text, its title the text.
  private func makeStore() throws -> String {
    let store = bench.path("丽水")
    try bench.runWell("init", store)
    try bench.runWell(
      "import", store, try file(of: Self.texts, "事项.csv"), "--kind", "item", "--yes")
    return store
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\n" && scalar.properties.generalCategory == .control
  }

  @Test(arguments: [(80, 24), (121, 41)])
  func `sheet and card are as wide as the screen and hold no control`(
    columns: Int, rows: Int
  ) throws {
    let store = try makeStore()
    let cards = Self.texts.map { _ in "keys enter\nscreen card\nkeys q j\nscreen sheet" }
    let script = try bench.write("keys 3\n" + cards.joined(separator: "\n") + "\n", to: "按键")
    let dump = try bench.runWell(
      store, "--today", "2026-11-20", "--script", script, "--size", "\(columns)x\(rows)")
    let screens = dump.output.components(separatedBy: "== ").dropFirst()
    #expect(screens.count == 2 * Self.texts.count)
    for screen in screens {
      let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
        .dropFirst().dropLast()
      #expect(lines.count == rows)
      for line in lines { #expect(String(line).columns() == columns, "\(line)") }
    }
    #expect(!dump.output.unicodeScalars.contains(where: Self.isControl))
  }

  @Test func `a cell with a control is returned, and the words about it hold none`() throws {
    let store = try makeStore()
    let answer = try bench.run(
      "import", store, try file(of: Self.refused, "控制.csv"), "--kind", "item", "--yes")
    #expect(answer.code != 0)
    let told = answer.output + answer.errors
    for place in Self.refused.indices {
      #expect(told.contains("第\(place + 2)行“title”"), "\(Self.refused[place].name)")
    }
    #expect(!told.unicodeScalars.contains(where: Self.isControl))
  }

  @Test func `what reaches the terminal is what our own screens need`() throws {
    let store = try makeStore()
    try bench.runWell(
      "import", store, try file(of: Self.refused, "控制.csv"), "--kind", "item", "--review")
    let screen = try bench.dashboard(store, ["--today", "2026-11-20", "--no-mouse"])
    screen.send("3")
    try #require(screen.wait(forText: "东边"))
    for (name, _) in Self.texts {
      screen.send("\r")
      #expect(screen.wait(forText: "关联"), "\(name)")
      screen.send("qj")
      #expect(screen.wait { !$0.lines.contains { $0.contains("关联") } }, "\(name)")
    }
    screen.send("p")
    #expect(screen.wait(forText: "控制.csv"))
    screen.send(String(repeating: "j", count: 20) + "\r\u{3}")
    #expect(screen.end() == .exited(0))
    #expect(TerminalBytes(screen.received).foreign == [])
  }

  @Test func `what is pasted into a field is saved without a control and shown whole`() throws {
    let store = try makeStore()
    let screen = try bench.dashboard(store, ["--today", "2026-11-20", "--no-mouse"])
    screen.send("3\r\tje")
    try #require(screen.wait(forText: "Tab 下一项"))
    let pasted = "𠅤甲\u{1B}]0;夺\u{7}乙\u{1B}[777n👩\u{200D}👧\u{9B}777m丙"
    screen.send("\u{15}\u{1B}[200~" + pasted + "\u{1B}[201~\r")
    #expect(screen.wait(forText: "已保存"))
    let log: [LogEntry] = try bench.runWell("log", store, "--json").json()
    let saved = try #require(log.last?.changes.first?.new)
    #expect(saved.hasPrefix("𠅤甲") && saved.hasSuffix("丙"))
    #expect(!saved.unicodeScalars.contains { $0.properties.generalCategory == .control })
    #expect(TerminalBytes(screen.received).foreign == [])
  }
}
