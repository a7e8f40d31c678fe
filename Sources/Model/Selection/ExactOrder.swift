/// The order of exact decimals of any size, from their digits.
enum ExactOrder {
  /// Whether the text is a decimal: an optional minus, digits, an optional point and digits.
  static func isDecimal(_ text: String) -> Bool { parts(text) != nil }

  /// Less than 0 where `left` is smaller, 0 where equal, more where larger; nil where one is no decimal.
  static func order(_ left: String, _ right: String) -> Int? {
    guard let left = parts(left), let right = parts(right) else { return nil }
    if left.isNegative != right.isNegative { return left.isNegative ? -1 : 1 }
    let sign = left.isNegative ? -1 : 1
    if left.whole.count != right.whole.count {
      return left.whole.count < right.whole.count ? -sign : sign
    }
    let first = left.whole + left.fraction
    let second = right.whole + right.fraction
    if first.elementsEqual(second) { return 0 }
    return first.lexicographicallyPrecedes(second) ? -sign : sign
  }

  private static func parts(_ text: String)
    -> (isNegative: Bool, whole: ArraySlice<UInt8>, fraction: ArraySlice<UInt8>)?
  {
    var bytes = Array(text.utf8)[...]
    let isNegative = bytes.first == 0x2D
    if isNegative { bytes = bytes.dropFirst() }
    let halves = bytes.split(separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
    guard let head = halves.first, !head.isEmpty,
      halves.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let whole = head.drop { $0 == 0x30 }
    var fraction = halves.count > 1 ? halves[1] : []
    while fraction.last == 0x30 { fraction.removeLast() }
    return (isNegative && !(whole.isEmpty && fraction.isEmpty), whole, fraction)
  }
}
