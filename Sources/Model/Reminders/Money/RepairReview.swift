// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Emergency repairs to review, by their clock (DR12-R). Source: 三(三)11 缩短审核周期、及时拨付.
public enum RepairReview: ReminderRule {
  public static let id = "repair-review"
  public static let name = Phrase(zh: "紧急维修待审核", en: "Repair to review")
  public static let clause = "三(三)11"
  public static let atoms = ["T11.4"]
  public static var kind: KindDeclaration { EmergencyRepair.declaration.kind }
  public static let remedies: [Remedy] = [.steps(EmergencyRepair.self, "review", "refuse")]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    guard let clock = facts.clock("DR12-R") else { return [] }
    let repairs = facts.ledger[EmergencyRepair.self]
    let states = repairs.column(\.state).bytes
    let starts = repairs.column(\.acceptedOn).words
    let done = repairs.column(\.reviewedOn).words
    let isOpen = facts.flags(RepairState.accepted)
    let words = Phrase(zh: "审核紧急维修", en: "Review the repair")
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
