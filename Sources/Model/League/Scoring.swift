/// A rule set applied to one period: scores readings one by one, each without regard to others.
///
/// Source: 丽建发〔2023〕22号 保障二(晾晒通报); the method is the rule set's own.
public struct Scoring: Sendable {
  /// The rule set.
  public let rules: RuleSet
  /// The period scored.
  public let period: Period
  /// The part of the span that has passed at the cut-off, 0–1.
  public let elapsed: Rational
  /// The periods from the previous cut-off to the end; at least 1.
  public let remainingFromPrevious: Rational
  /// The periods from this cut-off to the end; 0 or more.
  public let remaining: Rational

  private let elapsedRest: Rational

  /// A rule set applied to `period`, which may be longer than the rule set's own periods.
  public init(rules: RuleSet, period: Period) {
    self.rules = rules
    self.period = period
    let start = rules.span.baseline.closingMonth
    let end = rules.span.end.closingMonth
    let now = period.closingMonth
    let total = end - start
    let passed = min(max(now - start, 0), total)
    elapsed = Rational.reduced(Int128(passed), Int128(total))
    elapsedRest = .one - elapsed
    let length = Int128(period.cadence.months)
    remaining = Rational.reduced(Int128(max(end - now, 0)), length)
    remainingFromPrevious = max(1, Rational.reduced(Int128(end - now) + length, length))
  }

  /// The pace at the cut-off: where a steady climb from `baseline` to `target` would be.
  public func pace(from baseline: Rational, to target: Rational) -> Rational {
    baseline * elapsedRest + target * elapsed
  }

  /// The score of one reading; `missing` says what a row that is not there means.
  public func score(
    _ reading: Reading?, of indicator: IndicatorRule, missing: Absence
  ) -> IndicatorScore {
    var result = IndicatorScore(weight: indicator.weight, notes: [])
    guard let reading else {
      result.notes = .missingRow
      return missing.keepsWeight ? result.nought(missing) : result.redistributed(missing)
    }
    var current = reading.current
    result.numerator = current?.numerator
    result.denominator = current?.denominator
    switch reading.absence {
    case .notApplicable, .smallBase: return result.redistributed(reading.absence)
    case .notReported, .falsified: return result.nought(reading.absence)
    case .pendingReview:
      guard reading.pendingBefore == 0, let carried = reading.previous ?? reading.current else {
        result.notes.insert(.pendingTooLong)
        return result.nought(.pendingReview)
      }
      current = carried
      result.absence = .pendingReview
      result.notes.insert(.carried)
      result.numerator = carried.numerator
      result.denominator = carried.denominator
    case nil: break
    }
    guard let current else { return result.nought(.notReported) }
    guard let value = current.value else { return result.redistributed(.notApplicable) }
    if current.denominator < rules.score.smallBase { return result.redistributed(.smallBase) }
    if current.numerator > current.denominator { result.notes.insert(.aboveWhole) }
    result.weigh(value, reading: reading, indicator: indicator, scoring: self)
    return result
  }
}

extension Absence {
  /// Whether the indicator's weight stands although there is no value.
  fileprivate var keepsWeight: Bool { self != .notApplicable && self != .smallBase }
}

extension Period {
  /// The last month.
  var closingMonth: Month { first + (cadence.months - 1) }
}

extension IndicatorScore {
  fileprivate init(weight: Int, notes: Notes) {
    self.init(
      numerator: nil, denominator: nil, level: nil, pace: nil, progress: nil, score: nil,
      weight: weight, absence: nil, notes: notes)
  }

  /// No points, and the weight stands.
  fileprivate func nought(_ absence: Absence?) -> IndicatorScore {
    var result = self
    result.absence = absence
    result.score = .zero
    return result
  }

  /// No points, and the weight goes to the other indicators.
  fileprivate func redistributed(_ absence: Absence?) -> IndicatorScore {
    var result = self
    result.absence = absence
    result.weight = 0
    return result
  }

  /// The parts and the points of a value.
  fileprivate mutating func weigh(
    _ value: Rational, reading: Reading, indicator: IndicatorRule, scoring: Scoring
  ) {
    let rule = scoring.rules.score
    let target = indicator.target
    let level = value >= target ? .one : value / target
    self.level = level
    var points: Rational
    switch indicator.kind {
    case .flow: points = level * 100
    case .stock:
      let pace = pace(of: value, reading: reading, target: target, scoring: scoring)
      self.pace = pace
      if let before = reading.previous?.value {
        let progress = progress(
          from: before, to: value, indicator: indicator, scoring: scoring)
        self.progress = progress
        points = (rule.level * level + rule.pace * pace + rule.progress * progress) * 100
      } else {
        notes.insert(.firstPeriod)
        points = (rule.firstLevel * level + rule.firstPace * pace) * 100
      }
    }
    if indicator.isStrict, value <= target, points > rule.strictCap {
      points = rule.strictCap
      notes.insert(.strictCapped)
    }
    score = points
  }

  /// How far the value is along the pace, 0–1.
  private mutating func pace(
    of value: Rational, reading: Reading, target: Rational, scoring: Scoring
  ) -> Rational {
    let pace: Rational
    if let baseline = reading.baseline?.value {
      pace = scoring.pace(from: baseline, to: target)
    } else {
      notes.insert(.noBaseline)
      pace = target
    }
    // A pace of 0 is kept by any value.
    return value >= pace ? .one : value / pace
  }

  /// The gain since the period before against the gain needed in each remaining period, 0–1.
  private mutating func progress(
    from before: Rational, to value: Rational, indicator: IndicatorRule, scoring: Scoring
  ) -> Rational {
    if value < before { notes.insert(.regression) }
    if indicator.isMet(by: value) { return .one }
    if value <= before { return .zero }
    // Below the target and above the value before, so something is still needed.
    let gain = (value - before) * scoring.remainingFromPrevious
    let needed = indicator.target - before
    return gain >= needed ? .one : gain / needed
  }
}
