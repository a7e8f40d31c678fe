// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Deliberations that were handled and whose result was not shown within some days (市级设定). Source: 三(一)3.
public enum DeliberationUnshown: ReminderRule {
  public static let id = "deliberation-unshown"
  public static let name = Phrase(zh: "理后未晒", en: "Handled, not shown")
  public static let clause = "三(一)3"
  public static let atoms = ["T3.1"]
  public static var kind: KindDeclaration { Deliberation.declaration.kind }
  public static let remedies: [Remedy] = [.steps(Deliberation.self, "show")]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let cases = facts.ledger[Deliberation.self]
    let handled = cases.column(\.handledOn).words
    let shown = cases.column(\.shownOn).words
    let rated = cases.column(\.ratedOn).words
    let length = facts.rules.value(of: .deliberationShowDays)
    let words = Phrase(zh: "晒出办理结果", en: "Show the result")
    return facts.remind(Self.self, each: Deliberation.self) { row in
      guard shown[row] == Column.missingWord, rated[row] == Column.missingWord,
        let start = facts.day(handled[row]), facts.isSoon(start + length)
      else { return nil }
      return Notice(
        due: start + length, words: words, lateDaysMost: facts.paperDaysMost)
    }
  }
}
