extension Dice {
  /// Mostly the usual numbers, each of them sometimes another.
  mutating func rules(baseline: CasePeriod, end: CasePeriod) -> CaseRules {
    var rules = CaseRules(baseline: baseline, end: end, indicators: [])
    rules.indicators = (1...pick([1, 1, 2, 2, 2, 3, 3, 4, 8])).map { indicator("I\($0)") }
    if chance(50) {
      let (first, second) = (roll(0...1000), roll(0...1000))
      let (low, high) = (min(first, second), max(first, second))
      rules.level = Exact(low, places: 3)
      rules.pace = Exact(high - low, places: 3)
      rules.progress = Exact(1000 - high, places: 3)
      let share = roll(0...1000)
      rules.firstLevel = Exact(share, places: 3)
      rules.firstPace = Exact(1000 - share, places: 3)
    }
    rules.strictCap = pick([Exact("99"), Exact("99"), Exact("80.5"), Exact("100"), Exact("0")])
    rules.smallBase = pick([Exact("5"), Exact("5"), Exact("0"), Exact("1"), Exact("2.5")])
    let total = min(10_000, rules.indicators.reduce(0) { $0 + $1.weight })
    rules.rankWeight = pick([
      Exact("0"), Exact(total * 7, places: 1), Exact(total * 7, places: 1), Exact(total, places: 0),
      Exact(min(total, rules.indicators[0].weight), places: 0),
    ])
    rules.bonusCap = pick([Exact("3"), Exact("3"), Exact("0"), Exact("1.005"), Exact("100")])
    rules.bonusEach = pick([Exact("1"), Exact("1"), Exact("0.25"), Exact("5"), Exact("0")])
    rules.needsEvidence = chance(50)
    rules.malusCap = pick([Exact("5"), Exact("5"), Exact("0.7"), Exact("150"), Exact("0")])
    if chance(30) { rules.malus["red-overdue"] = Exact(roll(0...3000), places: 3) }
    if chance(10) { rules.malus["circular"] = nil }
    if chance(30) { rules.malus["falsified"] = Exact(roll(0...90), places: 1) }
    rules.redList = pick([3, 3, 1, 0, 5])
    rules.lastGap = pick([Exact("0.5"), Exact("0.5"), Exact("0"), Exact("7.25")])
    if chance(30) { rules.bands = bands() }
    return rules
  }

  private mutating func bands() -> [(Exact, String)] {
    let bounds = Set((0...roll(0...4)).map { _ in roll(1...20_600) }).sorted(by: >)
    return (bounds + [0]).map { (Exact($0, places: 2), "档\($0)") }
  }

  private mutating func indicator(_ code: String) -> CaseIndicator {
    let isStrict = chance(20)
    let target =
      chance(70)
      ? pick(
        ["0.5", "0.95", "0.6"].map(Exact.init) + (isStrict ? [] : [Exact("1"), Exact("1.25")]))
      : Exact(roll(1...9999), places: 4)
    return CaseIndicator(
      code: code, isStock: chance(65), target: target, isStrict: isStrict,
      weight: chance(80) ? pick([10, 20, 40]) : roll(1...10_000))
  }

  /// How large the denominators of a unit are: a count, or thousandths of an area.
  mutating func size() -> (number: Int, places: Int) {
    chance(85)
      ? (pick([2, 5, 20, 20, 100, 200, 395]), 0)
      : (roll(1...900_000), 3)
  }

  /// A numerator of a denominator of about that size; often at bounds.
  mutating func share(
    of size: (number: Int, places: Int), near target: Exact
  ) -> (numerator: Exact, denominator: Exact) {
    var size = size
    if chance(10) { size.number += roll(0...3) }
    if chance(4) { size.number = roll(0...5) }
    let denominator = Exact(size.number, places: size.places)
    switch roll(1...20) {
    case 1...3:
      // Exactly at the target: its decimals and those of the denominator together.
      let digits = target.text.split(separator: ".")
      let places = digits.count == 2 ? digits[1].count : 0
      let mantissa = Int(digits.joined()) ?? 0
      return (Exact(mantissa * size.number, places: places + size.places), denominator)
    case 4: return (denominator, denominator)
    case 5: return (Exact("0"), denominator)
    case 6: return (Exact(size.number + roll(1...9), places: size.places), denominator)
    default: return (Exact(roll(0...size.number), places: size.places), denominator)
    }
  }
}
