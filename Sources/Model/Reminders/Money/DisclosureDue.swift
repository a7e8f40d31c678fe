// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Compounds with income statements of which none of the last half-year is posted (DR11). Source: 三(一)4
/// 小区经营性收支公示.
///
/// A statement counts that runs to the end of the half-year or further, and so does a posting after it.
public enum DisclosureDue: ReminderRule {
  public static let id = "disclosure-due"
  public static let name = Phrase(zh: "收支公示到期", en: "Disclosure due")
  public static let clause = "三(一)4"
  public static let atoms = ["T4.2"]
  public static var kind: KindDeclaration { Compound.declaration.kind }
  public static let remedies: [Remedy] = [
    .record(IncomeStatement.self, about: Compound.self, asking: \.postedOn, \.postedAt)
  ]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    guard let clock = facts.clock("DR11") else { return [] }
    let compounds = facts.ledger[Compound.self]
    let registers = compounds.column(\.register).bytes
    let disclosed = compounds.column(\.disclosedOn).words
    let half = facts.lastHalfYear
    let posted = facts.latestPostings()
    let due = clock(half)
    let words = Phrase(
      zh: "公示截至 \(half.iso) 的半年经营性收支",
      en: "Post income and expenses of the half-year to \(half.iso)")
    return facts.remind(Self.self, each: Compound.self) { row in
      guard let last = posted[row], last < half.number, disclosed[row] <= half.number,
        RegisterStatus.isInRegister(registers[row])
      else { return nil }
      return Notice(
        due: due, words: words, known: facts.halfYear, lateDaysMost: facts.paperDaysMost)
    }
  }
}
