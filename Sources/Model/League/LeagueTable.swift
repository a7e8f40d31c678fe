/// The league of one period: units ranked on their published scores.
public struct LeagueTable: Hashable, Sendable {
  /// How a unit at the lower end is named.
  public enum Tail: UInt8, Sendable {
    /// 末位: clearly behind, or last twice running.
    case last
    /// 并列后段: at the end, but not by enough to be named last.
    case trailing

    /// The words for it.
    public var name: Phrase {
      switch self {
      case .last: Phrase(zh: "末位", en: "last")
      case .trailing: Phrase(zh: "并列后段", en: "among the last")
      }
    }
  }

  /// One line of the table.
  public struct Row: Hashable, Sendable {
    /// The position of the unit among the returns given.
    public var index: Int
    /// The score and all that led to it.
    public var score: UnitScore
    /// The place, 1 for the best; nil where the unit is listed apart.
    public var rank: Int?
    /// The place in the table before; nil where it had none.
    public var previousRank: Int?
    /// The band of the score; nil without a score.
    public var band: TableRule.Band?
    /// Whether it is on the red list (红榜).
    public var isOnRedList: Bool
    /// How it is named at the lower end; nil for the others.
    public var tail: Tail?
    /// What one compound more or fewer would do; nil where the unit is listed apart.
    public var sensitivity: Sensitivity?

    /// The places gained since the table before; negative where lost, nil without either.
    public var move: Int? {
      guard let rank, let previousRank else { return nil }
      return previousRank - rank
    }
  }

  /// What is remembered of an earlier table.
  public struct Past: Hashable, Sendable {
    /// The place of each unit that had one.
    public var ranks: [String: Int]
    /// The units that had the lowest place.
    public var bottom: Set<String>

    /// Places and lowest units of an earlier table.
    public init(ranks: [String: Int], bottom: Set<String>) {
      self.ranks = ranks
      self.bottom = bottom
    }
  }

  /// The period.
  public let period: Period
  /// The id of the rule set.
  public let ruleSet: String
  /// Ranked units from the best, ties in the order given; then those listed apart.
  public let rows: [Row]

  /// The row of a unit, or nil.
  public func row(of unit: String) -> Row? { rows.first { $0.score.unit == unit } }

  /// What the next period's table needs of this one.
  public var past: Past {
    var ranks: [String: Int] = [:]
    for row in rows { ranks[row.score.unit] = row.rank }
    return Past(ranks: ranks, bottom: Set(lowest.map(\.score.unit)))
  }

  /// The ranked rows that share the lowest place; none where all share the first.
  public var lowest: [Row] {
    guard let rank = rows.last(where: { $0.rank != nil })?.rank, rank > 1 else { return [] }
    return rows.filter { $0.rank == rank }
  }
}

extension LeagueTable {
  /// Scores and ranks the returns, given in the order that units of one score are listed in.
  ///
  /// - Parameters:
  ///   - missing: what a row that is not there means.
  ///   - previous: the table of the period before; nil for none.
  ///   - barred: units kept off the red list by a falsification earlier in the year.
  public init(
    _ scoring: Scoring, returns: [UnitReturn], missing: Absence, previous: Past? = nil,
    barred: Set<String> = []
  ) {
    let rules = scoring.rules
    period = scoring.period
    ruleSet = rules.id
    let scores = returns.map { scoring.score($0, missing: missing) }
    let order = LeagueTable.order(of: scores)
    let ranks = LeagueTable.ranks(of: scores, in: order)
    let field = order.compactMap { ranks[$0] == nil ? nil : scores[$0].scoreHundredths }
    let tail = LeagueTable.tail(
      scores: scores, ranks: ranks, previous: previous, gap: rules.table.lastGap)
    rows = order.map { index in
      let score = scores[index]
      let rank = ranks[index]
      return Row(
        index: index, score: score, rank: rank, previousRank: previous?.ranks[score.unit],
        band: score.scoreHundredths.flatMap(rules.table.band(ofHundredths:)),
        isOnRedList: rank.map { $0 <= rules.table.redList } == true && !score.hasFalsified
          && !barred.contains(score.unit),
        tail: tail[index],
        sensitivity: rank == nil
          ? nil
          : scoring.sensitivity(of: score, entry: returns[index], field: field))
    }
  }

  /// Positions in listing order.
  private static func order(of scores: [UnitScore]) -> [Int] {
    let ranked = scores.indices.filter { scores[$0].isRanked }
    let apart = scores.indices.filter { !scores[$0].isRanked }
    let keys = scores.map { $0.scoreHundredths ?? 0 }
    return ranked.sorted { keys[$0] != keys[$1] ? keys[$0] > keys[$1] : $0 < $1 } + apart
  }

  /// The place of each unit, 1-2-2-4, nil where it is listed apart.
  private static func ranks(of scores: [UnitScore], in order: [Int]) -> [Int?] {
    var ranks = [Int?](repeating: nil, count: scores.count)
    var shared = 1
    for (offset, index) in order.enumerated() where scores[index].isRanked {
      let isTied =
        offset > 0 && scores[order[offset - 1]].scoreHundredths == scores[index].scoreHundredths
      if !isTied { shared = offset + 1 }
      ranks[index] = shared
    }
    return ranks
  }

  /// How the units at the lower end are named.
  ///
  /// The lowest are last where the next is more than `gap` points ahead, or where they were lowest
  /// before; otherwise all within `gap` of them are at the end together. Nobody on the first place is.
  private static func tail(
    scores: [UnitScore], ranks: [Int?], previous: Past?, gap: Rational
  ) -> [Int: Tail] {
    guard let worst = ranks.compactMap({ $0 }).max(), worst > 1 else { return [:] }
    let ranked = scores.indices.filter { ranks[$0] != nil }
    let lowest = ranked.filter { ranks[$0] == worst }
    let points = { (index: Int) in Rational(scores[index].scoreHundredths ?? 0) }
    guard let bottom = lowest.first.map(points),
      let next = ranked.filter({ ranks[$0] != worst }).map(points).min()
    else { return [:] }
    var tail: [Int: Tail] = [:]
    if next - bottom > gap * 100 {
      for index in lowest { tail[index] = .last }
      return tail
    }
    for index in ranked where ranks[index] != 1 && points(index) - bottom <= gap * 100 {
      tail[index] = .trailing
    }
    for index in lowest where previous?.bottom.contains(scores[index].unit) == true {
      tail[index] = .last
    }
    return tail
  }
}
