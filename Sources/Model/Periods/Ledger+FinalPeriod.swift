extension Ledger {
  /// The latest period whose figures are final: frozen or published; nil where none is.
  /// O(periods).
  public var lastFinalPeriod: Period? {
    let periods = self[ReportingPeriod.self]
    return periods.indices.compactMap { row -> Period? in
      let period = periods[row]
      switch period.state {
      case .frozen, .published: return Period(code: period.recordID)
      case .open, .locked, nil: return nil
      }
    }.max()
  }
}
