// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Task forces whose next meeting is late or due soon by their own cadence, since the last one or since
/// they were set up. Source: 四(一) 工作专班、例会机制.
public enum TaskForceMeeting: ReminderRule {
  public static let id = "task-force-meeting"
  public static let name = Phrase(zh: "专班例会到期", en: "Task force meeting due")
  public static let clause = "四(一)"
  public static let atoms = ["S1.2", "S1.3"]
  public static var kind: KindDeclaration { TaskForce.declaration.kind }
  public static let remedies: [Remedy] = [.record(Meeting.self, about: TaskForce.self)]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let forces = facts.ledger[TaskForce.self]
    let cadences = forces.column(\.cadence).words
    let setUp = forces.column(\.setUpOn).words
    let meetings = facts.ledger[Meeting.self]
    let days = meetings.column(\.day).words
    let meetingsOf = facts.ledger.links(\Meeting.taskForce).inverted(count: forces.count)
    let known = [CellText("kind", MeetingKind.taskForce.rawValue)]
    let today = facts.today.number
    let words = Phrase(zh: "召开专班例会", en: "Hold the task force's meeting")
    return facts.remind(Self.self, each: TaskForce.self) { row in
      guard cadences[row] != Column.missingWord else { return nil }
      var last = setUp[row]
      meetingsOf.each(row) { if days[$0] <= today { last = max(last, days[$0]) } }
      guard let start = facts.day(last) else { return nil }
      let due = start + Int(cadences[row])
      return facts.isSoon(due) ? Notice(due: due, words: words, known: known) : nil
    }
  }
}
