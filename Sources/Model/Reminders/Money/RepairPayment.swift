// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Emergency repairs to pay, by their clock (DR12-P). Source: 三(三)11 缩短审核周期、及时拨付.
public enum RepairPayment: ReminderRule {
  public static let id = "repair-payment"
  public static let name = Phrase(zh: "紧急维修待拨付", en: "Repair to pay")
  public static let clause = "三(三)11"
  public static let atoms = ["T11.4"]
  public static var kind: KindDeclaration { EmergencyRepair.declaration.kind }
  public static let remedies: [Remedy] = [.steps(EmergencyRepair.self, "pay")]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    guard let clock = facts.clock("DR12-P") else { return [] }
    let repairs = facts.ledger[EmergencyRepair.self]
    let states = repairs.column(\.state).bytes
    let starts = repairs.column(\.reviewedOn).words
    let done = repairs.column(\.paidOn).words
    let isOpen = facts.flags(RepairState.reviewed, .finished)
    let words = Phrase(zh: "拨付维修资金", en: "Pay from the fund")
    let isSubstitute = RepairSubstitute.isSubstitute(facts)
    let terms = [facts.weights.term(.safety)]
    return facts.remind(Self.self, each: EmergencyRepair.self) { row in
      guard done[row] == Column.missingWord, !isSubstitute[row], isOpen[Int(states[row])],
        let start = facts.day(starts[row]), start <= facts.today, facts.isSoon(clock(start))
      else { return nil }
      return Notice(due: clock(start), words: words, terms: terms)
    }
  }
}
