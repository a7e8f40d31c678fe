import Canvas
import Model

extension Report {
  /// The pool of a unit, or of all, in one of its views.
  init(pool view: PoolView, unit: String?, in state: State) {
    let circumstances = state.circumstances
    switch view {
    case .board: self.init(PoolBoard(circumstances, unit: unit), in: state)
    case .checklist: self.init(PoolChecklist(circumstances, unit: unit), in: state)
    case .timeline: self.init(PoolTimeline(circumstances, unit: unit), in: state)
    case .plan:
      self.init(YearPlan.all(state.ledger).filter { unit == nil || $0.unit == unit }, in: state)
    case .log: self.init(PoolMoves(circumstances), unit: unit, in: state)
    }
    detailTitle = view.label
    if let figures = PoolFigures.all(circumstances).first(where: { $0.unit == unit ?? "" }) {
      lead = [[Piece(" ")] + state.words(of: figures)]
    }
  }

  /// 项目化: a column for every stage, the longest in it on top.
  private init(_ board: PoolBoard, in state: State) {
    let columns = board.columns.filter { !$0.cards.isEmpty }
    let height = columns.map(\.cards.count).max() ?? 0
    let ordinal = KindDeclaration.projects.ordinal
    self.init(
      columns: columns.map { column in
        TableView.Column(
          "\(column.stage.label(state.language)) \(column.cards.count)",
          width: .flex(weight: 1, min: 14))
      },
      rows: (0..<height).map { index in
        var row = Row(entries: [])
        for column in columns {
          let card = column.cards.indices.contains(index) ? column.cards[index] : nil
          row.entries.append(
            card.map { Report.entry($0, stage: column.stage, state) } ?? TableView.Entry(""))
          row.places.append(card.map { .card(kind: ordinal, id: $0.id) })
        }
        return row
      })
    frozen = 0
    empty = Phrase(zh: "项目库里没有项目", en: "there are no projects")
  }

  private static func entry(
    _ card: PoolBoard.Card, stage: ProjectStage, _ state: State
  ) -> TableView.Entry {
    let name = state.title(of: KindDeclaration.projects, row: card.row)
    let days = card.days.map { Phrase(zh: "\($0)天 ", en: "\($0)d ")(state.language) } ?? ""
    let sign = card.isStuck || card.lateMilestones > 0 ? "\(state.symbols.square) " : ""
    return TableView.Entry(sign + days + name, Style(card.isStuck ? .warning : stage.role))
  }

  /// 清单化: what every project lacks, and what its next stage asks for.
  private init(_ checklist: PoolChecklist, in state: State) {
    let language = state.language
    let comma = Phrase(zh: "、", en: ", ")(language)
    let ordinal = KindDeclaration.projects.ordinal
    func names(_ requirements: [PoolRequirement]) -> String {
      requirements.map { $0.name(language) }.joined(separator: comma)
    }
    self.init(
      columns: [
        TableView.Column(
          Phrase(zh: "项目", en: "Project")(language), width: .flex(weight: 3, min: 14)),
        TableView.Column(
          Phrase(zh: "阶段", en: "Stage")(language), width: .fixed(language == .zh ? 8 : 14)),
        TableView.Column(
          Phrase(zh: "未满足", en: "Not met")(language), width: .flex(weight: 4, min: 12)),
        TableView.Column(
          Phrase(zh: "下一阶段还要", en: "Next stage asks for")(language),
          width: .flex(weight: 4, min: 12)),
      ],
      rows: checklist.rows.map { row in
        let missing = row.missing
        return Row(
          entries: [
            TableView.Entry(state.title(of: KindDeclaration.projects, row: row.project)),
            TableView.Entry(row.stage.label(language), Style(row.stage.role)),
            TableView.Entry(
              missing.isEmpty ? String(state.symbols.check) : names(missing),
              Style(missing.isEmpty ? .good : .warning)),
            TableView.Entry(names(row.needed), Style(.dim)),
          ],
          place: .card(kind: ordinal, id: row.id),
          details: PoolRequirement.all.enumerated().map { place, requirement in
            let answer = row.states[place]
            let reason = row.reasons[place].map { "  " + $0(language) } ?? ""
            return CardEntry(
              requirement.name,
              answer.symbol + " " + answer.label(language) + "  "
                + requirement.stage.label(language) + "  " + requirement.clause + reason,
              in: language)
          })
      })
    empty = Phrase(zh: "没有在库项目", en: "there are no projects in the pool")
  }

  /// 时序化: the steps by month, planned, expected and reached.
  private init(_ timeline: PoolTimeline, in state: State) {
    let language = state.language
    let ordinal = Milestone.declaration.kind.ordinal
    let table = state.ledger[Milestone.declaration.kind]
    func day(_ day: Day?) -> TableView.Entry { TableView.Entry(day?.iso ?? "-", Style(.dim)) }
    self.init(
      columns: [
        TableView.Column(Phrase(zh: "月份", en: "Month")(language), width: .fixed(14)),
        TableView.Column(
          Phrase(zh: "节点", en: "Step")(language), width: .fixed(language == .zh ? 6 : 10)),
        TableView.Column(
          Phrase(zh: "项目", en: "Project")(language), width: .flex(weight: 4, min: 14)),
        TableView.Column(Phrase(zh: "计划", en: "Planned")(language), width: .fixed(10)),
        TableView.Column(Phrase(zh: "预计", en: "Forecast")(language), width: .fixed(10)),
        TableView.Column(Phrase(zh: "实际", en: "Actual")(language), width: .fixed(10)),
        TableView.Column(
          Phrase(zh: "偏差(天)", en: "Slip")(language), width: .fixed(8), alignment: .right),
      ],
      rows: timeline.months.flatMap { month in
        month.steps.enumerated().map { index, step in
          let head =
            index > 0
            ? ""
            : month.month.iso + " \(month.reached)/\(month.steps.count)"
              + (month.late > 0 ? " \(state.symbols.square)\(month.late)" : "")
          let project = step.project.map { state.title(of: KindDeclaration.projects, row: $0) }
          return Row(
            entries: [
              TableView.Entry(head, Style(month.late > 0 ? .warning : .title)),
              TableView.Entry(step.stage.label(language), Style(step.stage.role)),
              TableView.Entry(project ?? "-"),
              TableView.Entry(step.planned.iso), day(step.forecast), day(step.actual),
              TableView.Entry(
                step.slip.map { ($0 > 0 ? "+" : "") + String($0) } ?? "-", Style(step.lamp.role)),
            ], place: .card(kind: ordinal, id: table.id(step.row)))
        }
      })
    frozen = 0
    // What is behind is read upward from here.
    start =
      rows.count
      - timeline.months.filter { $0.month >= state.today.month }
      .reduce(0) { $0 + $1.steps.count }
    empty = Phrase(zh: "没有项目节点", en: "there are no steps")
  }
}
