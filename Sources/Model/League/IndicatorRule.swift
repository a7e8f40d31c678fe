/// One indicator of a rule set: what is measured, its target and its weight.
public struct IndicatorRule: Hashable, Sendable {
  /// Where its numerator and denominator come from.
  public enum Source: String, CaseIterable, Sendable {
    /// Imported indicator reports.
    case reports
    /// Counted from the store's own records.
    case records
  }

  /// What kind of quantity it is.
  public enum Kind: String, CaseIterable, Sendable {
    /// A state at the cut-off, scored by level, pace and progress.
    case stock
    /// A ratio within the period, scored by level alone.
    case flow
  }

  /// The code, such as `A1`.
  public var code: String
  /// The name.
  public var name: Phrase
  /// Where its values come from.
  public var source: Source
  /// Stock or flow.
  public var kind: Kind
  /// The target ratio, above 0; 0.95 is 95 %.
  public var target: Rational
  /// Whether the target must be exceeded and not only reached.
  public var isStrict: Bool
  /// The weight, above 0.
  public var weight: Int
  /// The clause it serves; empty where none is named.
  public var clause: String
  /// Who set its target and weight; the rule set's authority where the file names no other.
  public var authority: String

  /// Whether `value` meets the target.
  public func isMet(by value: Rational) -> Bool {
    isStrict ? value > target : value >= target
  }
}
