import Testing

/// The oracle's own numbers, held on figures worked by hand.
@Suite struct FractionTests {
  @Test func `a half is rounded up and less than a half is not`() {
    #expect(Fraction(1, 8).hundredths == 13)
    #expect(Fraction(decimal: "0.12499").hundredths == 12)
    #expect(Fraction(decimal: "94.995").hundredths == 9500)
    #expect(Fraction(0).hundredths == 0)
  }

  @Test func `numbers beyond 128 bits keep every digit`() {
    let power = (0..<64).reduce(Fraction(1)) { product, _ in product * Fraction(10) }
    #expect(power.numerator.text == "1" + String(repeating: "0", count: 64))
    let less = power - Fraction(1)
    #expect(less.numerator.text == String(repeating: "9", count: 64))
    #expect((less + Fraction(1)) == power)
    #expect(less < power && !(power < less))
    #expect((less - power).numerator.text == "-1")
    #expect((power * Fraction(1995, 10_000) / power).hundredths == 20)
    #expect((Fraction(1, 3) / power * power * Fraction(100)).hundredths == 3333)
  }
}
