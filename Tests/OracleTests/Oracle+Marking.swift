/// What one unit gets for one indicator.
struct Mark {
  var ratio: Ratio?
  var absence: CaseAbsence?
  var level: Fraction?
  var pace: Fraction?
  var progress: Fraction?
  var score: Fraction?
  /// 倒退.
  var isRegression = false

  /// Whether the weight counts: neither 不适用 nor 小基数.
  var counts: Bool { score != nil }
}

extension Oracle {
  /// The value a unit has in a period, and why it is no ordinary one.
  func standing(
    _ unit: String, _ indicator: CaseIndicator, _ period: CasePeriod
  ) -> (ratio: Ratio?, absence: CaseAbsence?) {
    // Nothing came: 未报.
    guard let row = report(unit, indicator, period) else { return (nil, .notReported) }
    switch row.absence {
    case .notApplicable, .notReported, .falsified: return (nil, row.absence)
    case .smallBase: return (ratio(of: row), .smallBase)
    case .pendingReview:
      // The last value stands in, one period long.
      let before = period.later(-1)
      if report(unit, indicator, before)?.absence == .pendingReview { return (nil, .notReported) }
      guard let last = standing(unit, indicator, before).ratio else { return (nil, .notReported) }
      return graded(last, orElse: .pendingReview)
    case nil:
      guard let ratio = ratio(of: row) else { return (nil, .notReported) }
      return graded(ratio, orElse: nil)
    }
  }

  /// 不适用 where nothing can be divided by, 小基数 where there is too little.
  private func graded(
    _ ratio: Ratio, orElse absence: CaseAbsence?
  ) -> (ratio: Ratio?, absence: CaseAbsence?) {
    if ratio.denominator == .zero { return (ratio, .notApplicable) }
    return (ratio, ratio.denominator < rules.smallBase.value ? .smallBase : absence)
  }

  private func ratio(of row: CaseReport) -> Ratio? {
    guard let numerator = row.numerator, let denominator = row.denominator else { return nil }
    return Ratio(numerator: numerator.value, denominator: denominator.value)
  }

  /// The mark; `other` stands for the value that was reported where it is given.
  func mark(
    _ unit: String, _ indicator: CaseIndicator, _ period: CasePeriod, other: Ratio? = nil
  ) -> Mark {
    let (found, absence) = standing(unit, indicator, period)
    var mark = Mark(ratio: other ?? found, absence: absence)
    switch absence {
    case .notApplicable, .smallBase: return mark
    case .notReported, .falsified:
      mark.score = .zero
      return mark
    case .pendingReview, nil: break
    }
    guard let rate = mark.ratio?.rate else { return mark }
    let target = indicator.target.value
    let isMet = indicator.isStrict ? rate > target : rate >= target
    let level = min(.one, rate / target)
    mark.level = level
    var points = level
    if indicator.isStock {
      let before = period.later(-1)
      let baseline = report(unit, indicator, rules.baseline).flatMap(ratio(of:))?.rate
      mark.pace = baseline.map { pace(rate, from: $0, to: target, in: period) }
      if before > rules.baseline, let last = standing(unit, indicator, before).ratio?.rate {
        mark.progress = progress(rate, after: last, to: target, isMet: isMet, in: period)
        mark.isRegression = rate < last
      }
      points = weighed(level, mark.pace, mark.progress)
    }
    let score = points * Fraction(100)
    mark.score = indicator.isStrict && !isMet ? min(score, rules.strictCap.value) : score
    return mark
  }

  /// min(1, x/τ), τ = b + (T−b)·elapsed/total.
  private func pace(
    _ rate: Fraction, from baseline: Fraction, to target: Fraction, in period: CasePeriod
  ) -> Fraction {
    let share = Fraction(elapsed(period), rules.end.number - rules.baseline.number)
    return min(.one, rate / (baseline + (target - baseline) * share))
  }

  /// 1 where the target is met, else the gain over the gain needed; 0 without a gain.
  private func progress(
    _ rate: Fraction, after last: Fraction, to target: Fraction, isMet: Bool, in period: CasePeriod
  ) -> Fraction {
    if isMet { return .one }
    if rate <= last { return .zero }
    let remaining = max(1, rules.end.number - period.number + 1)
    return min(.one, (rate - last) * Fraction(remaining) / (target - last))
  }

  private func elapsed(_ period: CasePeriod) -> Int {
    min(period.number, rules.end.number) - rules.baseline.number
  }

  private func weighed(_ level: Fraction, _ pace: Fraction?, _ progress: Fraction?) -> Fraction {
    switch (pace, progress) {
    case (let pace?, let progress?):
      return level * rules.level.value + pace * rules.pace.value
        + progress * rules.progress.value
    case (let pace?, nil): return level * rules.firstLevel.value + pace * rules.firstPace.value
    case (nil, let progress?):
      let whole = rules.level.value + rules.progress.value
      if whole == .zero { return level }
      return (level * rules.level.value + progress * rules.progress.value) / whole
    case (nil, nil): return level
    }
  }
}
