import BigInt

/// An exact fraction in lowest terms: never rounded, never trapping on overflow.
///
/// Parts that fit 64 bits, as counts and their ratios do, are kept in the value itself; longer ones
/// go beside it, in 128 bits and then in integers of any size.
public struct Rational: Hashable, Sendable {
  /// The three shapes; a fraction always has the smallest that fits.
  enum Storage: Hashable, Sendable {
    case small(Int64, Int64)
    indirect case wide(Int128, Int128)
    indirect case large(BigInt, BigInt)
  }

  /// Lowest terms, the denominator above 0.
  let storage: Storage

  /// Nought.
  public static let zero = Rational(0)
  /// One.
  public static let one = Rational(1)

  /// A whole number.
  public init(_ integer: Int) { storage = .small(Int64(integer), 1) }

  /// The fraction of two whole numbers, or nil where the denominator is 0.
  public init?(_ numerator: Int, over denominator: Int) {
    guard denominator != 0 else { return nil }
    self = Rational.reduced(Int128(numerator), Int128(denominator))
  }

  /// Parts already in lowest terms, the denominator above 0.
  @inline(__always)
  init(lowest numerator: Int128, _ denominator: Int128) {
    let above = Int64(truncatingIfNeeded: numerator)
    let below = Int64(truncatingIfNeeded: denominator)
    storage =
      Int128(above) == numerator && Int128(below) == denominator
      ? .small(above, below) : .wide(numerator, denominator)
  }

  /// The parts where they fit 128 bits.
  @inline(__always)
  var narrow: (numerator: Int128, denominator: Int128)? {
    switch storage {
    case .small(let numerator, let denominator): (Int128(numerator), Int128(denominator))
    case .wide(let numerator, let denominator): (numerator, denominator)
    case .large: nil
    }
  }

  /// The fraction in lowest terms; the denominator is not 0.
  static func reduced(_ numerator: Int128, _ denominator: Int128) -> Rational {
    if denominator < 0 {
      guard numerator != .min, denominator != .min else {
        return reduced(BigInt(numerator), BigInt(denominator))
      }
      return reduced(-numerator, -denominator)
    }
    if denominator == 1 { return Rational(lowest: numerator, 1) }
    let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    if divisor == 1 { return Rational(lowest: numerator, denominator) }
    if let narrow = Int64(exactly: numerator), let below = Int64(exactly: denominator),
      let by = Int64(exactly: divisor)
    {
      return Rational(lowest: Int128(narrow / by), Int128(below / by))
    }
    let by = Int128(divisor)
    return Rational(lowest: numerator / by, denominator / by)
  }

  /// The fraction of integers of any size in lowest terms; the denominator is not 0.
  static func reduced(_ numerator: BigInt, _ denominator: BigInt) -> Rational {
    var divisor = numerator.greatestCommonDivisor(with: denominator)
    if denominator < 0 { divisor = -divisor }
    let above = numerator / divisor
    let below = denominator / divisor
    if let small = Int128(exactly: above), let under = Int128(exactly: below) {
      return Rational(lowest: small, under)
    }
    return Rational(large: above, below)
  }

  private init(large numerator: BigInt, _ denominator: BigInt) {
    storage = .large(numerator, denominator)
  }

  /// The parts where they fit 32 bits, so that no product of four can overflow 128.
  @inline(__always)
  var short: (numerator: Int128, denominator: Int128)? {
    guard case .small(let numerator, let denominator) = storage,
      Int64(Int32(truncatingIfNeeded: numerator)) == numerator,
      Int64(Int32(truncatingIfNeeded: denominator)) == denominator
    else { return nil }
    return (Int128(numerator), Int128(denominator))
  }

  /// The parts as integers of any size.
  var parts: (numerator: BigInt, denominator: BigInt) {
    switch storage {
    case .small(let numerator, let denominator): (BigInt(numerator), BigInt(denominator))
    case .wide(let numerator, let denominator): (BigInt(numerator), BigInt(denominator))
    case .large(let numerator, let denominator): (numerator, denominator)
    }
  }

  /// Whether it is below 0.
  public var isNegative: Bool {
    switch storage {
    case .small(let numerator, _): numerator < 0
    case .wide(let numerator, _): numerator < 0
    case .large(let numerator, _): numerator < 0
    }
  }

  /// Whether it is 0.
  public var isZero: Bool { storage == .small(0, 1) }

  /// The nearest binary floating number, for drawing only.
  public var approximate: Double {
    if let (numerator, denominator) = narrow {
      return Double(numerator) / Double(denominator)
    }
    // Both parts are shifted down together, so that neither becomes infinite.
    let (numerator, denominator) = parts
    let excess = max(0, max(numerator.bitWidth, denominator.bitWidth) - 1_000)
    return Double(numerator >> excess) / Double(denominator >> excess)
  }

  /// This value held between two others.
  public func clamped(_ low: Rational, _ high: Rational) -> Rational {
    self < low ? low : (self > high ? high : self)
  }
}

extension Rational: Comparable {
  /// Smaller values first.
  public static func < (left: Rational, right: Rational) -> Bool {
    if let (a, b) = left.narrow, let (c, d) = right.narrow {
      if b == d { return a < c }
      if let x = product(a, d), let y = product(c, b) { return x < y }
    }
    let (a, b) = left.parts
    let (c, d) = right.parts
    return a * d < c * b
  }
}

extension Rational: ExpressibleByIntegerLiteral {
  /// A whole number.
  public init(integerLiteral value: Int) { self.init(value) }
}

extension Rational {
  /// The sum.
  public static func + (left: Rational, right: Rational) -> Rational {
    if let (a, b) = left.narrow, let (c, d) = right.narrow {
      if b == d {
        let (sum, overflow) = a.addingReportingOverflow(c)
        if !overflow { return reduced(sum, b) }
      } else if let x = product(a, d), let y = product(c, b), let below = product(b, d) {
        let (sum, overflow) = x.addingReportingOverflow(y)
        if !overflow { return reduced(sum, below) }
      }
    }
    let (a, b) = left.parts
    let (c, d) = right.parts
    return reduced(a * d + c * b, b * d)
  }

  /// The difference.
  public static func - (left: Rational, right: Rational) -> Rational { left + -right }

  /// The value with the other sign.
  public static prefix func - (value: Rational) -> Rational {
    if let (numerator, denominator) = value.narrow, numerator != .min {
      return Rational(lowest: -numerator, denominator)
    }
    let (numerator, denominator) = value.parts
    return reduced(-numerator, denominator)
  }

  /// The product.
  public static func * (left: Rational, right: Rational) -> Rational {
    if let (a, b) = left.narrow, let (c, d) = right.narrow,
      let above = product(a, c), let below = product(b, d)
    {
      return reduced(above, below)
    }
    let (a, b) = left.parts
    let (c, d) = right.parts
    return reduced(a * c, b * d)
  }

  /// The quotient, or nil where `divisor` is 0.
  public func divided(by divisor: Rational) -> Rational? {
    if divisor.isZero { return nil }
    if let (a, b) = narrow, let (c, d) = divisor.narrow,
      let above = Rational.product(a, d), let below = Rational.product(b, c)
    {
      return Rational.reduced(above, below)
    }
    let (a, b) = parts
    let (c, d) = divisor.parts
    return Rational.reduced(a * d, b * c)
  }

  /// The quotient; a divisor of 0 is a programmer's mistake (see `divided(by:)`).
  public static func / (left: Rational, right: Rational) -> Rational {
    guard let quotient = left.divided(by: right) else {
      preconditionFailure("A fraction was divided by 0; use divided(by:) where 0 can occur.")
    }
    return quotient
  }

  /// The product where it fits 128 bits.
  @inline(__always)
  static func product(_ left: Int128, _ right: Int128) -> Int128? {
    // Two 64-bit factors cannot overflow, and most counts are that small.
    if Int128(Int64(truncatingIfNeeded: left)) == left,
      Int128(Int64(truncatingIfNeeded: right)) == right
    {
      return left &* right
    }
    let (result, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow ? nil : result
  }
}

/// The greatest whole number that divides both; the other one where one is 0.
private func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
  var (a, b) = (left, right)
  while b != 0 {
    if let x = UInt64(exactly: a), let y = UInt64(exactly: b) {
      return UInt128(greatestCommonDivisor(x, y))
    }
    (a, b) = (b, a % b)
  }
  return a
}

/// The same in 64 bits, by halving and subtracting (Stein, 1967).
private func greatestCommonDivisor(_ left: UInt64, _ right: UInt64) -> UInt64 {
  if left == 0 { return right }
  if right == 0 { return left }
  let shift = (left | right).trailingZeroBitCount
  var a = left >> UInt64(left.trailingZeroBitCount)
  var b = right
  repeat {
    b >>= UInt64(b.trailingZeroBitCount)
    // Without a branch: which of the two is larger cannot be predicted.
    let difference = a > b ? a &- b : b &- a
    a = min(a, b)
    b = difference
  } while b != 0
  return a << UInt64(shift)
}
