import Canvas
import Model

extension Report {
  /// What the checks V01–V35 find, the gravest first; each line opens its record at the field.
  ///
  /// V24 asks when a record was entered, which only the day-books tell: `liangshai check` answers it.
  init(findings unit: String?, in state: State) {
    let language = state.language
    let frozen = state.periodBook.frozen.max { $0.key < $1.key }?.value
    let run = CheckRun(state.circumstances, frozen: frozen.map { FrozenFigures($0) })
    let found = run.report(CheckScope(units: unit.map { [$0] }))
    var columns = [
      TableView.Column(
        Phrase(zh: "规则", en: "Rule")(language), width: .fixed(language == .zh ? 9 : 12)),
      TableView.Column(
        Phrase(zh: "记录", en: "Record")(language), width: .flex(weight: 3, min: 12)),
      TableView.Column(
        Phrase(zh: "字段", en: "Field")(language), width: .flex(weight: 1, min: 10)),
      TableView.Column(
        Phrase(zh: "找到", en: "Found")(language), width: .flex(weight: 3, min: 12)),
      TableView.Column(
        Phrase(zh: "应为", en: "Expected")(language), width: .flex(weight: 3, min: 12)),
    ]
    if unit == nil {
      columns.append(
        TableView.Column(
          Phrase(zh: "单位", en: "Unit")(language), width: .fixed(language == .zh ? 6 : 10)))
    }
    if state.isWide {
      columns.append(
        TableView.Column(
          Phrase(zh: "来源行", en: "Source row")(language), width: .flex(weight: 2, min: 12)))
    }
    self.init(
      columns: columns,
      rows: found.findings.map { Row($0, hasUnit: unit == nil, in: state) })
    self.frozen = 2
    lead = [Report.counts(of: found, state)]
    detailTitle = Phrase(zh: "怎么改", en: "What to do")
    empty = Phrase(zh: "没有发现问题", en: "nothing is wrong")
  }

  /// How many of each severity, and which rules found the most.
  private static func counts(of found: CheckReport, _ state: State) -> [Piece] {
    let language = state.language
    var pieces: [Piece] = [Piece(" ")]
    for severity in Severity.allCases {
      let count = found.count(severity)
      pieces.append(
        Piece(
          severity.label(language) + " \(count)  ", count == 0 ? .dim : severity.role,
          bold: severity == .error && count > 0))
    }
    let rules = found.countsByRule.sorted { $0.count > $1.count }.prefix(3)
    pieces += rules.map { rule, count in
      Piece(" \(rule.code) \(rule.title(language)) \(count) ", .dim)
    }
    pieces.append(
      Piece(
        Phrase(zh: "  （V24 由 liangshai check 核对）", en: "  (V24: see liangshai check)")(language),
        .dim))
    return pieces
  }
}

extension Report.Row {
  fileprivate init(_ finding: Finding, hasUnit: Bool, in state: State) {
    let language = state.language
    let kind = KindDeclaration.all[finding.kind]
    let title = state.title(of: kind, row: finding.row)
    let rule = CheckRule.named(finding.rule)
    let blank = Phrase(zh: "（空白）", en: "(blank)")
    let found = finding.found(language)
    let unit = finding.unit.map { state.ledger.shortName(ofUnit: $0) } ?? "-"
    var entries = [
      TableView.Entry(
        finding.rule + " " + finding.severity.label(language), Style(finding.severity.role)),
      TableView.Entry(title, Style(.title)),
      TableView.Entry(finding.field?.label(language) ?? "-"),
      TableView.Entry(found.isEmpty ? blank(language) : found, Style(finding.severity.role)),
      TableView.Entry(finding.expected(language)),
    ]
    if hasUnit { entries.append(TableView.Entry(unit)) }
    if state.isWide {
      entries.append(TableView.Entry(finding.source.phrase(language), Style(.dim)))
    }
    self.init(
      entries: entries, place: .card(kind: finding.kind, id: finding.id), field: finding.column,
      details: [
        CardEntry(
          Phrase(zh: "规则", en: "Rule"),
          finding.rule + " " + (rule?.title(language) ?? "") + "  " + (rule?.clause ?? ""),
          in: language),
        CardEntry(
          Phrase(zh: "记录", en: "Record"),
          kind.label(language) + "  " + finding.id + (title == finding.id ? "" : "  " + title),
          in: language),
        CardEntry(
          Phrase(zh: "字段", en: "Field"), finding.field?.label(language) ?? "", in: language),
        CardEntry(
          Phrase(zh: "找到", en: "Found"), found.isEmpty ? blank(language) : found, in: language),
        CardEntry(Phrase(zh: "应为", en: "Expected"), finding.expected(language), in: language),
        CardEntry(Phrase(zh: "怎么办", en: "To do"), finding.advice(language), in: language),
        CardEntry(
          Phrase(zh: "来源行", en: "Source row"), finding.source.phrase(language), in: language),
        CardEntry(Phrase(zh: "单位", en: "Unit"), unit, in: language),
      ])
  }
}

extension Severity {
  /// The colour.
  var role: Role {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .dim
    }
  }
}
