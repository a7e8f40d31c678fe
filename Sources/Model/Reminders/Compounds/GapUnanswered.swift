// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Gaps that neither a measure nor a project answers so many days after they were found (市级设定). Source:
/// 三(一)1 精准识别漏洞，综合施策提出改造计划.
public enum GapUnanswered: ReminderRule {
  public static let id = "gap-unanswered"
  public static let name = Phrase(zh: "漏洞无对应举措", en: "Gap unanswered")
  public static let clause = "三(一)1"
  public static let atoms = ["T1.4", "T1.5"]
  public static var kind: KindDeclaration { Issue.declaration.kind }
  public static let remedies: [Remedy] = [.steps(Issue.self, "plan"), .fields(\Issue.plannedFix)]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let issues = facts.ledger[Issue.self]
    let kinds = issues.column(\.kind).bytes
    let found = issues.column(\.discoveredOn).words
    let closed = issues.column(\.closedOn).words
    let answers = [\Issue.plannedFix, \Issue.project].map(Issue.declaration.position(of:))
    let length = facts.rules.value(of: .gapAnswerDays)
    let words = Phrase(zh: "为漏洞提出举措或对应项目", en: "Answer the gap with a measure or a project")
    return facts.remind(Self.self, each: Issue.self) { row in
      guard kinds[row] == IssueKind.gap.code, closed[row] == Column.missingWord,
        let start = facts.day(found[row]), facts.isSoon(start + length),
        answers.allSatisfy({ !issues.table.hasValue(row: row, column: $0) })
      else { return nil }
      return Notice(due: start + length, words: words)
    }
  }
}
