import Model

extension Sheet {
  /// Overdue items, one row each.
  public init(
    overdue items: [OverdueItem], in ledger: Ledger, language: Language, isSample: Bool
  ) {
    let kind = SupervisionItem.declaration.kind
    let table = ledger[kind]
    func column(_ identifier: String) -> Int { kind.position(named: identifier) ?? 0 }
    func cell(_ row: Int, _ identifier: String) -> Cell {
      Cell(
        Sheet.value(of: table, row: row, column: column(identifier)),
        text: ledger.displayText(
          kind: kind, row: row, column: column(identifier), language: language))
    }
    func heading(_ identifier: String) -> Phrase { kind.fields[column(identifier)].label }
    self.init(
      columns: [
        Column("id", heading("id")), Column("title", heading("title")),
        Column("unit", heading("unit")), Column("originalDue", heading("original-due")),
        Column("currentDue", heading("current-due")),
        Column(
          "overdueWorkingDays", Phrase(zh: "超期工作日", en: "Working days late"), isNumeric: true),
        Column("overdueCalendarDays", Phrase(zh: "超期天数", en: "Days late"), isNumeric: true),
        Column("level", heading("level")), Column("urgency", heading("urgency")),
      ],
      rows: items.map { item in
        [
          cell(item.row, "id"), cell(item.row, "title"), cell(item.row, "unit"),
          cell(item.row, "original-due"), Cell(item.due.iso),
          Cell(item.lateness.workingDays), Cell(item.lateness.calendarDays),
          cell(item.row, "level"), cell(item.row, "urgency"),
        ]
      },
      isSample: isSample)
  }
}
