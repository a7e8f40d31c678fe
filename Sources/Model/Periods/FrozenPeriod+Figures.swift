extension FrozenPeriod {
  /// The figures as they are published: the table, the parts of every score, and each bonus and malus.
  ///
  /// Never read back: they follow from the other files, and the check holds them to it.
  var figures: [File] {
    let table = table
    var units = SealedTable([
      "unit", "name", "rank", "previous-rank", "score", "base", "bonus", "malus", "weight", "band",
      "red-list", "tail", "best-rank", "worst-rank", "score-one-fewer", "score-one-more",
    ])
    var parts = SealedTable([
      "unit", "indicator", "numerator", "denominator", "level", "pace", "progress", "score",
      "exact-score", "weight", "absence", "notes",
    ])
    var items = SealedTable(["unit", "type", "count", "points", "evidence", "refused"])
    for row in table.rows {
      units.add(cells(of: row))
      for (rule, score) in zip(rules.indicators, row.score.indicators) {
        let texts = [
          score.numerator, score.denominator, score.level, score.pace, score.progress,
        ].map { $0.map { "\($0)" } ?? "" }
        parts.add(
          [row.score.unit, rule.code] + texts + [
            score.text ?? "", score.score.map { "\($0)" } ?? "", String(score.weight),
            score.absence?.rawValue ?? "", score.notes.phrases.map(\.zh).joined(separator: "；"),
          ])
      }
      for item in row.score.items {
        items.add([
          row.score.unit, item.malus?.rawValue ?? "bonus", String(item.count), "\(item.points)",
          item.evidence, item.isRefused ? "1" : "",
        ])
      }
    }
    return [("table.csv", units.text), ("parts.csv", parts.text), ("items.csv", items.text)]
  }

  private func cells(of row: LeagueTable.Row) -> [String] {
    func text(_ number: Int?) -> String { number.map(String.init) ?? "" }
    func points(_ hundredths: Int?) -> String {
      hundredths.map(Rational.text(hundredths:)) ?? ""
    }
    let score = row.score
    return [
      score.unit, name(of: score.unit), text(row.rank), text(row.previousRank),
      score.scoreText ?? "", score.baseText ?? "", score.bonusText, score.malusText,
      String(score.applicableWeight), row.band?.name.zh ?? "", row.isOnRedList ? "1" : "",
      row.tail?.name.zh ?? "", text(row.sensitivity?.bestRank), text(row.sensitivity?.worstRank),
      points(row.sensitivity?.scoreWithOneFewer), points(row.sensitivity?.scoreWithOneMore),
    ]
  }
}
