import Model

extension LeagueBulletin {
  /// The targets of all units taken together.
  var targetGrid: Document.Grid {
    let columns: [Sheet.Column] = [
      .init("indicator", Phrase(zh: "目标", en: "Target")),
      .init("numerator", Phrase(zh: "分子", en: "Numerator"), isNumeric: true),
      .init("denominator", Phrase(zh: "分母", en: "Denominator"), isNumeric: true),
      .init("value", Phrase(zh: "现值%", en: "Value %"), isNumeric: true),
      .init("target", Phrase(zh: "目标%", en: "Target %"), isNumeric: true),
      .init("pace", Phrase(zh: "应达%", en: "Pace %"), isNumeric: true),
      .init("gap", Phrase(zh: "还差", en: "Gap"), isNumeric: true),
      .init("perPeriod", Phrase(zh: "每期需增(百分点)", en: "Needed a period"), isNumeric: true),
      .init("forecast", Phrase(zh: "预计达标日", en: "Forecast")),
      .init("lamp", Phrase(zh: "进度", en: "Standing")),
    ]
    func percent(_ value: Rational?) -> String? { value.map { ($0 * 100).rounded(places: 2) } }
    let rows = input.targets.map { line -> [Sheet.Cell] in
      let standing = line.standing
      return [
        .init(line.indicator.code + line.indicator.name.zh),
        .init("\(standing.share.numerator)"), .init("\(standing.share.denominator)"),
        .init(percent(standing.value)),
        .init(
          .optional(percent(standing.target)),
          text: (line.indicator.isStrict ? "＞" : "≥") + (percent(standing.target) ?? "")),
        .init(percent(standing.pace)), .init(line.gap), .init(percent(standing.neededPerPeriod)),
        .init(standing.forecastDay?.iso),
        .init(standing.lamp.map { $0.symbol + $0.phrase.zh }),
      ]
    }
    return Document.Grid(
      "到\(input.rules.span.end.lastDay.official)的目标进度",
      Sheet(columns: columns, rows: rows, isSample: input.isSample))
  }

  /// Places, scores, moves, the core indicators, and what is added and taken.
  var rankingGrid: Document.Grid {
    let rules = input.rules
    let core = rules.indicators.indices.filter { position in
      input.targets.contains { $0.indicator.code == rules.indicators[position].code }
    }
    let columns: [Sheet.Column] =
      [
        .init("rank", Phrase(zh: "名次", en: "Rank"), isNumeric: true),
        .init("name", Phrase(zh: "单位", en: "Unit")),
        .init("score", Phrase(zh: "总分", en: "Score"), isNumeric: true),
        .init("move", Phrase(zh: "环比名次", en: "Move")),
      ]
      + core.map {
        let indicator = rules.indicators[$0]
        return .init(
          indicator.code,
          Phrase(zh: indicator.code + indicator.name.zh + "(%)", en: indicator.name.en + " (%)"),
          isNumeric: true)
      } + [
        .init("bonus", Phrase(zh: "加分", en: "Bonus"), isNumeric: true),
        .init("malus", Phrase(zh: "扣分", en: "Malus"), isNumeric: true),
        .init("band", Phrase(zh: "档次(市级设定)", en: "Band (set by the city)")),
        .init("interval", Phrase(zh: "名次区间", en: "Rank interval")),
        .init("note", Phrase(zh: "说明", en: "Note")),
      ]
    let rows = input.table.rows.map { row -> [Sheet.Cell] in
      [
        .init(row.rank), .init(name(of: row)), .init(row.score.scoreText),
        .init(
          .optional(row.move),
          text: row.move.map { $0 > 0 ? "↑\($0)" : $0 < 0 ? "↓\(-$0)" : "—" } ?? ""),
      ]
        + core.map { .init(LeagueBulletin.percent(of: row.score.indicators[$0])) } + [
          .init(row.score.bonusText), .init(row.score.malusText), .init(row.band?.name.zh),
          .init(row.sensitivity.map { "\($0.bestRank)–\($0.worstRank)" }), .init(note(on: row)),
        ]
    }
    return Document.Grid(
      input.table.period.official + "晾晒排名",
      Sheet(columns: columns, rows: rows, isSample: input.isSample))
  }

  /// The ratio of an indicator in per cent with two decimals, or why there is none.
  static func percent(of score: IndicatorScore) -> String? {
    guard let numerator = score.numerator, let denominator = score.denominator,
      let value = numerator.divided(by: denominator)
    else { return score.absence?.label.zh }
    return (value * 100).rounded(places: 2)
  }

  private func note(on row: LeagueTable.Row) -> String? {
    if let reason = row.score.reasonUnranked(under: input.rules) { return reason.zh }
    return row.isOnRedList ? "红榜" : row.tail?.name.zh
  }

  /// What went well, one line each.
  var highlightLines: [String] {
    input.highlights.map { highlight in
      var line = [highlight.unit, highlight.kind, highlight.place].filter { !$0.isEmpty }
        .joined(separator: "—")
      if edition == .internal, !highlight.words.isEmpty { line += "：" + highlight.words }
      return line + (highlight.points.isEmpty ? "。" : "（加\(highlight.points)分）。")
    }
  }

  /// What is late, one line each: unit, compound, matter, days.
  var problemLines: [String] {
    input.overdue.map { late in
      let fields = ["unit", "compound", "id", "title"]
      let words = fields.compactMap { printer.text(item, row: late.row, field: $0) }
        .filter { !$0.isEmpty }
      let level = printer.text(item, row: late.row, field: "level") ?? ""
      return words.joined(separator: "—")
        + "—超期\(late.lateness.workingDays)个工作日（\(late.lateness.calendarDays)天）"
        + (level.isEmpty ? "。" : "，\(level)。")
    }
  }

  /// What has to be done, by whom and by when.
  var requirementGrid: Document.Grid {
    let rule = input.rules.deadline("DR04")
    let due = rule?.dueDay(for: input.today, calendar: input.calendar)
    let columns = printer.columns(["id", "unit", "compound", "title", "requirement"], of: item)
    let heading =
      rule.map { "反馈时限（\($0.id) \($0.name.zh)\($0.rule.phrase.zh)，\($0.authority)）" } ?? "反馈时限"
    return Document.Grid(
      "下步要求",
      Sheet(
        columns: columns.map { printer.heading(item, column: $0) }
          + [Sheet.Column("report-by", Phrase(zh: heading, en: "Report by"))],
        rows: input.overdue.map { late in
          columns.map { printer.cell(item, row: late.row, column: $0) } + [.init(due?.iso)]
        },
        isSample: input.isSample))
  }
}

extension Sheet {
  /// The sheet without the columns of these keys.
  func without(_ keys: [String]) -> Sheet {
    let kept = columns.indices.filter { !keys.contains(columns[$0].key) }
    return Sheet(
      columns: kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } },
      isSample: isSample)
  }
}
