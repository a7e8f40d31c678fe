import Canvas
import Model

extension Report {
  /// The yearly plans: the locked denominators, and every later change with who approved it.
  init(_ plans: [YearPlan], in state: State) {
    let language = state.language
    self.init(
      columns: [
        TableView.Column(Phrase(zh: "年度", en: "Year")(language), width: .fixed(6)),
        TableView.Column(
          Phrase(zh: "单位", en: "Unit")(language), width: .fixed(language == .zh ? 6 : 10)),
        TableView.Column(
          Phrase(zh: "版本", en: "Version")(language), width: .fixed(7), alignment: .right),
        TableView.Column(
          Phrase(zh: "变动", en: "Change")(language), width: .fixed(language == .zh ? 8 : 10)),
        TableView.Column(
          Phrase(zh: "小区", en: "Compound")(language), width: .flex(weight: 4, min: 12)),
        TableView.Column(
          Phrase(zh: "批准文号", en: "Approval")(language), width: .flex(weight: 3, min: 12)),
      ], rows: plans.reversed().flatMap { Report.rows(of: $0, in: state) })
    frozen = 2
    empty = Phrase(zh: "没有年度计划", en: "there are no yearly plans")
  }

  private static func rows(of plan: YearPlan, in state: State) -> [Row] {
    let language = state.language
    let unit = TableView.Entry(state.unit(plan.unit)?.shortName ?? plan.unit)
    let year = TableView.Entry(String(plan.year), Style(.title))
    let ordinal = PlanEntry.declaration.kind.ordinal
    let table = state.ledger[PlanEntry.declaration.kind]
    func place(_ row: Int?) -> Page.Place? { row.map { .card(kind: ordinal, id: table.id($0)) } }
    let locked = plan.locked?.count
    let whole = Row(
      entries: [
        year, unit, TableView.Entry(String(plan.versions.count)),
        TableView.Entry(
          locked == nil
            ? Phrase(zh: "未锁定", en: "open")(language) : Phrase(zh: "已锁定", en: "locked")(language),
          Style(locked == nil ? .provisional : .good)),
        TableView.Entry(
          Phrase(
            zh: "锁定分母 \(locked.map(String.init) ?? "-") 个，现有 \(plan.current.count) 个",
            en: "locked \(locked.map(String.init) ?? "-"), now \(plan.current.count)")(language),
          Style(.title)),
        TableView.Entry(
          plan.versions.first?.lockedOn.map {
            Phrase(zh: "锁定于 \($0.iso)", en: "locked on \($0.iso)")(language)
          } ?? "-", Style(.dim)),
      ], place: place(plan.versions.first?.lines.first?.row))
    return [whole]
      + plan.changes.map { version, line in
        let entry = Record<PlanEntry>(table, row: line.row)
        let isAdded = line.change == .added
        return Row(
          entries: [
            TableView.Entry(""), unit, TableView.Entry(String(version)),
            TableView.Entry(
              line.change.label(language) + (isAdded ? " +1" : " -1"),
              Style(isAdded ? .good : .warning)),
            TableView.Entry(state.title(of: KindDeclaration.compounds, row: line.compound)),
            TableView.Entry(
              line.isApproved
                ? entry.approval ?? "-" : Phrase(zh: "没有批准", en: "not approved")(language),
              Style(line.isApproved ? .dim : .error)),
          ], place: place(line.row))
      }
  }

  /// The log of what came in and went out, the newest first.
  init(_ moves: PoolMoves, unit: String?, in state: State) {
    let language = state.language
    let table = state.ledger[PoolMove.declaration.kind]
    let ordinal = PoolMove.declaration.kind.ordinal
    let project = PoolMove.declaration.position(of: \.project)
    self.init(
      columns: [
        TableView.Column(Phrase(zh: "日期", en: "Day")(language), width: .fixed(11)),
        TableView.Column(
          Phrase(zh: "类型", en: "Type")(language), width: .fixed(language == .zh ? 9 : 15)),
        TableView.Column(
          Phrase(zh: "项目", en: "Project")(language), width: .flex(weight: 4, min: 14)),
        TableView.Column(
          Phrase(zh: "小区数", en: "Compounds")(language), width: .fixed(9), alignment: .right),
        TableView.Column(
          Phrase(zh: "批准", en: "Approval")(language), width: .fixed(language == .zh ? 8 : 12)),
        TableView.Column(
          Phrase(zh: "单位", en: "Unit")(language), width: .fixed(language == .zh ? 6 : 10)),
      ],
      rows: moves.log.reversed().filter { unit == nil || $0.unit == unit }.map { move in
        let role: Role = move.type == .entry ? .good : move.type == .exit ? .accent : .text
        return Row(
          entries: [
            TableView.Entry(move.day.iso), TableView.Entry(move.type.label(language), Style(role)),
            TableView.Entry(state.text(PoolMove.declaration.kind, row: move.row, column: project)),
            TableView.Entry(String(move.compounds)),
            TableView.Entry(
              move.isApproved
                ? Phrase(zh: "已批准", en: "approved")(language)
                : Phrase(zh: "未批准", en: "not approved")(language),
              Style(move.isApproved ? .dim : .warning)),
            TableView.Entry(state.unit(move.unit)?.shortName ?? move.unit, Style(.dim)),
          ], place: .card(kind: ordinal, id: table.id(move.row)))
      })
    empty = Phrase(zh: "没有出入库记录", en: "nothing came in or went out")
  }
}
