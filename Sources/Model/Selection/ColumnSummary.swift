/// What there is to say of the values of a column as a whole.
///
/// Numbers are in the unit the column stores: hundredths, 分, days.
public struct ColumnSummary: Sendable, Equatable {
  /// The records with a value, and those without.
  public let given, missing: Int
  /// The different values.
  public let distinct: Int
  /// The least and the greatest; nil for words and where there is no value.
  public let least, most: Int64?
  /// What they add up to; nil for words and where that is more than 64 bits hold.
  public let sum: Int64?
  /// The value in the middle, the lower one of two.
  public let median: Int64?

  /// The summary of values that were counted; O(distinct values).
  public init(_ counts: ColumnCounts) {
    given = counts.asked - counts.missing
    missing = counts.missing
    distinct = counts.distinct
    let numbers = counts.numbers
    least = numbers.first?.value
    most = numbers.last?.value
    var total: Int64? = numbers.isEmpty ? nil : 0
    var passed = 0
    var middle: Int64?
    for (value, count) in numbers {
      if let sofar = total {
        let (part, isTooLarge) = value.multipliedReportingOverflow(by: Int64(count))
        let (next, isTooMuch) = sofar.addingReportingOverflow(part)
        total = isTooLarge || isTooMuch ? nil : next
      }
      passed += count
      if middle == nil, passed * 2 >= given { middle = value }
    }
    sum = total
    median = middle
  }

  /// The mean in hundredths of the stored unit, rounded half up; nil where there is no sum.
  public var meanHundredths: Int64? {
    guard let sum, given > 0 else { return nil }
    let (scaled, isTooLarge) = sum.multipliedReportingOverflow(by: 100)
    guard !isTooLarge else { return nil }
    let (whole, rest) = scaled.quotientAndRemainder(dividingBy: Int64(given))
    return whole + (rest * 2 >= Int64(given) ? 1 : rest * 2 < -Int64(given) ? -1 : 0)
  }
}
