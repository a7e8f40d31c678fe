// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Projects whose leader came after they had reached their stage: the work is to be handed over within some
/// days (市级设定). Source: 二(二).
public enum LeaderChanged: ReminderRule {
  public static let id = "leader-changed"
  public static let name = Phrase(zh: "责任领导变更", en: "Leader changed")
  public static let clause = "二(二)"
  public static let atoms = ["P2.3"]
  public static var kind: KindDeclaration { Project.declaration.kind }
  public static let remedies: [Remedy] = [.fields(\Project.leaderHandoverOn)]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let projects = facts.ledger[Project.self]
    let stages = projects.column(\.stage).bytes
    let since = projects.column(\.stageSince).words
    let leaders = projects.column(\.leaderSince).words
    let handovers = projects.column(\.leaderHandoverOn).words
    let isRunning = facts.flags(
      ProjectStage.planned, .scheme, .executing, .accepted, .published, .operating)
    let length = facts.rules.value(of: .leaderChangeDays)
    let words = Phrase(zh: "责任领导已变更，完成工作交接", en: "The leader changed: hand the work over")
    return facts.remind(Self.self, each: Project.self) { row in
      guard isRunning[Int(stages[row])], since[row] != Column.missingWord,
        leaders[row] > since[row], handovers[row] < leaders[row],
        let start = facts.day(leaders[row]), start <= facts.today,
        start + length >= facts.today
      else { return nil }
      return Notice(due: start + length, words: words)
    }
  }
}
