import Model

extension Leagues {
  /// The standing of the targets of all units taken together: numerators and denominators are added up.
  ///
  /// Source: 丽建发〔2023〕22号 一.
  public mutating func wholeTargets(
    in period: Period
  ) -> [(indicator: IndicatorRule, standing: TargetStanding)] {
    let scoring = Scoring(rules: rules, period: period)
    let now = returns(in: period)
    let earlier = (1...6).reversed().map { period.advanced(by: -$0) }
      .filter { $0 > rules.span.baseline }.map { returns(in: $0) }
    return rules.indicators.enumerated().compactMap { position, indicator in
      guard indicator.kind == .stock, indicator.code.hasPrefix("A"),
        let share = Leagues.sum(of: now, position, \.current)
      else { return nil }
      let history = earlier.reversed().map { Leagues.sum(of: $0, position, \.current) }
      return TargetStanding(
        of: share, baseline: Leagues.sum(of: now, position, \.baseline),
        earlier: history.prefix { $0 != nil }.compactMap { $0 }.reversed(),
        indicator: indicator, scoring: scoring
      ).map { (indicator, $0) }
    }
  }

  private static func sum(
    of returns: [UnitReturn], _ position: Int, _ path: KeyPath<Reading, Share?>
  ) -> Share? {
    let shares = returns.compactMap { $0.readings[position]?[keyPath: path] }
    guard !shares.isEmpty else { return nil }
    return Share(
      shares.reduce(.zero) { $0 + $1.numerator },
      of: shares.reduce(.zero) { $0 + $1.denominator })
  }
}
