// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// The next meeting after the last one of its kind and unit: on the day that was set, else by the cadence
/// (DR13). Source: 四(一) 联席会议制度、例会机制.
///
/// The meetings of a task force follow its own cadence; see `TaskForceMeeting`.
public enum MeetingDue: ReminderRule {
  public static let id = "meeting-due"
  public static let name = Phrase(zh: "会议到期", en: "Meeting due")
  public static let clause = "四(一)"
  public static let atoms = ["S1.1", "S1.3"]
  public static var kind: KindDeclaration { Meeting.declaration.kind }
  public static let remedies: [Remedy] = [.record(Meeting.self, about: Meeting.self)]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let meetings = facts.ledger[Meeting.self]
    let kinds = meetings.column(\.kind).bytes
    let units = meetings.column(\.unit).words
    let days = meetings.column(\.day).words
    let next = meetings.column(\.nextOn).words
    let clock = facts.clock("DR13")
    let isRegular = facts.flags(MeetingKind.joint, .regular)
    let today = facts.today.number
    let kindColumn = Meeting.declaration.position(of: \.kind)
    var last: [Int64: Int] = [:]
    for row in meetings.indices
    where isRegular[Int(kinds[row])] && days[row] != Column.missingWord && days[row] <= today {
      let series = Int64(units[row]) << 8 | Int64(kinds[row])
      if let known = last[series], days[known] >= days[row] { continue }
      last[series] = row
    }
    let latest = Set(last.values)
    let words = Phrase(zh: "召开下次会议", en: "Hold the next meeting")
    return facts.remind(Self.self, each: Meeting.self) { row in
      guard latest.contains(row),
        let due = facts.day(next[row]) ?? facts.day(days[row]).flatMap({ clock?($0) }),
        facts.isSoon(due)
      else { return nil }
      return Notice(
        due: due, words: words,
        known: [CellText("kind", meetings.table.canonicalText(row: row, column: kindColumn))])
    }
  }
}
