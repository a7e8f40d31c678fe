// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Exemptions from enclosure whose review is near or late (市级设定). Source: 三(二)9 不适宜封闭.
public enum ExemptionReview: ReminderRule {
  public static let id = "exemption-review"
  public static let name = Phrase(zh: "豁免待复核", en: "Exemption to review")
  public static let clause = "三(二)9"
  public static let atoms = ["T9.3"]
  public static var kind: KindDeclaration { EnclosurePlan.declaration.kind }
  public static let remedies: [Remedy] = [
    .steps(EnclosurePlan.self, "renew-exemption", "lift-exemption")
  ]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let plans = facts.ledger[EnclosurePlan.self]
    let states = plans.column(\.state).bytes
    let reviews = plans.column(\.exemptionReviewOn).words
    let words = Phrase(zh: "复核豁免是否仍成立", en: "Review whether the exemption still holds")
    return facts.remind(Self.self, each: EnclosurePlan.self) { row in
      guard states[row] == EnclosureState.exempt.code, let due = facts.day(reviews[row]),
        facts.isWithin(.exemptionLeadDays, due)
      else { return nil }
      return Notice(due: due, words: words)
    }
  }
}
