// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Projects from 计划 to 长效 that have no leader or no task force: a hard condition of 计划, late from the day
/// after they came to their stage. Source: 二(二) 一个小区、一名领导、一个专班.
public enum LeaderVacant: ReminderRule {
  public static let id = "leader-vacant"
  public static let name = Phrase(zh: "领导或专班空缺", en: "Leader or task force vacant")
  public static let clause = "二(二)"
  public static let atoms = ["P2.3"]
  public static var kind: KindDeclaration { Project.declaration.kind }
  public static let remedies: [Remedy] = [.fields(\Project.leader, \Project.taskForce)]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let projects = facts.ledger[Project.self]
    let stages = projects.column(\.stage).bytes
    let since = projects.column(\.stageSince).words
    let entered = projects.column(\.enteredOn).words
    let isRunning = facts.flags(
      ProjectStage.planned, .scheme, .executing, .accepted, .published, .operating)
    let leader = Project.declaration.position(of: \.leader)
    let force = Project.declaration.position(of: \.taskForce)
    let forceID = Project.declaration.position(of: \.taskForceID)
    let both = Phrase(zh: "明确责任领导和专班", en: "Name a leader and a task force")
    let noLeader = Phrase(zh: "明确责任领导", en: "Name a leader")
    let noForce = Phrase(zh: "明确专班", en: "Name a task force")
    return facts.remind(Self.self, each: Project.self) { row in
      guard isRunning[Int(stages[row])] else { return nil }
      let hasLeader = projects.table.hasValue(row: row, column: leader)
      let hasForce =
        projects.table.hasValue(row: row, column: force)
        || projects.table.hasValue(row: row, column: forceID)
      guard !hasLeader || !hasForce else { return nil }
      return Notice(
        due: facts.day(since[row]) ?? facts.day(entered[row]) ?? facts.today,
        words: hasForce ? noLeader : hasLeader ? noForce : both,
        terms: [facts.weights.term(.hardCondition)])
    }
  }
}
