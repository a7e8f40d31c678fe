/// A whole number of any size, written for this oracle alone: short where 128 bits do, else in digits
/// of base 2³².
enum Whole {
  case short(Int128)
  /// The magnitude, lowest digit first.
  case long(isNegative: Bool, digits: [UInt32])

  init(_ number: Int) { self = .short(Int128(number)) }

  var isNegative: Bool {
    switch self {
    case .short(let number): number < 0
    case .long(let isNegative, _): isNegative
    }
  }

  /// The digits of the magnitude, without leading zeros.
  private var digits: [UInt32] {
    switch self {
    case .long(_, let digits): return digits
    case .short(let number):
      var rest = number.magnitude
      var digits: [UInt32] = []
      while rest > 0 {
        digits.append(UInt32(truncatingIfNeeded: rest))
        rest >>= 32
      }
      return digits
    }
  }

  /// A number of this sign and magnitude; short again where it has three digits or fewer.
  private init(isNegative: Bool, digits: [UInt32]) {
    var digits = digits
    while digits.last == 0 { digits.removeLast() }
    guard digits.count <= 3 else {
      self = .long(isNegative: isNegative, digits: digits)
      return
    }
    let magnitude = digits.reversed().reduce(Int128(0)) { $0 << 32 + Int128($1) }
    self = .short(isNegative ? -magnitude : magnitude)
  }

  static prefix func - (number: Whole) -> Whole {
    if case .short(let small) = number, small != .min { return .short(-small) }
    return Whole(isNegative: !number.isNegative, digits: number.digits)
  }

  static func + (left: Whole, right: Whole) -> Whole {
    if case .short(let first) = left, case .short(let second) = right {
      let (sum, overflow) = first.addingReportingOverflow(second)
      if !overflow { return .short(sum) }
    }
    let (first, second) = (left.digits, right.digits)
    if left.isNegative == right.isNegative {
      return Whole(isNegative: left.isNegative, digits: sum(first, second))
    }
    return isLess(first, second)
      ? Whole(isNegative: right.isNegative, digits: difference(second, first))
      : Whole(isNegative: left.isNegative, digits: difference(first, second))
  }

  static func - (left: Whole, right: Whole) -> Whole { left + -right }

  static func * (left: Whole, right: Whole) -> Whole {
    if case .short(let first) = left, case .short(let second) = right {
      let (product, overflow) = first.multipliedReportingOverflow(by: second)
      if !overflow { return .short(product) }
    }
    let (first, second) = (left.digits, right.digits)
    var product = [UInt32](repeating: 0, count: first.count + second.count)
    for (place, digit) in first.enumerated() {
      var carry: UInt64 = 0
      for (offset, other) in second.enumerated() {
        let sum = UInt64(digit) * UInt64(other) + UInt64(product[place + offset]) + carry
        product[place + offset] = UInt32(truncatingIfNeeded: sum)
        carry = sum >> 32
      }
      product[place + second.count] = UInt32(carry)
    }
    return Whole(isNegative: left.isNegative != right.isNegative, digits: product)
  }

  /// The number in decimal.
  var text: String {
    guard case .long(let isNegative, var rest) = self else {
      if case .short(let number) = self { return String(number) }
      return ""
    }
    var text = ""
    while !rest.isEmpty {
      var remainder: UInt64 = 0
      for place in rest.indices.reversed() {
        let value = remainder << 32 + UInt64(rest[place])
        rest[place] = UInt32(value / 10)
        remainder = value % 10
      }
      text = String(remainder) + text
      while rest.last == 0 { rest.removeLast() }
    }
    return isNegative ? "-" + text : text
  }

  private static func sum(_ first: [UInt32], _ second: [UInt32]) -> [UInt32] {
    var sum: [UInt32] = []
    var carry: UInt64 = 0
    for place in 0..<max(first.count, second.count) {
      carry += place < first.count ? UInt64(first[place]) : 0
      carry += place < second.count ? UInt64(second[place]) : 0
      sum.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    return sum + [UInt32(carry)]
  }

  /// `first` less `second`, which is not the greater.
  private static func difference(_ first: [UInt32], _ second: [UInt32]) -> [UInt32] {
    var difference = first
    var borrow: Int64 = 0
    for place in first.indices {
      var digit = Int64(first[place]) - borrow - (place < second.count ? Int64(second[place]) : 0)
      borrow = digit < 0 ? 1 : 0
      if digit < 0 { digit += 1 << 32 }
      difference[place] = UInt32(digit)
    }
    return difference
  }

  private static func isLess(_ first: [UInt32], _ second: [UInt32]) -> Bool {
    if first.count != second.count { return first.count < second.count }
    for place in first.indices.reversed() where first[place] != second[place] {
      return first[place] < second[place]
    }
    return false
  }
}

extension Whole: Comparable {
  static func < (left: Whole, right: Whole) -> Bool {
    if case .short(let first) = left, case .short(let second) = right { return first < second }
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative
      ? isLess(right.digits, left.digits) : isLess(left.digits, right.digits)
  }

  static func == (left: Whole, right: Whole) -> Bool {
    if case .short(let first) = left, case .short(let second) = right { return first == second }
    return left.isNegative == right.isNegative && left.digits == right.digits
  }
}
