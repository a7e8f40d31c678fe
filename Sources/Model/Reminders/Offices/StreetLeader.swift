// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Streets with compounds of the register and no deputy in charge; due for the cut-off of the month.
/// Source: 三(一)1 明确分管领导.
public enum StreetLeader: ReminderRule {
  public static let id = "street-leader"
  public static let name = Phrase(zh: "街道无分管领导", en: "Street without a deputy")
  public static let clause = "三(一)1"
  public static let atoms = ["T1.1"]
  public static var kind: KindDeclaration { StreetCapacity.declaration.kind }
  public static let remedies: [Remedy] = [
    .fields(\StreetCapacity.leader),
    .record(StreetCapacity.self, about: Division.self, asking: \.leader),
  ]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let capacities = facts.ledger[StreetCapacity.self].table
    let column = StreetCapacity.declaration.position(of: \.leader)
    let words = Phrase(zh: "明确分管领导", en: "Name a deputy in charge")
    return facts.remindStreets(Self.self) { row in
      if let row, capacities.hasValue(row: row, column: column) { return nil }
      return Notice(
        due: facts.monthEnd, words: words, terms: [facts.weights.term(.hardCondition)])
    }
  }
}
