/// An exact fraction of the oracle's own: a numerator over a denominator above 0.
///
/// Short ones are brought to lowest terms when they grow; long ones never are. Comparing multiplies
/// crosswise, so that this makes no difference.
struct Fraction {
  private(set) var numerator: Whole
  private(set) var denominator: Whole

  static let zero = Fraction(0)
  static let one = Fraction(1)

  init(_ number: Int) {
    numerator = Whole(number)
    denominator = Whole(1)
  }

  init(_ numerator: Int, _ denominator: Int) {
    self.init(Whole(numerator), Whole(denominator))
  }

  private init(_ numerator: Whole, _ denominator: Whole) {
    self.numerator = numerator
    self.denominator = denominator
    guard case .short(let above) = numerator, case .short(let below) = denominator,
      below > 1 << 40
    else { return }
    var (divisor, rest) = (below, above.magnitude == 0 ? 0 : Int128(above.magnitude))
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    self.numerator = .short(above / divisor)
    self.denominator = .short(below / divisor)
  }

  /// The value of a decimal such as `12.50`; 0 for what is none.
  init(decimal text: String) {
    var (digits, scale) = (0, 1)
    var isAfterPoint = false
    for character in text {
      if character == "." { isAfterPoint = true }
      guard let digit = character.wholeNumberValue else { continue }
      digits = digits * 10 + digit
      if isAfterPoint { scale *= 10 }
    }
    self.init(Whole(digits), Whole(scale))
  }

  static func + (left: Fraction, right: Fraction) -> Fraction {
    if left.denominator == right.denominator {
      return Fraction(left.numerator + right.numerator, left.denominator)
    }
    return Fraction(
      left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator)
  }

  static func - (left: Fraction, right: Fraction) -> Fraction {
    left + Fraction(-right.numerator, right.denominator)
  }

  static func * (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.numerator * right.numerator, left.denominator * right.denominator)
  }

  /// The quotient by a fraction above 0.
  static func / (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.numerator * right.denominator, left.denominator * right.numerator)
  }

  /// Hundredths of a value that is not negative, a half rounded up: the quotient is found bit by bit.
  var hundredths: Int {
    let doubled = numerator * Whole(200) + denominator
    let divisor = denominator * Whole(2)
    if case .short(let above) = doubled, case .short(let below) = divisor {
      return Int(above / below)
    }
    var quotient = 0
    for bit in (0..<40).reversed() where divisor * Whole(quotient | 1 << bit) <= doubled {
      quotient |= 1 << bit
    }
    return quotient
  }

  /// The fraction as `3/4`.
  var text: String { numerator.text + "/" + denominator.text }
}

extension Fraction: Comparable {
  static func < (left: Fraction, right: Fraction) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  static func == (left: Fraction, right: Fraction) -> Bool {
    left.numerator * right.denominator == right.numerator * left.denominator
  }
}
