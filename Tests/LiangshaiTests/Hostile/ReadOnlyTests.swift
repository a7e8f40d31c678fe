import Foundation
import TerminalScreen
import Testing

/// A store that can be read and not written, because of the disk or of the account.
struct ReadOnlyTests {
  private static let compound = "331102-0001"
  private let bench: Bench

  init() throws { bench = try Bench() }

  /// What `set` answers, which must have been refused with words.
  private func expectRefusal(
    _ store: String, under wrapper: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let answer = try bench.answer(
      ["set", store, Self.compound, "remark=一"], under: wrapper,
      variables: wrapper.isEmpty ? [:] : bench.homeOfNobody)
    #expect(answer.code == 5 && answer.output.isEmpty, sourceLocation: sourceLocation)
    #expect(
      answer.lines(of: answer.errors) == 1
        && (answer.errors.contains("没有权限") || answer.errors.contains("只读方式挂载")),
      "\(answer.errors)", sourceLocation: sourceLocation)
  }

  @Test(.enabled(if: Means.mount.isExpected, "excused"), arguments: [false, true])
  func `a disk mounted read-only is shown with a banner and its reason, and refuses edits`(
    wasWrittenBefore: Bool
  ) throws {
    try Means.mount.require(on: bench)
    let disk = try SmallDisk(kilobytes: 1024, on: bench)
    let store = disk.path + "/库"
    try bench.makeStore(store, compounds: [Self.compound])
    if wasWrittenBefore {
      // The disk was found to be good in the morning and is mounted read-only since.
      let screen = try bench.dashboard(store)
      try #require(screen.wait { _ in bench.hasProbed(stateFolder: bench.path("state")) })
      screen.send("\u{3}")
      #expect(screen.end() == .exited(0))
    }
    try disk.remount("ro")
    try expectRefusal(store)
    #expect(try bench.runWell("show", store, Self.compound).output.contains("花园新村"))
    #expect(try bench.run("check", "--integrity", store).code == 0)
    let screen = try bench.dashboard(store)
    #expect(screen.wait(forText: "只读："))
    #expect(screen.wait(forText: "以只读方式挂载"))
    // Nothing can be begun that could not be saved.
    screen.send("5")
    try #require(screen.wait(forText: "花园新村"))
    screen.send("\r\tje")
    #expect(screen.wait { $0.line($0.rows - 1).contains("只读方式挂载") })
    screen.send("\u{3}")
    #expect(screen.end() == .exited(0))
    try disk.remount("rw")
    try bench.runWell("set", store, Self.compound, "remark=二")
  }

  @Test(.enabled(if: Means.account.isExpected, "excused"))
  func `an account without permission reads with a banner, and its edits are refused`() throws {
    let store = bench.path("库")
    try bench.makeStore(store, compounds: [Self.compound])
    // The superuser may write anywhere, so it becomes somebody else; others take their own permission.
    let wrapper = getuid() == 0 ? Means.nobody : []
    if wrapper.isEmpty {
      try #require(bench.answer(of: ["chmod", "-R", "a-w", store]).code == 0)
    } else {
      try Means.account.require(on: bench)
      try #require(bench.answer(of: ["chmod", "-R", "a+rX", bench.folder.path]).code == 0)
    }
    defer { _ = try? bench.answer(of: ["chmod", "-R", "u+w", store]) }
    let before = try dayBooks(of: store)
    try expectRefusal(store, under: wrapper)
    let shown = try bench.answer(
      ["show", store, Self.compound], under: wrapper, variables: bench.homeOfNobody)
    #expect(shown.code == 0 && shown.output.contains("花园新村"))
    let screen = try bench.dashboard(
      store, under: wrapper, variables: bench.homeOfNobody)
    #expect(screen.wait(forText: "只读："))
    #expect(screen.wait { $0.lines.contains { $0.contains("只读：") && $0.contains("权限") } })
    screen.send("\u{3}")
    #expect(screen.end() == .exited(0))
    #expect(try dayBooks(of: store) == before)
  }

  @Test(.enabled(if: Means.account.isExpected, "excused"), arguments: ["log", "log/2026", "x.log"])
  func `day-books that an account may not read are told, never left out in silence`(
    closed: String
  ) throws {
    let store = bench.path("库")
    try bench.makeStore(store, compounds: [Self.compound])
    let book = try #require(try dayBooks(of: store).first)
    let path =
      switch closed {
      case "log": store + "/log"
      case "x.log": book.path
      default: book.deletingLastPathComponent().path
      }
    let wrapper = getuid() == 0 ? Means.nobody : []
    try #require(bench.answer(of: ["chmod", "-R", "a+rX", bench.folder.path]).code == 0)
    try #require(chmod(path, 0) == 0)
    defer { chmod(path, 0o755) }
    let check = try bench.answer(
      ["check", "--integrity", store, "--json"], under: wrapper, variables: bench.homeOfNobody)
    #expect(check.code == 1)
    let damage = try check.json(Check.self).integrity
    #expect(damage.contains { path.hasSuffix($0.file) && $0.message.contains("无法读取") })
  }
}

extension Bench {
  /// What tells an account that may write nothing but its own home where that is.
  fileprivate var homeOfNobody: [String: String] {
    let home = path("别人的家")
    mkdir(home, 0o777)
    chmod(home, 0o777)
    return ["HOME": home, "XDG_STATE_HOME": home]
  }
}
