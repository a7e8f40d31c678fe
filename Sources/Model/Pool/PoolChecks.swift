/// What the requirements of projects look at: found once, by compound.
struct PoolChecks: Sendable {
  let projects: Records<Project>
  private let compoundsOf: Links
  let isSurveyed: [Bool]
  let hasOpenGap: [Bool]
  let isUnfunded: [Bool]
  let isChecked: [Bool]
  let isPublished: [Bool]
  let isServed: [Bool]
  let hasCommittee: [Bool]
  let isDisclosed: [Bool]

  /// Finds everything; costs a pass over each kind that requirements ask about.
  init(_ circumstances: Circumstances) {
    let ledger = circumstances.ledger
    let facts = ReminderFacts(circumstances)
    let compounds = ledger[Compound.self]
    projects = ledger[Project.self]
    compoundsOf = ledger.links(\Project.compounds)
    isSurveyed = compounds.column(\.surveyedOn).words.map { $0 != Column.missingWord }
    isUnfunded = compounds.column(\.fundState).bytes.map { $0 == FundState.missing.code }
    func marked(_ links: Links, _ isCounted: (Int) -> Bool) -> [Bool] {
      var marks = [Bool](repeating: false, count: compounds.count)
      for row in 0..<links.count where isCounted(row) { links.each(row) { marks[$0] = true } }
      return marks
    }
    func isGiven(_ column: Column) -> (Int) -> Bool { { column.number($0) != nil } }
    let issues = ledger[Issue.self]
    let kinds = issues.column(\.kind).bytes
    let closed = issues.column(\.closedOn).words
    let answers = [\Issue.plannedFix, \Issue.project].map(Issue.declaration.position(of:))
    hasOpenGap = marked(ledger.links(\Issue.compound)) { row in
      kinds[row] == IssueKind.gap.code && closed[row] == Column.missingWord
        && !answers.contains { issues.table.hasValue(row: row, column: $0) }
    }
    let checks = ledger.links(\HandoverInspection.compound)
    isChecked = marked(checks) { _ in true }
    isPublished = marked(
      checks, isGiven(ledger[HandoverInspection.self].column(\.publishedOn)))
    let isInForce = facts.isInForce()
    isServed = marked(ledger.links(\ServiceContract.compounds)) { isInForce[$0] }
    hasCommittee = marked(
      ledger.links(\OwnersCommittee.compound),
      isGiven(ledger[OwnersCommittee.self].column(\.filedOn)))
    isDisclosed = marked(
      ledger.links(\IncomeStatement.compound),
      isGiven(ledger[IncomeStatement.self].column(\.postedOn)))
  }

  /// Done where something holds of every compound of a project, and it has any.
  func holds(_ row: Int, _ isTrue: (Int) -> Bool) -> PoolRequirement.State {
    let targets = compoundsOf.targets(of: row)
    return !targets.isEmpty && targets.allSatisfy { isTrue(Int($0)) } ? .done : .missing
  }

  func hasTaskForce(_ row: Int) -> Bool {
    has(row, \.taskForce) || has(row, \.taskForceID)
  }

  func hasFundMeasure(_ row: Int) -> Bool { has(row, \.fundMeasure) }

  private func has(_ row: Int, _ path: KeyPath<Project, Field<String>>) -> Bool {
    projects.table.hasValue(row: row, column: Project.declaration.position(of: path))
  }
}
