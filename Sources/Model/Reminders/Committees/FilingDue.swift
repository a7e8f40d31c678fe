// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Committees that were elected and not filed (DR07). Source: 三(一)3; 三(二)8.
public enum FilingDue: ReminderRule {
  public static let id = "filing-due"
  public static let name = Phrase(zh: "备案到期", en: "Filing due")
  public static let clause = "三(一)3"
  public static let atoms = ["T3.5", "T8.1"]
  public static var kind: KindDeclaration { Election.declaration.kind }
  public static let remedies: [Remedy] = [
    .steps(of: \Election.committee, "file", "hand-over"), .fields(\Election.filedOn),
  ]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    guard let clock = facts.clock("DR07") else { return [] }
    let elections = facts.ledger[Election.self]
    let kinds = elections.column(\.kind).bytes
    let elected = elections.column(\.electedOn).words
    let filed = elections.column(\.filedOn).words
    let words = Phrase(zh: "办理业委会备案", en: "File the committee")
    return facts.remind(Self.self, each: Election.self) { row in
      guard filed[row] == Column.missingWord, kinds[row] != ElectionKind.recall.code,
        let start = facts.day(elected[row]), start <= facts.today
      else { return nil }
      return Notice(due: clock(start), words: words)
    }
  }
}
