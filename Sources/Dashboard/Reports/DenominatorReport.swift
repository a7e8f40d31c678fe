import Canvas
import Model

extension Report {
  /// What came into the denominators and left them since the former cut-off: the register of compounds
  /// (底数变动) and the yearly plans (计划变动), each with who approved it. Source: 二(二)、四(二).
  init(denominators unit: String?, in state: State) {
    let language = state.language
    let period = state.situation.period
    let start = state.periodBook.cutoff(of: period.advanced(by: -1))
    let end = state.periodBook.cutoff(of: period)
    let changes = DenominatorChange.all(in: state.ledger, after: start, through: end).filter {
      unit == nil || $0.unit == unit
    }
    var columns = [
      TableView.Column(Phrase(zh: "日期", en: "Day")(language), width: .fixed(10)),
      TableView.Column(
        Phrase(zh: "变动", en: "Change")(language), width: .fixed(language == .zh ? 11 : 17)),
      TableView.Column(
        Phrase(zh: "小区", en: "Compound")(language), width: .flex(weight: 4, min: 12)),
      TableView.Column(
        Phrase(zh: "批准", en: "Approval")(language), width: .flex(weight: 3, min: 10)),
    ]
    if unit == nil {
      columns.append(
        TableView.Column(
          Phrase(zh: "单位", en: "Unit")(language), width: .fixed(language == .zh ? 6 : 10)))
    }
    self.init(columns: columns, rows: changes.map { Row($0, hasUnit: unit == nil, in: state) })
    frozen = 2
    lead = [Report.sum(of: changes, after: start, through: end, language)]
    detailTitle = Phrase(zh: "这次变动", en: "The change")
    empty = Phrase(zh: "两次截止之间底数没有变动", en: "no denominator changed between the cut-offs")
  }

  private static func sum(
    of changes: [DenominatorChange], after start: Day, through end: Day, _ language: Language
  ) -> [Piece] {
    func count(_ isPlan: Bool, _ isEntry: Bool) -> Int {
      changes.count { $0.isPlan == isPlan && $0.isEntry == isEntry }
    }
    let open = changes.count { !$0.isApproved }
    return [
      Piece(" \(start.iso) → \(end.iso)   ", .dim),
      Piece(
        Phrase(
          zh: "在册 +\(count(false, true)) -\(count(false, false))   年度计划 "
            + "+\(count(true, true)) -\(count(true, false))",
          en: "register +\(count(false, true)) -\(count(false, false))   plans "
            + "+\(count(true, true)) -\(count(true, false))")(language), .title),
      Piece(
        open == 0 ? "" : Phrase(zh: "   没有批准 \(open)", en: "   not approved \(open)")(language),
        .error, bold: true),
    ]
  }
}

extension Report.Row {
  fileprivate init(_ change: DenominatorChange, hasUnit: Bool, in state: State) {
    let language = state.language
    let name = state.title(of: .compounds, row: change.compound)
    let missing = Phrase(zh: "没有批准", en: "not approved")
    let approval = change.isApproved ? change.approval : missing(language)
    var entries = [
      TableView.Entry(change.day.iso, Style(.dim)),
      TableView.Entry(change.words(language), Style(change.isEntry ? .good : .warning)),
      TableView.Entry(name, Style(.title)),
      TableView.Entry(approval, Style(change.isApproved ? .dim : .error)),
    ]
    if hasUnit { entries.append(TableView.Entry(state.ledger.shortName(ofUnit: change.unit))) }
    self.init(
      entries: entries, place: change.place(in: state.ledger),
      details: [
        CardEntry(Phrase(zh: "小区", en: "Compound"), name, in: language),
        CardEntry(Phrase(zh: "变动", en: "Change"), change.words(language), in: language),
        CardEntry(Phrase(zh: "日期", en: "Day"), change.day.iso, in: language),
        CardEntry(
          Phrase(zh: "批准人", en: "Approved by"),
          state.open(change.approver, of: \PlanEntry.approver) ?? "", in: language),
        CardEntry(Phrase(zh: "批准文号", en: "Approval"), approval, in: language),
      ])
  }
}
