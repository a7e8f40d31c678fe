// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// A2 业委会(物管会)覆盖率: compounds of the register with a committee filed and in term at the cut-off.
///
/// A term that has run out counts for as many more days as the rule set grants (市级设定, reading Q3).
/// Source: 丽建发〔2023〕22号 一; 三(二)8.
public enum CommitteeCoverage: RecordIndicator {
  public static let code = "A2"
  public static var kind: KindDeclaration { Compound.declaration.kind }

  public static func judge(_ facts: CountingFacts, over period: Period) -> [Verdict] {
    let cutoff = period.lastDay.number
    let grace = Int32(facts.rule.committeeGraceDays)
    let committees = facts.ledger[OwnersCommittee.self]
    let states = committees.column(\.state).bytes
    let filed = committees.column(\.filedOn).words
    let starts = committees.column(\.termStart).words
    let ends = committees.column(\.termEnd).words
    let dissolved = CommitteeState.dissolved.code
    var verdicts = ProfessionalServiceCoverage.registerVerdicts(facts.ledger)
    for row in committees.indices {
      guard states[row] != dissolved, filed[row] != Column.missingWord, filed[row] <= cutoff,
        starts[row] <= cutoff, ends[row] != Column.missingWord, ends[row] + grace >= cutoff
      else { continue }
      facts.committeeCompounds.each(row) { compound in
        if verdicts[compound] == .open { verdicts[compound] = .counted }
      }
    }
    return verdicts
  }
}
