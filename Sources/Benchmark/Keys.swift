/// Nation scale: how long after a key its answer is on the screen.
struct Keys {
  let program: Program

  /// Measures and reports.
  func run(store: String, into report: inout Report) throws(Failure) {
    let terminal = try PseudoTerminal(
      [program.path, store, "--fresh", "--today", Program.today], environment: program.environment)
    guard terminal.waitFor(Program.landmarks) != nil else {
      throw Failure("the program never showed its first picture")
    }
    terminal.waitUntilQuiet(for: 1000)
    report.begin("Nation: key → last byte of its answer, ms; the list holds every item")
    let opening = terminal.type("3", silence: 200)
    report.add("3: the list of items, all of them", opening.time / .milliseconds(1))
    // Two columns to the right is the state of the time limit, which sorts by due date.
    _ = terminal.type("l")
    _ = terminal.type("l")
    var sorts = Samples()
    // Up, down and as it was, in turn.
    for _ in 0..<9 { sorts.add(terminal.type("s", silence: 300).time) }
    report.add("s: sorted by due date", sorts.median, limit: .own(16))
    // By the level as a further key, up, down and out in turn.
    _ = terminal.type("s", silence: 300)
    for _ in 0..<3 { _ = terminal.type("l") }
    var further = Samples()
    for _ in 0..<9 { further.add(terminal.type("S", silence: 300).time) }
    report.add("S: equal days sorted further, by level", further.median, limit: .own(16))
    _ = terminal.type("\\", silence: 300)
    var ends = Samples()
    for turn in 0..<20 { ends.add(terminal.type(turn % 2 == 0 ? "G" : "g").time) }
    report.add("G, g: to the last row and to the first", ends.median, limit: .own(16))
    var tables = Samples()
    for _ in 0..<5 {
      tables.add(terminal.type("F", silence: Keys.frame).time)
      _ = terminal.type("q", silence: 300)
    }
    report.add("F: how often each level stands, first screen", tables.median, limit: .own(50))
    for (name, expression) in Keys.expressions {
      _ = terminal.type("/", silence: 100)
      _ = terminal.type(String(expression.dropLast()), silence: 400)
      let last = terminal.type(String(expression.suffix(1)), silence: Keys.frame)
      report.add(
        "/\(expression): \(name), first screen", last.time / .milliseconds(1), limit: .own(50))
      // What is found aside must not keep the next key waiting.
      let soon = terminal.type("\u{1B}", silence: Keys.frame)
      report.add("Esc while that goes on", soon.time / .milliseconds(1), limit: .own(50))
      terminal.waitUntilQuiet(for: 400)
    }
    let filter = terminal.type("/", silence: 100)
    report.add("/: the filter line", filter.time / .milliseconds(1))
    for (name, typed) in Keys.words {
      var letters = Samples()
      for letter in typed {
        letters.add(terminal.type(String(letter), silence: Keys.frame).time)
        terminal.waitUntilQuiet(for: 400)
      }
      report.add("/\(typed): \(name), slowest letter", letters.quantile(1), limit: .own(50))
      _ = terminal.type("\u{15}", silence: 400)
    }
    // Escape leaves the filter line.
    _ = terminal.type("\u{1B}", silence: 400)
    name(in: terminal, into: &report)
    _ = terminal.end(with: "\u{3}")
  }

  /// Names places and commands in the line that Ctrl-P opens.
  private func name(in terminal: PseudoTerminal, into report: inout Report) {
    for typed in Keys.names {
      _ = terminal.type("\u{10}", silence: 200)
      var letters = Samples()
      for letter in typed { letters.add(terminal.type(String(letter), silence: 200).time) }
      report.add("Ctrl-P \(typed): slowest letter", letters.quantile(1), limit: .own(50))
      _ = terminal.type("\u{1B}", silence: 400)
    }
  }

  /// Milliseconds without a byte that end a picture where the next one is being made.
  private static let frame: CInt = 4
  /// Words that a filter looks for in every column.
  private static let words = [("rare in the rows", "渗漏"), ("common in the rows", "a2")]
  /// What places and commands are called.
  private static let names = ["lishui", "花园新村"]
  /// What is filtered by, the last character being the key that is measured.
  private static let expressions = [
    ("comparison of days", "现行时限<2026-11-20"), ("substring", "事项~渗漏"),
    ("expression", "事项~/渗.*漏/"), ("joined", "缓急=急件 且 事项~渗漏"), ("no value", "经办人="),
  ]
}
