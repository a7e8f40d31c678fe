// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Resolutions of a meeting that have not become supervision items (市级设定). Source: 四(一).
public enum ResolutionFiling: ReminderRule {
  public static let id = "resolution-filing"
  public static let name = Phrase(zh: "议定事项未立项", en: "Resolution without item")
  public static let clause = "四(一)"
  public static let atoms = ["S1.3", "P3.3"]
  public static var kind: KindDeclaration { Resolution.declaration.kind }
  public static let remedies: [Remedy] = [.steps(Resolution.self, "make-item")]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let resolutions = facts.ledger[Resolution.self]
    let done = resolutions.column(\.doneOn).words
    let days = facts.ledger[Meeting.self].column(\.day).words
    let meetings = facts.ledger.links(\Resolution.meeting)
    let items = facts.ledger.links(\Resolution.item)
    let calendar = facts.circumstances.calendar
    let length = facts.rules.value(of: .resolutionFilingDays)
    let words = Phrase(zh: "把议定事项立项交办", en: "File the resolution as a supervision item")
    return facts.remind(Self.self, each: Resolution.self) { row in
      guard done[row] == Column.missingWord, items.first(of: row) == nil,
        let meeting = meetings.first(of: row), let day = facts.day(days[meeting]),
        day <= facts.today
      else { return nil }
      let due = calendar.workingDay(length, after: day)
      return facts.isSoon(due) ? Notice(due: due, words: words) : nil
    }
  }
}
