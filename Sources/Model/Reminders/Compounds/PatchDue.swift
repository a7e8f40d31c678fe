// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Issues whose patch is late or due soon. Source: 二(三) 及时打好补丁.
public enum PatchDue: ReminderRule {
  public static let id = "patch-due"
  public static let name = Phrase(zh: "补丁到期", en: "Patch due")
  public static let clause = "二(三)"
  public static let atoms = ["P3.5"]
  public static var kind: KindDeclaration { Issue.declaration.kind }
  public static let remedies: [Remedy] = [.steps(Issue.self, "close", "patch", "report")]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let issues = facts.ledger[Issue.self]
    let dues = issues.column(\.patchDueOn).words
    let closed = issues.column(\.closedOn).words
    let words = Phrase(zh: "落实补丁并闭环", en: "Apply the patch and close the issue")
    return facts.remind(Self.self, each: Issue.self) { row in
      guard closed[row] == Column.missingWord, let due = facts.day(dues[row]), facts.isSoon(due)
      else { return nil }
      return Notice(due: due, words: words)
    }
  }
}
