// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Closed periods that are not frozen at the end of the units' days to object. Source: 四(二) 晾晒通报机制.
public enum PeriodFreeze: ReminderRule {
  public static let id = "period-freeze"
  public static let name = Phrase(zh: "待冻结", en: "To be frozen")
  public static let clause = "四(二)"
  public static let atoms = ["S2.4"]
  public static var kind: KindDeclaration { ReportingPeriod.declaration.kind }
  public static let remedies: [Remedy] = [.close("freeze")]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let states: [PeriodState] = [.open, .locked]
    return facts.closingPeriods.filter { states.contains($0.state) }.map { closing in
      facts.reminder(
        Self.self, about: closing.subject, unit: "",
        Notice(
          due: closing.close.objectionTo,
          words: Phrase(
            zh: "预公示期满后冻结 \(closing.period.code)",
            en: "Freeze \(closing.period.code) when the objections are over")))
    }
  }
}
