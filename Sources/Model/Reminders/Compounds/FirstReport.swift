// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Issues that were found and not reported yet (DR01). Source: 二(三) 第一时间反馈难点堵点.
public enum FirstReport: ReminderRule {
  public static let id = "first-report"
  public static let name = Phrase(zh: "首报到期", en: "First report due")
  public static let clause = "二(三)"
  public static let atoms = ["P3.4"]
  public static var kind: KindDeclaration { Issue.declaration.kind }
  public static let remedies: [Remedy] = [.steps(Issue.self, "report")]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    guard let clock = facts.clock("DR01") else { return [] }
    let issues = facts.ledger[Issue.self]
    let found = issues.column(\.discoveredOn).words
    let reported = issues.column(\.reportedOn).words
    let closed = issues.column(\.closedOn).words
    let words = Phrase(zh: "首报难点堵点", en: "Report the issue")
    return facts.remind(Self.self, each: Issue.self) { row in
      guard reported[row] == Column.missingWord, closed[row] == Column.missingWord,
        let start = facts.day(found[row]), start <= facts.today
      else { return nil }
      let due = clock(start)
      return facts.isSoon(due) ? Notice(due: due, words: words) : nil
    }
  }
}
