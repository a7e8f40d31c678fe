import Model

extension Printing {
  /// The late items with the decision asked of the meeting and the unit that has to act.
  func itemGrid(_ items: [LateMatter], asked: String) -> Document.Grid {
    let kind = SupervisionItem.declaration.kind
    let columns = printer.columns(
      ["level", "id", "title", "compound", "co-units", "progress"], of: kind)
    let rows = items.enumerated().map { number, item -> [Sheet.Cell] in
      [.init(number + 1)]
        + columns.map { printer.cell(kind, row: item.late.row, column: $0) } + [
          .init(item.late.lateness.workingDays), .init(item.households),
          .init(asked), .init(unitName(item.unit)),
        ]
    }
    return Document.Grid(
      "提请研究的督办事项",
      Sheet(
        columns: [.init("number", Phrase(zh: "序号", en: "No."), isNumeric: true)]
          + columns.map { printer.heading(kind, column: $0) } + [
            .init(
              "overdueWorkingDays", Phrase(zh: "超期工作日", en: "Working days late"), isNumeric: true),
            .init("households", Phrase(zh: "涉及户数", en: "Households"), isNumeric: true),
            .init("asked", Phrase(zh: "提请会议决定", en: "Decision asked")),
            .init("unit", Phrase(zh: "责任单位", en: "Unit")),
          ], rows: rows, isSample: isSample), isWide: true)
  }

  /// The targets behind their pace, likewise; numbered on from the items.
  func targetGrid(
    _ targets: [TargetLine],
    from first: Int, asked: String
  ) -> Document.Grid {
    func percent(_ value: Rational) -> String { (value * 100).rounded(places: 2) }
    let rows = targets.enumerated().map { number, target -> [Sheet.Cell] in
      let standing = target.standing
      let behind = standing.pace.map { percent($0 - standing.value) }
      return [
        .init(first + number + 1), .init(target.indicator.code + target.indicator.name.zh),
        .init(percent(standing.value)), .init(standing.pace.map(percent)), .init(behind),
        .init(target.gap), .init(asked), .init(unitName(target.unit ?? "")),
      ]
    }
    return Document.Grid(
      "落后于时序进度的目标",
      Sheet(
        columns: [
          .init("number", Phrase(zh: "序号", en: "No."), isNumeric: true),
          .init("indicator", Phrase(zh: "目标", en: "Target")),
          .init("value", Phrase(zh: "现值%", en: "Value %"), isNumeric: true),
          .init("pace", Phrase(zh: "应达%", en: "Pace %"), isNumeric: true),
          .init("behind", Phrase(zh: "落后百分点", en: "Points behind"), isNumeric: true),
          .init("gap", Phrase(zh: "还差(个)", en: "Gap"), isNumeric: true),
          .init("asked", Phrase(zh: "提请会议决定", en: "Decision asked")),
          .init("unit", Phrase(zh: "责任单位", en: "Unit")),
        ], rows: rows, isSample: isSample))
  }
}
