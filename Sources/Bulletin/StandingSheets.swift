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

  /// The targets of units, one row for each unit and target.
  public init(
    targets: [(unit: String, name: String, indicator: IndicatorRule, standing: TargetStanding)],
    language: Language, isSample: Bool
  ) {
    func percent(_ value: Rational?) -> Cell { Cell(value.map { ($0 * 100).rounded(places: 2) }) }
    self.init(
      columns: [
        Column("unit", Phrase(zh: "单位编号", en: "Unit id")),
        Column("name", Phrase(zh: "单位", en: "Unit")),
        Column("indicator", Phrase(zh: "指标", en: "Indicator")),
        Column("indicatorName", Phrase(zh: "指标名称", en: "Indicator name")),
        Column("numerator", Phrase(zh: "分子", en: "Numerator"), isNumeric: true),
        Column("denominator", Phrase(zh: "分母", en: "Denominator"), isNumeric: true),
        Column("value", Phrase(zh: "现值%", en: "Value %"), isNumeric: true),
        Column("target", Phrase(zh: "目标%", en: "Target %"), isNumeric: true),
        Column("pace", Phrase(zh: "应达%", en: "Pace %"), isNumeric: true),
        Column("gap", Phrase(zh: "还差(个)", en: "Gap"), isNumeric: true),
        Column("perPeriod", Phrase(zh: "每期需增(百分点)", en: "Needed a period"), isNumeric: true),
        Column("forecast", Phrase(zh: "预计达标日", en: "Forecast")),
        Column("lamp", Phrase(zh: "进度", en: "Standing")),
      ],
      rows: targets.map { target in
        let standing = target.standing
        return [
          Cell(target.unit), Cell(target.name), Cell(target.indicator.code),
          Cell(target.indicator.name(language)), Cell("\(standing.share.numerator)"),
          Cell("\(standing.share.denominator)"), percent(standing.value),
          Cell(
            .text((standing.target * 100).rounded(places: 2)),
            text: (target.indicator.isStrict ? ">" : "≥")
              + (standing.target * 100).rounded(places: 2)),
          percent(standing.pace), Cell(standing.gap), percent(standing.neededPerPeriod),
          Cell(standing.forecastDay?.iso),
          Cell(
            .optional(standing.lamp.map { $0.phrase.en }),
            text: standing.lamp.map { $0.symbol + $0.phrase(language) } ?? ""),
        ]
      },
      isSample: isSample)
  }
}
