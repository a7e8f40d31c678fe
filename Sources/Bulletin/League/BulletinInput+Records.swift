import Model

extension BulletinInput {
  /// Takes from the records what happened within the period: practices, and changes of the register.
  public mutating func takeRecords() {
    highlights = practices
    changes = RegisterChange.all(
      ledger, after: table.period.firstDay + -1, through: table.period.lastDay)
  }

  private func isWithin(_ day: Day?) -> Bool {
    day.map { (table.period.firstDay...table.period.lastDay).contains($0) } ?? false
  }

  private func unitName(_ id: String?) -> String {
    id.map { ledger.name(of: $0, kind: "unit") ?? $0 } ?? ""
  }

  /// The practices of the period that name compounds or a result, then the bonuses with their points.
  private var practices: [Highlight] {
    let told = ledger[Model.Highlight.self].filter { isWithin($0.day) }.map { record in
      Highlight(
        unit: unitName(record.unit), kind: record.kind?.label.zh ?? "",
        place: compoundNames(record.compounds), points: "",
        words: [record.title, record.method, record.result].compactMap { $0 }
          .joined(separator: "；"))
    }
    let scored = table.rows.flatMap { row in
      row.score.items.filter { $0.malus == nil && !$0.isRefused }.map { item in
        Highlight(
          unit: unitName(row.score.unit), kind: "加分事项",
          place: compoundNames(item.records.joined(separator: " ")),
          points: Rational.text(hundredths: item.points.hundredths), words: item.evidence)
      }
    }
    return told + scored
  }

  private func compoundNames(_ ids: String?) -> String {
    (ids ?? "").split(separator: " ")
      .map { ledger.name(of: String($0), kind: "compound") ?? String($0) }.joined(separator: "、")
  }
}
