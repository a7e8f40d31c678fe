// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Milestones that are not reached and are late or due soon. Source: 二(三) 进度跟踪; 四(二) 时序化.
///
/// Those of projects set aside wait.
public enum MilestoneDue: ReminderRule {
  public static let id = "milestone-due"
  public static let name = Phrase(zh: "节点到期", en: "Milestone due")
  public static let clause = "二(三)"
  public static let atoms = ["P3.2", "S2.2"]
  public static var kind: KindDeclaration { Milestone.declaration.kind }
  public static let remedies: [Remedy] = [.fields(\Milestone.actualOn)]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let milestones = facts.ledger[Milestone.self]
    let planned = milestones.column(\.plannedOn).words
    let actual = milestones.column(\.actualOn).words
    let stages = facts.ledger[Project.self].column(\.stage).bytes
    let isAside = facts.flags(
      ProjectStage.suspended, .withdrawn, .restructured, .closed, .reviewed)
    let projects = facts.ledger.links(\Milestone.project)
    let words = Phrase(zh: "完成项目节点并填实际日期", en: "Reach the milestone and enter its day")
    return facts.remind(Self.self, each: Milestone.self) { row in
      guard actual[row] == Column.missingWord, let due = facts.day(planned[row]),
        facts.isSoon(due)
      else { return nil }
      if let project = projects.first(of: row), isAside[Int(stages[project])] { return nil }
      return Notice(due: due, words: words)
    }
  }
}
