// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Assets that earn, of compounds without any income statement; due with the half-year's disclosure (DR11).
/// Source: 三(一)4; 三(三)10.
public enum UndisclosedIncome: ReminderRule {
  public static let id = "undisclosed-income"
  public static let name = Phrase(zh: "收益未公示", en: "Undisclosed income")
  public static let clause = "三(三)10"
  public static let atoms = ["T10.4", "T4.2"]
  public static var kind: KindDeclaration { PropertyAsset.declaration.kind }
  public static let remedies: [Remedy] = [
    .record(IncomeStatement.self, about: PropertyAsset.self, asking: \.postedOn, \.postedAt)
  ]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    guard let clock = facts.clock("DR11") else { return [] }
    let assets = facts.ledger[PropertyAsset.self]
    let earning = assets.column(\.isEarning)
    let posted = facts.latestPostings()
    let links = facts.ledger.links(\PropertyAsset.compound)
    let due = clock(facts.lastHalfYear)
    let words = Phrase(
      zh: "有收益而无收支表：编制并公示", en: "It earns and has no statement: draw one up and post it")
    return facts.remind(Self.self, each: PropertyAsset.self) { row in
      guard earning.number(row) == 1, let compound = links.first(of: row), posted[compound] == nil
      else { return nil }
      return Notice(
        due: due, words: words, known: facts.halfYear, lateDaysMost: facts.paperDaysMost)
    }
  }
}
