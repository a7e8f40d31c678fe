import Glibc
import TerminalScreen
import Testing

/// The terminal is given back as it was, whatever happens.
@Suite struct LifeTests {
  /// Checks that nothing of the program is left in the terminal.
  private func expectGivenBack(
    _ screen: TerminalScreen, modes: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(screen.modes == modes, sourceLocation: sourceLocation)
    #expect(!screen.isAlternate, sourceLocation: sourceLocation)
    #expect(!screen.reportsMouse, sourceLocation: sourceLocation)
    #expect(!screen.bracketsPaste, sourceLocation: sourceLocation)
    #expect(screen.cursor != nil, sourceLocation: sourceLocation)
  }

  private func start(_ arguments: String...) throws -> (TerminalScreen, modes: String) {
    let screen = try TerminalScreen(Probe.path, arguments)
    let before = screen.modesAtStart
    try #require(screen.wait(forText: "READY"))
    try #require(screen.isAlternate)
    try #require(screen.cursor == nil)
    try #require(screen.modes != before)
    return (screen, before)
  }

  @Test func `a clean end gives the terminal back`() throws {
    let (screen, modes) = try start("mouse")
    screen.send("\u{11}")
    #expect(screen.end() == .exited(0))
    expectGivenBack(screen, modes: modes)
  }

  @Test(arguments: [
    "fatalError", "precondition", "bounds", "overflow", "segmentation", "stack", "thread",
    "abort", "illegal", "arithmetic", "bus", "trap",
  ])
  func `a crash gives the terminal back and is still a crash`(kind: String) throws {
    let (screen, modes) = try start("crash", kind)
    screen.send("x")
    let ending = try #require(screen.end())
    let deaths = [SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGFPE, SIGBUS]
    #expect(deaths.contains { ending == .killed(signal: $0) })
    expectGivenBack(screen, modes: modes)
  }

  @Test func `an exit nobody announced gives the terminal back`() throws {
    let (screen, modes) = try start("crash", "exit")
    screen.send("x")
    #expect(screen.end() == .exited(7))
    expectGivenBack(screen, modes: modes)
  }

  @Test func `what a crash says is seen after the screen is given back`() throws {
    let screen = try Probe.start("crash", "fatalError", rows: 60)
    screen.send("x")
    _ = screen.end()
    #expect(screen.wait { $0.lines.contains { $0.contains("the last words") } })
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGQUIT])
  func `a signal to end is an event and the end is clean`(signal: Int32) throws {
    let (screen, modes) = try start("mouse")
    screen.signal(signal)
    #expect(screen.end() == .exited(3))
    #expect(screen.wait(forText: "ended terminated(\(signal))"))
    expectGivenBack(screen, modes: modes)
  }

  @Test func `a hangup signal is a hangup`() throws {
    let (screen, modes) = try start("mouse")
    screen.signal(SIGHUP)
    #expect(screen.end() == .exited(3))
    #expect(screen.wait(forText: "ended hangup"))
    expectGivenBack(screen, modes: modes)
  }

  @Test func `a terminal that goes away ends the program at once`() throws {
    let (screen, _) = try start("keys")
    screen.hangUp()
    #expect(screen.end(seconds: 5) == .exited(3))
  }

  @Test func `a terminal that goes away without a signal ends the program as well`() throws {
    // Outside the terminal's session the kernel tells it only by the descriptor.
    let shell = "trap '' HUP; setsid -w \(Probe.path) keys; exit $?"
    let screen = try TerminalScreen("/bin/sh", ["-c", shell])
    try #require(screen.wait(forText: "READY"))
    screen.hangUp()
    #expect(screen.end() == .exited(3))
  }

  @Test func `Ctrl-Z hands the terminal to the shell and fg paints the screen again`() throws {
    let screen = try TerminalScreen(
      "/bin/bash",
      ["--norc", "-m", "-c", "\(Probe.path) mouse; echo STOPPED; read x; fg; echo ENDED; read x"])
    let modes = screen.modesAtStart
    try #require(screen.wait(forText: "READY"))
    screen.send("a")
    try #require(screen.wait(forText: "#1 a"))
    screen.send("\u{1A}")
    #expect(screen.wait(forText: "STOPPED"))
    expectGivenBack(screen, modes: modes)
    screen.resize(columns: 70, rows: 20)
    screen.send("\n")
    #expect(screen.wait(forText: "#2 resized 70x20"))
    #expect(screen.line(0).hasPrefix("READY 70x20"))
    #expect(screen.isAlternate && screen.reportsMouse && screen.bracketsPaste)
    screen.send("b")
    #expect(screen.wait(forText: "#3 b"))
    screen.send("\u{11}")
    #expect(screen.wait(forText: "ENDED"))
    expectGivenBack(screen, modes: modes)
  }

  @Test func `Ctrl-Z where no shell can continue it changes nothing`() throws {
    let (screen, _) = try start("keys")
    screen.send("\u{1A}a")
    #expect(screen.wait(forText: "#1 a"))
    #expect(screen.isAlternate && screen.bracketsPaste)
  }

  @Test func `a stop nobody announced is followed by a new painting`() throws {
    let (screen, _) = try start("keys")
    screen.signal(SIGSTOP)
    screen.scribble("\u{1B}[HRUBBISH")
    try #require(screen.line(0).hasPrefix("RUBBISH"))
    screen.signal(SIGCONT)
    #expect(screen.wait { $0.line(0).hasPrefix("READY") })
  }

  @Test func `without a screen the program is told why`() throws {
    let dumb = try TerminalScreen(Probe.path, environment: ["TERM": "dumb"])
    #expect(dumb.wait(forText: #"refused: typeTooPlain("dumb")"#))
    let unknown = try TerminalScreen(Probe.path, environment: ["TERM": "no-such-type"])
    #expect(unknown.wait(forText: #"refused: typeUnknown("no-such-type")"#))
    let missing = try TerminalScreen(Probe.path, environment: ["TERM": ""])
    #expect(missing.wait(forText: "refused: typeMissing"))
    let output = try TerminalScreen("/bin/sh", ["-c", "\(Probe.path) | cat"])
    #expect(output.wait(forText: "refused: notATerminal(Terminal.TerminalError.Stream.output)"))
    let input = try TerminalScreen("/bin/sh", ["-c", "\(Probe.path) </dev/null"])
    #expect(input.wait(forText: "refused: notATerminal(Terminal.TerminalError.Stream.input)"))
    for screen in [dumb, unknown, missing] {
      #expect(screen.end() == .exited(2))
      #expect(screen.modes == screen.modesAtStart)
      #expect(!screen.isAlternate)
    }
  }
}
