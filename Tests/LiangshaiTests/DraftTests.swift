import Foundation
import TerminalScreen
import Testing

/// What is being typed outlives the program, however that ends.
@Suite struct DraftTests {
  private let bench: Bench
  private let store: String

  init() throws {
    bench = try Bench()
    store = bench.path("库")
    try bench.makeStore(store, compounds: ["331102-0001"])
  }

  /// The program on the card of the compound.
  private func open() throws -> TerminalScreen {
    let screen = try TerminalScreen(
      Bench.program, ["open", store], environment: bench.environment, columns: 100, rows: 30)
    try #require(screen.wait(seconds: 30) { $0.lines.contains { $0.contains("总览") } })
    return screen
  }

  /// Types a remark into the form of the whole record.
  private func fillIn(_ screen: TerminalScreen, _ text: String) throws {
    screen.send(":331102-0001\r")
    try #require(screen.wait(seconds: 30, forText: "花园新村"))
    screen.send("M")
    try #require(screen.wait(seconds: 30, forText: "整条填写"))
    // The last field of the form is one back from the first.
    screen.send("\u{1B}[Z")
    screen.send(text)
    try #require(screen.wait(seconds: 30, forText: text))
  }

  @Test(arguments: [SIGKILL, SIGHUP, SIGTERM])
  func `what was typed when a signal came is there at the next start`(signal: Int32) throws {
    let screen = try open()
    try fillIn(screen, "电梯已报修，等配件")
    screen.signal(signal)
    #expect(screen.end(seconds: 30) != nil)

    let next = try open()
    try #require(next.wait(seconds: 30, forText: "上次没有填完的“整条填写 331102-0001 花园新村”还在"))
    next.send("C")
    try #require(next.wait(seconds: 30, forText: "电梯已报修，等配件"))
    next.send("\u{13}")
    try #require(next.wait(seconds: 30, forText: "已保存 331102-0001"))
    next.send("\u{3}")
    #expect(next.end(seconds: 30) == .exited(0))

    // What is saved is no draft any more.
    let last = try open()
    last.send("5")
    try #require(last.wait(seconds: 30, forText: "花园新村"))
    #expect(!last.lines.contains { $0.contains("上次没有填完") })
    let shown = try bench.runWell("show", store, "331102-0001").output
    #expect(shown.contains("电梯已报修，等配件"))
  }

  @Test func `a closed window keeps what was typed, and two windows keep their own`() throws {
    let first = try open()
    let second = try open()
    try fillIn(first, "甲窗口")
    try fillIn(second, "乙窗口")
    first.hangUp()
    #expect(first.end(seconds: 30) != nil)
    let third = try open()
    try #require(third.wait(seconds: 30, forText: "上次没有填完的"))
    third.send("C")
    #expect(third.wait(seconds: 30, forText: "甲窗口"))
    #expect(second.lines.contains { $0.contains("乙窗口") })
  }

  @Test func `the terminal's cursor stands behind the wide characters that are typed`() throws {
    let screen = try open()
    try fillIn(screen, "电梯")
    let row = try #require(screen.lines.firstIndex { $0.contains("电梯") && $0.contains("备注") })
    #expect(screen.wait(seconds: 30) { $0.cursor?.row == row })
    let cursor = try #require(screen.cursor)
    let before = screen.cell(row: row, column: cursor.column - 2).text
    #expect(before == "梯")
  }

  @Test func `the draft lies outside the store`() throws {
    let screen = try open()
    let text = "只在状态文件夹里"
    try fillIn(screen, text)
    for name in try FileManager.default.subpathsOfDirectory(atPath: store) {
      let bytes = FileManager.default.contents(atPath: store + "/" + name) ?? Data()
      #expect(bytes.range(of: Data(text.utf8)) == nil, "\(name)")
    }
    screen.signal(SIGKILL)
    _ = screen.end(seconds: 30)
  }
}
