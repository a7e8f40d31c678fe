/// Nation scale: how long after a key its answer is on the screen.
struct Keys {
  let program: Program

  /// Measures and reports.
  func run(store: String, into report: inout Report) throws(Failure) {
    let terminal = try PseudoTerminal(
      [program.path, store, "--today", Program.today], environment: program.environment)
    guard terminal.waitFor(Program.landmarks) != nil else {
      throw Failure("the program never showed its first picture")
    }
    terminal.waitUntilQuiet(for: 1000)
    report.begin("Nation: key → last byte of its answer, ms; the list holds every item")
    let opening = terminal.type("3", silence: 200)
    report.add("3: the list of items, all of them", opening.time / .milliseconds(1))
    Keys.add("j: one row down", "j", count: 100, in: terminal, to: &report)
    Keys.add("PgDn: one page down", "\u{1B}[6~", count: 100, in: terminal, to: &report)
    // Two columns to the right is the state of the time limit, which sorts by due date.
    _ = terminal.type("l")
    _ = terminal.type("l")
    var sorts = Samples()
    // Up, down and as it was, in turn.
    for _ in 0..<9 { sorts.add(terminal.type("s", silence: 300).time) }
    report.add("s: sorted by due date", sorts.median, limit: .own(16))
    let filter = terminal.type("/", silence: 100)
    report.add("/: the filter line", filter.time / .milliseconds(1))
    var letters = Samples()
    for letter in ["渗", "漏"] { letters.add(terminal.type(letter, silence: 400).time) }
    report.add("/渗漏: the rows that hold it, per letter", letters.median, limit: .own(50))
    // Escape leaves the filter line; the second key ends the program wherever it is.
    _ = terminal.type("\u{1B}", silence: 400)
    _ = terminal.end(with: "\u{3}")
  }

  private static func add(
    _ name: String, _ key: String, count: Int, in terminal: PseudoTerminal, to report: inout Report
  ) {
    var delays = Samples()
    var bytes = Samples()
    for _ in 0..<count {
      let answer = terminal.type(key)
      delays.add(answer.time)
      bytes.add(answer.bytes)
    }
    report.add(name + ", median", delays.median)
    report.add(name + ", 99th of 100", delays.quantile(0.99), limit: .own(16))
    report.add(name + ", bytes", bytes.median)
  }
}
