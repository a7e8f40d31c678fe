import Model

extension Sheet {
  /// The board of the pool (项目化): one row for each project, by stage.
  public init(board: PoolBoard, in ledger: Ledger, language: Language, isSample: Bool) {
    let names = ledger[Project.self]
    self.init(
      columns: [
        Column("stage", Phrase(zh: "阶段", en: "Stage")),
        Column("id", Phrase(zh: "项目编号", en: "Project id")),
        Column("name", Phrase(zh: "项目名称", en: "Project")),
        Self.number("compounds", "小区数", "Compounds"),
        Self.number("households", "户数", "Households"),
        Self.number("days", "停留天数", "Days in stage"),
        Column("stuck", Phrase(zh: "滞留", en: "Stuck")),
        Self.number("lateMilestones", "逾期节点", "Milestones late"),
      ],
      rows: board.columns.flatMap { column in
        column.cards.map { card in
          [
            Cell(.text(column.stage.rawValue), text: column.stage.label(language)), Cell(card.id),
            Cell(names[card.row].name), Cell(card.compounds), Cell(card.households),
            Cell(card.days), Cell(.flag(card.isStuck), text: card.isStuck ? "■" : ""),
            Cell(card.lateMilestones),
          ]
        }
      }, isSample: isSample)
  }

  /// The check-list of the pool (清单化): a row for each project, a column for each requirement.
  public init(checklist: PoolChecklist, in ledger: Ledger, language: Language, isSample: Bool) {
    let names = ledger[Project.self]
    self.init(
      columns: [
        Column("id", Phrase(zh: "项目编号", en: "Project id")),
        Column("name", Phrase(zh: "项目名称", en: "Project")),
        Column("stage", Phrase(zh: "阶段", en: "Stage")),
        Self.number("missing", "缺项", "Missing"),
      ]
        + PoolRequirement.all.map {
          Column(
            $0.id,
            Phrase(
              zh: $0.stage.rawValue + " " + $0.name.zh, en: $0.stage.rawValue + " " + $0.name.en))
        },
      rows: checklist.rows.map { row in
        [
          Cell(row.id), Cell(names[row.project].name),
          Cell(.text(row.stage.rawValue), text: row.stage.label(language)),
          Cell(row.missing.count),
        ] + row.states.map { Cell(.text($0.rawValue), text: $0.symbol) }
      }, isSample: isSample)
  }

  /// The timeline of the pool (时序化): one row for each milestone, by month.
  public init(timeline: PoolTimeline, in ledger: Ledger, language: Language, isSample: Bool) {
    let projects = ledger[Project.self]
    let milestones = ledger[Milestone.self].table
    self.init(
      columns: [
        Column("month", Phrase(zh: "月份", en: "Month")),
        Column("id", Phrase(zh: "节点编号", en: "Milestone id")),
        Column("project", Phrase(zh: "项目编号", en: "Project id")),
        Column("name", Phrase(zh: "项目名称", en: "Project")),
        Column("stage", Phrase(zh: "节点", en: "Step")),
        Column("planned", Phrase(zh: "计划日期", en: "Planned")),
        Column("forecast", Phrase(zh: "预计日期", en: "Forecast")),
        Column("actual", Phrase(zh: "实际日期", en: "Actual")),
        Self.number("slip", "偏差天数", "Days later"),
        Column("lamp", Phrase(zh: "灯", en: "Lamp")),
      ],
      rows: timeline.months.flatMap { month in
        month.steps.map { step in
          [
            Cell(month.month.iso), Cell(milestones.id(step.row)),
            Cell(step.project.map { projects.table.id($0) }),
            Cell(step.project.flatMap { projects[$0].name }),
            Cell(.text(step.stage.rawValue), text: step.stage.label(language)),
            Cell(step.planned.iso), Cell(step.forecast?.iso), Cell(step.actual?.iso),
            Cell(step.slip),
            Cell(.text(step.lamp.phrase.en), text: step.lamp.symbol + step.lamp.phrase(language)),
          ]
        }
      }, isSample: isSample)
  }
}
