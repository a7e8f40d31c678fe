// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Items that were assigned and nobody has signed for (DR02). Source: 二(三).
public enum ItemSigning: ReminderRule {
  public static let id = "item-signing"
  public static let name = Phrase(zh: "待签收", en: "To sign for")
  public static let clause = "二(三)"
  public static let atoms = ["P3.3"]
  public static var kind: KindDeclaration { SupervisionItem.declaration.kind }
  public static let remedies: [Remedy] = [.steps(SupervisionItem.self, "sign")]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    guard let clock = facts.clock("DR02") else { return [] }
    let items = facts.ledger[SupervisionItem.self]
    let states = items.column(\.state).bytes
    let assigned = items.column(\.assignedOn).words
    let words = Phrase(zh: "签收督办事项", en: "Sign for the item")
    return facts.remind(Self.self, each: SupervisionItem.self) { row in
      guard states[row] == ItemState.assigned.code, let start = facts.day(assigned[row]),
        start <= facts.today
      else { return nil }
      let due = clock(start)
      return facts.isSoon(due) ? Notice(due: due, words: words) : nil
    }
  }
}
