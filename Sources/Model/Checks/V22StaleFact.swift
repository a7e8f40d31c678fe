/// V22 W: the last that a department told of an indicator is older than it may be.
enum V22StaleFact: Check {
  static let rule = CheckRule(
    22, .warning, zh: "部门指标逾期未更新", en: "A department's fact is stale",
    advice: Phrase(zh: "请该部门报送最新数据", en: "ask the department for a new value"),
    clause: "三(一)1", limits: [.factDays], looksAtOthers: true)

  static let passes = [
    CheckPass.rows(of: DepartmentFact.self) { checkFacts, facts in
      let known = DepartmentFacts(checkFacts.ledger)
      let days = facts.column(\.asOf).words
      let place = facts.position(of: \.asOf)
      let oldest = checkFacts.today - Int32(clamping: checkFacts.value(of: .factDays))
      return { row, found in
        guard days[row] != Column.missingWord, days[row] < oldest, known.isLatest(row),
          let compound = known.compound(of: row), checkFacts.isInRegister[compound]
        else { return }
        let day = Day(number: oldest).iso
        found.add(
          row, place, expected: Phrase(zh: "\(day) 及以后的数据", en: "a fact of \(day) or later"))
      }
    }
  ]
}
