import TerminalScreen
import Testing

@Suite struct KeyTests {
  /// What a terminal sends, and the key that is. The names are the probe's.
  static let keys: [(bytes: String, name: String)] = [
    ("a", "a"), ("A", "A"), ("莲", "莲"), ("é", "é"), ("😀", "😀"), ("：", "："), (" ", "space"),
    ("\r", "enter"), ("\t", "tab"), ("\u{7F}", "backspace"), ("\u{8}", "backspace"),
    ("\u{1}", "ctrl-a"), ("\n", "ctrl-j"), ("\u{18}", "ctrl-x"), ("\u{0}", "ctrl-space"),
    ("\u{1C}", "ctrl-\\"), ("\u{1F}", "ctrl-_"),
    ("\u{1B}", "escape"), ("\u{1B}x", "alt-x"), ("\u{1B}X", "alt-X"), ("\u{1B}\r", "alt-enter"),
    ("\u{1B}\u{7F}", "alt-backspace"), ("\u{1B}[", "alt-["), ("\u{1B}O", "alt-O"),
    ("\u{1B}OA", "up"), ("\u{1B}OB", "down"), ("\u{1B}OC", "right"), ("\u{1B}OD", "left"),
    ("\u{1B}[A", "up"), ("\u{1B}[B", "down"), ("\u{1B}[C", "right"), ("\u{1B}[D", "left"),
    ("\u{1B}OH", "home"), ("\u{1B}OF", "end"), ("\u{1B}[H", "home"), ("\u{1B}[F", "end"),
    ("\u{1B}[1~", "home"), ("\u{1B}[4~", "end"), ("\u{1B}[7~", "home"), ("\u{1B}[8~", "end"),
    ("\u{1B}[2~", "insert"), ("\u{1B}[3~", "delete"), ("\u{1B}[5~", "pgup"), ("\u{1B}[6~", "pgdn"),
    ("\u{1B}[Z", "shift-tab"), ("\u{1B}OM", "enter"),
    ("\u{1B}OP", "f1"), ("\u{1B}OQ", "f2"), ("\u{1B}OR", "f3"), ("\u{1B}OS", "f4"),
    ("\u{1B}[11~", "f1"), ("\u{1B}[15~", "f5"), ("\u{1B}[17~", "f6"), ("\u{1B}[18~", "f7"),
    ("\u{1B}[19~", "f8"), ("\u{1B}[20~", "f9"), ("\u{1B}[21~", "f10"), ("\u{1B}[23~", "f11"),
    ("\u{1B}[24~", "f12"), ("\u{1B}[1;2P", "shift-f1"), ("\u{1B}[15;5~", "ctrl-f5"),
    ("\u{1B}[1;5C", "ctrl-right"), ("\u{1B}[1;5D", "ctrl-left"), ("\u{1B}[1;2A", "shift-up"),
    ("\u{1B}[1;2B", "shift-down"), ("\u{1B}[1;3A", "alt-up"), ("\u{1B}[1;6C", "ctrl-shift-right"),
    ("\u{1B}[5;5~", "ctrl-pgup"), ("\u{1B}[6;2~", "shift-pgdn"), ("\u{1B}[3;5~", "ctrl-delete"),
    ("\u{1B}[1;2H", "shift-home"), ("\u{1B}[1;5F", "ctrl-end"),
  ]

  @Test(arguments: ["xterm-256color", "tmux-256color", "linux", "vt100"])
  func `every key a terminal sends arrives as that key`(type: String) throws {
    try expect(Self.keys, on: type)
  }

  @Test(arguments: ["xterm-256color", "tmux-256color", "linux"])
  func `the number block sends digits and signs`(type: String) throws {
    let digits = zip("pqrstuvwxy", 0...9).map { (bytes: "\u{1B}O\($0)", name: "\($1)") }
    let signs = zip("jkmno", "*+-./").map { (bytes: "\u{1B}O\($0)", name: "\($1)") }
    try expect(digits + signs, on: type)
  }

  private func expect(_ keys: [(bytes: String, name: String)], on type: String) throws {
    let screen = try Probe.start("keys", environment: ["TERM": type])
    for (number, key) in keys.enumerated() {
      screen.send(key.bytes)
      let line = "#\(number + 1) \(key.name)"
      try #require(
        screen.wait(seconds: 5) { $0.lines.contains(line) },
        "\(key.bytes.debugDescription) is not \(key.name) but \(screen.lines)")
    }
  }

  @Test func `keys in one burst all arrive in their order`() throws {
    let screen = try Probe.start("keys", rows: 60)
    screen.send("j莲\u{1B}[Ak\u{1B}\u{1B}[B\u{1B}\u{1B}x\u{1B}[3~园")
    #expect(screen.wait(forText: "#10 园"))
    #expect(
      screen.lines[1...10].map { $0 } == [
        "#1 j", "#2 莲", "#3 up", "#4 k", "#5 escape", "#6 down", "#7 escape", "#8 alt-x",
        "#9 delete", "#10 园",
      ])
  }

  @Test func `a character cut in two by the line is one character`() throws {
    let screen = try Probe.start("keys")
    let bytes = Array("莲".utf8)
    screen.send([bytes[0]])
    screen.send([bytes[1]])
    screen.send([bytes[2]])
    #expect(screen.wait(forText: "#1 莲"))
  }

  @Test func `bytes that make no character and sequences no key sends are passed over`() throws {
    let screen = try Probe.start("keys")
    screen.send([0xFF, 0xE8])
    screen.send("a\u{1B}[I\u{1B}[?62;22c\u{1B}[99;99~\u{1B}[M !!b")
    #expect(screen.wait(forText: "#2 b"))
    #expect(screen.line(1) == "#1 a")
  }

  @Test func `a paste is one event, whatever is in it`() throws {
    let screen = try Probe.start("keys")
    #expect(screen.bracketsPaste)
    screen.send("\u{1B}[200~莲都区\r龙泉\r\n\n\tq\u{11}\u{1B}[Ax\u{1B}[201~z")
    #expect(screen.wait(forText: "#2 z"))
    #expect(screen.line(1) == #"#1 paste 13 "莲都区\n龙泉\n\n\tq[Ax""#)
  }

  @Test func `a long paste arrives whole`() throws {
    let screen = try Probe.start("keys")
    screen.send("\u{1B}[200~")
    for _ in 0..<200 { screen.send(String(repeating: "丽水", count: 50)) }
    screen.send("\u{1B}[201~")
    #expect(screen.wait(forText: "#1 paste 20000"))
  }

  @Test func `a pasted text that never ends ends when nothing more comes`() throws {
    let screen = try Probe.start("keys")
    // The terminal has answered what it was asked at the start; a paste has no place for that.
    try #require(screen.wait { $0.received.suffix(12).contains(UInt8(ascii: "$")) })
    screen.send("a")
    try #require(screen.wait(forText: "#1 a"))
    screen.send("\u{1B}[200~abc")
    #expect(screen.wait(forText: #"#2 paste 3 "abc""#))
  }

  @Test func `clicks and the wheel are reported beyond column 223 when asked for`() throws {
    let screen = try Probe.start("mouse", columns: 300)
    #expect(screen.reportsMouse)
    screen.send("\u{1B}[<0;250;5M\u{1B}[<0;250;5m\u{1B}[<2;1;1M\u{1B}[<65;10;20M\u{1B}[<68;3;3Mz")
    #expect(screen.wait(forText: "#5 z"))
    #expect(
      screen.lines[1...4].map { $0 } == [
        "#1 click 249,4", "#2 rightClick 0,0", "#3 wheelDown 9,19", "#4 wheelUp 2,2",
      ])
  }

  @Test func `the mouse is left to the terminal unless asked for`() throws {
    #expect(try !Probe.start("keys").reportsMouse)
  }
}
