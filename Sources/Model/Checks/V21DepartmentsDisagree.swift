/// V21 W: two facts tell different values for one indicator of a compound on one day.
///
/// Neither overwrites the other; a person decides. Source: 三(一)1 部门指标归集.
enum V21DepartmentsDisagree: Check {
  static let rule = CheckRule(
    21, .warning, zh: "同一指标同一日期的部门数据不一致",
    en: "Departments disagree on an indicator of one day",
    advice: Phrase(
      zh: "与两个部门核实，作废不实的一条", en: "ask both departments and void the fact that is wrong"),
    clause: "三(一)1", looksAtOthers: true)

  static let passes = [
    CheckPass.rows(of: DepartmentFact.self) { checkFacts, facts in
      let known = DepartmentFacts(checkFacts.ledger)
      let place = facts.position(of: \.value)
      return { row, found in
        guard let other = known.contradiction(of: row) else { return }
        let fact = facts[other]
        let value = fact.value ?? ""
        let department = fact.department?.label ?? Phrase("")
        found.add(
          row, place,
          expected: Phrase(
            zh: "与\(department.zh) \(fact.recordID) 的“\(value)”一致",
            en: "the same as “\(value)” of \(department.en) (\(fact.recordID))"))
      }
    }
  ]
}
