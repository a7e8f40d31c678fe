extension PeriodBook {
  /// For each unit that was last in the latest published quarter, how many published quarters in a row it
  /// was. A quarter ends with its own period, or with that of its last month. Source: 四(二).
  public var quartersLast: [String: Int] {
    let quarters = entries.filter { entry in
      entry.publication != nil && entry.inForce != nil && entry.period.endsQuarter
    }
    var running: Set<String>?
    var counts: [String: Int] = [:]
    for entry in quarters.reversed() {
      guard let figures = entry.inForce?.value else { break }
      let last = Set(
        figures.table.rows.filter { $0.tail == .last }.map { figures.units[$0.index].id })
      let still = running.map { $0.intersection(last) } ?? last
      guard !still.isEmpty else { break }
      for unit in still { counts[unit, default: 0] += 1 }
      running = still
    }
    return counts
  }
}

extension Period {
  /// Whether a quarter ends with it: with the last month of one, or as a quarter.
  fileprivate var endsQuarter: Bool {
    cadence == .quarter || (cadence == .month && first.month % 3 == 0)
  }
}
