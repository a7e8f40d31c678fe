// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// A4 业委会党组织组建率: committees with a party organisation, of those that A2 counts as there.
///
/// An organisation of its own or a joint one counts; a functional group is told apart (市级设定, reading
/// Q5). Source: 丽建发〔2023〕22号 一; 二(一).
public enum PartyOrganisations: RecordIndicator {
  public static let code = "A4"
  public static var kind: KindDeclaration { OwnersCommittee.declaration.kind }
  public static func counted(under rule: CountingRule) -> CountedThing { .committees }
  public static func isRecorded(in ledger: Ledger) -> Bool { !ledger[OwnersCommittee.self].isEmpty }

  public enum Why: UInt8, CountingReason {
    case own, joint, functional, jointApart, functionalApart, nothing, superseded, notInOffice
    case outside
  }

  public static func judge(_ facts: CountingFacts, over period: Period) -> [Judgement] {
    let organisations = facts.ledger[OwnersCommittee.self].column(\.partyOrganisation).bytes
    let bodies = facts.rule.partyOrganisations
    return facts.committeeStandings(at: period.lastDay).enumerated().map { row, standing in
      switch standing {
      case .superseded: return .out(Why.superseded)
      case .outside: return .out(Why.outside)
      default: guard standing.isPresent else { return .out(Why.notInOffice) }
      }
      switch PartyOrganisation.value(stored: Int64(organisations[row])) {
      case .branch: return .counted(Why.own)
      case .joint: return bodies == .own ? .open(Why.jointApart) : .counted(Why.joint)
      case .functional:
        return bodies == .functional ? .counted(Why.functional) : .open(Why.functionalApart)
      case .nothing, nil: return .open(Why.nothing)
      }
    }
  }
}

extension PartyOrganisations.Why {
  public var reason: Reason {
    switch self {
    case .own: .counted("own", zh: "单独组建", en: "an organisation of its own")
    case .joint: .counted("joint", zh: "联合组建", en: "a joint organisation")
    case .functional: .counted("functional", zh: "功能型党组织，按口径计入", en: "a functional group, counted")
    case .jointApart: .open("joint-apart", zh: "联合组建，按口径不计", en: "joint, not counted")
    case .functionalApart:
      .open("functional-apart", zh: "功能型党组织，另列不计", en: "a functional group, told apart")
    case .nothing: .open("nothing", zh: "未组建(或未填)", en: "none")
    case .superseded: .superseded
    case .notInOffice: .notInOffice
    case .outside: .outside
    }
  }
}
