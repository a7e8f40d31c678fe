/// V18 W: a contract runs, the time for its hand-over check is over, and no result was published.
///
/// The time is that of deadline DR10 from the start of the contract. Source: 三(二)6 查验结果公开.
enum V18UnpublishedHandover: Check {
  static let rule = CheckRule(
    18, .warning, zh: "合同履行中而承接查验结果未公开",
    en: "A contract runs without a published hand-over check",
    advice: Phrase(
      zh: "补做查验并公开结果，登记公开日期和地点", en: "make the check, publish it, and enter where and when"),
    clause: "三(二)6", looksAtOthers: true)

  static let passes = [
    CheckPass.rows(of: ServiceContract.self) { facts, contracts in
      let handovers = facts.ledger[HandoverInspection.self]
      let named = facts.ledger.links(\HandoverInspection.contract)
      let published = handovers.column(\.publishedOn).words
      let compounds = facts.ledger[Compound.self].table
      let starts = contracts.column(\.start).words
      let isInForce = contracts.isInForce(on: facts.today)
      let isServed = ServiceMode.membership(
        of: ServiceMode.allCases.filter { $0 != .selfManaged && $0 != .nobody })
      let modes = contracts.column(\.mode).bytes
      let place = contracts.position(of: \.compounds)
      let deadline = facts.rules.deadline("DR10")
      return { row, found in
        guard isServed[Int(modes[row])], isInForce(row), let deadline else { return }
        let due = deadline.dueDay(
          for: Day(number: starts[row]), calendar: facts.circumstances.calendar)
        guard due.number < facts.today else { return }
        for compound in facts.contractCompounds.targets(of: row) {
          let isPublished = facts.compoundHandovers.targets(of: Int(compound)).contains { check in
            let contract = named.first(of: Int(check))
            return published[Int(check)] != Column.missingWord
              && (contract == nil || contract == row)
          }
          if isPublished { continue }
          found.add(
            row, place, found: Phrase(compounds.id(Int(compound))),
            expected: Phrase(
              zh: "该小区已公开的查验结果(应于 \(due.iso) 前公开)",
              en: "a published check of the compound (due by \(due.iso))"))
        }
      }
    }
  ]
}
