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

/// The value a unit has in a period.
struct Value {
  /// What the row says, or what stands in for it.
  var shown: Ratio?
  /// What counts as the unit's value; nil where there is none.
  var ratio: Ratio?
  var absence: CaseAbsence?
}

extension Oracle {
  /// The value a unit has in a period, and why it is no ordinary one.
  func value(_ unit: String, _ indicator: CaseIndicator, _ period: CasePeriod) -> Value {
    // Nothing came: 未报.
    guard let row = report(unit, indicator, period) else { return Value(absence: .notReported) }
    let own = row.ratio
    switch row.absence {
    case .notApplicable, .notReported, .falsified: return Value(shown: own, absence: row.absence)
    case .smallBase: return Value(shown: own, ratio: own, absence: .smallBase)
    case .pendingReview:
      // The last value stands in, one period long.
      let before = period.later(-1)
      let isSecond = report(unit, indicator, before)?.absence == .pendingReview
      let last = history(unit, indicator, before)
      guard !isSecond, let last else { return Value(shown: own, absence: .pendingReview) }
      return graded(last, orElse: .pendingReview)
    case nil:
      guard let own else { return Value(absence: .notReported) }
      return graded(own, orElse: nil)
    }
  }

  /// 不适用 where nothing can be divided by, 小基数 where there is too little.
  private func graded(_ ratio: Ratio, orElse absence: CaseAbsence?) -> Value {
    if ratio.denominator == .zero { return Value(shown: ratio, absence: .notApplicable) }
    let isSmall = ratio.denominator < rules.smallBase.value
    return Value(shown: ratio, ratio: ratio, absence: isSmall ? .smallBase : absence)
  }

  /// The value that a later period is measured from, or that stands in for it.
  private func history(
    _ unit: String, _ indicator: CaseIndicator, _ period: CasePeriod
  ) -> Ratio? {
    value(unit, indicator, period).ratio
  }

  /// The mark; `other` stands for the value that was reported where it is given.
  func mark(
    _ unit: String, _ indicator: CaseIndicator, _ period: CasePeriod, other: Ratio? = nil
  ) -> Mark {
    let value = value(unit, indicator, period)
    var mark = Mark(ratio: other ?? value.shown, absence: value.absence)
    if value.absence == .notApplicable || value.absence == .smallBase { return mark }
    guard let rate = (other ?? value.ratio)?.rate else {
      mark.score = .zero
      return mark
    }
    let target = indicator.target.value
    let isMet = indicator.isStrict ? rate > target : rate >= target
    let level = min(.one, rate / target)
    mark.level = level
    var points = level
    if indicator.isStock {
      let before = period.later(-1)
      // Without a baseline the pace is the target itself.
      let baseline = history(unit, indicator, rules.baseline)?.rate ?? target
      mark.pace = pace(rate, from: baseline, to: target, in: period)
      let isFirst = before == rules.baseline
      if !isFirst, let last = history(unit, indicator, before)?.rate {
        mark.progress = progress(rate, after: last, to: target, isMet: isMet, in: period)
        mark.isRegression = rate < last
      }
      points = weighed(mark)
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

  /// The parts together; without a period before, level and pace in their first shares.
  private func weighed(_ mark: Mark) -> Fraction {
    let (level, pace) = (mark.level ?? .zero, mark.pace ?? .zero)
    guard let progress = mark.progress else {
      return level * rules.firstLevel.value + pace * rules.firstPace.value
    }
    return level * rules.level.value + pace * rules.pace.value + progress * rules.progress.value
  }
}
