import Glibc
import Model
import Store

/// Nation scale: the steps of the libraries, timed in this process.
struct Steps {
  let program: Program
  let runs: Int

  /// Measures and reports.
  func run(store path: String, into report: inout Report) throws {
    guard let today = Day(iso: Program.today) else { return }
    var opening = Samples()
    var first = Samples()
    var whole = Samples()
    for _ in 0..<runs {
      let (time, store) = try Samples.time { try Store(path: path) }
      opening.add(time)
      let ledger = store.ledger
      let rules = try store.rules(on: today)
      for trends in [0, 24] {
        let time = Samples.time {
          Situation(
            ledger, rules: rules, calendar: .standard, today: today, trends: trends)
        }.time
        if trends == 0 { first.add(time) } else { whole.add(time) }
      }
    }
    report.begin("Nation: steps inside the libraries, \(runs) times each, medians, ms")
    report.add("open the store", opening.median)
    report.add("where every unit stands", first.median)
    report.add("the same with 24 periods of trends", whole.median)
    var store = try Store(path: path)
    try select(store.ledger, into: &report)
    try edit(&store, opening: opening.median, into: &report)
  }

  /// Where every unit of a store stands.
  static func situation(of path: String) throws(Failure) -> Situation {
    do {
      guard let today = Day(iso: Program.today) else { throw Failure("no such day") }
      let store = try Store(path: path)
      return Situation(
        store.ledger, rules: try store.rules(on: today), calendar: .standard, today: today,
        trends: 0)
    } catch { throw Failure("cannot open \(path)") }
  }

  private func select(_ ledger: Ledger, into report: inout Report) throws {
    let kind = SupervisionItem.declaration.kind
    let rows = Array(0..<Int32(ledger[kind].count))
    let order = try SortOrder("current-due", kind: kind)
    var sorting = Samples()
    for _ in 0..<runs {
      sorting.add(Samples.time { order.sorted(rows, in: ledger, kind: kind) }.time)
    }
    report.add("sort \(rows.count) items by due date", sorting.median, limit: .own(16))
    let finished = "state!=closed and state!=archived and state!=revoked"
    for text in [
      finished + " and current-due<" + Program.today, "title~渗漏",
      finished + " and current-due<" + Program.today + " and title~渗漏", "渗漏",
    ] {
      let filter = try Filter(text, kind: kind)
      var filtering = Samples()
      var found = 0
      for _ in 0..<runs {
        let (time, rows) = Samples.time { filter.rows(in: ledger) }
        filtering.add(time)
        found = rows.count
      }
      let name = text.replacing(finished, with: "open")
      report.add("filter: \(name) (\(found))", filtering.median, limit: .own(50))
    }
  }

  /// One durable edit beside the same bytes appended to a plain file and synced.
  private func edit(_ store: inout Store, opening: Double, into report: inout Report) throws {
    let kind = SupervisionItem.declaration.kind
    let author = Author(name: "benchmark", stateFolder: store.path + "/state")
    let plain = store.path + "/plain.log"
    var ours = Samples()
    var bare = Samples()
    for turn in 0..<5 * runs + 1 {
      let id = store.ledger[kind].id(turn * 1009)
      let before = store.bytesRead
      let act = Act.set(kind: kind, id: id, values: [("progress", "已约谈物业公司，第\(turn)次")])
      let time = try Samples.time { try store.write([act], by: author) }.time
      let size = store.bytesRead - before
      let yardstick = Samples.time { Steps.append(size, to: plain) }.time
      // The first makes the day-book's file, which happens once a month.
      if turn > 0 {
        ours.add(time)
        bare.add(yardstick)
      }
    }
    report.add(
      "one edit, durable, in the running program", ours.median,
      peer: ("append + fdatasync", bare.median), limit: .timesPeer(1.5))
    var command = Samples()
    for turn in 0..<3 {
      let id = store.ledger[kind].id(turn)
      let run = try Child(
        [program.path, "set", store.path, id, "progress=已约谈"], environment: program.environment)
      guard run.code == 0 else { throw Failure("liangshai set ended with \(run.code)") }
      command.add(run.wall)
    }
    report.add(
      "liangshai set, start to end", command.median,
      peer: ("open + append", opening + bare.median))
  }

  private static func append(_ size: Int, to path: String) {
    let bytes = [UInt8](repeating: 0x61, count: size)
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    _ = write(descriptor, bytes, size)
    fdatasync(descriptor)
    close(descriptor)
  }
}

extension Store {
  /// The rule set for a day.
  func rules(on day: Day) throws(StoreError) -> RuleSet {
    try ruleSet(for: Period(containing: day.month, cadence: .month))
  }
}
