/// A numerator and a denominator: the only form in which a rate is kept.
public struct Share: Hashable, Sendable {
  /// What was achieved; not negative.
  public var numerator: Rational
  /// Out of what; not negative.
  public var denominator: Rational

  /// A numerator of a denominator.
  public init(_ numerator: Rational, of denominator: Rational) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The quotient, or nil where the denominator is 0.
  public var value: Rational? { numerator.divided(by: denominator) }
}

/// What is known of one unit's indicator in one period, before it is scored.
public struct Reading: Hashable, Sendable {
  /// The value at the cut-off; nil where there is none.
  public var current: Share?
  /// The value of the period before; nil in a first period.
  public var previous: Share?
  /// The value at the baseline; nil where none was frozen.
  public var baseline: Share?
  /// Why there is no ordinary value; nil where there is one.
  public var absence: Absence?
  /// The number of periods before this one that were 待核 without a break.
  public var pendingBefore: Int

  /// A value with its history, or an absence.
  public init(
    current: Share? = nil, previous: Share? = nil, baseline: Share? = nil,
    absence: Absence? = nil, pendingBefore: Int = 0
  ) {
    self.current = current
    self.previous = previous
    self.baseline = baseline
    self.absence = absence
    self.pendingBefore = pendingBefore
  }
}

extension Reading {
  /// The figure that stood in its period, for the next to be measured from: its own, under review the
  /// one that stood in; nil where nothing did.
  var standing: Share? {
    switch absence {
    case .smallBase: current
    case nil: current?.value == nil ? nil : current
    case .pendingReview: pendingBefore == 0 ? previous : nil
    case .notApplicable, .notReported, .falsified: nil
    }
  }
}

/// Points added to or taken from a unit in a period.
public enum PointsAdjustment: Hashable, Sendable {
  /// A bonus of `points` each, `count` times; the evidence tells the measured outcome, and the
  /// records are the ids of the compounds it was reached in.
  case bonus(points: Rational, count: Int, evidence: String, records: [String] = [])
  /// So many occasions of one kind, and the ids of the records behind them; the rule set gives the
  /// points.
  case malus(MalusKind, count: Int, records: [String] = [])
}

/// Everything a unit brings to the league of one period.
public struct UnitReturn: Hashable, Sendable {
  /// The unit's id.
  public var unit: String
  /// One reading for each indicator of the rule set, in its order; nil where there is no row.
  public var readings: [Reading?]
  /// Bonuses and maluses.
  public var adjustments: [PointsAdjustment]

  /// A unit's readings in the order of the rule set's indicators.
  public init(unit: String, readings: [Reading?], adjustments: [PointsAdjustment] = []) {
    self.unit = unit
    self.readings = readings
    self.adjustments = adjustments
  }
}
