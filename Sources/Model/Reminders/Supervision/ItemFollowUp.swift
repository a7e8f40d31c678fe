// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Items in hand whose next follow-up report is late or due soon (DR04). Source: 二(三).
public enum ItemFollowUp: ReminderRule {
  public static let id = "item-follow-up"
  public static let name = Phrase(zh: "待续报", en: "To follow up")
  public static let clause = "二(三)"
  public static let atoms = ["P3.3"]
  public static var kind: KindDeclaration { SupervisionItem.declaration.kind }
  public static let remedies: [Remedy] = [.steps(SupervisionItem.self, "progress")]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    guard let clock = facts.clock("DR04") else { return [] }
    let items = facts.ledger[SupervisionItem.self]
    let states = items.column(\.state).bytes
    let assigned = items.column(\.assignedOn).words
    let received = items.column(\.receivedOn).words
    let reported = items.column(\.reportedOn).words
    let isInHand = facts.flags(ItemState.signed, .handling, .returned, .reopened)
    let words = Phrase(zh: "续报办理进展", en: "Report how the item goes on")
    return facts.remind(Self.self, each: SupervisionItem.self) { row in
      guard isInHand[Int(states[row])],
        let last = facts.latest(row, assigned, received, reported)
      else { return nil }
      let due = clock(last)
      return facts.isSoon(due) ? Notice(due: due, words: words) : nil
    }
  }
}
