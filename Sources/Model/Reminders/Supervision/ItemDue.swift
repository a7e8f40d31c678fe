// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Items that are not finished and are late, due today or due soon. Source: 二(三) 督查督办.
///
/// The suspended wait: their clock is stopped. What was answered is late until it is closed all the same,
/// but waits for its verifier and not for the street.
public enum ItemDue: ReminderRule {
  public static let id = "item-due"
  public static let name = Phrase(zh: "督办到期", en: "Item due")
  public static let clause = "二(三)"
  public static let atoms = ["P3.3"]
  public static var kind: KindDeclaration { SupervisionItem.declaration.kind }
  public static let remedies: [Remedy] = [
    .steps(SupervisionItem.self, "close", "verify", "feedback", "start", "sign", "assign")
  ]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let items = facts.ledger[SupervisionItem.self]
    let states = items.column(\.state).bytes
    let levels = items.column(\.level).bytes
    let urgencies = items.column(\.urgency).bytes
    let dues = items.dueDays
    let isIdle = facts.flags(ItemState.closed, .archived, .revoked, .suspended)
    let isAnswered = facts.flags(ItemState.answered, .verifying)
    let words = Phrase(zh: "办结督办事项", en: "Close the item")
    let waiting = Phrase(zh: "已反馈，待核查销号", en: "Answered: to be verified and closed")
    return facts.remind(Self.self, each: SupervisionItem.self) { row in
      guard states[row] > 0, !isIdle[Int(states[row])], let due = facts.day(dues(row)),
        facts.isSoon(due)
      else { return nil }
      return Notice(
        due: due, words: isAnswered[Int(states[row])] ? waiting : words,
        terms: facts.terms(level: levels[row]) + facts.terms(urgency: urgencies[row]))
    }
  }
}
