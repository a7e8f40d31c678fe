// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Items that were returned, with the reason, until they are answered again. Source: 二(三).
public enum ItemReturned: ReminderRule {
  public static let id = "item-returned"
  public static let name = Phrase(zh: "退回重办", en: "Returned")
  public static let clause = "二(三)"
  public static let atoms = ["P3.3"]
  public static var kind: KindDeclaration { SupervisionItem.declaration.kind }
  public static let remedies: [Remedy] = [.steps(SupervisionItem.self, "start")]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let items = facts.ledger[SupervisionItem.self]
    let states = items.column(\.state).bytes
    let dues = items.dueDays
    let reason = SupervisionItem.declaration.position(of: \.returnReason)
    let words = Phrase(zh: "按退回原因补正后重新反馈", en: "Put right why it was returned and answer again")
    return facts.remind(Self.self, each: SupervisionItem.self) { row in
      guard states[row] == ItemState.returned.code, let due = facts.day(dues(row)) else {
        return nil
      }
      return Notice(due: due, words: words, detail: reason)
    }
  }
}
