extension ObservedMeasure {
  /// Of the forces in the streets, credit and what is told: shown, never scored by number.
  static let support: [ObservedMeasure] = [
    ObservedMeasure(
      "staff", "每千户物管人员", "Staff per thousand households", clause: "三(三)12、四(一)", .mean, in: .people
    ) {
      pass in
      let filled = pass.ledger[StreetCapacity.self].column(\.filled).words
      pass.each(StreetCapacity.self) { row in
        filled[row] > 0 ? (Int(filled[row]) * 1_000, 0) : nil
      }
      let households = pass.ledger[Compound.self].column(\.households).words
      let register = pass.facts.register(at: pass.period.lastDay)
      pass.each(Compound.self) { row in
        register[row] && households[row] > 0 ? (0, Int(households[row])) : nil
      }
    },
    ObservedMeasure("posts-filled", "物管人员到岗率", "Posts filled", clause: "四(一)", .share) { pass in
      let capacities = pass.ledger[StreetCapacity.self]
      let posts = capacities.column(\.posts).words
      let filled = capacities.column(\.filled).words
      pass.each(StreetCapacity.self) { row in
        posts[row] > 0 ? (Int(max(0, filled[row])), Int(posts[row])) : nil
      }
    },
    ObservedMeasure("credit", "信用加减分合计", "Credit points", clause: "三(三)12", .sum, in: .points) {
      pass in
      let events = pass.ledger[CreditEvent.self]
      let days = events.column(\.day).words
      let column = CreditEvent.declaration.position(of: \.points)
      pass.each(CreditEvent.self) { [pass] row in
        let text = events.table.text(row: row, column: column)
        guard pass.isPast(days[row]), let points = Rational(decimal: text) else { return nil }
        return (points.hundredths, 1)
      }
    },
    ObservedMeasure(
      "practices-adopted", "经验做法应用小区数", "Compounds that adopted a practice", clause: "二(四)", .count,
      in: .pieces
    ) {
      pass in
      let days = pass.ledger[Highlight.self].column(\.day).words
      let isNamed = pass.named(by: \Highlight.compounds) { [pass] in pass.isPast(days[$0]) }
      pass.each(Compound.self) { isNamed[$0] ? (1, 1) : nil }
    },
    counted("meetings", "会议次数(不计分)", "Meetings, not scored", "四(一)", \Meeting.day),
    counted("publicity", "宣传报道(不计分)", "Publicity, not scored", "四(三)", \Publicity.day),
    counted("highlights", "亮点做法(不计分)", "Highlights, not scored", "四(二)", \Highlight.day),
  ]

  /// How many records of a kind lie in the last months up to the cut-off.
  private static func counted<Kind: RecordKind>(
    _ id: String, _ zh: String, _ en: String, _ clause: String,
    _ day: KeyPath<Kind, Field<Day>> & Sendable
  ) -> ObservedMeasure {
    ObservedMeasure(id, zh, en, clause: clause, .count, in: .times) { pass in
      let days = pass.ledger[Kind.self].column(day).words
      let start = pass.start
      pass.each(Kind.self) { [pass] row in
        pass.isPast(days[row]) && days[row] >= start ? (1, 1) : nil
      }
    }
  }
}
