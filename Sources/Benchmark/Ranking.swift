import Model
import Store

/// The leagues of a store in this process, counted from its records anew.
struct Ranking {
  let runs: Int

  /// Measures and reports.
  ///
  /// - Parameters:
  ///   - scale: what the store is called.
  ///   - periods: how many leagues are made, the current one the last.
  ///   - limit: what all of them together must not exceed, in ms.
  func run(
    store path: String, named scale: String, periods: Int, limit: Double, into report: inout Report
  ) throws {
    guard let today = Day(iso: Program.today) else { return }
    let store = try Store(path: path)
    let ledger = store.ledger
    let rules = try store.rules(on: today)
    var samples = Samples()
    var units = 0
    for _ in 0..<runs {
      let (time, count) = Samples.time { () -> Int in
        var leagues = Leagues(ledger, rules: rules)
        let last = leagues.currentPeriod(today: today)
        return (1 - periods...0).reduce(0) { count, back in
          count + leagues.table(for: last.advanced(by: back)).rows.count
        }
      }
      samples.add(time)
      units = count / periods
    }
    report.begin("\(scale): leagues from records, \(runs) times, medians, ms")
    report.add("\(periods) periods × \(units) units", samples.median, limit: .own(limit))
  }
}
