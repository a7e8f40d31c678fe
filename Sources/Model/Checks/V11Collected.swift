/// V11 E: more was collected than was due, and nothing says that some was paid ahead.
enum V11Collected: Check {
  static let rule = CheckRule(
    11, .error, zh: "实收大于应收", en: "More was collected than was due",
    advice: Phrase(
      zh: "改正金额；含预收的合同勾选“含预收”", en: "correct the amounts, or mark a contract as holding prepayments"
    ),
    clause: "三(二)5、三(三)11")

  static let passes = [
    CheckPass.rows(of: ServiceContract.self) { facts, contracts in
      let isPrepaid = contracts.column(\.isPrepaid).bytes
      let compare = comparison(
        contracts.table, contracts.position(of: \.feesCollected), contracts.position(of: \.feesDue))
      return { row, found in if isPrepaid[row] != 1 { compare(row, &found) } }
    },
    CheckPass.rows(of: MaintenanceFund.self) { facts, funds in
      comparison(funds.table, funds.position(of: \.collected), funds.position(of: \.due))
    },
  ]

  private static func comparison(
    _ table: Table, _ collected: Int, _ due: Int
  ) -> CheckPass.Judge {
    let amounts = (table.columns[collected], table.columns[due])
    let label = table.kind.fields[due].label
    return { row, found in
      guard let value = amounts.0.number(row), let limit = amounts.1.number(row), value > limit
      else { return }
      let text = FieldType.decimal(hundredths: limit)
      found.add(
        row, collected,
        expected: Phrase(
          zh: "不大于\(label.zh) \(text) 元", en: "at most \(text) yuan, \(label.en.lowercased())"))
    }
  }
}
