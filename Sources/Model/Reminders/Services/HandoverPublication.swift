// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Hand-over checks whose result is not published (DR10). Source: 三(二)6 查验结果向业主公开.
public enum HandoverPublication: ReminderRule {
  public static let id = "handover-publication"
  public static let name = Phrase(zh: "查验结果待公开", en: "Hand-over result to publish")
  public static let clause = "三(二)6"
  public static let atoms = ["T6.4"]
  public static var kind: KindDeclaration { HandoverInspection.declaration.kind }
  public static let remedies: [Remedy] = [.steps(HandoverInspection.self, "publish")]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    guard let clock = facts.clock("DR10") else { return [] }
    let checks = facts.ledger[HandoverInspection.self]
    let days = checks.column(\.day).words
    let published = checks.column(\.publishedOn).words
    let words = Phrase(zh: "公开查验结果（地点、日期、照片）", en: "Publish the result: place, date, photograph")
    return facts.remind(Self.self, each: HandoverInspection.self) { row in
      guard published[row] == Column.missingWord, let start = facts.day(days[row]),
        start <= facts.today
      else { return nil }
      return Notice(due: clock(start), words: words)
    }
  }
}
