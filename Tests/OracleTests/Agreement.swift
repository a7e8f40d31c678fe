@testable import Model

/// Where the program and the oracle differ on a case, in words; empty where they agree.
struct Agreement {
  private(set) var differences: [String] = []
  /// Whether the two are equal.
  var isWhole: Bool { differences.isEmpty }

  init(on subject: LeagueCase) {
    let expected = Oracle(subject).table(subject.period)
    let found: LeagueTable
    do {
      guard let table = try subject.programTable() else {
        differences = ["the program knows no period \(subject.period.code)"]
        return
      }
      found = table
    } catch {
      differences = ["the program refuses the rules: \(error)"]
      return
    }
    hold("order of rows", found.rows.map(\.score.unit), expected.map(\.unit))
    for row in expected {
      guard let other = found.row(of: row.unit) else { continue }
      hold(other, to: row)
    }
  }

  private mutating func hold(_ found: LeagueTable.Row, to expected: Standing) {
    let unit = expected.unit
    for (place, mark) in expected.marks.enumerated() where place < found.score.indicators.count {
      hold(found.score.indicators[place], to: mark, at: "\(unit) indicator \(place + 1)")
    }
    hold(unit + " applicable weight", found.score.applicableWeight, expected.weight)
    hold(unit + " base", found.score.baseHundredths, expected.base?.hundredths)
    hold(unit + " bonus", found.score.bonus, expected.bonus)
    hold(unit + " malus", found.score.malus, expected.malus)
    hold(unit + " score", found.score.scoreHundredths, expected.score)
    hold(unit + " rank", found.rank, expected.rank)
    hold(unit + " previous rank", found.previousRank, expected.previousRank)
    hold(unit + " move", found.move, expected.move)
    hold(unit + " band", found.band?.name.zh, expected.band)
    hold(unit + " red list", found.isOnRedList, expected.isOnRedList)
    hold(unit + " tail", found.tail.map { "\($0)" }, expected.tail?.rawValue)
    let interval = found.sensitivity.map {
      Standing.Interval(
        indicator: $0.indicator, fewer: $0.scoreWithOneFewer, more: $0.scoreWithOneMore,
        best: $0.bestRank, worst: $0.worstRank)
    }
    hold(unit + " one compound", interval, expected.interval)
  }

  private mutating func hold(_ found: IndicatorScore, to expected: Mark, at place: String) {
    hold(place + " level", found.level, expected.level)
    hold(place + " pace", found.pace, expected.pace)
    hold(place + " progress", found.progress, expected.progress)
    hold(place + " score", found.score, expected.score)
    hold(place + " absence", found.absence?.rawValue, expected.absence?.rawValue)
    hold(place + " regression", found.notes.contains(.regression), expected.isRegression)
    hold(place + " numerator", found.numerator, expected.ratio?.numerator)
    hold(place + " denominator", found.denominator, expected.ratio?.denominator)
  }

  private mutating func hold<Value: Equatable>(_ what: String, _ found: Value, _ expected: Value) {
    if found == expected { return }
    differences.append("\(what): the program \(found), the oracle \(expected)")
  }

  private mutating func hold(_ what: String, _ found: Rational?, _ expected: Fraction?) {
    if found == nil && expected == nil { return }
    if let found, let expected, found == expected.inProgram { return }
    differences.append(
      "\(what): the program \(found.map { "\($0)" } ?? "none"), the oracle "
        + (expected?.text ?? "none"))
  }
}

extension Fraction {
  /// The same number as the program keeps it.
  fileprivate var inProgram: Rational? {
    guard let above = numerator.inProgram, let below = denominator.inProgram else { return nil }
    return above.divided(by: below)
  }
}

extension Whole {
  fileprivate var inProgram: Rational? {
    if case .short(let number) = self, let number = Int(exactly: number) { return Rational(number) }
    return Rational(decimal: text)
  }
}
