// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Funds whose balance is under 30 % of the first instalment; to be topped up so many days after the balance
/// was taken (市级设定). Source: 三(三)11 续筹.
public enum FundLow: ReminderRule {
  public static let id = "fund-low"
  public static let name = Phrase(zh: "维修资金余额不足", en: "Fund low")
  public static let clause = "三(三)11"
  public static let atoms = ["T11.1"]
  public static var kind: KindDeclaration { MaintenanceFund.declaration.kind }
  public static let remedies: [Remedy] = [
    .steps(MaintenanceFund.self, "refill", "fall-short"), .fields(\MaintenanceFund.balance),
  ]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let funds = facts.ledger[MaintenanceFund.self]
    let states = funds.column(\.state).bytes
    let first = funds.column(\.firstAmount).longs
    let balance = funds.column(\.balance).longs
    let days = funds.column(\.balanceOn).words
    let isSetUp = facts.flags(FundState.rebuilt, .normal, .short)
    let floor = Int64(facts.rules.value(of: .fundFloor))
    let length = facts.rules.value(of: .fundTopUpDays)
    let words = Phrase(
      zh: "余额低于首期的 \(floor)%：启动续筹", en: "Under \(floor) % of the first instalment: top it up")
    return facts.remind(Self.self, each: MaintenanceFund.self) { row in
      guard isSetUp[Int(states[row])], first[row] > 0, balance[row] != Column.missingLong,
        balance[row] * 100 < first[row] * floor
      else { return nil }
      return Notice(due: facts.day(days[row]).map { $0 + length } ?? facts.monthEnd, words: words)
    }
  }
}
