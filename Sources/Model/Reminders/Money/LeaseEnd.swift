// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Assets whose lease ends soon or has ended (市级设定). Source: 三(三)10.
public enum LeaseEnd: ReminderRule {
  public static let id = "lease-end"
  public static let name = Phrase(zh: "租约到期", en: "Lease ends")
  public static let clause = "三(三)10"
  public static let atoms = ["T10.4"]
  public static var kind: KindDeclaration { PropertyAsset.declaration.kind }
  public static let remedies: [Remedy] = [.fields(\PropertyAsset.leaseUntil)]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let leases = facts.ledger[PropertyAsset.self].column(\.leaseUntil).words
    let words = Phrase(zh: "续租、另租或收回", en: "Let it again or take it back")
    return facts.remind(Self.self, each: PropertyAsset.self) { row in
      guard let due = facts.day(leases[row]), facts.isWithin(.leaseLeadDays, due) else {
        return nil
      }
      return Notice(due: due, words: words)
    }
  }
}
