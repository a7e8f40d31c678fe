import BigInt

extension Rational {
  /// Reads an exact decimal: an optional sign, digits, and perhaps a point and more digits.
  ///
  /// Nil for anything else: exponents, fractions, separators, spaces, full-width digits.
  public init?(decimal text: some StringProtocol) {
    var sign: Int128 = 1
    var digits: Int128 = 0
    var scale: Int128 = 1
    var count = 0
    var pointAt: Int?
    var overflow = false
    for (offset, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where offset == 0: sign = -1
      case UInt8(ascii: "+") where offset == 0: break
      case UInt8(ascii: ".") where pointAt == nil && count > 0: pointAt = count
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        count += 1
        let (tens, lost) = digits.multipliedReportingOverflow(by: 10)
        let (sum, lostToo) = tens.addingReportingOverflow(Int128(byte - 0x30))
        digits = sum
        overflow = overflow || lost || lostToo
        if pointAt != nil {
          let (power, lostScale) = scale.multipliedReportingOverflow(by: 10)
          scale = power
          overflow = overflow || lostScale
        }
      default: return nil
      }
    }
    guard count > 0, pointAt != count else { return nil }
    if !overflow {
      self = Rational.reduced(sign * digits, scale)
      return
    }
    let plain = String(text.filter { $0 != "." && $0 != "+" && $0 != "-" })
    guard let whole = BigInt(plain, radix: 10) else { return nil }
    let places = count - (pointAt ?? count)
    self = Rational.reduced(sign < 0 ? -whole : whole, BigInt(10).power(places))
  }

  /// The value with `places` decimals, halves away from zero on both sides: 0.005 → `0.01`.
  public func rounded(places: Int) -> String {
    let scale = BigInt(10).power(places)
    let (numerator, denominator) = parts
    let doubled = numerator.magnitude * scale.magnitude * 2 + denominator.magnitude
    let units = doubled / (denominator.magnitude * 2)
    return Rational.text(
      units: String(units), places: places, isNegative: numerator < 0 && units != 0)
  }

  /// The value in hundredths, halves away from zero; clamped where it does not fit.
  ///
  /// 86.6 → 8660. This is the number that scores are published and ranked by.
  public var hundredths: Int {
    if let (numerator, denominator) = narrow,
      let scaled = Rational.product(numerator, 200), let twice = Rational.product(denominator, 2)
    {
      let (sum, overflow) = scaled.addingReportingOverflow(
        numerator < 0 ? -denominator : denominator)
      if !overflow { return Int(clamping: sum / twice) }
    }
    let (numerator, denominator) = parts
    let half = numerator < 0 ? -denominator : denominator
    return Int(clamping: (numerator * 200 + half) / (denominator * 2))
  }

  /// The largest whole number that is not above the value; clamped where it does not fit.
  public var floor: Int {
    let (numerator, denominator) = parts
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return Int(clamping: remainder < 0 ? quotient - 1 : quotient)
  }

  /// The smallest whole number that is not below the value; clamped where it does not fit.
  public var ceiling: Int {
    let (numerator, denominator) = parts
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return Int(clamping: remainder > 0 ? quotient + 1 : quotient)
  }

  /// The text of a number of hundredths: 8660 → `86.60`.
  public static func text(hundredths: Int) -> String {
    text(units: String(hundredths.magnitude), places: 2, isNegative: hundredths < 0)
  }

  private static func text(units: String, places: Int, isNegative: Bool) -> String {
    let sign = isNegative ? "-" : ""
    if places == 0 { return sign + units }
    let digits = String(repeating: "0", count: max(0, places + 1 - units.count)) + units
    return sign + digits.dropLast(places) + "." + digits.suffix(places)
  }
}

extension Rational: CustomStringConvertible {
  /// The exact decimal where there is one (`18.95`), otherwise the fraction (`27/31`).
  public var description: String {
    if case .small(let whole, 1) = storage { return String(whole) }
    let (numerator, denominator) = parts
    var rest = denominator
    var (twos, fives) = (0, 0)
    while rest % 2 == 0 {
      rest /= 2
      twos += 1
    }
    while rest % 5 == 0 {
      rest /= 5
      fives += 1
    }
    return rest == 1 ? rounded(places: max(twos, fives)) : "\(numerator)/\(denominator)"
  }
}
