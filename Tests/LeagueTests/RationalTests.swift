import Model
import Testing

@Suite struct RationalTests {
  @Test func `fractions are kept in lowest terms with the sign above`() throws {
    #expect(try #require(Rational(6, over: -8)).description == "-0.75")
    #expect(try #require(Rational(27, over: 31)).description == "27/31")
    #expect(Rational(1, over: 0) == nil)
    #expect(Rational(0, over: 5) == .zero)
    #expect(Rational(5).divided(by: .zero) == nil)
  }

  @Test func `the four operations are exact`() throws {
    let third = try #require(Rational(1, over: 3))
    let half = try decimal("0.5")
    #expect(third + half == Rational(5, over: 6))
    #expect(third - half == Rational(-1, over: 6))
    #expect(third * half == Rational(1, over: 6))
    #expect(third / half == Rational(2, over: 3))
    #expect(third < half)
    #expect(-half < third)
    #expect(Rational(7).clamped(0, 1) == 1)
    #expect(half.clamped(0, 1) == half)
  }

  @Test func `decimals are read exactly and nothing else is`() throws {
    #expect(try decimal("12.34") == Rational(617, over: 50))
    #expect(try decimal("-0.50") == Rational(-1, over: 2))
    #expect(try decimal("+007") == 7)
    #expect(try decimal("16.37").description == "16.37")
    for wrong in ["", ".", "1.", ".5", "1/3", "1e3", " 1", "1 ", "--1", "1.2.3", "１", "1,000", "-"]
    {
      #expect(Rational(decimal: wrong) == nil)
    }
  }

  @Test func `halves are rounded away from zero on both sides`() throws {
    for (text, places, expected) in [
      ("0.005", 2, "0.01"), ("0.0049999", 2, "0.00"), ("-0.005", 2, "-0.01"),
      ("-0.004", 2, "0.00"), ("86.6", 2, "86.60"), ("2.5", 0, "3"), ("99.995", 2, "100.00"),
      ("1.25", 1, "1.3"), ("-1.25", 1, "-1.3"),
    ] {
      #expect(try decimal(text).rounded(places: places) == expected)
    }
    #expect(try #require(Rational(2, over: 3)).rounded(places: 4) == "0.6667")
    #expect(try decimal("70.815").hundredths == 7082)
    #expect(try decimal("-70.815").hundredths == -7082)
    #expect(Rational.text(hundredths: 5) == "0.05")
    #expect(Rational.text(hundredths: -123) == "-1.23")
  }

  @Test func `whole numbers below and above are found on both sides of zero`() throws {
    #expect(try decimal("2.5").floor == 2)
    #expect(try decimal("2.5").ceiling == 3)
    #expect(try decimal("-2.5").floor == -3)
    #expect(try decimal("-2.5").ceiling == -2)
    #expect(Rational(4).ceiling == 4)
  }

  @Test func `what outgrows 64 and 128 bits stays exact and comes back`() throws {
    let max = Rational(Int.max)
    let square = max * max
    #expect(square.description == "85070591730234615847396907784232501249")
    let fourth = square * square
    let known =
      "7237005577332262210834635695349653859421902880380109739573089701262786560001"
    #expect(fourth.description == known)
    #expect(fourth / square / max == max)
    #expect(fourth - fourth == .zero)
    #expect(square < fourth)
    #expect(-fourth < square)
    #expect(Rational(decimal: known) == fourth)
    #expect(Rational(decimal: "-" + known) == -fourth)
    #expect(fourth.hundredths == Int.max)
    #expect(Rational(Int.min) - 1 + 1 == Rational(Int.min))
    #expect(-(-Rational(Int.min)) == Rational(Int.min))
    let tiny = Rational.one / fourth
    #expect(tiny.rounded(places: 2) == "0.00")
    #expect((tiny + 1) * fourth == fourth + 1)
    #expect(tiny * fourth == .one)
    #expect(tiny.approximate > 0 && fourth.approximate > 7e75)
  }

  @Test func `a sum of unlike fractions is exact whatever its denominator`() throws {
    // The 60th harmonic number is 4.6798704129517378…; taken off term by term it leaves nothing.
    var sum = Rational.zero
    for number in 1...60 { sum = sum + (try #require(Rational(1, over: number))) }
    #expect(sum.rounded(places: 12) == "4.679870412952")
    for number in (1...60).reversed() { sum = sum - (try #require(Rational(1, over: number))) }
    #expect(sum == .zero)
  }
}
