// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Extensions that were asked for and not decided; the answer is due by the item's own due day. Source: 二(三).
public enum ExtensionDecision: ReminderRule {
  public static let id = "extension-decision"
  public static let name = Phrase(zh: "延期待审批", en: "Extension to decide")
  public static let clause = "二(三)"
  public static let atoms = ["P3.3"]
  public static var kind: KindDeclaration { Extension.declaration.kind }
  public static let remedies: [Remedy] = [.steps(Extension.self, "decide-extension")]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let extensions = facts.ledger[Extension.self]
    let decisions = extensions.column(\.decision).bytes
    let items = facts.ledger[SupervisionItem.self]
    let states = items.column(\.state).bytes
    let isFinished = facts.flags(ItemState.closed, .archived, .revoked)
    let dues = items.dueDays
    let links = facts.ledger.links(\Extension.item)
    let reason = Extension.declaration.position(of: \.reason)
    let words = Phrase(zh: "审批延期申请，答复明确日期", en: "Decide on the extension and answer with a date")
    return facts.remind(Self.self, each: Extension.self) { row in
      guard decisions[row] == 0, let item = links.first(of: row), !isFinished[Int(states[item])],
        let due = facts.day(dues(item))
      else { return nil }
      return Notice(due: due, words: words, detail: reason)
    }
  }
}
