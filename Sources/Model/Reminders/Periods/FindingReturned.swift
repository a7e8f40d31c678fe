// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Findings that a reviewer returned to their unit, until the value is changed or the return is answered; due at
/// the cut-off of the month. Source: 四(二) 晾晒通报机制.
public enum FindingReturned: ReminderRule {
  public static let id = "finding-returned"
  public static let name = Phrase(zh: "核对退回", en: "Finding returned")
  public static let clause = "四(二)"
  public static let atoms = ["S2.4"]
  public static var kind: KindDeclaration { FindingRuling.declaration.kind }
  public static let remedies: [Remedy] = [.fields(\FindingRuling.answer)]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let rulings = facts.ledger[FindingRuling.self]
    let reason = FindingRuling.declaration.position(of: \.reason)
    return facts.remind(Self.self, each: FindingRuling.self) { row in
      let ruling = rulings[row]
      guard ruling.verdict == .returned, ruling.answer == nil, let day = ruling.day,
        facts.ledger.isInForce(ruling), let kind = ruling.sheet.flatMap(KindDeclaration.named)
      else { return nil }
      let field = ruling.field.flatMap { kind.position(named: $0) }.map { kind.fields[$0].label }
      let id = ruling.record ?? ""
      return Notice(
        due: day.month.lastDay,
        words: Phrase(
          zh: "改正或答复：\(kind.label.zh) \(id)" + (field.map { " \($0.zh)" } ?? ""),
          en: "Correct or answer: \(kind.label.en) \(id)" + (field.map { ", \($0.en)" } ?? "")),
        detail: reason)
    }
  }
}
