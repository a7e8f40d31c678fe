import TerminalScreen
import Testing

/// The dashboard in terminals of other locales and widths.
@Suite struct LocaleScreenTests {
  private let bench: Bench
  private let store: String

  init() throws {
    bench = try Bench()
    store = try bench.sample()
  }

  @Test(arguments: [(1, "┌", "▲ 临期", "+"), (2, "+", "▴ 临期", "┌")])
  func `the signs fit the width that the terminal tells`(
    columns: Int, corner: String, soon: String, other: String
  ) throws {
    let screen = try bench.dashboard(store, ["--ambiguous", "auto"], ambiguousColumns: columns)
    #expect(screen.wait(forText: soon))
    #expect(screen.wait { $0.lines.contains { $0.hasPrefix(corner) } })
    #expect(!screen.lines.contains { $0.hasPrefix(other) })
  }

  @Test(arguments: [
    (["LANG": "zh_CN.GB18030"], "zh_CN.GB18030"), (["LC_ALL": "C"], "C"),
    (["LC_ALL": "zh_CN.GBK", "LANG": "C.UTF-8"], "zh_CN.GBK"),
  ])
  func `a locale that is not UTF-8 is told, and Chinese shows all the same`(
    variables: [String: String], locale: String
  ) throws {
    let screen = try bench.dashboard(store, ["--lang", "zh"], variables: variables)
    #expect(screen.wait(forText: "语言环境 \(locale) 不是 UTF-8，已按 UTF-8 显示"))
    #expect(screen.lines.contains { $0.contains("莲都区") })
  }

  @Test func `of a UTF-8 locale nothing is said`() throws {
    let screen = try bench.dashboard(store)
    #expect(screen.wait { $0.runState == "S" && $0.lines.contains { $0.contains("莲都区") } })
    #expect(!screen.lines.contains { $0.contains("语言环境") })
  }
}
