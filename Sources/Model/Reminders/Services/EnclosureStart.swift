// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Enclosures that enough households agreed to and whose works have not begun so many days after they were
/// asked (市级设定). Source: 三(二)9 成熟一个、“封闭”一个.
public enum EnclosureStart: ReminderRule {
  public static let id = "enclosure-start"
  public static let name = Phrase(zh: "已同意未开工", en: "Agreed, not begun")
  public static let clause = "三(二)9"
  public static let atoms = ["T9.1", "T9.4"]
  public static var kind: KindDeclaration { EnclosurePlan.declaration.kind }
  public static let remedies: [Remedy] = [.steps(EnclosurePlan.self, "start-works", "draft")]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let plans = facts.ledger[EnclosurePlan.self]
    let states = plans.column(\.state).bytes
    let consulted = plans.column(\.consultedOn).words
    let asked = plans.column(\.householdsAsked).words
    let agreed = plans.column(\.householdsAgreed).words
    let works = plans.column(\.worksFrom).words
    let isWaiting = facts.flags(EnclosureState.asking, .scheme)
    let share = Int64(facts.rules.value(of: .enclosureAgreement))
    let length = facts.rules.value(of: .enclosureStartDays)
    let words = Phrase(zh: "居民已同意：完成方案并开工", en: "Residents agreed: finish the scheme and begin")
    return facts.remind(Self.self, each: EnclosurePlan.self) { row in
      guard isWaiting[Int(states[row])], works[row] == Column.missingWord, asked[row] > 0,
        Int64(agreed[row]) * 100 >= Int64(asked[row]) * share,
        let start = facts.day(consulted[row]), facts.isSoon(start + length)
      else { return nil }
      return Notice(due: start + length, words: words)
    }
  }
}
