// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Subsidies and packages that end soon or have ended (市级设定). Source: 三(三)13.
public enum SubsidyEnd: ReminderRule {
  public static let id = "subsidy-end"
  public static let name = Phrase(zh: "补助(打包)到期", en: "Subsidy or package ends")
  public static let clause = "三(三)13"
  public static let atoms = ["T13.1", "T13.3"]
  public static var kind: KindDeclaration { Subsidy.declaration.kind }
  public static let remedies: [Remedy] = [.fields(\Subsidy.until)]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let until = facts.ledger[Subsidy.self].column(\.until).words
    let words = Phrase(zh: "核算补助(打包)并决定是否续签", en: "Settle it and decide whether it goes on")
    return facts.remind(Self.self, each: Subsidy.self) { row in
      guard let due = facts.day(until[row]), facts.isWithin(.subsidyLeadDays, due) else {
        return nil
      }
      return Notice(due: due, words: words)
    }
  }
}
