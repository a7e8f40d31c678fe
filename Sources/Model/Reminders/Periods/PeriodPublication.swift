// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Closed periods whose bulletin is not published. Source: 四(二) 晾晒通报机制.
public enum PeriodPublication: ReminderRule {
  public static let id = "period-publication"
  public static let name = Phrase(zh: "待发布通报", en: "Bulletin due")
  public static let clause = "四(二)"
  public static let atoms = ["S2.4"]
  public static var kind: KindDeclaration { ReportingPeriod.declaration.kind }
  public static let remedies: [Remedy] = [.close("publish")]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let states: [PeriodState] = [.open, .locked, .frozen]
    return facts.closingPeriods.filter { states.contains($0.state) }.map { closing in
      facts.reminder(
        Self.self, about: closing.subject, unit: "",
        Notice(
          due: closing.close.publicationDue,
          words: Phrase(
            zh: "发布 \(closing.period.code) 晾晒通报",
            en: "Publish the bulletin of \(closing.period.code)")))
    }
  }
}
