import Foundation
import Testing

/// What is said where nothing can be done.
@Suite struct ErrorTests {
  private let bench: Bench

  init() throws { bench = try Bench() }

  /// One line on stderr and nothing else.
  private func expectOneLine(_ answer: Bench.Answer, code: Int32, says words: String...) {
    #expect(answer.code == code)
    #expect(answer.output.isEmpty)
    #expect(answer.errors.split(separator: "\n").count == 1)
    for word in words { #expect(answer.errors.contains(word), "\(answer.errors)") }
  }

  @Test func `without a terminal the dashboard says what to use instead`() throws {
    let store = try bench.sample()
    expectOneLine(try bench.run(store), code: 2, says: "终端", "list", "--script")
    expectOneLine(try bench.run("open", store), code: 2, says: "终端")
    expectOneLine(try bench.run("open", store, "--lang", "en"), code: 2, says: "needs a terminal")
  }

  @Test(arguments: ["list", "overdue", "league", "check", "open"])
  func `a folder that is no store cannot be opened`(command: String) throws {
    let words = command == "list" ? ["item"] : []
    let missing = bench.path("没有")
    expectOneLine(try bench.answer([command, missing] + words), code: 3, says: missing)
    let rubbish = bench.path("乱")
    try FileManager.default.createDirectory(atPath: rubbish, withIntermediateDirectories: true)
    for text in ["garbage\n", "", "liangshai-store 1", "\u{0}\u{1}\u{2}"] {
      try bench.write(text, to: "乱/STORE")
      expectOneLine(try bench.answer([command, rubbish] + words), code: 3, says: rubbish)
    }
  }

  @Test func `an unknown theme is answered with those there are`() throws {
    let answer = try bench.run("open", try bench.sample(), "--theme", "nope")
    expectOneLine(answer, code: 2, says: "nope", "dark", "light", "mono", "projector", "meeting")
  }

  @Test func `a script that cannot be read names its line`() throws {
    let script = try bench.write("keys j\nfrobnicate\n", to: "按键")
    let store = try bench.sample()
    expectOneLine(try bench.run(store, "--script", script), code: 2, says: "2", "frobnicate")
    expectOneLine(
      try bench.run(store, "--script", bench.path("没有")), code: 2, says: bench.path("没有"))
    let sound = try bench.write("keys j\n", to: "好按键")
    expectOneLine(
      try bench.run(store, "--script", sound, "--size", "宽"), code: 2, says: "--size", "80x24")
  }

  @Test func `a folder with something in it is not made a store, nor is a store made again`() throws
  {
    try bench.write("别的文件", to: "文件.txt")
    let answer = try bench.run("init", bench.folder.path)
    expectOneLine(answer, code: 5, says: bench.folder.path)
    let store = bench.path("新")
    try bench.runWell("init", store)
    #expect(try bench.run("init", store).code == 5)
    #expect(try bench.run("demo", "--no-open", "--at", store).code == 5)
    #expect(try bench.runWell("list", store, "unit", "--json").json([Row].self).count == 10)
  }

  @Test func `a file that is not there is not imported`() throws {
    let store = try bench.sample()
    expectOneLine(
      try bench.run("import", store, bench.path("没有.csv"), "--kind", "unit", "--yes"), code: 2,
      says: "没有.csv")
  }
}
