/// V32 W: a compound's ledger row says that it is served, or is not, and the contracts say otherwise.
enum V32CoverageContradicts: Check {
  static let rule = CheckRule(
    32, .warning, zh: "物业模式与合同表矛盾", en: "The service mode contradicts the contracts",
    advice: Phrase(
      zh: "核对合同起止日期，更正小区的物业模式或补录合同",
      en: "look at the contract's days; correct the mode or enter the contract"),
    clause: "三(二)5", looksAtOthers: true)

  static let passes = [
    CheckPass.rows(of: Compound.self) { facts, compounds in
      let modes = compounds.column(\.serviceMode).bytes
      let isCounted = ServiceMode.membership(of: facts.rules.counting.countedModes)
      let place = compounds.position(of: \.serviceMode)
      let none = Phrase(zh: "一份履行中的计入覆盖率的合同", en: "a contract in force that counts")
      let some = Phrase(
        zh: "计入覆盖率的物业模式(有履行中的合同)", en: "a mode that counts (a contract is in force)")
      return { row, found in
        guard modes[row] != 0, facts.isInRegister[row],
          isCounted[Int(modes[row])] != facts.isServed[row]
        else { return }
        found.add(row, place, expected: facts.isServed[row] ? some : none)
      }
    }
  ]
}
