import Model

extension Sheet {
  /// Yearly plans: one row for each version, with its denominator and what it changed.
  public init(plans: [YearPlan], in ledger: Ledger, language: Language, isSample: Bool) {
    self.init(
      columns: [
        Column("unit", Phrase(zh: "单位", en: "Unit")),
        Self.number("year", "计划年度", "Plan year"), Self.number("version", "版本", "Version"),
        Column("lockedOn", Phrase(zh: "锁定日期", en: "Locked")),
        Self.number("lockedDenominator", "锁定分母", "Locked denominator"),
        Self.number("compounds", "计划小区", "Compounds"), Self.number("added", "调增", "Added"),
        Self.number("removed", "调减", "Removed"),
        Self.number("unapproved", "无批准文号的变动", "Changes without approval"),
      ],
      rows: plans.flatMap { plan in
        plan.versions.map { version in
          let changes = version.number > 1 ? version.lines : []
          return [
            Cell(.text(plan.unit), text: ledger.shortName(ofUnit: plan.unit)), Cell(plan.year),
            Cell(version.number), Cell(version.lockedOn?.iso), Cell(plan.locked?.count),
            Cell(version.compounds.count), Cell(version.additions.count),
            Cell(version.removals.count), Cell(changes.count { !$0.isApproved }),
          ]
        }
      }, isSample: isSample)
  }

  /// The log of the pool, the latest first.
  public init(
    poolLog moves: [PoolMoves.Move], in ledger: Ledger, language: Language, isSample: Bool
  ) {
    let records = ledger[PoolMove.self]
    self.init(
      columns: [
        Column("day", Phrase(zh: "日期", en: "Day")),
        Column("id", Phrase(zh: "出入库编号", en: "Move id")),
        Column("unit", Phrase(zh: "单位", en: "Unit")), Column("type", Phrase(zh: "类型", en: "Type")),
        Column("project", Phrase(zh: "项目编号", en: "Project id")),
        Self.number("compounds", "小区数", "Compounds"),
        Column("approved", Phrase(zh: "已批准", en: "Approved")),
        Column("backfills", Phrase(zh: "递补对象", en: "Fills the place of")),
        Column("reason", Phrase(zh: "原因", en: "Reason")),
      ],
      rows: moves.reversed().map { move in
        let record = records[move.row]
        return [
          Cell(move.day.iso), Cell(record.recordID),
          Cell(.text(move.unit), text: ledger.shortName(ofUnit: move.unit)),
          Cell(.text(move.type.rawValue), text: move.type.label(language)), Cell(record.project),
          Cell(move.compounds), Cell(.flag(move.isApproved), text: move.isApproved ? "✓" : "✗"),
          Cell(record.backfills), Cell(record.reason),
        ]
      }, isSample: isSample)
  }

  /// The changes of the register, in order (底数变动).
  public init(
    registerChanges: [RegisterChange], in ledger: Ledger, language: Language, isSample: Bool
  ) {
    let compounds = ledger[Compound.self]
    self.init(
      columns: [
        Column("day", Phrase(zh: "日期", en: "Day")), Column("unit", Phrase(zh: "单位", en: "Unit")),
        Column("id", Phrase(zh: "小区编号", en: "Compound id")),
        Column("name", Phrase(zh: "小区", en: "Compound")),
        Column("change", Phrase(zh: "变动", en: "Change"), isNumeric: true),
        Column("reason", Phrase(zh: "变动原因", en: "Reason")),
        Column("approval", Phrase(zh: "批准文号", en: "Approval")),
      ],
      rows: registerChanges.map { change in
        [
          Cell(change.day.iso),
          Cell(.text(change.unit), text: ledger.shortName(ofUnit: change.unit)),
          Cell(compounds.table.id(change.compound)), Cell(compounds[change.compound].name),
          Cell(.number(change.isEntry ? 1 : -1), text: change.isEntry ? "+1" : "-1"),
          Cell(compounds[change.compound].registerReason),
          Cell(change.approval.isEmpty ? nil : change.approval),
        ]
      }, isSample: isSample)
  }
}
