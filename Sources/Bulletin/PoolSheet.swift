import Model

extension Sheet {
  /// The numbers of the pool, one row for each unit and one for all together.
  public init(pool figures: [PoolFigures], in ledger: Ledger, language: Language, isSample: Bool) {
    let numbers: [(Column, (PoolFigures) -> Int?)] = [
      (Self.number("entriesThisMonth", "本月入库", "In this month"), { $0.entriesThisMonth }),
      (Self.number("exitsThisMonth", "本月出库", "Out this month"), { $0.exitsThisMonth }),
      (Self.number("entries", "12 个月入库", "In, 12 months"), { $0.entries }),
      (Self.number("exits", "12 个月出库", "Out, 12 months"), { $0.exits }),
      (Self.number("gap", "递补缺口", "Gap"), { $0.gap }),
      (Self.number("reserve", "储备小区", "Reserve"), { $0.reserve }),
    ]
    let counts: [(Column, (PoolFigures) -> Int?)] = [
      (Self.number("stuck", "滞留项目", "Stuck"), { $0.stuck.count }),
      (Self.number("milestonesNear", "近期节点", "Milestones near"), { $0.milestonesNear.count }),
      (Self.number("milestonesLate", "逾期节点", "Milestones late"), { $0.milestonesLate.count }),
      (Self.number("remaining", "在库小区", "In the pool"), { $0.remaining }),
    ]
    self.init(
      columns: [
        Column("unit", Phrase(zh: "单位编号", en: "Unit id")),
        Column("name", Phrase(zh: "单位", en: "Unit")),
      ] + numbers.map(\.0)
        + [Column("reserveMonths", Phrase(zh: "储备月数", en: "Reserve months"), isNumeric: true)]
        + counts.map(\.0) + [
          Column("forecast", Phrase(zh: "预计完成", en: "Forecast")),
          Column("inTime", Phrase(zh: "可按期完成", en: "In time")),
          Column("alarm", Phrase(zh: "递补告警", en: "Alarm")),
        ],
      rows: figures.map { figure in
        let name =
          figure.unit.isEmpty
          ? Phrase(zh: "合计", en: "All")(language)
          : ledger.name(of: figure.unit, kind: "unit") ?? figure.unit
        return [Cell(figure.unit), Cell(name)] + numbers.map { Cell($1(figure)) }
          + [Cell(figure.reserveMonths?.rounded(places: 1))] + counts.map { Cell($1(figure)) }
          + [
            Cell(figure.forecast?.iso),
            Cell(.flag(figure.isInTime), text: figure.isInTime ? "✓" : "✗"),
            Cell(.flag(figure.isAlarming), text: figure.isAlarming ? "■" : ""),
          ]
      }, isSample: isSample)
  }

  /// The stages of the pool, one row for each unit and stage that holds a project.
  public init(
    poolStages figures: [PoolFigures], in ledger: Ledger, language: Language, isSample: Bool
  ) {
    self.init(
      columns: [
        Column("unit", Phrase(zh: "单位", en: "Unit")),
        Column("stage", Phrase(zh: "阶段", en: "Stage")),
        Self.number("projects", "项目数", "Projects"),
        Self.number("compounds", "小区数", "Compounds"),
        Self.number("households", "户数", "Households"),
        Self.number("median", "停留中位天数", "Median days"),
        Self.number("ninetieth", "停留九成天数", "90th percentile"),
      ],
      rows: figures.flatMap { figure in
        figure.stages.filter { $0.projects > 0 }.map { stage in
          [
            Cell(
              .text(figure.unit),
              text: figure.unit.isEmpty
                ? Phrase(zh: "合计", en: "All")(language) : ledger.shortName(ofUnit: figure.unit)),
            Cell(.text(stage.stage.rawValue), text: stage.stage.label(language)),
            Cell(stage.projects), Cell(stage.compounds), Cell(stage.households),
            Cell(stage.median?.rounded(places: 1)), Cell(stage.ninetieth),
          ]
        }
      }, isSample: isSample)
  }

  static func number(_ key: String, _ zh: String, _ en: String) -> Column {
    Column(key, Phrase(zh: zh, en: en), isNumeric: true)
  }
}
