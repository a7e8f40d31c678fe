// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Contracts in their first 3 months that collect less than they should (市级设定); due when those months are
/// over. Source: 三(二)5 收费难.
public enum LowCollection: ReminderRule {
  public static let id = "low-collection"
  public static let name = Phrase(zh: "收费率偏低", en: "Collection low")
  public static let clause = "三(二)5"
  public static let atoms = ["T5.5"]
  public static var kind: KindDeclaration { ServiceContract.declaration.kind }
  public static let remedies: [Remedy] = [.fields(\ServiceContract.feesCollected)]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let contracts = facts.ledger[ServiceContract.self]
    let starts = contracts.column(\.start).words
    let due = contracts.column(\.feesDue).longs
    let collected = contracts.column(\.feesCollected).longs
    let isInForce = facts.isInForce()
    let months = facts.rules.value(of: .lowCollectionMonths)
    let share = Int64(facts.rules.value(of: .lowCollectionShare))
    let words = Phrase(zh: "收费率偏低：落实催缴和宣传措施", en: "Little is collected: act on arrears")
    return facts.remind(Self.self, each: ServiceContract.self) { row in
      guard isInForce[row], due[row] > 0, let start = facts.day(starts[row]) else { return nil }
      let end = start.advanced(months: months)
      guard facts.today <= end, max(0, collected[row]) * 100 < due[row] * share else { return nil }
      return Notice(due: end, words: words)
    }
  }
}
