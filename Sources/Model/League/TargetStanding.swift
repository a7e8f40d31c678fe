/// Where a stock indicator stands against its target: pace, gap, what is needed, and a forecast.
public struct TargetStanding: Hashable, Sendable {
  /// The lamp of a target against its pace.
  public enum Lamp: UInt8, Sendable {
    case onPace, nearPace, behindPace

    /// A sign that needs no colour.
    public var symbol: String {
      switch self {
      case .onPace: "●"
      case .nearPace: "▲"
      case .behindPace: "■"
      }
    }

    /// The lamp's words.
    public var phrase: Phrase {
      switch self {
      case .onPace: Phrase(zh: "达到进度", en: "on pace")
      case .nearPace: Phrase(zh: "略慢于进度", en: "slightly behind pace")
      case .behindPace: Phrase(zh: "落后于进度", en: "behind pace")
      }
    }
  }

  /// The period whose cut-off it is.
  public let period: Period
  /// The value, as it was counted.
  public let share: Share
  /// The value as a ratio.
  public let value: Rational
  /// The target as a ratio.
  public let target: Rational
  /// The ratio at the baseline; nil where none was frozen.
  public let baseline: Rational?
  /// Where a steady climb would be now; nil without a baseline.
  public let pace: Rational?
  /// The lamp against the pace; nil without a baseline.
  public let lamp: Lamp?
  /// Whether the target is met.
  public let isMet: Bool
  /// The least number of further compounds (or whatever is counted) that meets the target.
  public let gap: Int
  /// The ratio to gain in each period until the end; 0 once met, nil where no period is left.
  public let neededPerPeriod: Rational?
  /// The mean gain per period over the last six; nil with no earlier value.
  public let meanGain: Rational?
  /// The ratio at the end if the mean gain goes on, held to 0–1; nil with no earlier value.
  public let forecastAtEnd: Rational?
  /// The period whose cut-off meets the target at the mean gain; nil with no gain or in 100 years.
  public let forecastPeriod: Period?

  /// The standing of one reading.
  ///
  /// - Parameters:
  ///   - share: the value at the cut-off; nil is returned where its denominator is 0.
  ///   - earlier: the values of the periods before, oldest first; the last six count. A gap is not
  ///     allowed: pass only those that follow each other up to the period before.
  public init?(
    of share: Share, baseline: Share?, earlier: [Share], indicator: IndicatorRule,
    scoring: Scoring
  ) {
    guard let value = share.value else { return nil }
    let target = indicator.target
    period = scoring.period
    self.share = share
    self.value = value
    self.target = target
    self.baseline = baseline?.value
    let pace = self.baseline.map { scoring.pace(from: $0, to: target) }
    self.pace = pace
    lamp = pace.map { pace in
      if value >= pace { return .onPace }
      return value >= pace * scoring.rules.lamps.pace ? .nearPace : .behindPace
    }
    let isMet = indicator.isMet(by: value)
    self.isMet = isMet
    let missing = target * share.denominator - share.numerator
    gap = isMet ? 0 : (indicator.isStrict ? missing.floor + 1 : missing.ceiling)
    neededPerPeriod = isMet ? .zero : (target - value).divided(by: scoring.remaining)
    let window = earlier.suffix(6).compactMap(\.value)
    let meanGain = window.first.map { (value - $0) / Rational(window.count) }
    self.meanGain = meanGain
    forecastAtEnd = meanGain.map {
      (value + $0 * scoring.remaining).clamped(.zero, max(.one, value))
    }
    forecastPeriod = TargetStanding.forecast(
      from: value, gain: meanGain, indicator: indicator, period: scoring.period)
  }

  /// The day whose 24:00 meets the target at the mean gain; nil as for `forecastPeriod`.
  public var forecastDay: Day? { forecastPeriod?.lastDay }

  private static func forecast(
    from value: Rational, gain: Rational?, indicator: IndicatorRule, period: Period
  ) -> Period? {
    if indicator.isMet(by: value) { return period }
    guard let gain, gain > .zero else { return nil }
    let steps = (indicator.target - value) / gain
    let count = indicator.isStrict ? steps.floor + 1 : steps.ceiling
    return count * period.cadence.months <= 1_200 ? period.advanced(by: count) : nil
  }
}
