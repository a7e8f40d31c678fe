import Model
import Store

/// The catalogue V01–V35 in this process: over a whole store, and over 2,000 rows somebody has edited.
struct Checking {
  let runs: Int

  /// The rows a reviewer edits in a month.
  private static let edited = 2_000

  /// Measures and reports.
  ///
  /// - Parameters:
  ///   - scale: what the store is called.
  ///   - limits: what both figures must not exceed, in ms; nil where nothing is asked.
  func run(
    store path: String, named scale: String, limits: (whole: Double, edited: Double)?,
    into report: inout Report
  ) throws {
    guard let today = Day(iso: Program.today) else { return }
    let store = try Store(path: path)
    let ledger = store.ledger
    let check = CheckRun(
      Circumstances(ledger, rules: try store.rules(on: today), today: today)
    ) { _, _ in today }
    let scopes = [
      ("every record", CheckScope.everything, limits?.whole),
      ("2,000 edited rows", CheckScope(rows: Checking.rows(of: ledger)), limits?.edited),
    ]
    report.begin("\(scale): all checks, \(runs) times each, medians, ms")
    for (name, scope, limit) in scopes {
      var samples = Samples()
      var count = 0
      for _ in 0..<runs {
        let (time, findings) = Samples.time { check.report(scope).findings }
        samples.add(time)
        count = findings.count
      }
      report.add("\(name) (\(count) findings)", samples.median, limit: limit.map { .own($0) })
    }
  }

  /// Rows of every kind in turn, spread over its table.
  private static func rows(of ledger: Ledger) -> [Int: [Int]] {
    var rows: [Int: [Int]] = [:]
    let tables = ledger.tables.filter { $0.count > 0 }
    let total = tables.reduce(0) { $0 + $1.count }
    for table in tables {
      let share = min(table.count, (edited * table.count + total - 1) / total)
      rows[table.kind.ordinal] = (0..<share).map { $0 * table.count / share }
    }
    return rows
  }
}
