/// One unit's league score of one period, with everything that led to it.
public struct UnitScore: Hashable, Sendable {
  /// A bonus or malus as it counted.
  public struct Item: Hashable, Sendable {
    /// Nil for a bonus.
    public var malus: MalusKind?
    /// How many occasions.
    public var count: Int
    /// The points all of them come to after the cap on each, before the cap on the sum; not negative.
    public var points: Rational
    /// What a bonus rests on.
    public var evidence: String
    /// The ids of the records behind it: compounds of a bonus, items of a malus.
    public var records: [String]
    /// Whether it was refused for want of compounds or of evidence.
    public var isRefused: Bool
  }

  /// The unit's id.
  public var unit: String
  /// One score for each indicator of the rule set, in its order.
  public var indicators: [IndicatorScore]
  /// The sum of the weights that count.
  public var applicableWeight: Int
  /// The weighted mean in hundredths of a point, rounded from the exact value; nil without weight.
  public var baseHundredths: Int?
  /// The bonus after both caps, in points.
  public var bonus: Rational
  /// The malus after its cap, with what stands outside the cap, in points; not negative.
  public var malus: Rational
  /// Each bonus and malus.
  public var items: [Item]
  /// Whether the sum of bonuses was cut to the cap.
  public var isBonusCapped: Bool
  /// Whether the sum of maluses was cut to the cap.
  public var isMalusCapped: Bool
  /// The score in hundredths of a point, never below 0: what is published and ranked by.
  ///
  /// Rounded once, from the exact sum. Nil without any weight that counts.
  public var scoreHundredths: Int?
  /// Whether the unit takes part in the ranking; otherwise it is listed apart (单列).
  public var isRanked: Bool

  /// The score with two decimals, or nil.
  public var scoreText: String? { scoreHundredths.map(Rational.text(hundredths:)) }
  /// The weighted mean with two decimals, or nil.
  public var baseText: String? { baseHundredths.map(Rational.text(hundredths:)) }
  /// The bonus with two decimals.
  public var bonusText: String { Rational.text(hundredths: bonus.hundredths) }
  /// The malus with two decimals, without a sign.
  public var malusText: String { Rational.text(hundredths: malus.hundredths) }

  /// Whether a figure of the unit was found falsified in the period.
  public var hasFalsified: Bool { indicators.contains { $0.absence == .falsified } }

  /// The exact weighted mean in points, or nil without weight; slower than `baseHundredths`.
  public var exactBase: Rational? {
    WeightedSum(scores: indicators, weight: applicableWeight).exact()
  }

  /// Why the unit is listed apart, or nil where it is ranked.
  public func reasonUnranked(under rules: RuleSet) -> Phrase? {
    if isRanked { return nil }
    let needed = rules.score.rankWeight
    return Phrase(
      zh: "可用权重\(applicableWeight)，不足\(needed)，单列不排名",
      en: "applicable weight \(applicableWeight) is below \(needed): listed apart, not ranked")
  }
}

extension Scoring {
  /// The score of a unit's return; `missing` says what a row that is not there means.
  ///
  /// The return has one reading for each indicator of the rule set.
  public func score(_ entry: UnitReturn, missing: Absence) -> UnitScore {
    precondition(
      entry.readings.count == rules.indicators.count,
      "A unit's return needs one reading for each indicator of the rule set.")
    var indicators: [IndicatorScore] = []
    indicators.reserveCapacity(rules.indicators.count)
    for index in entry.readings.indices {
      indicators.append(score(entry.readings[index], at: index, missing: missing))
    }
    return score(entry, indicators: indicators)
  }

  private func score(_ entry: UnitReturn, indicators: [IndicatorScore]) -> UnitScore {
    let rule = rules.score
    var items: [UnitScore.Item] = []
    var (bonus, malus, outside) = (Rational.zero, Rational.zero, Rational.zero)
    for adjustment in entry.adjustments {
      let item = item(for: adjustment)
      switch item.malus {
      case nil: bonus = bonus + item.points
      case .falsified: outside = outside + item.points
      default: malus = malus + item.points
      }
      items.append(item)
    }
    let falsified = indicators.count { $0.absence == .falsified }
    if falsified > 0 {
      let found = item(for: .malus(.falsified, count: falsified))
      outside = outside + found.points
      items.append(found)
    }
    let isBonusCapped = bonus > rule.bonusCap
    let isMalusCapped = malus > rule.malusCap
    if isBonusCapped { bonus = rule.bonusCap }
    if isMalusCapped { malus = rule.malusCap }
    let off = malus + outside
    let weight = indicators.reduce(0) { $0 + $1.weight }
    let sum = WeightedSum(scores: indicators, weight: weight)
    let base = sum.hundredths()
    return UnitScore(
      unit: entry.unit, indicators: indicators, applicableWeight: weight, baseHundredths: base,
      bonus: bonus, malus: off, items: items, isBonusCapped: isBonusCapped,
      isMalusCapped: isMalusCapped,
      scoreHundredths: sum.score(base: base, plus: bonus - off),
      isRanked: weight > 0 && Rational(weight) >= rule.rankWeight)
  }

  private func item(for adjustment: PointsAdjustment) -> UnitScore.Item {
    let rule = rules.score
    switch adjustment {
    case .bonus(let points, let count, let evidence, let records):
      let isBlank = evidence.allSatisfy { $0 == " " || $0 == "\u{3000}" }
      let isRefused = rule.bonusNeedsEvidence && (isBlank || records.isEmpty)
      let each = isRefused ? .zero : points.clamped(.zero, rule.bonusEach)
      return UnitScore.Item(
        malus: nil, count: count, points: each * Rational(max(0, count)), evidence: evidence,
        records: records, isRefused: isRefused)
    case .malus(let kind, let count, let records):
      return UnitScore.Item(
        malus: kind, count: count, points: rule.points(for: kind) * Rational(max(0, count)),
        evidence: "", records: records, isRefused: false)
    }
  }
}
