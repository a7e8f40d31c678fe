/// A number as it was written: its digits, and in which form.
struct WrittenNumber {
  private let isNegative: Bool
  /// The digits that count, without zeros at either end.
  private let digits: [UInt8]
  /// The power of ten of the first digit.
  private let magnitude: Int
  /// The digits written in front of an exponent; nil where there is none.
  private let mantissa: Int?
  /// Whether it is written as a spreadsheet does by itself: no zeros in front, none behind the decimals.
  private let isGeneral: Bool

  /// The digits of a number that spreadsheets keep.
  private static let precision = 15

  /// Reads `12`, `-1,234.50`, `0012` or `1.2E+05`; nil for anything else.
  init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    let sign = bytes.first
    isNegative = sign == 0x2D
    if sign == 0x2D || sign == 0x2B { bytes = bytes.dropFirst() }
    var exponent: Int?
    if let place = bytes.firstIndex(where: { $0 | 0x20 == 0x65 }) {
      guard let power = Int(String(decoding: bytes[(place + 1)...], as: UTF8.self)),
        abs(power) < 400
      else { return nil }
      exponent = power
      bytes = bytes[..<place]
    }
    let point = bytes.firstIndex(of: 0x2E)
    let groups = bytes[..<(point ?? bytes.endIndex)].split(
      separator: 0x2C, omittingEmptySubsequences: false)
    guard groups.count == 1 || groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    let whole = groups.flatMap { $0 }
    let fraction = point.map { Array(bytes[($0 + 1)...]) } ?? []
    let all = whole + fraction
    guard !whole.isEmpty, all.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let first = all.firstIndex { $0 != 0x30 } ?? all.count
    let last = all.lastIndex { $0 != 0x30 } ?? first - 1
    digits = first <= last ? Array(all[first...last]) : []
    magnitude = digits.isEmpty ? 0 : whole.count - first + (exponent ?? 0)
    mantissa = exponent.map { _ in all.count - min(first, all.count) }
    isGeneral =
      (whole.first != 0x30 || whole.count == 1) && fraction.last != 0x30 && sign != 0x2B
  }

  private init(_ other: WrittenNumber, digits: [UInt8], magnitude: Int) {
    isNegative = other.isNegative
    self.digits = digits
    self.magnitude = magnitude
    mantissa = nil
    isGeneral = true
  }

  /// Whether both are the same number.
  func equals(_ other: WrittenNumber) -> Bool {
    digits == other.digits && magnitude == other.magnitude
      && (isNegative == other.isNegative || digits.isEmpty)
  }

  /// Whether a spreadsheet that was given `original` may have written this: without zeros in front, with
  /// an exponent and rounded, or with fifteen digits that count.
  ///
  /// - Parameter isNumber: Whether the field holds numbers, which may be written in any form.
  func isRewriting(of original: WrittenNumber, isNumber: Bool) -> Bool {
    if equals(original) { return isNumber || isGeneral || mantissa != nil }
    if let mantissa { return mantissa >= 2 && equals(original.rounded(to: mantissa)) }
    return original.digits.count > WrittenNumber.precision
      && (equals(original.cut(to: WrittenNumber.precision))
        || equals(original.rounded(to: WrittenNumber.precision)))
  }

  private func cut(to count: Int) -> WrittenNumber {
    var kept = Array(digits.prefix(count))
    while kept.last == 0x30 { kept.removeLast() }
    return WrittenNumber(self, digits: kept, magnitude: magnitude)
  }

  private func rounded(to count: Int) -> WrittenNumber {
    guard count < digits.count, digits[count] >= 0x35 else { return cut(to: count) }
    var kept = Array(digits.prefix(count))
    while let last = kept.popLast() {
      if last < 0x39 { return WrittenNumber(self, digits: kept + [last + 1], magnitude: magnitude) }
    }
    return WrittenNumber(self, digits: [0x31], magnitude: magnitude + 1)
  }
}
