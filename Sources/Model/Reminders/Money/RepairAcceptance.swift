// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Emergency repairs to accept, by their clock (DR12). Source: 三(三)11 缩短审核周期、及时拨付.
public enum RepairAcceptance: ReminderRule {
  public static let id = "repair-acceptance"
  public static let name = Phrase(zh: "紧急维修待受理", en: "Repair to accept")
  public static let clause = "三(三)11"
  public static let atoms = ["T11.4"]
  public static var kind: KindDeclaration { EmergencyRepair.declaration.kind }
  public static let remedies: [Remedy] = [.steps(EmergencyRepair.self, "accept", "refuse")]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    guard let clock = facts.clock("DR12") else { return [] }
    let repairs = facts.ledger[EmergencyRepair.self]
    let states = repairs.column(\.state).bytes
    let starts = repairs.column(\.appliedOn).words
    let done = repairs.column(\.acceptedOn).words
    let isOpen = facts.flags(RepairState.applied)
    let words = Phrase(zh: "受理紧急维修申请", en: "Accept the application")
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
