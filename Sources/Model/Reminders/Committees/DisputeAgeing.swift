// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Disputes that are open for so many days (市级设定), or soon will be. Source: 三(三)14 矛盾纠纷就地化解.
public enum DisputeAgeing: ReminderRule {
  public static let id = "dispute-ageing"
  public static let name = Phrase(zh: "纠纷久拖未决", en: "Dispute ageing")
  public static let clause = "三(三)14"
  public static let atoms = ["T14.4"]
  public static var kind: KindDeclaration { Dispute.declaration.kind }
  public static let remedies: [Remedy] = [.fields(\Dispute.closedOn)]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let disputes = facts.ledger[Dispute.self]
    let opened = disputes.column(\.openedOn).words
    let closed = disputes.column(\.closedOn).words
    let length = facts.rules.value(of: .disputeDays)
    let words = Phrase(zh: "化解纠纷，必要时提级联调", en: "Settle the dispute, at a higher level if need be")
    return facts.remind(Self.self, each: Dispute.self) { row in
      guard closed[row] == Column.missingWord, let start = facts.day(opened[row]),
        facts.isSoon(start + length)
      else { return nil }
      return Notice(due: start + length, words: words)
    }
  }
}
