// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Policies that expire soon or have expired (市级设定). Source: 三(三)12 阶段性引导政策.
public enum PolicyEnd: ReminderRule {
  public static let id = "policy-end"
  public static let name = Phrase(zh: "政策到期", en: "Policy expires")
  public static let clause = "三(三)12"
  public static let atoms = ["T12.3"]
  public static var kind: KindDeclaration { Policy.declaration.kind }
  public static let remedies: [Remedy] = [.fields(\Policy.until)]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let until = facts.ledger[Policy.self].column(\.until).words
    let words = Phrase(zh: "评估政策，决定延续、修订或废止", en: "Weigh the policy: renew, amend or drop it")
    return facts.remind(Self.self, each: Policy.self) { row in
      guard let due = facts.day(until[row]), facts.isWithin(.policyLeadDays, due) else {
        return nil
      }
      return Notice(due: due, words: words)
    }
  }
}
