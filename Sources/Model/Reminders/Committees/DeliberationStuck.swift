// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Deliberations that have not come to their next step so many days after the last one (市级设定); what was
/// handled and not shown has its own rule. Source: 三(一)3 说、议、理、晒、评.
public enum DeliberationStuck: ReminderRule {
  public static let id = "deliberation-stuck"
  public static let name = Phrase(zh: "协商停滞", en: "Deliberation stuck")
  public static let clause = "三(一)3"
  public static let atoms = ["T3.1"]
  public static var kind: KindDeclaration { Deliberation.declaration.kind }
  public static let remedies: [Remedy] = [
    .steps(Deliberation.self, "rate", "show", "handle", "discuss")
  ]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let cases = facts.ledger[Deliberation.self]
    let steps = [
      cases.column(\.spokenOn).words, cases.column(\.discussedOn).words,
      cases.column(\.handledOn).words, cases.column(\.shownOn).words,
      cases.column(\.ratedOn).words,
    ]
    let handled = 2
    let length = facts.rules.value(of: .deliberationStepDays)
    let names: [Phrase] = [
      Phrase(zh: "议", en: "discuss"), Phrase(zh: "理", en: "handle"),
      Phrase(zh: "晒", en: "show"), Phrase(zh: "评", en: "rate"),
    ]
    let words = names.map {
      Phrase(zh: "推进下一步：" + $0.zh, en: "Take the next step: " + $0.en)
    }
    return facts.remind(Self.self, each: Deliberation.self) { row in
      guard let step = steps.lastIndex(where: { $0[row] != Column.missingWord }),
        step < names.count, step != handled, let start = facts.day(steps[step][row]),
        facts.isSoon(start + length)
      else { return nil }
      return Notice(
        due: start + length, words: words[step], lateDaysMost: facts.paperDaysMost)
    }
  }
}
