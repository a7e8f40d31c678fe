// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// A3 业委会党员比例: party members among the members of the committees that A2 counts as there.
///
/// All members are one pool, or each committee is met by more than half (strictly: 3 of 6 is not
/// more), as the rule set has it (市级设定, reading Q4). A committee without a number of members is
/// left out.
/// Source: 丽建发〔2023〕22号 一; 三(二)8.
public enum PartyMembers: RecordIndicator {
  public static let code = "A3"
  public static var kind: KindDeclaration { OwnersCommittee.declaration.kind }

  public static func counted(under rule: CountingRule) -> CountedThing {
    rule.partyMembers == .pooled ? .members : .committees
  }

  public static func isRecorded(in ledger: Ledger) -> Bool { !ledger[OwnersCommittee.self].isEmpty }

  public enum Why: UInt8, CountingReason {
    case some, aboveHalf, nobody, notAboveHalf, uncounted, superseded, notInOffice, outside
  }

  public static func judge(_ facts: CountingFacts, over period: Period) -> [Judgement] {
    let committees = facts.ledger[OwnersCommittee.self]
    let members = committees.column(\.members).words
    let party = committees.column(\.partyMembers).words
    let isPooled = facts.rule.partyMembers == .pooled
    return facts.committeeStandings(at: period.lastDay).enumerated().map { row, standing in
      guard standing.isPresent else { return .out(Why(leftOut: standing)) }
      guard members[row] > 0 else { return .out(Why.uncounted) }
      let party = max(0, party[row])
      if isPooled {
        return Judgement(party > 0 ? Why.some : .nobody, party, of: members[row])
      }
      let isAbove = Int64(party) * 2 > Int64(members[row])
      return isAbove ? .counted(Why.aboveHalf) : .open(Why.notAboveHalf)
    }
  }
}

extension PartyMembers.Why {
  /// Why a committee that does not count as there is left out.
  fileprivate init(leftOut standing: CommitteeStanding) {
    switch standing {
    case .superseded: self = .superseded
    case .outside: self = .outside
    default: self = .notInOffice
    }
  }

  public var reason: Reason {
    switch self {
    case .some: .counted("some", zh: "在任，计入党员", en: "in office, with party members")
    case .aboveHalf: .counted("above-half", zh: "党员过半", en: "more than half are party members")
    case .nobody: .open("nobody", zh: "在任，无党员(或未填)", en: "in office, without party members")
    case .notAboveHalf: .open("not-above-half", zh: "党员未过半", en: "not more than half")
    case .uncounted: .out("uncounted", zh: "委员数未填", en: "the number of members is not recorded")
    case .superseded: Reason.superseded
    case .notInOffice: Reason.notInOffice
    case .outside: .outside
    }
  }
}

extension Reason {
  /// A later committee of the same compound counts.
  static let superseded = out(
    "superseded", zh: "同小区已有新一届，不重复计", en: "a later committee of the compound counts")
  /// A committee that A2 does not count as there.
  static let notInOffice = out(
    "not-in-office", zh: "未备案、未到届或届满已过宽限期，不计", en: "not filed or not in term, so not counted")
}
