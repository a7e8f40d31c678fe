/// What one unit gets in a period.
struct Standing {
  var unit: String
  var marks: [Mark]
  var weight: Int
  var base: Fraction?
  var bonus: Fraction
  var malus: Fraction
  var rank: Int?
  var previousRank: Int?
  var band: String?
  var isOnRedList = false
  var tail: Tail?
  var interval: Interval?

  enum Tail: String { case last, trailing }

  /// What one compound more or fewer would do.
  struct Interval: Equatable {
    var indicator: Int
    var fewer: Int
    var more: Int
    var best: Int
    var worst: Int
  }

  /// The places gained on the period before; below 0 where they were lost.
  var move: Int? {
    guard let rank, let previousRank else { return nil }
    return previousRank - rank
  }

  /// Hundredths of the displayed score, from 0.
  var score: Int? { base.map { max(.zero, $0 + bonus - malus).hundredths } }
}

extension Oracle {
  /// The table of a period: by rank, then by code; those without a rank at the end.
  func table(_ period: CasePeriod) -> [Standing] {
    var rows = ranked(period)
    let before = hasLeague(period.later(-1)) ? ranked(period.later(-1)) : []
    let bottomBefore = before.compactMap(\.rank).max().flatMap { $0 > 1 ? $0 : nil }
    let scores = rows.filter { $0.rank != nil }.compactMap(\.score)
    let lowest = scores.min() ?? 0
    let nextLowest = scores.filter { $0 > lowest }.min()
    for place in rows.indices {
      let past = before.first { $0.unit == rows[place].unit }
      rows[place].previousRank = past?.rank
      guard let score = rows[place].score else { continue }
      rows[place].band = rules.bands.first { Fraction(score, 100) >= $0.0.value }?.1
      guard let rank = rows[place].rank else { continue }
      rows[place].isOnRedList =
        rank <= rules.redList && !hasFalsified(rows[place].unit, upTo: period)
      // 末位 is the lowest, far behind or again; else 并列后段 are all that are near the lowest.
      if let nextLowest, rank > 1 {
        let isFar = Fraction(nextLowest - lowest, 100) > rules.lastGap.value
        let isAgain = past?.rank != nil && past?.rank == bottomBefore
        if score == lowest && (isFar || isAgain) {
          rows[place].tail = .last
        } else if !isFar && Fraction(score - lowest, 100) <= rules.lastGap.value {
          rows[place].tail = .trailing
        }
      }
      rows[place].interval = interval(of: rows[place], among: scores, in: period)
    }
    return rows
  }

  /// Scores and ranks: competition ranking on the displayed score.
  private func ranked(_ period: CasePeriod) -> [Standing] {
    var rows = units.map { standing(of: $0, in: period) }
    let scores = rows.filter(isRanked).compactMap(\.score)
    for place in rows.indices where isRanked(rows[place]) {
      rows[place].rank = rows[place].score.map { score in 1 + scores.count { $0 > score } }
    }
    // `units` are in code order, and the sort keeps it among equals.
    return rows.enumerated().sorted {
      ($0.element.rank ?? .max, $0.offset) < ($1.element.rank ?? .max, $1.offset)
    }.map(\.element)
  }

  private func isRanked(_ row: Standing) -> Bool {
    row.base != nil && Fraction(row.weight) >= rules.rankWeight.value
  }

  private func standing(of unit: String, in period: CasePeriod) -> Standing {
    let marks = rules.indicators.map { mark(unit, $0, period) }
    let (bonus, malus) = points(unit, period, falsified: marks.count { $0.absence == .falsified })
    return Standing(
      unit: unit, marks: marks,
      weight: zip(rules.indicators, marks).reduce(0) { $0 + ($1.1.counts ? $1.0.weight : 0) },
      base: base(marks), bonus: bonus, malus: malus)
  }

  /// Σ w·S ÷ Σ w over what applies; nil where nothing does.
  private func base(_ marks: [Mark]) -> Fraction? {
    var (sum, weights) = (Fraction.zero, 0)
    for (indicator, mark) in zip(rules.indicators, marks) {
      guard let score = mark.score else { continue }
      sum = sum + score * Fraction(indicator.weight)
      weights += indicator.weight
    }
    return weights == 0 ? nil : sum / Fraction(weights)
  }

  /// Points added and taken; falsification costs outside the cap.
  private func points(
    _ unit: String, _ period: CasePeriod, falsified: Int
  ) -> (bonus: Fraction, malus: Fraction) {
    var (bonus, malus) = (Fraction.zero, Fraction.zero)
    for item in adjustments(unit, period) {
      let count = Fraction(item.count ?? 1)
      if item.type == "bonus" {
        if rules.needsEvidence && (item.evidence.isEmpty || item.compounds.isEmpty) { continue }
        bonus = bonus + min(item.points?.value ?? .zero, rules.bonusEach.value) * count
      } else {
        malus = malus + (rules.malus[item.type]?.value ?? .zero) * count
      }
    }
    let each = rules.malus["falsified"]?.value ?? Fraction(5)
    return (
      min(bonus, rules.bonusCap.value),
      min(malus, rules.malusCap.value) + each * Fraction(falsified)
    )
  }

  /// Whether a unit had a falsified figure this year, this period included.
  private func hasFalsified(_ unit: String, upTo period: CasePeriod) -> Bool {
    var each = period
    while each.year == period.year {
      if rules.indicators.contains(where: { report(unit, $0, each)?.absence == .falsified }) {
        return true
      }
      each = each.later(-1)
    }
    return false
  }

  /// The unit's score and rank with one compound fewer and more in its heaviest indicator, the others
  /// as they are.
  private func interval(
    of row: Standing, among scores: [Int], in period: CasePeriod
  ) -> Standing.Interval? {
    let ordinary = rules.indicators.indices.filter { row.marks[$0].absence == nil }
    let weight = ordinary.map { rules.indicators[$0].weight }.max()
    guard let rank = row.rank,
      let first = ordinary.first(where: { rules.indicators[$0].weight == weight }),
      let ratio = row.marks[first].ratio
    else { return nil }
    let changed = [Fraction.zero - .one, .one].map { step -> Int in
      var other = ratio
      other.numerator =
        step > .zero
        ? max(ratio.numerator, min(ratio.denominator, ratio.numerator + step))
        : max(.zero, ratio.numerator + step)
      var changed = row
      changed.marks[first] = mark(row.unit, rules.indicators[first], period, other: other)
      changed.base = base(changed.marks)
      return changed.score ?? 0
    }
    // The unit's own score is among `scores`; it never counts as above itself.
    let ranks = changed.map { score in
      1 + scores.count { $0 > score } - (row.score.map { $0 > score } == true ? 1 : 0)
    }
    return Standing.Interval(
      indicator: first, fewer: changed[0], more: changed[1],
      best: min(rank, ranks[0], ranks[1]), worst: max(rank, ranks[0], ranks[1]))
  }
}
