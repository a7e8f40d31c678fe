extension Leagues {
  /// The targets as they are scored: of each unit asked for, then of all units taken together.
  ///
  /// The whole adds up numerators and denominators of every unit that has a value.
  /// Source: 丽建发〔2023〕22号 一.
  ///
  /// - Parameter units: only these; nil for every unit and the whole.
  public mutating func targetLines(in period: Period, units: [String]? = nil) -> [TargetLine] {
    let scoring = Scoring(rules: rules, period: period)
    func line(_ unit: String?, _ target: (indicator: IndicatorRule, standing: TargetStanding))
      -> TargetLine
    {
      let isCounted = rules.index(of: target.indicator.code).map(isCounted) ?? false
      return TargetLine(
        unit: unit, indicator: target.indicator, basis: nil, standing: target.standing,
        thing: isCounted
          ? RecordIndicators.named(target.indicator.code)?.counted(under: rules.counting) : nil)
    }
    var lines: [TargetLine] = []
    for unit in units ?? facts.units {
      lines += targets(of: unit, in: period).map { line(unit, $0) }
    }
    guard units == nil else { return lines }
    var earlier: [[Reading?]] = []
    for back in (1...6).reversed() {
      let before = period.advanced(by: -back)
      if before > rules.span.baseline { earlier.append(Leagues.whole(of: returns(in: before))) }
    }
    let whole = Leagues.whole(of: returns(in: period))
    return lines
      + Leagues.targets(of: whole, scoring: scoring, earlier: earlier).map { line(nil, $0) }
  }

  /// All units' readings added up.
  static func whole(of returns: [UnitReturn]) -> [Reading?] {
    (returns.first?.readings.indices ?? 0..<0).map { position in
      func sum(_ path: KeyPath<Reading, Share?>) -> Share? {
        let shares = returns.compactMap { $0.readings[position]?[keyPath: path] }
        guard !shares.isEmpty else { return nil }
        return Share(
          shares.reduce(.zero) { $0 + $1.numerator },
          of: shares.reduce(.zero) { $0 + $1.denominator })
      }
      return sum(\.current).map { Reading(current: $0, baseline: sum(\.baseline)) }
    }
  }

  /// The targets under every basis, the chosen ones marked: of each unit asked for, then of all
  /// units.
  ///
  /// They are counted from the records as they are now, a frozen period's too; an indicator that is
  /// only reported has no other basis. Costs a pass over the counted rows for each basis and period
  /// looked at.
  public func targetLinesByBasis(in period: Period, units: [String]? = nil) -> [TargetLine] {
    let scoring = Scoring(rules: rules, period: period)
    let wanted = units.map { $0.compactMap(facts.number(ofUnit:)) } ?? Array(facts.units.indices)
    let past = (1...6).reversed().map { period.advanced(by: -$0) }.filter {
      $0 > rules.span.baseline
    }
    return TargetBasis.all(under: rules.counting).flatMap { basis -> [TargetLine] in
      guard let position = rules.index(of: basis.indicator), isCounted(position) else { return [] }
      let facts = facts.counted(by: basis.rule)
      let now = facts.shares(of: basis, in: period)
      let first = facts.shares(of: basis, in: rules.span.baseline)
      let earlier = past.map { facts.shares(of: basis, in: $0) }
      let rule = rules.indicators[position]
      func line(_ unit: String?, _ pick: ([Share]) -> Share) -> TargetLine? {
        TargetStanding(
          of: pick(now), baseline: pick(first), earlier: earlier.map(pick), indicator: rule,
          scoring: scoring
        ).map {
          TargetLine(unit: unit, indicator: rule, basis: basis, standing: $0, thing: basis.thing)
        }
      }
      let whole = line(nil) { shares in
        Share(
          shares.reduce(.zero) { $0 + $1.numerator },
          of: shares.reduce(.zero) { $0 + $1.denominator })
      }
      let lines = wanted.compactMap { number in line(facts.units[number]) { $0[number] } }
      return units == nil ? lines + [whole].compactMap { $0 } : lines
    }
  }
}

extension CountingFacts {
  /// What every unit has under a basis.
  fileprivate func shares(of basis: TargetBasis, in period: Period) -> [Share] {
    guard let indicator = RecordIndicators.named(basis.indicator),
      let unit = indicator.kind.position(named: "unit")
    else { return [] }
    let column = ledger[indicator.kind].columns[unit]
    let judgements = indicator.judge(self, over: period)
    guard basis.isMeanOfShares else {
      return totals(judgements, units: column).map(\.share)
    }
    let numbers = unitNumbers(of: column)
    var shares = Array(repeating: Share(.zero, of: .zero), count: units.count)
    for (row, judgement) in judgements.enumerated() where judgement.denominator > 0 {
      let code = column.words[row]
      guard code != Column.missingWord, numbers[Int(code)] >= 0 else { continue }
      let unit = Int(numbers[Int(code)])
      let own = Rational(Int(judgement.numerator)) / Rational(Int(judgement.denominator))
      shares[unit].numerator = shares[unit].numerator + own
      shares[unit].denominator = shares[unit].denominator + .one
    }
    return shares
  }
}
