// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Compounds drawn for the recheck of a period with no result yet; due by the publication of the period.
/// Source: 四(二).
public enum RecheckMissing: ReminderRule {
  public static let id = "recheck-missing"
  public static let name = Phrase(zh: "抽查结果未录", en: "Recheck not recorded")
  public static let clause = "四(二)"
  public static let atoms = ["S2.4"]
  public static var kind: KindDeclaration { RecheckResult.declaration.kind }
  public static let remedies: [Remedy] = [.record(RecheckResult.self, about: Compound.self)]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let results = facts.ledger[RecheckResult.self]
    let periods = results.column(\.period)
    let links = facts.ledger.links(\RecheckResult.compound)
    let compounds = facts.ledger[Compound.self].table
    let words = Phrase(zh: "到小区抽查并录入结论", en: "Look at the compound and record what was found")
    return facts.figures.rechecks.flatMap { period, lists -> [Reminder] in
      let wanted = periods.dictionary.existingCode(of: period.code)
      var isDone = Set<Int>()
      for (row, code) in periods.words.enumerated() where code == wanted {
        links.each(row) { isDone.insert($0) }
      }
      let due = CloseCalendar(
        of: period, rules: facts.rules, calendar: facts.circumstances.calendar
      ).publicationDue
      let known = [CellText("period", period.code)]
      let writer = ReminderWriter<Compound>(Self.self, facts)
      return lists.flatMap(\.compounds).compactMap { id in
        guard let row = compounds.row(of: id), !isDone.contains(row) else { return nil }
        return writer.reminder(row, Notice(due: due, words: words, known: known))
      }
    }
  }
}
