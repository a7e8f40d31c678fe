/// The numbers a league is made by: indicators, weights, targets, caps and deadlines.
///
/// A rule set that a frozen period has used never changes again. Every number in it that the notice
/// does not give is shown under `authority`.
public struct RuleSet: Hashable, Sendable {
  /// The id shown on everything computed with it, such as `LS-1`.
  public var id: String
  /// The first period it applies to.
  public var from: Period
  /// Who set the numbers that the notice does not give.
  public var authority: String
  /// The legal basis printed on exports; empty where none is named.
  public var basis: String
  /// The stretch of time the targets are for.
  public var span: Span
  /// How parts become a score, and its caps.
  public var score: ScoreRule
  /// How the table is shown.
  public var table: TableRule
  /// How records are counted.
  public var counting: CountingRule
  /// When lamps change.
  public var lamps: LampRule
  /// What is shown at a meeting.
  public var slides = SlideRule.usual
  /// The indicators in order; at least one.
  public var indicators: [IndicatorRule]
  /// The deadlines in order; may be empty.
  public var deadlines: [DeadlineRule]
  /// The limits that differ from their usual value, by id; see `value(of:)`.
  public var limits: [String: Int] = [:]
  /// The channels of emergency repairs that differ from the usual ones; see `channel(of:)`.
  public var channels: [RepairCategory: RepairChannel] = [:]

  /// The stretch from the baseline to the end, in periods of one cadence.
  public struct Span: Hashable, Sendable {
    /// How long one period is.
    public var cadence: Period.Cadence
    /// The period whose cut-off gives the baseline values.
    public var baseline: Period
    /// The period by whose cut-off the targets must be met.
    public var end: Period
  }

  /// The thresholds of lamps.
  public struct LampRule: Hashable, Sendable {
    /// The working days left from which a matter is due soon.
    public var dueSoon: Int
    /// The share of the pace from which a target behind pace is yellow and not red.
    public var pace: Rational
  }

  /// The position of the indicator with this code, or nil.
  public func index(of code: String) -> Int? { indicators.firstIndex { $0.code == code } }

  /// The deadline with this id, or nil.
  public func deadline(_ id: String) -> DeadlineRule? { deadlines.first { $0.id == id } }

  /// The sum of the weights of all indicators.
  public var totalWeight: Int { indicators.reduce(0) { $0 + $1.weight } }
}
