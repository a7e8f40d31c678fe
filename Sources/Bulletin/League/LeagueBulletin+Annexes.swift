import Model

extension LeagueBulletin {
  /// The annexes in the official order.
  var annexes: [(title: String, parts: [Document.Part])] {
    let annexes: [(title: String, parts: [Document.Part])] = [
      ("得分明细", [.table(scoreGrid), .table(figureGrid), .table(pointsGrid)]),
      (
        "指标口径与数据来源",
        [
          .table(input.rules.indicatorGrid), .table(input.rules.questionGrid),
          .table(input.rules.settingGrid),
        ]
      ),
      ("逾期督办清单", [.table(overdueGrid)]),
      ("底数变动", [.table(changeGrid)]),
      ("更正说明", [.table(correctionGrid)]),
    ]
    return annexes + (input.heads.isEmpty ? [] : [("数据链头", [.table(headGrid)])])
  }

  /// A unit a row, an indicator a column.
  private var scoreGrid: Document.Grid {
    let sheet = LeagueDocument(
      input.table, rules: input.rules, ledger: input.ledger, isSample: input.isSample
    ).sheet(.zh)
    return Document.Grid("各单位得分", sheet.without(["unit"]), isWide: true)
  }

  /// Numerator and denominator of every unit and indicator: what the scores can be checked from.
  private var figureGrid: Document.Grid {
    let columns: [Sheet.Column] = [
      .init("name", Phrase(zh: "单位", en: "Unit")),
      .init("indicator", Phrase(zh: "指标", en: "Indicator")),
      .init("numerator", Phrase(zh: "分子", en: "Numerator"), isNumeric: true),
      .init("denominator", Phrase(zh: "分母", en: "Denominator"), isNumeric: true),
      .init("value", Phrase(zh: "现值%", en: "Value %"), isNumeric: true),
      .init("level", Phrase(zh: "水平", en: "Level"), isNumeric: true),
      .init("pace", Phrase(zh: "进度", en: "Pace"), isNumeric: true),
      .init("progress", Phrase(zh: "进步", en: "Progress"), isNumeric: true),
      .init("score", Phrase(zh: "得分", en: "Score"), isNumeric: true),
      .init("weight", Phrase(zh: "权重", en: "Weight"), isNumeric: true),
      .init("note", Phrase(zh: "说明", en: "Note")),
    ]
    func share(_ value: Rational?) -> Sheet.Cell {
      .init(value.map { ($0 * 100).rounded(places: 2) })
    }
    let rows = input.table.rows.flatMap { row in
      zip(input.rules.indicators, row.score.indicators).map { rule, score -> [Sheet.Cell] in
        let notes = [score.absence?.label.zh].compactMap { $0 } + score.notes.phrases.map(\.zh)
        return [
          .init(name(of: row)), .init(rule.code + rule.name.zh),
          .init(score.numerator.map { "\($0)" }), .init(score.denominator.map { "\($0)" }),
          .init(score.denominator == nil ? nil : LeagueBulletin.percent(of: score)),
          share(score.level), share(score.pace), share(score.progress), .init(score.text),
          .init(score.weight), .init(notes.joined(separator: "；")),
        ]
      }
    }
    return Document.Grid(
      "各项指标分子分母", Sheet(columns: columns, rows: rows, isSample: input.isSample))
  }

  /// Every bonus and malus; what a bonus rests on is told to the offices only.
  private var pointsGrid: Document.Grid {
    let columns: [Sheet.Column] = [
      .init("name", Phrase(zh: "单位", en: "Unit")),
      .init("type", Phrase(zh: "类型", en: "Type")),
      .init("count", Phrase(zh: "次数", en: "Count"), isNumeric: true),
      .init("points", Phrase(zh: "分值", en: "Points"), isNumeric: true),
      .init("evidence", Phrase(zh: "依据", en: "Evidence")),
    ]
    let rows = input.table.rows.flatMap { row in
      row.score.items.map { item -> [Sheet.Cell] in
        let points = Rational.text(hundredths: item.points.hundredths)
        return [
          .init(name(of: row)), .init(item.malus?.name.zh ?? "加分"), .init(item.count),
          .init((item.malus == nil ? "" : "-") + points),
          .init(item.isRefused ? "无依据，不计" : item.evidence),
        ]
      }
    }
    let sheet = Sheet(columns: columns, rows: rows, isSample: input.isSample)
    return Document.Grid("加分与扣分", edition == .public ? sheet.without(["evidence"]) : sheet)
  }

  /// Every item that is late, with both due dates.
  private var overdueGrid: Document.Grid {
    let before = printer.columns(
      ["id", "unit", "street", "compound", "title", "assigned-on", "original-due", "current-due"],
      of: item)
    let after = printer.columns(["level", "urgency", "state", "progress"], of: item)
    let columns =
      before.map { printer.heading(item, column: $0) } + [
        .init("overdueWorkingDays", Phrase(zh: "超期工作日", en: "Working days late"), isNumeric: true),
        .init("overdueCalendarDays", Phrase(zh: "超期天数", en: "Days late"), isNumeric: true),
      ] + after.map { printer.heading(item, column: $0) }
    let rows = input.overdue.map { late in
      before.map { printer.cell(item, row: late.row, column: $0) }
        + [.init(late.lateness.workingDays), .init(late.lateness.calendarDays)]
        + after.map { printer.cell(item, row: late.row, column: $0) }
    }
    return Document.Grid(
      "逾期督办清单", Sheet(columns: columns, rows: rows, isSample: input.isSample), isWide: true)
  }

  private var changeGrid: Document.Grid {
    let columns: [Sheet.Column] = [
      .init("unit", Phrase(zh: "单位", en: "Unit")),
      .init("compound", Phrase(zh: "小区编号", en: "Compound id")),
      .init("name", Phrase(zh: "小区名称", en: "Compound")),
      .init("status", Phrase(zh: "变动", en: "Change")),
      .init("count", Phrase(zh: "增减", en: "By"), isNumeric: true),
      .init("day", Phrase(zh: "日期", en: "Day")),
      .init("approval", Phrase(zh: "批准文号", en: "Approval")),
      .init("reason", Phrase(zh: "原因", en: "Reason")),
      .init("approver", Phrase(zh: "批准人", en: "Approver")),
    ]
    let compounds = input.ledger[Compound.self]
    let rows = input.changes.map { change -> [Sheet.Cell] in
      let compound = compounds[change.compound]
      let status = change.isEntry ? "入册" : compound.register?.label.zh ?? "移出"
      return [
        .init(input.ledger.name(of: change.unit, kind: "unit") ?? change.unit),
        .init(compound.recordID), .init(compound.name), .init(status),
        .init(.number(change.isEntry ? 1 : -1), text: change.isEntry ? "+1" : "-1"),
        .init(change.day.iso), .init(change.approval), .init(compound.registerReason),
        .init(change.approver),
      ]
    }
    let sheet = Sheet(columns: columns, rows: rows, isSample: input.isSample)
    let hidden = ["approval", "reason", "approver"]
    return Document.Grid("底数变动", edition == .public ? sheet.without(hidden) : sheet)
  }

  private var correctionGrid: Document.Grid {
    let columns: [Sheet.Column] = [
      .init("period", Phrase(zh: "周期", en: "Period")),
      .init("revision", Phrase(zh: "更正次序", en: "Revision"), isNumeric: true),
      .init("unit", Phrase(zh: "单位", en: "Unit")),
      .init("figure", Phrase(zh: "更正内容", en: "Figure")),
      .init("before", Phrase(zh: "原公布", en: "Before"), isNumeric: true),
      .init("after", Phrase(zh: "更正为", en: "After"), isNumeric: true),
      .init("cause", Phrase(zh: "原因", en: "Cause")),
    ]
    let rows = input.errata.map { erratum -> [Sheet.Cell] in
      [
        .init(erratum.period), .init(erratum.revision), .init(erratum.unit),
        .init(erratum.figure), .init(erratum.before), .init(erratum.after), .init(erratum.cause),
      ]
    }
    let sheet = Sheet(columns: columns, rows: rows, isSample: input.isSample)
    return Document.Grid("更正说明", edition == .public ? sheet.without(["cause"]) : sheet)
  }

  /// The end of every chain. A day-book's name holds that of its writer, which is for the offices only.
  private var headGrid: Document.Grid {
    let sheet = Sheet(
      columns: [
        .init("file", Phrase(zh: "日志文件", en: "Day-book")),
        .init("bytes", Phrase(zh: "字节数", en: "Bytes"), isNumeric: true),
        .init("hash", Phrase(zh: "末行校验值", en: "Hash of the last line")),
      ],
      rows: input.heads.map { [.init($0.file), .init($0.bytes), .init($0.hash)] },
      isSample: input.isSample)
    return Document.Grid("数据链头", edition == .public ? sheet.without(["file"]) : sheet)
  }
}
