/// The weighted mean of scores, rounded exactly.
///
/// The sum of many fractions has a huge denominator. So it is first enclosed between two
/// fixed-point numbers; only where a rounding boundary lies between them is the exact sum made.
struct WeightedSum {
  /// The scores that are summed.
  let scores: [IndicatorScore]
  /// The sum of their weights.
  let weight: Int
  /// A score that stands in for the one at its position; nil for none.
  var replaced: (index: Int, by: IndicatorScore)?

  /// The binary places of the fixed-point numbers.
  private static let places: Int128 = 56

  /// The mean plus `addend` in hundredths of a point, halves away from zero; nil without weight.
  func hundredths(plus addend: Rational = .zero) -> Int? {
    if weight == 0 { return nil }
    if let result = enclosed(plus: addend) { return result }
    return exact().map { ($0 + addend).hundredths }
  }

  /// The score, not below 0, in hundredths; `base` is the rounded mean.
  func score(base: Int?, plus addend: Rational) -> Int? {
    guard let base else { return nil }
    // Whole hundredths do not change where a mean rounds, as long as the sum is not negative.
    let shift = addend.hundredths
    if Rational(shift) == addend * 100, base + shift > 0 { return base + shift }
    return hundredths(plus: addend).map { max(0, $0) }
  }

  /// The exact mean; nil without weight.
  func exact() -> Rational? {
    var sum = Rational.zero
    for index in scores.indices {
      guard let (points, weight) = term(at: index) else { continue }
      sum = sum + points * Rational(weight)
    }
    return sum.divided(by: Rational(weight))
  }

  /// The points and weight at a position; nil where nothing counts.
  private func term(at index: Int) -> (points: Rational, weight: Int)? {
    if let replaced, replaced.index == index {
      return replaced.by.score.map { ($0, replaced.by.weight) }
    }
    return scores[index].score.map { ($0, scores[index].weight) }
  }

  /// The rounded mean where both ends of the enclosure round alike, otherwise nil.
  private func enclosed(plus addend: Rational) -> Int? {
    let weight = Int128(weight)
    guard let extra = WeightedSum.fixedFloor(addend) else { return nil }
    var low = weight * extra.value
    var high = low + (extra.isExact ? 0 : weight)
    for index in scores.indices {
      guard let (points, weight) = term(at: index) else { continue }
      guard let fixed = WeightedSum.fixedFloor(points) else { return nil }
      let part = Int128(weight) * fixed.value
      low += part
      high += fixed.isExact ? part : part + Int128(weight)
    }
    // Below 0 halves round the other way; such rare sums are made exactly.
    if low < 0 { return nil }
    let twice = weight * 2
    let shifted = weight << WeightedSum.places
    let first = (low * 200 + shifted) / (twice << WeightedSum.places)
    let last = (high * 200 + shifted) / (twice << WeightedSum.places)
    return first == last ? Int(first) : nil
  }

  /// The largest fixed-point number not above `value`; nil where it does not fit.
  private static func fixedFloor(_ value: Rational) -> (value: Int128, isExact: Bool)? {
    guard let (numerator, denominator) = value.narrow,
      numerator.magnitude < 1 << 70
    else { return nil }
    let scaled = numerator << places
    if denominator == 1 { return (scaled, true) }
    let quotient = scaled / denominator
    return (scaled < 0 ? quotient - 1 : quotient, false)
  }
}
