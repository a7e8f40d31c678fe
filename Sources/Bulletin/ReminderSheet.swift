import Model

extension Sheet {
  /// Reminders, one row each, in their order; every row tells what its urgency is made of.
  public init(
    reminders: [Reminder], in ledger: Ledger, language: Language, isSample: Bool
  ) {
    self.init(
      columns: [
        Column("urgency", Phrase(zh: "紧急度", en: "Urgency"), isNumeric: true),
        Column("lamp", Phrase(zh: "灯", en: "Lamp")),
        Column("due", Phrase(zh: "期限", en: "Due")),
        Column("workingDaysLeft", Phrase(zh: "剩余工作日", en: "Working days left"), isNumeric: true),
        Column("calendarDaysLeft", Phrase(zh: "剩余天数", en: "Days left"), isNumeric: true),
        Column("name", Phrase(zh: "提醒", en: "Reminder")),
        Column("words", Phrase(zh: "要做什么", en: "What to do")),
        Column("title", Phrase(zh: "对象", en: "About")),
        Column("unit", Phrase(zh: "县(市、区)", en: "Unit")),
        Column("street", Phrase(zh: "街道(乡镇)", en: "Street")),
        Column("kind", Phrase(zh: "种类", en: "Kind")),
        Column("id", Phrase(zh: "编号", en: "Id")),
        Column("detail", Phrase(zh: "说明", en: "More")),
        Column("terms", Phrase(zh: "紧急度构成", en: "Made of")),
        Column("rule", Phrase(zh: "规则", en: "Rule")),
      ],
      rows: reminders.map { Sheet.row($0, ledger, language) }, isSample: isSample)
  }

  private static func row(_ reminder: Reminder, _ ledger: Ledger, _ language: Language) -> [Cell] {
    let kind = KindDeclaration.all[reminder.subject.kind]
    return [
      Cell(reminder.urgency),
      Cell(
        .text(reminder.lamp.phrase.en),
        text: reminder.lamp.symbol + reminder.lamp.phrase(language)),
      Cell(reminder.due.iso), Cell(reminder.workingDaysLeft), Cell(reminder.calendarDaysLeft),
      Cell(Reminders.rule(reminder.rule)?.name(language)), Cell(reminder.words(language)),
      Cell(ledger.title(of: reminder.subject)), place(reminder.unit, "unit", ledger),
      place(reminder.street, "division", ledger),
      Cell(.text(kind.identifier), text: kind.label(language)), Cell(reminder.subject.id),
      detail(reminder, ledger, language),
      Cell(
        .list(
          reminder.terms.map { term in
            .object([("words", .text(term.words(language))), ("points", .number(term.points))])
          }),
        text: reminder.terms.map { $0.phrase(language) }.joined(
          separator: language == .zh ? "，" : ", ")),
      Cell(reminder.rule),
    ]
  }

  /// The id of a unit or street for programs, its name for people.
  private static func place(_ id: String, _ kind: String, _ ledger: Ledger) -> Cell {
    id.isEmpty ? Cell(nil as String?) : Cell(.text(id), text: ledger.name(of: id, kind: kind) ?? id)
  }

  /// The field that says more, such as why an item was returned.
  private static func detail(
    _ reminder: Reminder, _ ledger: Ledger, _ language: Language
  ) -> Cell {
    let kind = KindDeclaration.all[reminder.subject.kind]
    guard let column = reminder.detail, let row = reminder.subject.row,
      kind.fields[column].privacy != .sensitive
    else { return Cell(nil as String?) }
    let text = ledger.displayText(kind: kind, row: row, column: column, language: language)
    return Cell(text.isEmpty ? nil : text)
  }

  /// The rules of reminders, one row each.
  public init(reminderRules rules: [any ReminderRule.Type], language: Language) {
    self.init(
      columns: [
        Column("rule", Phrase(zh: "规则", en: "Rule")),
        Column("name", Phrase(zh: "提醒", en: "Reminder")),
        Column("kind", Phrase(zh: "种类", en: "Kind")),
        Column("clause", Phrase(zh: "条款", en: "Clause")),
        Column("atoms", Phrase(zh: "要求", en: "Requirements")),
      ],
      rows: rules.map { rule in
        [
          Cell(rule.id), Cell(rule.name(language)),
          Cell(.text(rule.kind.identifier), text: rule.kind.label(language)), Cell(rule.clause),
          Cell(.list(rule.atoms.map(JSON.text)), text: rule.atoms.joined(separator: " ")),
        ]
      }, isSample: false)
  }
}
