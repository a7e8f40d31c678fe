import Model

/// A compound that came into a denominator or left it.
struct DenominatorChange {
  /// The day.
  let day: Day
  /// Whether the denominator is a yearly plan; the register otherwise.
  let isPlan: Bool
  /// Whether the compound came in.
  let isEntry: Bool
  /// The row of the compound.
  let compound: Int
  /// The unit.
  let unit: String
  /// Who approved it, and the number of the approval; empty where nobody did.
  let approver, approval: String
  /// The row of the plan's line; nil for the register.
  let planRow: Int?

  /// Whether it was approved with a document.
  var isApproved: Bool { !approval.isEmpty }

  /// What happened, such as `入册 +1`.
  var words: Phrase {
    switch (isPlan, isEntry) {
    case (true, true): Phrase(zh: "列入计划 +1", en: "into the plan +1")
    case (true, false): Phrase(zh: "调出计划 -1", en: "out of plan -1")
    case (false, true): Phrase(zh: "入册 +1", en: "registered +1")
    case (false, false): Phrase(zh: "移出 -1", en: "removed -1")
    }
  }

  /// The line of the plan, else the compound.
  func place(in ledger: Ledger) -> Page.Place {
    let (kind, row) =
      planRow.map { (PlanEntry.declaration.kind, $0) } ?? (KindDeclaration.compounds, compound)
    return .card(kind: kind.ordinal, id: ledger[kind].id(row))
  }

  /// The changes after one day and up to another, by day. O(compounds + plan entries).
  static func all(in ledger: Ledger, after start: Day, through end: Day) -> [DenominatorChange] {
    let register = RegisterChange.all(ledger, after: start, through: end).map {
      DenominatorChange(
        day: $0.day, isPlan: false, isEntry: $0.isEntry, compound: $0.compound, unit: $0.unit,
        approver: $0.approver, approval: $0.approval, planRow: nil)
    }
    let entries = ledger[PlanEntry.self]
    let plans = YearPlan.all(ledger).flatMap { plan in
      plan.versions.dropFirst().flatMap { version -> [DenominatorChange] in
        guard let day = version.lockedOn, day > start, day <= end else { return [] }
        return version.lines.map { line in
          let entry = entries[line.row]
          return DenominatorChange(
            day: day, isPlan: true, isEntry: line.change != .removed, compound: line.compound,
            unit: plan.unit, approver: entry.approver ?? "",
            approval: line.isApproved ? entry.approval ?? "" : "", planRow: line.row)
        }
      }
    }
    return (register + plans).sorted { ($0.day.number, $0.compound) < ($1.day.number, $1.compound) }
  }
}

extension PeriodBook {
  /// The day whose end a period's figures are of: its own cut-off, else its last day.
  func cutoff(of period: Period) -> Day { self[period]?.close.cutoff ?? period.lastDay }
}
