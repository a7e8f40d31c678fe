// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Compounds without a fund and without a measure to raise one, in the fund's record or in a project; due so
/// many days after the fund was needed (市级设定). Source: 三(三)11 明确筹集措施.
public enum FundMeasure: ReminderRule {
  public static let id = "fund-measure"
  public static let name = Phrase(zh: "未设维修资金无筹集措施", en: "No fund and no measure")
  public static let clause = "三(三)11"
  public static let atoms = ["T11.1", "T11.2"]
  public static var kind: KindDeclaration { MaintenanceFund.declaration.kind }
  public static let remedies: [Remedy] = [.fields(\MaintenanceFund.measure)]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let funds = facts.ledger[MaintenanceFund.self]
    let states = funds.column(\.state).bytes
    let needs = funds.column(\.needsSince).words
    let measure = MaintenanceFund.declaration.position(of: \.measure)
    let compounds = facts.ledger.links(\MaintenanceFund.compound)
    let projects = facts.ledger[Project.self]
    let projectsOf = facts.ledger.links(\Project.compounds)
      .inverted(count: facts.ledger[Compound.self].count)
    let projectMeasure = Project.declaration.position(of: \.fundMeasure)
    let length = facts.rules.value(of: .fundMeasureDays)
    let words = Phrase(zh: "未设立维修资金：明确筹集措施", en: "No fund: say how it will be raised")
    return facts.remind(Self.self, each: MaintenanceFund.self) { row in
      guard states[row] == FundState.missing.code,
        !funds.table.hasValue(row: row, column: measure)
      else { return nil }
      let due = facts.day(needs[row]).map { $0 + length }
      guard due.map(facts.isSoon) ?? true else { return nil }
      let isPlanned = compounds.targets(of: row).contains { compound in
        projectsOf.targets(of: Int(compound)).contains {
          projects.table.hasValue(row: Int($0), column: projectMeasure)
        }
      }
      return isPlanned ? nil : Notice(due: due ?? facts.monthEnd, words: words)
    }
  }
}
