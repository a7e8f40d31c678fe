import Model

extension Store {
  /// The compounds drawn for a recheck of a period, by a seed that is printed with the list: the same seed,
  /// period and register give the same list on any machine.
  ///
  /// A unit's draw begins with the first 64 bits of SHA-256 over `seed/period/unit`.
  public func recheckLists(
    of period: Period, seed: String
  ) throws(StoreError) -> [RecheckList] {
    ledger.recheckLists(try ruleSet(for: period), of: period, seed: seed)
  }
}

extension Ledger {
  /// The compounds drawn for a recheck of a period by a seed in words.
  func recheckLists(_ rules: RuleSet, of period: Period, seed: String) -> [RecheckList] {
    recheckLists(rules) { RecheckDraw.seed(seed, of: $0, in: period) }
  }
}

extension RecheckDraw {
  /// The number that the draw of a unit begins with.
  static func seed(_ seed: String, of unit: String, in period: Period) -> UInt64 {
    let digits = SHA256.hex("\(seed)/\(period.code)/\(unit)".utf8).prefix(16)
    return UInt64(digits, radix: 16) ?? 0
  }
}
