// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Targets of 2027 that a unit is behind the pace of for two periods running (市级设定); due at the next cut-off.
/// Source: 一 到2027年年底.
public enum PaceBehind: ReminderRule {
  public static let id = "pace-behind"
  public static let name = Phrase(zh: "连续落后进度", en: "Behind pace")
  public static let clause = "一"
  public static let atoms = ["G1.2", "G1.3", "G1.4", "G1.5", "G1.6"]
  public static var kind: KindDeclaration { ReportingUnit.declaration.kind }
  public static let remedies: [Remedy] = [.ofUnit(.indicator)]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let least = periods(facts.rules)
    let units = facts.ledger[ReportingUnit.self].table
    return facts.figures.lags.filter { $0.periods >= least }.map { lag in
      facts.reminder(
        Self.self,
        about: Reminder.Subject(units.kind, id: lag.unit, row: units.row(of: lag.unit)),
        unit: lag.unit,
        Notice(
          due: lag.period.advanced(by: 1).lastDay,
          words: Phrase(
            zh: "\(lag.indicator) \(lag.name.zh)连续 \(lag.periods) 期落后进度，距目标还差 \(lag.gap)",
            en: "\(lag.indicator) \(lag.name.en) is behind pace for \(lag.periods) periods, "
              + "\(lag.gap) short of the target"),
          known: [CellText("indicator", lag.indicator)]))
    }
  }

  /// The periods running, behind pace, from which a unit is reminded.
  public static func periods(_ rules: RuleSet) -> Int { rules.value(of: .pacePeriods) }
}
