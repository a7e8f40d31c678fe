// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// D5 数字平台覆盖率: compounds of the register on a digital platform such as 未来e家 at the cut-off.
///
/// A compound that says it is on one without a day has been on it all along.
/// Source: 丽建发〔2023〕22号 三(一)4.
public enum PlatformCoverage: RecordIndicator {
  public static let code = "D5"
  public static var kind: KindDeclaration { Compound.declaration.kind }
  public static func counted(under rule: CountingRule) -> CountedThing { .compounds }
  public static func isRecorded(in ledger: Ledger) -> Bool {
    let compounds = ledger[Compound.self]
    return compounds.column(\.platform).bytes.contains { $0 != 0 }
      || compounds.column(\.platformSince).words.contains { $0 != Column.missingWord }
  }

  public enum Why: UInt8, CountingReason {
    case since, undated, later, off, outside
  }

  public static func judge(_ facts: CountingFacts, over period: Period) -> [Judgement] {
    let compounds = facts.ledger[Compound.self]
    let flags = compounds.column(\.platform).bytes
    let since = compounds.column(\.platformSince).words
    let end = period.lastDay.number
    return facts.register(at: period.lastDay).enumerated().map { row, isThere in
      if !isThere { return .out(Why.outside) }
      guard flags[row] == 1 || flags[row] == 0 && since[row] != Column.missingWord else {
        return .open(Why.off)
      }
      if since[row] == Column.missingWord { return .counted(Why.undated) }
      return since[row] <= end ? .counted(Why.since) : .open(Why.later)
    }
  }
}

extension PlatformCoverage.Why {
  public var reason: Reason {
    switch self {
    case .since: .counted("since", zh: "已接入平台", en: "on a platform")
    case .undated: .counted("undated", zh: "已接入平台(未填接入日期)", en: "on a platform, day not recorded")
    case .later: .open("later", zh: "截止日后接入", en: "joined after the cut-off")
    case .off: .open("off", zh: "未接入平台", en: "not on a platform")
    case .outside: .outside
    }
  }
}
