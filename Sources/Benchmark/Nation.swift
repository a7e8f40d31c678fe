import Glibc
import Model
import Store

/// Nation scale: how soon the first picture is there and what it costs, beside DuckDB.
struct Nation {
  let program: Program
  let scratch: Scratch
  let runs: Int

  /// Measures the dashboard and DuckDB in turn and reports.
  func run(store: String, into report: inout Report) throws(Failure) {
    let soon = try Nation.soon()
    let duck = try DuckDB(store: store, scratch: scratch, environment: program.environment)
    var ours = Program.Painting()
    var walls: [DuckDB.Question: Samples] = [:]
    var queries: [DuckDB.Question: Samples] = [:]
    var peaks: [DuckDB.Question: Samples] = [:]
    var answers: [DuckDB.Question: DuckDB.Answer] = [:]
    for _ in 0..<runs {
      try program.paint(store: store, silence: 1000, into: &ours)
      for question in [DuckDB.Question.items, .all] {
        guard let answer = try duck?.ask(question, soon: soon) else { continue }
        walls[question, default: Samples()].add(answer.run.wall)
        queries[question, default: Samples()].add(answer.queries)
        peaks[question, default: Samples()].add(answer.peak)
        answers[question] = answer
      }
    }
    report.begin("Nation: \(runs) starts in turn, 120 × 40, medians")
    let read = Scratch.files(below: store + "/batches", ending: ".csv").reduce(0) { $0 + $1.size }
    report.add("bytes of input, all records, MB", Double(read) / 1e6)
    report.add("start → first byte, ms", ours.firstByte.median)
    report.add("start → usable screen, ms", ours.visible.median, limit: .own(300))
    report.add("start → quiet (trends too), ms", ours.quiet.median)
    report.add("processor, start to end, ms", ours.processor.median)
    report.add(
      "peak memory, MB, beside the bytes of input", ours.peak.median / 1e6,
      peer: ("input", Double(read) / 1e6), limit: .timesPeer(2))
    report.add("of it not the mapped files, MB", ours.ownMemory.median / 1e6)
    guard let duck else {
      report.note("DuckDB: not measured; pip install duckdb, then run again")
      return
    }
    for (question, name) in [(DuckDB.Question.items, "items only"), (.all, "five tables")] {
      func peer(_ samples: [DuckDB.Question: Samples]) -> Double { samples[question]?.median ?? 0 }
      let bytes = Double(duck.bytes[question] ?? 0) / 1e6
      report.add(
        "DuckDB, \(name): bytes of input, MB", Double(read) / 1e6, peer: ("DuckDB", bytes))
      report.add(
        "DuckDB, \(name): usable screen / process, ms", ours.visible.median,
        peer: ("DuckDB", peer(walls)), limit: .timesPeer(0.5))
      report.add(
        "DuckDB, \(name): usable screen / queries alone, ms", ours.visible.median,
        peer: ("DuckDB", peer(queries)))
      report.add(
        "DuckDB, \(name): peak memory, MB", ours.peak.median / 1e6,
        peer: ("DuckDB", peer(peaks) / 1e6))
    }
    if let answer = answers[.all] { try check(answer, store: store, report: report) }
  }

  /// The last day that counts as due soon, by the rule set of the samples.
  private static func soon() throws(Failure) -> Day {
    guard let today = Day(iso: Program.today),
      let rules = try? RuleSet(toml: RuleSet.defaultText, file: "LS-1")
    else { throw Failure("the default rule set cannot be read") }
    return WorkCalendar.standard.workingDay(rules.lamps.dueSoon, after: today)
  }

  /// Tells whether both came to the same figures; a faster wrong answer would be worth nothing.
  private func check(_ answer: DuckDB.Answer, store: String, report: Report) throws(Failure) {
    let whole = try Steps.situation(of: store).whole
    let pairs: [(String, Int)] = [
      ("open", whole.openItems), ("overdue", whole.overdue), ("soon", whole.dueSoon),
      ("compounds", whole.compounds), ("households", whole.households),
      ("projects", whole.stages.reduce(0, +)),
    ]
    let different = pairs.filter { answer.numbers[$0.0] != Double($0.1) }
    if different.isEmpty {
      report.note("both found \(pairs.map { "\($0.0) \($0.1)" }.joined(separator: ", "))")
    } else {
      for (name, value) in different {
        report.note("DIFFERENT \(name): ours \(value), DuckDB \(answer.numbers[name] ?? -1)")
      }
    }
  }
}
