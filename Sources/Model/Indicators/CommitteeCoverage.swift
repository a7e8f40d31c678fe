// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// A2 业委会(物管会)覆盖率: compounds of the register with a committee filed and in term at the cut-off.
///
/// A term that has run out counts for as many more days as the rule set grants (市级设定, reading Q3).
/// Source: 丽建发〔2023〕22号 一; 三(二)8.
public enum CommitteeCoverage: RecordIndicator {
  public static let code = "A2"
  public static var kind: KindDeclaration { Compound.declaration.kind }
  public static func counted(under rule: CountingRule) -> CountedThing { .compounds }
  public static func isRecorded(in ledger: Ledger) -> Bool { !ledger[OwnersCommittee.self].isEmpty }

  public enum Why: UInt8, CountingReason {
    case filed, inGrace, expired, undated, notBegun, notFiled, vacant, unformed, outside

    fileprivate init(_ standing: CommitteeStanding) {
      switch standing {
      case .present: self = .filed
      case .inGrace: self = .inGrace
      case .expired: self = .expired
      case .undated: self = .undated
      case .notBegun: self = .notBegun
      case .notFiled: self = .notFiled
      case .vacant: self = .vacant
      // A later committee of the compound is judged on its own row.
      case .superseded: self = .unformed
      case .outside: self = .outside
      }
    }
  }

  public static func judge(_ facts: CountingFacts, over period: Period) -> [Judgement] {
    var judgements = facts.register(at: period.lastDay).map { isThere in
      isThere ? Judgement.open(Why.unformed) : .out(Why.outside)
    }
    for (row, standing) in facts.committeeStandings(at: period.lastDay).enumerated() {
      let why = Why(standing)
      facts.committeeCompounds.each(row) { compound in
        let before = judgements[compound].why
        guard before > why.rawValue, before != Why.outside.rawValue else { return }
        judgements[compound] = standing.isPresent ? .counted(why, by: row) : .open(why, by: row)
      }
    }
    return judgements
  }
}

extension CommitteeCoverage.Why {
  public var reason: Reason {
    switch self {
    case .filed: Reason(.numerator, .present)
    case .inGrace: Reason(.numerator, .inGrace)
    case .expired: Reason(.denominator, .expired)
    case .undated: Reason(.denominator, .undated)
    case .notBegun: Reason(.denominator, .notBegun)
    case .notFiled: Reason(.denominator, .notFiled)
    case .vacant: Reason(.denominator, .vacant)
    case .unformed: .open("unformed", zh: "未成立业委会(物管会)", en: "no committee")
    case .outside: .outside
    }
  }
}

extension Reason {
  /// What a committee's standing means to a compound.
  fileprivate init(_ part: Part, _ standing: CommitteeStanding) {
    let (id, words) = standing.reason
    self.init(part, id, zh: words.zh, en: words.en, by: "committee")
  }
}
