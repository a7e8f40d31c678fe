// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Items that were answered and nobody has verified (DR05). Source: 二(三).
///
/// Without the day of the answer the clock runs from the last day that is known.
public enum ItemVerification: ReminderRule {
  public static let id = "item-verification"
  public static let name = Phrase(zh: "待核查", en: "To verify")
  public static let clause = "二(三)"
  public static let atoms = ["P3.3"]
  public static var kind: KindDeclaration { SupervisionItem.declaration.kind }
  public static let remedies: [Remedy] = [.steps(SupervisionItem.self, "close", "verify")]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    guard let clock = facts.clock("DR05") else { return [] }
    let items = facts.ledger[SupervisionItem.self]
    let states = items.column(\.state).bytes
    let assigned = items.column(\.assignedOn).words
    let received = items.column(\.receivedOn).words
    let reported = items.column(\.reportedOn).words
    let answered = items.column(\.answeredOn).words
    let isAnswered = facts.flags(ItemState.answered, .verifying)
    let words = Phrase(zh: "核查反馈，核查人不得是经办人", en: "Verify the answer; not by its handler")
    return facts.remind(Self.self, each: SupervisionItem.self) { row in
      guard isAnswered[Int(states[row])],
        let start = facts.day(answered[row]) ?? facts.latest(row, assigned, received, reported)
      else { return nil }
      let due = clock(start)
      return facts.isSoon(due) ? Notice(due: due, words: words) : nil
    }
  }
}
