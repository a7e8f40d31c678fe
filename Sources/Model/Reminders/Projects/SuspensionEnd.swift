// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Projects set aside until a day that has come or is near. Source: 二(三) 滚动式管理.
public enum SuspensionEnd: ReminderRule {
  public static let id = "suspension-end"
  public static let name = Phrase(zh: "暂缓到期", en: "Suspension ends")
  public static let clause = "二(三)"
  public static let atoms = ["P3.1"]
  public static var kind: KindDeclaration { Project.declaration.kind }
  public static let remedies: [Remedy] = [
    .steps(Project.self, "resume-project", "withdraw"), .fields(\Project.asideUntil),
  ]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let projects = facts.ledger[Project.self]
    let stages = projects.column(\.stage).bytes
    let until = projects.column(\.asideUntil).words
    let words = Phrase(
      zh: "暂缓期满：恢复、续期或退库", en: "Take it up again, set it aside longer, or withdraw it")
    return facts.remind(Self.self, each: Project.self) { row in
      guard stages[row] == ProjectStage.suspended.code, let due = facts.day(until[row]),
        facts.isSoon(due)
      else { return nil }
      return Notice(due: due, words: words)
    }
  }
}
