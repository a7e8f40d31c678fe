/// What one compound more or fewer on the heaviest indicator would do to a unit.
///
/// All other units are taken as they are.
public struct Sensitivity: Hashable, Sendable {
  /// The position of the indicator in the rule set.
  public var indicator: Int
  /// The score in hundredths with one fewer in the numerator.
  public var scoreWithOneFewer: Int
  /// The score in hundredths with one more, not above the denominator.
  public var scoreWithOneMore: Int
  /// The place with one more.
  public var bestRank: Int
  /// The place with one fewer.
  public var worstRank: Int
}

extension Scoring {
  /// Rescores `score` with its heaviest ordinary indicator one up and one down; nil without one.
  ///
  /// `field` holds the scores of all ranked units, this one included, highest first.
  func sensitivity(of score: UnitScore, entry: UnitReturn, field: [Int]) -> Sensitivity? {
    var heaviest = 0
    var index = 0
    for position in score.indicators.indices
    where score.indicators[position].absence == nil
      && score.indicators[position].weight > heaviest
    {
      heaviest = score.indicators[position].weight
      index = position
    }
    guard let own = score.scoreHundredths, heaviest > 0, let reading = entry.readings[index],
      let current = reading.current
    else { return nil }
    func hundredths(adding change: Int) -> Int {
      var moved = reading
      let ceiling = max(current.denominator, current.numerator)
      moved.current?.numerator = (current.numerator + Rational(change)).clamped(.zero, ceiling)
      let rescored = self.score(moved, at: index, missing: .notReported)
      let sum = WeightedSum(
        scores: score.indicators, weight: score.applicableWeight, replaced: (index, rescored))
      return sum.score(base: sum.hundredths(), plus: score.bonus - score.malus) ?? own
    }
    func rank(_ hundredths: Int) -> Int {
      // The unit's own score is in the field; it must not stand in its own way.
      let ahead = Scoring.count(above: hundredths, in: field)
      return 1 + ahead - (own > hundredths ? 1 : 0)
    }
    let fewer = hundredths(adding: -1)
    let more = hundredths(adding: 1)
    return Sensitivity(
      indicator: index, scoreWithOneFewer: fewer, scoreWithOneMore: more,
      bestRank: rank(max(more, own)), worstRank: rank(min(fewer, own)))
  }

  /// How many of the scores, highest first, are above `bound`.
  private static func count(above bound: Int, in field: [Int]) -> Int {
    var (low, high) = (0, field.count)
    while low < high {
      let middle = (low + high) / 2
      if field[middle] > bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
