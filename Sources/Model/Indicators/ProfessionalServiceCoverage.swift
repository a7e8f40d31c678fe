// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// A1 专业服务覆盖率: compounds of the register that a counted contract serves at the cut-off.
///
/// Which modes count is the rule set's (市级设定, reading Q2); 先尝后买 counts only within its term. Source: 丽建发〔2023〕22号 一; 三(二)5.
public enum ProfessionalServiceCoverage: RecordIndicator {
  public static let code = "A1"
  public static var kind: KindDeclaration { Compound.declaration.kind }

  public static func judge(_ facts: CountingFacts, over period: Period) -> [Verdict] {
    let cutoff = period.lastDay.number
    let contracts = facts.ledger[ServiceContract.self]
    let modes = contracts.column(\.mode).bytes
    let starts = contracts.column(\.start).words
    let ends = contracts.column(\.end).words
    let isCounted = countedCodes(facts.rule.countedModes)
    var verdicts = registerVerdicts(facts.ledger)
    for row in contracts.indices {
      guard isCounted[Int(modes[row])], starts[row] != Column.missingWord, starts[row] <= cutoff,
        ends[row] != Column.missingWord, ends[row] >= cutoff
      else { continue }
      facts.contractCompounds.each(row) { compound in
        if verdicts[compound] == .open { verdicts[compound] = .counted }
      }
    }
    return verdicts
  }

  /// For each stored code whether it is among the cases.
  private static func countedCodes(_ cases: [ServiceMode]) -> [Bool] {
    var codes = [Bool](repeating: false, count: 256)
    for mode in cases { codes[Int(mode.code)] = true }
    return codes
  }

  /// Open for compounds of the register, excluded for all others.
  static func registerVerdicts(_ ledger: Ledger) -> [Verdict] {
    ledger[Compound.self].column(\.register).bytes.map {
      RegisterStatus.isInRegister($0) ? .open : .excluded
    }
  }
}
