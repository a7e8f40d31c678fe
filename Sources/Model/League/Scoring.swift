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

  fileprivate let elapsedRest: Rational
  /// What scoring needs of each indicator, without its words.
  private let terms: [Term]
  /// The points of the whole level, pace and progress parts, and of the two in a first period.
  fileprivate let points: (level: Rational, pace: Rational, progress: Rational)
  fileprivate let firstPoints: (level: Rational, pace: Rational)

  /// An indicator's numbers.
  fileprivate struct Term {
    let isStock: Bool
    let isStrict: Bool
    let weight: Int
    let target: Rational
    /// The part of the pace that the target gives.
    let climb: Rational

    /// Whether `value` meets the target.
    func isMet(by value: Rational) -> Bool {
      isStrict ? value > target : value >= target
    }
  }

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
    let elapsed = elapsed
    elapsedRest = .one - elapsed
    terms = rules.indicators.map {
      Term(
        isStock: $0.kind == .stock, isStrict: $0.isStrict, weight: $0.weight,
        target: $0.target, climb: $0.target * elapsed)
    }
    let rule = rules.score
    points = (rule.level * 100, rule.pace * 100, rule.progress * 100)
    firstPoints = (rule.firstLevel * 100, rule.firstPace * 100)
    let length = Int128(period.cadence.months)
    remaining = Rational.reduced(Int128(max(end - now, 0)), length)
    remainingFromPrevious = max(1, Rational.reduced(Int128(end - now) + length, length))
  }

  /// Whether the period is the first after the baseline: it has no period before to gain on.
  var isFirstPeriod: Bool { period.advanced(by: -1) <= rules.span.baseline }

  /// The pace of a term from a baseline.
  fileprivate func pace(from baseline: Rational, term: Term) -> Rational {
    baseline * elapsedRest + term.climb
  }

  /// The pace at the cut-off: where a steady climb from `baseline` to `target` would be.
  public func pace(from baseline: Rational, to target: Rational) -> Rational {
    baseline * elapsedRest + target * elapsed
  }

  /// The score of one reading of the indicator at a position of the rule set.
  ///
  /// `missing` says what a row that is not there means.
  public func score(_ reading: Reading?, at index: Int, missing: Absence) -> IndicatorScore {
    let term = terms[index]
    var result = IndicatorScore(weight: term.weight, notes: [])
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
      guard reading.pendingBefore == 0, let carried = reading.previous else {
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
    result.weigh(value, reading: reading, term: term, scoring: self)
    return result
  }
}

extension Absence {
  /// Whether the indicator's weight stands although there is no value.
  fileprivate var keepsWeight: Bool { self != .notApplicable && self != .smallBase }
}

extension Period {
  /// The last month.
  public var closingMonth: Month { first + (cadence.months - 1) }
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
    _ value: Rational, reading: Reading, term: Scoring.Term, scoring: Scoring
  ) {
    let target = term.target
    let level = value >= target ? .one : value / target
    self.level = level
    var points: Rational
    if !term.isStock {
      points = level * 100
    } else {
      let pace = pace(of: value, reading: reading, term: term, scoring: scoring)
      self.pace = pace
      if !scoring.isFirstPeriod, let before = reading.previous?.value {
        let progress = progress(from: before, to: value, term: term, scoring: scoring)
        self.progress = progress
        points =
          scoring.points.level * level + scoring.points.pace * pace
          + scoring.points.progress * progress
      } else {
        notes.insert(.firstPeriod)
        points = scoring.firstPoints.level * level + scoring.firstPoints.pace * pace
      }
    }
    if term.isStrict, value <= target, points > scoring.rules.score.strictCap {
      points = scoring.rules.score.strictCap
      notes.insert(.strictCapped)
    }
    score = points
  }

  /// How far the value is along the pace, 0–1.
  private mutating func pace(
    of value: Rational, reading: Reading, term: Scoring.Term, scoring: Scoring
  ) -> Rational {
    guard let baseline = reading.baseline?.value else {
      notes.insert(.noBaseline)
      return value >= term.target ? .one : value / term.target
    }
    // The same as below in one fraction, where counts are as small as they mostly are.
    if let (a, b) = value.short, let (c, d) = baseline.short, let (e, f) = term.climb.short,
      let (g, h) = scoring.elapsedRest.short
    {
      let above = a * d * f * h
      let below = b * (c * f * g + d * e * h)
      return above >= below ? .one : .reduced(above, below)
    }
    let pace = scoring.pace(from: baseline, term: term)
    // A pace of 0 is kept by any value.
    return value >= pace ? .one : value / pace
  }

  /// The gain since the period before against the gain needed in each remaining period, 0–1.
  private mutating func progress(
    from before: Rational, to value: Rational, term: Scoring.Term, scoring: Scoring
  ) -> Rational {
    if value < before { notes.insert(.regression) }
    if term.isMet(by: value) { return .one }
    if value <= before { return .zero }
    // Below the target and above the value before, so something is still needed.
    if let (a, b) = value.short, let (c, d) = before.short, let (e, f) = term.target.short,
      let (g, h) = scoring.remainingFromPrevious.short
    {
      let above = (a * d - b * c) * f * g
      let below = (d * e - c * f) * b * h
      return above >= below ? .one : .reduced(above, below)
    }
    let gain = (value - before) * scoring.remainingFromPrevious
    let needed = term.target - before
    return gain >= needed ? .one : gain / needed
  }
}
