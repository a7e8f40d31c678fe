// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Resolutions that are not carried out and are late or due soon. Source: 四(一).
///
/// One whose item is finished is carried out.
public enum ResolutionDue: ReminderRule {
  public static let id = "resolution-due"
  public static let name = Phrase(zh: "议定事项到期", en: "Resolution due")
  public static let clause = "四(一)"
  public static let atoms = ["S1.3"]
  public static var kind: KindDeclaration { Resolution.declaration.kind }
  public static let remedies: [Remedy] = [
    .steps(Resolution.self, "finish", "make-item"),
    .steps(of: \Resolution.item, "close", "verify", "feedback", "start", "sign", "assign"),
  ]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let resolutions = facts.ledger[Resolution.self]
    let dues = resolutions.column(\.dueOn).words
    let done = resolutions.column(\.doneOn).words
    let states = facts.ledger[SupervisionItem.self].column(\.state).bytes
    let isFinished = facts.flags(ItemState.closed, .archived, .revoked)
    let links = facts.ledger.links(\Resolution.item)
    let words = Phrase(zh: "落实议定事项", en: "Carry out the resolution")
    return facts.remind(Self.self, each: Resolution.self) { row in
      guard done[row] == Column.missingWord, let due = facts.day(dues[row]), facts.isSoon(due)
      else { return nil }
      if let item = links.first(of: row), isFinished[Int(states[item])] { return nil }
      return Notice(due: due, words: words)
    }
  }
}
