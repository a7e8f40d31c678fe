/// The weighted mean of scores, rounded exactly.
///
/// The sum of many fractions has a huge denominator. So it is first enclosed between two
/// fixed-point numbers; only where a rounding boundary lies between them is the exact sum made.
enum WeightedSum {
  /// The binary places of the fixed-point numbers.
  private static let places: Int128 = 56
  private static let unit: Int128 = 1 << places

  /// The mean plus `addend` in hundredths of a point, halves away from zero; nil without weight.
  static func hundredths(
    _ scores: [IndicatorScore], weight: Int, plus addend: Rational
  ) -> Int? {
    if weight == 0 { return nil }
    if let result = enclosed(scores, weight: Int128(weight), plus: addend) { return result }
    return exact(scores).map { ($0 + addend).hundredths }
  }

  /// The score, not below 0, in hundredths; `base` is the rounded mean.
  static func score(
    _ scores: [IndicatorScore], weight: Int, base: Int?, plus addend: Rational
  ) -> Int? {
    guard let base else { return nil }
    // Whole hundredths do not change where a mean rounds, as long as the sum is not negative.
    let shift = addend.hundredths
    if Rational(shift) == addend * 100, base + shift > 0 { return base + shift }
    return hundredths(scores, weight: weight, plus: addend).map { max(0, $0) }
  }

  /// The exact mean; nil without weight.
  static func exact(_ scores: [IndicatorScore]) -> Rational? {
    var sum = Rational.zero
    var weight = 0
    for score in scores {
      guard let points = score.score, score.weight > 0 else { continue }
      sum = sum + points * Rational(score.weight)
      weight += score.weight
    }
    return sum.divided(by: Rational(weight))
  }

  /// The rounded mean where both ends of the enclosure round alike, otherwise nil.
  private static func enclosed(
    _ scores: [IndicatorScore], weight: Int128, plus addend: Rational
  ) -> Int? {
    guard let extra = fixedFloor(addend) else { return nil }
    var low = weight * extra.value
    var high = low + (extra.isExact ? 0 : weight)
    for score in scores {
      guard let points = score.score, score.weight > 0 else { continue }
      guard let fixed = fixedFloor(points) else { return nil }
      let part = Int128(score.weight) * fixed.value
      low += part
      high += fixed.isExact ? part : part + Int128(score.weight)
    }
    // Below 0 halves round the other way; such rare sums are made exactly.
    if low < 0 { return nil }
    let twice = weight * 2
    let first = (low * 200 + weight << places) / (twice << places)
    let last = (high * 200 + weight << places) / (twice << places)
    return first == last ? Int(first) : nil
  }

  /// The largest fixed-point number not above `value`; nil where it does not fit.
  private static func fixedFloor(_ value: Rational) -> (value: Int128, isExact: Bool)? {
    guard case .small(let numerator, let denominator) = value.storage,
      numerator.magnitude < 1 << 70
    else { return nil }
    if denominator == 1 { return (numerator << places, true) }
    let scaled = numerator << places
    var quotient = scaled / denominator
    if scaled < 0 { quotient -= 1 }
    // Dividing exactly needs a power of two below; no other denominator is worth a look.
    return (quotient, false)
  }
}
