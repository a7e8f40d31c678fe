/// V19 W: the trial of a compound that is taken for served has ended, and no contract followed.
///
/// 先尝后买 counts for A1 only within its term. Source: 三(二)5.
enum V19EndedTrial: Check {
  static let rule = CheckRule(
    19, .warning, zh: "试用期已满而无后续合同，仍按已覆盖登记",
    en: "A trial has ended without a contract after it",
    advice: Phrase(
      zh: "登记转正后的合同，或更正小区的物业模式",
      en: "enter the contract that followed, or correct the compound's mode"),
    clause: "三(二)5", looksAtOthers: true)

  static let passes = [
    CheckPass.rows(of: ServiceContract.self) { facts, contracts in
      let modes = contracts.column(\.mode).bytes
      let ends = contracts.column(\.end).words
      let compoundModes = facts.ledger[Compound.self].column(\.serviceMode).bytes
      let isCounted = ServiceMode.membership(of: facts.rules.counting.countedModes)
      let compounds = facts.ledger[Compound.self].table
      let place = contracts.position(of: \.end)
      return { row, found in
        guard modes[row] == ServiceMode.trial.code, isCounted[Int(modes[row])],
          ends[row] != Column.missingWord, ends[row] < facts.today
        else { return }
        let left = facts.contractCompounds.targets(of: row).first { compound in
          let compound = Int(compound)
          guard facts.isInRegister[compound], !facts.isServed[compound],
            compoundModes[compound] == 0 || isCounted[Int(compoundModes[compound])]
          else { return false }
          let contracts = facts.compoundContracts.targets(of: compound)
          return !contracts.contains { ends[Int($0)] > ends[row] }
        }
        guard let left else { return }
        let id = compounds.id(Int(left))
        found.add(
          row, place,
          expected: Phrase(
            zh: "试用期满后 \(id) 的后续合同", en: "a contract of \(id) that follows the trial"))
      }
    }
  ]
}
