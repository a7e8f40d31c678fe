/// How parts become a score, and what limits it.
public struct ScoreRule: Hashable, Sendable {
  /// The share of the level part; level, pace and progress sum to 1.
  public var level: Rational
  /// The share of the pace part.
  public var pace: Rational
  /// The share of the progress part.
  public var progress: Rational
  /// The share of the level where there is no previous period; with `firstPace` it sums to 1.
  public var firstLevel: Rational
  /// The share of the pace where there is no previous period.
  public var firstPace: Rational
  /// The most points an indicator gets whose strict target is not exceeded.
  public var strictCap: Rational
  /// A denominator below this is a small base, and the weight is redistributed.
  public var smallBase: Rational
  /// The applicable weight below which a unit is listed apart without a rank.
  public var rankWeight: Rational
  /// The most bonus points in all.
  public var bonusCap: Rational
  /// The most points one bonus brings.
  public var bonusEach: Rational
  /// Whether a bonus without evidence is refused.
  public var bonusNeedsEvidence: Bool
  /// The most malus points in all, falsification apart.
  public var malusCap: Rational
  /// The points off for one of each kind.
  public var malus: [MalusKind: Rational]

  /// The points off for one of `kind`, 0 where the rule set names none.
  public func points(for kind: MalusKind) -> Rational { malus[kind] ?? .zero }
}

/// What points are taken off for.
public enum MalusKind: String, CaseIterable, Sendable {
  /// A red overdue item open at the cut-off.
  case redOverdue = "red-overdue"
  /// An escalation to a circular (通报).
  case circular
  /// A report that came late or not at all.
  case lateReport = "late-report"
  /// A falsified figure (造假查实): outside the cap.
  case falsified

  /// The words for it.
  public var name: Phrase {
    switch self {
    case .redOverdue: Phrase(zh: "红色超期未结", en: "red overdue items")
    case .circular: Phrase(zh: "通报", en: "circulars")
    case .lateReport: Phrase(zh: "迟报", en: "late reports")
    case .falsified: Phrase(zh: "造假查实", en: "falsified figures")
    }
  }
}

/// How the league table is shown.
public struct TableRule: Hashable, Sendable {
  /// A band of scores, half-open: from its bound up to the next band.
  public struct Band: Hashable, Sendable {
    /// The lowest displayed score in the band, in points.
    public var from: Rational
    /// The band's name.
    public var name: Phrase
  }

  /// The places of the red list, ties included.
  public var redList: Int
  /// The points the last must be behind to be named last, exceeded.
  public var lastGap: Rational
  /// The bands from the highest; the lowest begins at 0.
  public var bands: [Band]

  /// The band of a displayed score in hundredths of a point, or nil below them all.
  public func band(ofHundredths hundredths: Int) -> Band? {
    bands.first { Rational(hundredths) >= $0.from * 100 }
  }
}
