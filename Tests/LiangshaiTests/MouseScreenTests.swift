import TerminalScreen
import Testing

/// The mouse in a real terminal, with the bytes that terminals send.
@Suite(.serialized) struct MouseScreenTests {
  private let bench: Bench
  private let store: String

  init() throws {
    bench = try Bench()
    store = try bench.sample()
  }

  private func open(_ arguments: String..., columns: Int = 260) throws -> TerminalScreen {
    let screen = try TerminalScreen(
      Bench.program, ["open", store, "--today", "2026-11-20", "--fresh"] + arguments,
      environment: bench.environment, columns: columns, rows: 60)
    try #require(screen.wait(forText: "晾晒台"))
    return screen
  }

  @Test func `a click at column 250 opens what stands there`() throws {
    let screen = try open()
    let overdue: [Row] = try bench.runWell(
      "overdue", store, "--today", "2026-11-20", "--json"
    ).json()
    let first = try #require(overdue.first)
    let (id, title) = (try #require(first.id), try #require(first.title))
    try #require(screen.wait(forText: String(title.prefix(6))))
    #expect(screen.reportsMouse)
    let row = try #require((0..<60).first { screen.line($0).contains(title.prefix(6)) })
    screen.send("\u{1B}[<0;251;\(row + 1)M\u{1B}[<0;251;\(row + 1)m")
    #expect(screen.wait { $0.line(1).contains(id) })
    // The right button leads back, and the wheel goes on in the list under it.
    screen.send("\u{1B}[<2;9;9M\u{1B}[<2;9;9m")
    #expect(screen.wait { !$0.line(1).contains(id) })
  }

  @Test func `a key and an option leave the mouse to the terminal`() throws {
    let screen = try open(columns: 120)
    screen.send("\u{1B}m")
    #expect(screen.wait { !$0.reportsMouse })
    screen.send("\u{1B}m")
    #expect(screen.wait { $0.reportsMouse })
    screen.send("q")
    #expect(screen.end(seconds: 2) == .exited(0))
    #expect(!screen.reportsMouse)
    #expect(try !open("--no-mouse", columns: 120).reportsMouse)
  }
}
