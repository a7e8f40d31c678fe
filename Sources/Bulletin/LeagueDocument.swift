import Model

/// The league of a period, as it leaves the program.
public struct LeagueDocument: Sendable {
  private let table: LeagueTable
  private let rules: RuleSet
  private let names: [String: String]
  private let state: PeriodState?
  private let isSample: Bool

  /// The league of a period of a ledger.
  public init(_ table: LeagueTable, rules: RuleSet, ledger: Ledger, isSample: Bool) {
    self.table = table
    self.rules = rules
    self.isSample = isSample
    state = ledger[ReportingPeriod.self].record(id: table.period.code)?.state
    names = Dictionary(
      table.rows.map {
        ($0.score.unit, ledger.name(of: $0.score.unit, kind: "unit") ?? $0.score.unit)
      },
      uniquingKeysWith: { first, _ in first })
  }

  /// The shape that other programs rely on.
  public var json: JSON {
    .object(
      [
        ("period", .text(table.period.code)),
        ("state", .optional(state?.rawValue)),
        ("ruleSet", .text(table.ruleSet)),
        ("authority", .text(rules.authority)),
        ("units", .list(table.rows.map(unit))),
      ] + (isSample ? [("sample", .flag(true))] : []))
  }

  private func unit(_ row: LeagueTable.Row) -> JSON {
    .object([
      ("unit", .text(row.score.unit)),
      ("name", .optional(names[row.score.unit])),
      ("rank", .optional(row.rank)),
      ("previousRank", .optional(row.previousRank)),
      ("score", .optional(row.score.scoreText)),
      ("base", .optional(row.score.baseText)),
      ("bonus", .text(row.score.bonusText)),
      ("malus", .text(row.score.malusText)),
      ("applicableWeight", .number(row.score.applicableWeight)),
      (
        "rankInterval",
        row.sensitivity.map { .list([.number($0.bestRank), .number($0.worstRank)]) } ?? .null
      ),
      ("indicators", .list(zip(rules.indicators, row.score.indicators).map(indicator))),
    ])
  }

  private func indicator(_ rule: IndicatorRule, _ score: IndicatorScore) -> JSON {
    func share(_ value: Rational?) -> JSON {
      .optional(value.map { ($0 * 100).rounded(places: 2) })
    }
    return .object([
      ("code", .text(rule.code)),
      ("numerator", .optional(score.numerator.map { "\($0)" })),
      ("denominator", .optional(score.denominator.map { "\($0)" })),
      ("score", .optional(score.text)),
      ("level", share(score.level)),
      ("pace", share(score.pace)),
      ("progress", share(score.progress)),
      ("absence", .optional(score.absence?.rawValue)),
    ])
  }

  /// One row a unit: rank, move, scores, then the score of every indicator.
  public func sheet(_ language: Language) -> Sheet {
    let fixed: [Sheet.Column] = [
      .init("rank", Phrase(zh: "名次", en: "Rank"), isNumeric: true),
      .init("unit", Phrase(zh: "单位编号", en: "Unit id")),
      .init("name", Phrase(zh: "单位", en: "Unit")),
      .init("score", Phrase(zh: "总分", en: "Score"), isNumeric: true),
      .init("move", Phrase(zh: "环比名次", en: "Move"), isNumeric: true),
      .init("bonus", Phrase(zh: "加分", en: "Bonus"), isNumeric: true),
      .init("malus", Phrase(zh: "扣分", en: "Malus"), isNumeric: true),
    ]
    return Sheet(
      columns: fixed
        + rules.indicators.map {
          .init(
            $0.code, Phrase(zh: $0.code + $0.name.zh, en: $0.code + " " + $0.name.en),
            isNumeric: true)
        } + [.init("note", Phrase(zh: "说明", en: "Note"))],
      rows: table.rows.map { row in
        [
          Sheet.Cell(row.rank), Sheet.Cell(row.score.unit), Sheet.Cell(names[row.score.unit]),
          Sheet.Cell(row.score.scoreText),
          Sheet.Cell(
            .optional(row.move),
            text: row.move.map { $0 > 0 ? "▲\($0)" : $0 < 0 ? "▼\(-$0)" : "—" } ?? ""),
          Sheet.Cell(row.score.bonusText), Sheet.Cell(row.score.malusText),
        ]
          + row.score.indicators.map { indicator in
            Sheet.Cell(
              .optional(indicator.text),
              text: indicator.text ?? indicator.absence?.label(language) ?? "")
          } + [Sheet.Cell(row.score.reasonUnranked(under: rules)?(language))]
      },
      isSample: isSample)
  }
}
