import Model

extension BulletinInput {
  /// Takes from the records what happened within the period: practices, and changes of the register.
  public mutating func takeRecords() {
    highlights = practices
    changes = registerChanges
  }

  private func isWithin(_ day: Day?) -> Bool {
    day.map { (table.period.firstDay...table.period.lastDay).contains($0) } ?? false
  }

  private func unitName(_ id: String?) -> String {
    id.map { ledger.name(of: $0, kind: "unit") ?? $0 } ?? ""
  }

  /// The practices of the period that name compounds or a result, then the bonuses with their points.
  private var practices: [Highlight] {
    let told = ledger[Model.Highlight.self].filter { isWithin($0.day) }.map { record in
      Highlight(
        unit: unitName(record.unit), kind: record.kind?.label.zh ?? "",
        place: compoundNames(record.compounds), points: "",
        words: [record.title, record.method, record.result].compactMap { $0 }
          .joined(separator: "；"))
    }
    let scored = table.rows.flatMap { row in
      row.score.items.filter { $0.malus == nil && !$0.isRefused }.map { item in
        Highlight(
          unit: unitName(row.score.unit), kind: "加分事项", place: "",
          points: Rational.text(hundredths: item.points.hundredths), words: item.evidence)
      }
    }
    return told + scored
  }

  private func compoundNames(_ ids: String?) -> String {
    (ids ?? "").split(separator: " ")
      .map { ledger.name(of: String($0), kind: "compound") ?? String($0) }.joined(separator: "、")
  }

  /// The compounds that came into the register or left it in the period, in the order of their rows.
  private var registerChanges: [RegisterChange] {
    let compounds = ledger[Compound.self]
    let came = compounds.column(\.registeredOn).words
    let left = compounds.column(\.leftRegisterOn).words
    let days = table.period.firstDay.number...table.period.lastDay.number
    return compounds.indices.flatMap { row -> [RegisterChange] in
      var changes: [RegisterChange] = []
      if days.contains(came[row]) { changes.append(change(of: compounds[row], isGrowth: true)) }
      if days.contains(left[row]) { changes.append(change(of: compounds[row], isGrowth: false)) }
      return changes
    }
  }

  private func change(of compound: Record<Compound>, isGrowth: Bool) -> RegisterChange {
    RegisterChange(
      unit: unitName(compound.unit), compound: compound.recordID, name: compound.name ?? "",
      status: isGrowth ? "入册" : compound.register?.label.zh ?? "移出", count: isGrowth ? 1 : -1,
      day: isGrowth ? compound.registeredOn : compound.leftRegisterOn,
      reason: compound.registerReason ?? "", approver: compound.registerApprover ?? "",
      approval: compound.registerApproval ?? "")
  }
}
