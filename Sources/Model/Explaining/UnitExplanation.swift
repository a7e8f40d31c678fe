/// Why a unit has its score and its place in a period.
public struct UnitExplanation: Sendable {
  /// The unit's row of the league.
  public let row: LeagueTable.Row
  /// Why each indicator has its points, in the rule set's order.
  public let indicators: [Explanation]
  /// What one more of what is counted would bring, for each stock indicator of the groups A and B
  /// that is scored.
  public let steps: [ScoreStep]
  /// What the next place would take; nil for a unit in the first place or listed apart.
  public let nextRank: NextRank?
  /// The records behind each bonus and malus, in the order of `row.score.items`.
  public let evidence: [[RecordPlace]]
}

/// What one more of what is counted would bring: one compound is so many points.
public struct ScoreStep: Hashable, Sendable {
  /// The position of the indicator in the rule set.
  public let indicator: Int
  /// What one is; nil where the figures were reported.
  public let thing: CountedThing?
  /// The points one more adds to the total, exactly; 0 where all are counted already.
  public let points: Rational
  /// The score with one more, in hundredths.
  public let score: Int
}

/// What a unit would need to rise one place or more, with all other units as they are.
public struct NextRank: Hashable, Sendable {
  /// The place it has.
  public let rank: Int
  /// The displayed score of the units just ahead, in hundredths: it must be passed or reached.
  public let ahead: Int
  /// For each scored indicator what it alone would take.
  public let ways: [Way]

  /// Rising by one indicator alone.
  public struct Way: Hashable, Sendable {
    /// The position of the indicator in the rule set.
    public let indicator: Int
    /// What is counted; nil where the figures were reported.
    public let thing: CountedThing?
    /// The least number of further ones that lifts the unit; nil where even all of them do not.
    public let count: Int?
    /// The place with so many more; nil where there is none.
    public let rank: Int?
  }

  /// The indicators that can lift the unit, the fewest first.
  public var possible: [Way] {
    ways.filter { $0.count != nil }.sorted {
      ($0.count ?? 0, $0.indicator) < ($1.count ?? 0, $1.indicator)
    }
  }
}
