/// V15 E: parts that are told do not add up to the total that is told.
enum V15StatedTotal: Check {
  static let rule = CheckRule(
    15, .error, zh: "分项之和不等于合计", en: "Parts that do not add up to their total",
    advice: Phrase(zh: "补全分项或改正合计", en: "complete the parts, or correct the total"),
    clause: "二(二)、三(三)10、11")

  static let passes = [
    total(
      \Project.investment,
      of: [
        \.centralFunds, \.provincialFunds, \.cityFunds, \.countyFunds, \.streetFunds,
        \.residentFunds, \.socialFunds, \.operatorFunds,
      ]),
    total(\IncomeStatement.income, of: [\.parking, \.advertising, \.rent, \.otherIncome]),
    apportionment,
  ]

  /// The amounts that are told, if any, make the total; the others are 0.
  private static func total<Kind: RecordKind>(
    _ total: KeyPath<Kind, Field<Money>>, of parts: [KeyPath<Kind, Field<Money>>]
  ) -> CheckPass {
    let total = Kind.declaration.position(of: total)
    let parts = parts.map { Kind.declaration.position(of: $0) }
    return CheckPass(kind: Kind.declaration.kind) { facts in
      let table = facts.ledger[Kind.self].table
      let totals = table.columns[total]
      let amounts = parts.map { table.columns[$0] }
      return { row, found in
        guard let stated = totals.number(row) else { return }
        let told = amounts.compactMap { $0.number(row) }
        guard !told.isEmpty, told.reduce(0, +) != stated else { return }
        let sum = FieldType.decimal(hundredths: told.reduce(0, +))
        found.add(
          row, total,
          expected: Phrase(zh: "分项之和 \(sum) 元", en: "\(sum) yuan, the sum of its parts"))
      }
    }
  }

  /// What owners share of an emergency repair and what common income pays make its amount.
  private static let apportionment = CheckPass.rows(of: EmergencyRepair.self) { facts, repairs in
    let amounts = repairs.column(\.amount)
    let shared = repairs.column(\.apportioned)
    let income = repairs.column(\.fromIncome)
    let place = repairs.position(of: \.apportioned)
    return { row, found in
      guard let amount = amounts.number(row), let part = shared.number(row) else { return }
      let rest = amount - (income.number(row) ?? 0)
      guard part != rest else { return }
      let text = FieldType.decimal(hundredths: rest)
      found.add(
        row, place,
        expected: Phrase(
          zh: "维修金额减公共收益列支 \(text) 元",
          en: "\(text) yuan, the amount less what common income pays"))
    }
  }
}
