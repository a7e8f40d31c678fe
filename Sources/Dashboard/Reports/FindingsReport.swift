import Canvas
import Model

extension Report {
  /// What the checks V01–V35 find, the gravest first; each line opens its record at the field.
  ///
  /// What a reviewer accepted stands apart at the end. V24 asks when a record was entered, which the day-books
  /// tell once they were read.
  init(findings unit: String?, in state: State) {
    let language = state.language
    let frozen = state.periodBook.frozen.max { $0.key < $1.key }?.value
    let run = CheckRun(
      state.circumstances, frozen: frozen.map { FrozenFigures($0) }, entered: state.entered)
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
    let rulings = FindingRulings(state.ledger)
    let ruled = found.findings.map { ($0, rulings.ruling(on: $0)) }
    let accepted = ruled.filter { $0.1?.verdict == .accepted }
    let open = ruled.filter { $0.1?.verdict != .accepted }
    self.init(
      columns: columns,
      rows: (open + accepted).map { Row($0.0, $0.1, hasUnit: unit == nil, in: state) })
    self.frozen = 2
    let returned = open.count { $0.1 != nil }
    lead = [Report.counts(of: found, accepted: accepted.count, returned: returned, state)]
    if state.hasRoomForHints {
      lead.append([
        Piece(
          Phrase(
            zh: " \(state.key("next-finding")) 下一条错误  \(state.key("confirm")) 认可"
              + "  \(state.key("object")) 退回所属单位",
            en: " \(state.key("next-finding")) next error  \(state.key("confirm")) accept"
              + "  \(state.key("object")) return to the unit")(language), .dim)
      ])
    }
    detailTitle = Phrase(zh: "怎么改", en: "What to do")
    empty = Phrase(zh: "没有发现问题", en: "nothing is wrong")
  }

  /// How many of each severity, and which rules found the most.
  private static func counts(
    of found: CheckReport, accepted: Int, returned: Int, _ state: State
  ) -> [Piece] {
    let language = state.language
    var pieces: [Piece] = [Piece(" ")]
    for severity in Severity.allCases {
      let count = found.count(severity)
      pieces.append(
        Piece(
          severity.label(language) + " \(count)  ", count == 0 ? .dim : severity.role,
          bold: severity == .error && count > 0))
    }
    if accepted + returned > 0 {
      pieces.append(
        Piece(
          Phrase(
            zh: "已认可 \(accepted)  已退回 \(returned)  ",
            en: "\(accepted) accepted, \(returned) returned  ")(language), .accent))
    }
    let rules = found.countsByRule.sorted { $0.count > $1.count }.prefix(3)
    pieces += rules.map { rule, count in
      Piece(" \(rule.code) \(rule.title(language)) \(count) ", .dim)
    }
    return pieces
  }
}

extension Report.Row {
  fileprivate init(
    _ finding: Finding, _ ruling: Record<FindingRuling>?, hasUnit: Bool, in state: State
  ) {
    let language = state.language
    let kind = KindDeclaration.all[finding.kind]
    let title = state.title(of: kind, row: finding.row)
    let rule = CheckRule.named(finding.rule)
    let blank = Phrase(zh: "（空白）", en: "(blank)")
    let found = finding.found(language)
    let unit = finding.unit.map { state.ledger.shortName(ofUnit: $0) } ?? "-"
    let verdict = ruling?.verdict
    let said = ruling.map {
      [$0.reason, $0.reviewer, $0.day?.iso, $0.answer].compactMap(\.self).joined(separator: "  ")
    }
    var entries = [
      TableView.Entry(
        finding.rule + " " + (verdict?.label ?? finding.severity.label)(language),
        Style(verdict == .accepted ? .dim : finding.severity.role)),
      TableView.Entry(title, Style(.title)),
      TableView.Entry(finding.field?.label(language) ?? "-"),
      TableView.Entry(found.isEmpty ? blank(language) : found, Style(finding.severity.role)),
      TableView.Entry(
        said ?? finding.expected(language), Style(verdict == .accepted ? .dim : .text)),
    ]
    if hasUnit { entries.append(TableView.Entry(unit)) }
    if state.isWide {
      entries.append(TableView.Entry(finding.source.phrase(language), Style(.dim)))
    }
    self.init(
      entries: entries, place: .card(kind: finding.kind, id: finding.id), field: finding.column,
      finding: finding,
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
        CardEntry(verdict?.label ?? Phrase(zh: "裁定", en: "Verdict"), said ?? "-", in: language),
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
