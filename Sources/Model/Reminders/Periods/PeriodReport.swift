// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Units that have not reported every indicator of a closed period (DR14). Source: 四(二) 晾晒通报.
public enum PeriodReport: ReminderRule {
  public static let id = "period-report"
  public static let name = Phrase(zh: "月报未报", en: "Report owed")
  public static let clause = "四(二)"
  public static let atoms = ["S2.4"]
  public static var kind: KindDeclaration { ReportingPeriod.declaration.kind }
  public static let remedies: [Remedy] = [
    .record(IndicatorReport.self, about: ReportingPeriod.self, asking: \.numerator, \.denominator)
  ]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let indicators = facts.rules.indicators.filter { $0.source == .reports }.map(\.code)
    guard !indicators.isEmpty else { return [] }
    return facts.closingPeriods.filter { $0.state == .open }.flatMap { closing -> [Reminder] in
      guard let due = closing.close.reportsDue else { return [] }
      let reported = reports(facts, in: closing.period)
      return facts.ledger.unitsInOrder.compactMap { unit in
        let missing = indicators.filter { !(reported[unit]?.contains($0) ?? false) }
        guard !missing.isEmpty else { return nil }
        return facts.reminder(
          Self.self, about: closing.subject, unit: unit,
          Notice(
            due: due,
            words: Phrase(
              zh: "报送 \(closing.period.code) 指标：" + missing.joined(separator: "、"),
              en: "Report \(closing.period.code): " + missing.joined(separator: ", ")),
            known: [
              CellText("period", closing.period.code), CellText("unit", unit),
              CellText("indicator", missing[0]),
            ]))
      }
    }
  }

  /// The indicators that every unit has reported in a period.
  private static func reports(_ facts: ReminderFacts, in period: Period) -> [String: Set<String>] {
    let records = facts.ledger[IndicatorReport.self]
    let periods = records.column(\.period)
    let units = records.column(\.unit)
    let indicators = records.column(\.indicator)
    var reported: [String: Set<String>] = [:]
    guard let wanted = periods.dictionary.existingCode(of: period.code) else { return [:] }
    for (row, code) in periods.words.enumerated() where code == wanted {
      guard let unit = units.number(row), let indicator = indicators.number(row) else { continue }
      reported[units.dictionary.texts[Int(unit)], default: []]
        .insert(indicators.dictionary.texts[Int(indicator)])
    }
    return reported
  }
}
