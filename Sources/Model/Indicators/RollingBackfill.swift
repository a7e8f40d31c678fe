// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// B3 滚动递补率: approved entries into the pool against exits from it, both in compounds, over the
/// months of the rule set up to the cut-off.
///
/// The score counts the ratio as 1 at most; entries beyond the exits are listed all the same.
/// Source: 丽建发〔2023〕22号 二(三) 改造一批、储备一批、递补入库.
public enum RollingBackfill: RecordIndicator {
  public static let code = "B3"
  public static var kind: KindDeclaration { PoolMove.declaration.kind }
  public static func counted(under rule: CountingRule) -> CountedThing { .moves }
  public static func isRecorded(in ledger: Ledger) -> Bool { !ledger[PoolMove.self].isEmpty }

  public enum Why: UInt8, CountingReason {
    case entry, exit, notApproved, unrelated
  }

  public static func judge(_ facts: CountingFacts, over period: Period) -> [Judgement] {
    let moves = facts.ledger[PoolMove.self]
    let types = moves.column(\.type).bytes
    let days = moves.column(\.day).words
    let approved = moves.column(\.approvedOn).words
    let compounds = moves.column(\.compounds).words
    let end = period.lastDay.number
    let start = period.lastDay.startOfMonths(facts.rules.value(of: .backfillMonths)).number
    let (entry, exit) = (PoolMoveType.entry.code, PoolMoveType.exit.code)
    return moves.indices.map { row in
      guard days[row] >= start, days[row] <= end else { return .out(Why.unrelated) }
      let count = max(1, compounds[row])
      if types[row] == exit { return Judgement(Why.exit, 0, of: count) }
      guard types[row] == entry else { return .out(Why.unrelated) }
      guard approved[row] != Column.missingWord, approved[row] <= end else {
        return .out(Why.notApproved)
      }
      return Judgement(Why.entry, count, of: 0)
    }
  }
}

extension RollingBackfill.Why {
  public var reason: Reason {
    switch self {
    case .entry: .counted("entry", zh: "已批准入库", en: "entered, approved")
    case .exit: .open("exit", zh: "出库，应递补", en: "left, a place to fill")
    case .notApproved:
      .out("not-approved", zh: "截止日入库未获批准", en: "the entry was not approved by then")
    case .unrelated: .unrelated
    }
  }
}
