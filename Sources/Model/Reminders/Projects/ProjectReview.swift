// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Projects that left the pool and are to be looked at again after 6 and 12 months (市级设定). Source: 二(三)
/// 滚动式管理.
///
/// A review later than so many days before the second one is due stands for the second.
public enum ProjectReview: ReminderRule {
  public static let id = "project-review"
  public static let name = Phrase(zh: "回头看到期", en: "Review due")
  public static let clause = "二(三)"
  public static let atoms = ["P3.1", "P3.5"]
  public static var kind: KindDeclaration { Project.declaration.kind }
  public static let remedies: [Remedy] = [.steps(Project.self, "review")]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let projects = facts.ledger[Project.self]
    let stages = projects.column(\.stage).bytes
    let left = projects.column(\.leftOn).words
    let reviewed = projects.column(\.reviewedOn).words
    let isOut = facts.flags(ProjectStage.closed, .reviewed)
    let months = [
      facts.rules.value(of: .reviewFirstMonths), facts.rules.value(of: .reviewSecondMonths),
    ]
    let lead = facts.rules.value(of: .reviewLeadDays)
    let first = Phrase(zh: "第一次回头看：回访并记满意度", en: "First review: visit and ask how satisfied")
    let second = Phrase(zh: "第二次回头看：回访并记满意度", en: "Second review: visit and ask how satisfied")
    return facts.remind(Self.self, each: Project.self) { row in
      guard isOut[Int(stages[row])], let start = facts.day(left[row]) else { return nil }
      let last = facts.day(reviewed[row]).flatMap { $0 > start ? $0 : nil }
      let due = start.advanced(months: months[last == nil ? 0 : 1])
      guard due <= facts.today + lead, last.map({ $0 < due + -lead }) ?? true else { return nil }
      return Notice(due: due, words: last == nil ? first : second)
    }
  }
}
