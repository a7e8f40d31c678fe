import Glibc
import Model
import Store

/// Nation scale: how soon a line that another process appends is in the ledger, and on the screen.
struct Following {
  let program: Program
  let runs: Int

  /// What a screen shows in turn; no two have a character in common, so that each is painted whole.
  private static let words = ["渗水已修复", "井盖又松动", "路灯全点亮", "垃圾房改造", "绿化待补种"]

  /// Measures and reports.
  func run(store path: String, into report: inout Report) throws {
    var store = try Store(path: path)
    let id = store.ledger[SupervisionItem.declaration.kind].id(7)
    let feeder = try Feeder(program: program, store: path)
    defer { feeder.end() }
    try feeder.edit(id, "progress", "已约谈")
    _ = store.refresh()
    var refreshing = Samples()
    var sizes = Samples()
    var read = Samples()
    for turn in 0..<5 * runs {
      let before = (bytes: store.bytesRead, size: Following.logBytes(of: path))
      try feeder.edit(id, "progress", "已约谈，第\(turn)次")
      let (time, isNew) = Samples.time { store.refresh() }
      guard isNew else { throw Failure("a line of another process was not found") }
      refreshing.add(time)
      read.add(store.bytesRead - before.bytes)
      sizes.add(Following.logBytes(of: path) - before.size)
    }
    report.begin("Nation: following another process that edits one item, medians")
    report.add("its line is on the disk → new ledger, ms", refreshing.median, limit: .own(16))
    report.add(
      "bytes read for it", read.median, peer: ("bytes of the line", sizes.median),
      limit: .timesPeer(1))
    report.add(
      "the edit is handed over → on the screen, ms", try screen(path, id, feeder),
      limit: .own(1000))
  }

  /// How long after an edit was handed to the other process the dashboard's card shows it: its write and
  /// fdatasync count too.
  private func screen(
    _ path: String, _ id: String, _ feeder: Feeder
  ) throws(Failure) -> Double {
    let terminal = try PseudoTerminal(
      [program.path, path, "--fresh", "--today", Program.today], environment: program.environment)
    defer { _ = terminal.end(with: "\u{3}") }
    guard terminal.waitFor(Program.landmarks) != nil else {
      throw Failure("the program never showed its first picture")
    }
    terminal.waitUntilQuiet(for: 1000)
    _ = terminal.type(":" + id + "\r", silence: 500)
    var delays = Samples()
    for word in Following.words {
      let moment = terminal.now
      try feeder.edit(id, "title", word)
      guard let shown = terminal.waitFor([word]) else {
        throw Failure("the edit of another process was never shown")
      }
      delays.add(shown - moment)
      terminal.waitUntilQuiet(for: 300)
    }
    return delays.quantile(1)
  }

  private static func logBytes(of store: String) -> Int {
    Scratch.files(below: store + "/log", ending: ".log").reduce(0) { $0 + $1.size }
  }
}

/// Another process that writes edits as they are handed to it.
final class Feeder {
  private let process: pid_t
  private let input: CInt
  private let output: CInt

  /// Starts it on a store.
  init(program: Program, store: String) throws(Failure) {
    var rows: [CInt] = [0, 0]
    var answers: [CInt] = [0, 0]
    guard pipe(&rows) == 0, pipe(&answers) == 0 else {
      throw Failure("cannot make a pipe: errno \(errno)")
    }
    for end in rows + answers { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    process = try Child.spawn(
      [program.path, "apply", store, "-"], environment: program.environment, input: rows[0],
      output: answers[1])
    close(rows[0])
    close(answers[1])
    input = rows[1]
    output = answers[0]
    send("id,field,new\n")
  }

  /// Hands an edit over and waits until it is on the disk.
  func edit(_ id: String, _ field: String, _ value: String) throws(Failure) {
    send("\(id),\(field),\(value)\n")
    var byte: UInt8 = 0
    while read(output, &byte, 1) == 1 { if byte == 0x0A { return } }
    throw Failure("liangshai apply ended before it saved \(id)")
  }

  /// Lets it end.
  func end() {
    close(input)
    _ = Child.wait(for: process)
    close(output)
  }

  private func send(_ text: String) {
    var text = text
    text.withUTF8 { _ = write(input, $0.baseAddress, $0.count) }
  }
}
