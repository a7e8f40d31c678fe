/// Where a unit, or all units together, stands against a target, counted one way.
public struct TargetLine: Sendable {
  /// The unit's id; nil for all units taken together.
  public let unit: String?
  /// The target's indicator.
  public let indicator: IndicatorRule
  /// How it is counted; nil for the figure that is scored.
  public let basis: TargetBasis?
  /// Value, pace, gap and forecast.
  public let standing: TargetStanding
  /// What the gap counts; nil where the figures were reported or no whole number counts them.
  public let thing: CountedThing?

  /// How many more are needed; nil where no whole number tells it.
  public var gap: Int? { basis?.isMeanOfShares == true ? nil : standing.gap }

  /// How many more are needed in each month that is left; nil where none is left or no number tells
  /// it.
  public func gapPerMonth(until end: Period) -> Rational? {
    guard let gap else { return nil }
    if gap == 0 { return .zero }
    let months = end.closingMonth - standing.period.closingMonth
    return months > 0 ? Rational(gap) / Rational(months) : nil
  }
}
