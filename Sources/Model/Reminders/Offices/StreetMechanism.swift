// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Streets with compounds of the register and no mechanism document; due for the cut-off of the month.
/// Source: 三(一)1 完善工作机制.
public enum StreetMechanism: ReminderRule {
  public static let id = "street-mechanism"
  public static let name = Phrase(zh: "街道无工作机制", en: "Street without a mechanism")
  public static let clause = "三(一)1"
  public static let atoms = ["T1.2"]
  public static var kind: KindDeclaration { StreetCapacity.declaration.kind }
  public static let remedies: [Remedy] = [
    .fields(\StreetCapacity.mechanism),
    .record(StreetCapacity.self, about: Division.self, asking: \.mechanism),
  ]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let capacities = facts.ledger[StreetCapacity.self].table
    let column = StreetCapacity.declaration.position(of: \.mechanism)
    let words = Phrase(zh: "印发工作机制文件", en: "Issue the mechanism document")
    return facts.remindStreets(Self.self) { row in
      if let row, capacities.hasValue(row: row, column: column) { return nil }
      return Notice(
        due: facts.monthEnd, words: words)
    }
  }
}
