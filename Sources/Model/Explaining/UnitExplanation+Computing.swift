extension Leagues {
  /// Why a unit has its score and its place in a period; nil for a unit that takes no part.
  public mutating func explanation(of unit: String, in period: Period) -> UnitExplanation? {
    let table = table(for: period)
    guard let row = table.row(of: unit),
      let entry = returns(in: period).first(where: { $0.unit == unit })
    else { return nil }
    let indicators = explanations(of: unit, in: period)
    let things = indicators.map(\.thing)
    let climb = Climb(
      scoring: Scoring(rules: rules, period: period), row: row, entry: entry,
      field: table.rows.compactMap { $0.rank == nil ? nil : $0.score.scoreHundredths })
    return UnitExplanation(
      row: row, indicators: indicators, steps: climb.steps(things),
      nextRank: climb.nextRank(things),
      evidence: row.score.items.map { item in
        item.records.map { id in
          RecordPlace(kind: Leagues.kind(behind: item), id: id, in: facts.ledger)
        }
      })
  }

  /// The kind of the records behind a bonus or a malus.
  private static func kind(behind item: UnitScore.Item) -> String {
    switch item.malus {
    case nil: "compound"
    case .redOverdue, .circular: "item"
    case .lateReport, .falsified: "adjustment"
    }
  }
}

/// A unit that adds to one indicator while everything else stands.
private struct Climb {
  let scoring: Scoring
  let row: LeagueTable.Row
  let entry: UnitReturn
  /// The scores of all ranked units, this one included.
  let field: [Int]

  /// The indicators that have an ordinary value.
  private var positions: [Int] {
    entry.readings.indices.filter {
      row.score.indicators[$0].absence == nil && row.score.indicators[$0].weight > 0
        && entry.readings[$0]?.current != nil
    }
  }

  func steps(_ things: [CountedThing?]) -> [ScoreStep] {
    positions.compactMap { position in
      let rule = scoring.rules.indicators[position]
      guard rule.kind == .stock, rule.code.hasPrefix("A") || rule.code.hasPrefix("B"),
        let score = row.score.indicators[position].score
      else { return nil }
      let moved = rescored(position, adding: 1)
      let weight = Rational(row.score.applicableWeight)
      let gain = ((moved.score ?? score) - score) * Rational(moved.weight)
      return ScoreStep(
        indicator: position, thing: things[position],
        points: gain.divided(by: weight) ?? .zero, score: total(position, moved))
    }
  }

  func nextRank(_ things: [CountedThing?]) -> NextRank? {
    guard let rank = row.rank, rank > 1, let own = row.score.scoreHundredths,
      let ahead = field.filter({ $0 > own }).min()
    else { return nil }
    return NextRank(
      rank: rank, ahead: ahead,
      ways: positions.map { position in
        let count = least(position, passing: ahead)
        return NextRank.Way(
          indicator: position, thing: things[position], count: count,
          rank: count.map { 1 + above(total(position, rescored(position, adding: $0))) })
      })
  }

  /// The least number of further ones that brings the unit level with those ahead.
  ///
  /// A score never falls when a numerator grows, so halving the interval finds it exactly. A unit
  /// that reaches the score of those ahead shares their place.
  private func least(_ position: Int, passing ahead: Int) -> Int? {
    guard let current = entry.readings[position]?.current else { return nil }
    let room = (current.denominator - current.numerator).floor
    guard room > 0, total(position, rescored(position, adding: room)) >= ahead else { return nil }
    var (low, high) = (1, room)
    while low < high {
      let middle = (low + high) / 2
      if total(position, rescored(position, adding: middle)) >= ahead {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low
  }

  /// How many ranked units have a higher score.
  private func above(_ score: Int) -> Int { field.count { $0 > score } }

  private func rescored(_ position: Int, adding count: Int) -> IndicatorScore {
    var moved = entry.readings[position]
    if let current = moved?.current {
      let ceiling = max(current.denominator, current.numerator)
      moved?.current?.numerator = min(current.numerator + Rational(count), ceiling)
    }
    return scoring.score(moved, at: position, missing: .notReported)
  }

  /// The displayed score with another score in one indicator's place.
  private func total(_ position: Int, _ score: IndicatorScore) -> Int {
    let sum = WeightedSum(
      scores: row.score.indicators, weight: row.score.applicableWeight,
      replaced: (position, score))
    return sum.score(base: sum.hundredths(), plus: row.score.bonus - row.score.malus) ?? 0
  }
}
