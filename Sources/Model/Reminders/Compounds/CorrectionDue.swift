// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// What a department wants corrected, late or due soon. Source: 三(一)1.
public enum CorrectionDue: ReminderRule {
  public static let id = "correction-due"
  public static let name = Phrase(zh: "部门整改到期", en: "Correction due")
  public static let clause = "三(一)1"
  public static let atoms = ["T1.3"]
  public static var kind: KindDeclaration { DepartmentFact.declaration.kind }
  public static let remedies: [Remedy] = [.fields(\DepartmentFact.correctedOn)]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let records = facts.ledger[DepartmentFact.self]
    let dues = records.column(\.correctionDueOn).words
    let corrected = records.column(\.correctedOn).words
    let words = Phrase(zh: "完成部门要求的整改", en: "Correct what the department found")
    return facts.remind(Self.self, each: DepartmentFact.self) { row in
      guard corrected[row] == Column.missingWord, let due = facts.day(dues[row]),
        facts.isSoon(due)
      else { return nil }
      return Notice(due: due, words: words)
    }
  }
}
