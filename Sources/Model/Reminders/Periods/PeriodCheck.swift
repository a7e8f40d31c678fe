// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Closed periods whose figures are not checked and locked yet. Source: 四(二) 晾晒通报机制.
public enum PeriodCheck: ReminderRule {
  public static let id = "period-check"
  public static let name = Phrase(zh: "待县级核对", en: "County check due")
  public static let clause = "四(二)"
  public static let atoms = ["S2.4"]
  public static var kind: KindDeclaration { ReportingPeriod.declaration.kind }
  public static let remedies: [Remedy] = [.close("lock")]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let states: [PeriodState] = [.open]
    return facts.closingPeriods.filter { states.contains($0.state) }.map { closing in
      facts.reminder(
        Self.self, about: closing.subject, unit: "",
        Notice(
          due: closing.close.countyCheckDue,
          words: Phrase(
            zh: "核对并锁定 \(closing.period.code) 数据",
            en: "Check and lock the figures of \(closing.period.code)")))
    }
  }
}
