import Foundation
import TerminalScreen
import Testing

/// The dashboard opens where it was left.
@Suite(.serialized) struct ResumeTests {
  private let bench: Bench
  private let store: String

  init() throws {
    bench = try Bench()
    store = try bench.sample()
  }

  private func open(_ arguments: String...) throws -> TerminalScreen {
    let screen = try TerminalScreen(
      Bench.program, ["open", store, "--today", "2026-11-20"] + arguments,
      environment: bench.environment, columns: 120, rows: 40)
    try #require(screen.wait(forText: "晾晒台"))
    return screen
  }

  /// Goes to the third row of the sheet of compounds and tells what the page shows.
  private func goToCompounds(_ screen: TerminalScreen) throws -> [String] {
    screen.send("5jj")
    try #require(screen.wait(forText: "3/"))
    return Array(screen.lines.dropLast())
  }

  /// The file that the session is remembered in.
  private func file() throws -> URL {
    let folder = URL(filePath: bench.path("state")).appending(path: "liangshai")
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let files = (all?.allObjects as? [URL] ?? []).filter {
      $0.lastPathComponent.hasPrefix("session-")
    }
    return try #require(files.first)
  }

  @Test(arguments: ["quit", "SIGTERM", "SIGHUP"])
  func `what was left by any way out is gone on with`(way: String) throws {
    let left = try open()
    let page = try goToCompounds(left)
    switch way {
    case "SIGTERM": left.signal(SIGTERM)
    case "SIGHUP": left.signal(SIGHUP)
    default: left.send("\u{3}")
    }
    _ = left.end(seconds: 3)
    let again = try open()
    #expect(again.wait(forText: "接着上次；1 回总览"))
    #expect(again.lines.dropLast() == page[...])
    let fresh = try open("--fresh")
    #expect(fresh.wait(forText: "合计"))
    #expect(!fresh.lines.contains { $0.contains("接着上次") })
  }

  @Test func `a file that is not ours is told of and left, and only looking changes nothing`()
    throws
  {
    let left = try open()
    _ = try goToCompounds(left)
    left.send("\u{3}")
    _ = left.end(seconds: 3)
    let kept = try Data(contentsOf: try file())
    let looking = try open("--read-only")
    #expect(looking.wait(forText: "接着上次"))
    looking.send("2\u{3}")
    _ = looking.end(seconds: 3)
    #expect(try Data(contentsOf: try file()) == kept)

    try Data("{\"pages\": []}".utf8).write(to: try file())
    let foreign = try open()
    #expect(foreign.wait(forText: "上次停留处的记录读不出来，从总览开始"))
    // Nothing of this is in the store.
    let inStore = FileManager.default.enumerator(atPath: store)?.allObjects as? [String] ?? []
    #expect(!inStore.contains { $0.contains("session") })
  }

  @Test func `a stop by the shell remembers too`() throws {
    let command = "\(Bench.program) open '\(store)' --today 2026-11-20; echo STOPPED; read x"
    let screen = try TerminalScreen(
      "/bin/bash", ["--norc", "-m", "-c", command], environment: bench.environment, columns: 120,
      rows: 40)
    try #require(screen.wait(forText: "晾晒台"))
    _ = try goToCompounds(screen)
    screen.send("\u{1A}")
    try #require(screen.wait(forText: "STOPPED"))
    #expect(try String(contentsOf: try file(), encoding: .utf8).contains("page\tsheet\tcompound"))
  }

  @Test func `a script and a demo begin anew and are forgotten`() throws {
    let left = try open()
    _ = try goToCompounds(left)
    left.send("\u{3}")
    _ = left.end(seconds: 3)
    let kept = try Data(contentsOf: try file())
    let script = try bench.write("screen first\nkeys 2\n", to: "按键")
    let first = try bench.runWell(
      store, "--today", "2026-11-20", "--script", script, "--size", "120x40"
    ).output
    #expect(first.contains("合计") && !first.contains("接着上次"))
    #expect(try Data(contentsOf: try file()) == kept)
  }
}
