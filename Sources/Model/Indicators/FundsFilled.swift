// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// D3 维修资金补建续筹率: compounds whose maintenance fund was set up or topped up, of those that needed it
/// by the cut-off.
///
/// A fund needs it from the day it says. A fund without that day, and a compound without a fund
/// record, need it where the state is 未设立, 不足 or 续筹中: a record that is left out takes nobody out of
/// the denominator.
/// Source: 丽建发〔2023〕22号 三(三)11.
public enum FundsFilled: RecordIndicator {
  public static let code = "D3"
  public static var kind: KindDeclaration { Compound.declaration.kind }
  public static func counted(under rule: CountingRule) -> CountedThing { .compounds }
  public static func isRecorded(in ledger: Ledger) -> Bool { !ledger[MaintenanceFund.self].isEmpty }

  public enum Why: UInt8, CountingReason {
    case waiting, done, noNeed, unrecorded, unfunded, outside
  }

  public static func judge(_ facts: CountingFacts, over period: Period) -> [Judgement] {
    let states = facts.ledger[Compound.self].column(\.fundState).bytes
    let end = period.lastDay.number
    var judgements = facts.register(at: period.lastDay).enumerated().map { row, isThere in
      if !isThere { return Judgement.out(Why.outside) }
      return FundState.isNeedy(states[row]) ? .open(Why.unfunded) : .out(Why.unrecorded)
    }
    let funds = facts.ledger[MaintenanceFund.self]
    let fundStates = funds.column(\.state).bytes
    let needs = funds.column(\.needsSince).words
    let done = funds.column(\.doneOn).words
    for row in funds.indices {
      let isDone = done[row] != Column.missingWord && done[row] <= end
      let isNeeded =
        needs[row] == Column.missingWord
        ? isDone || FundState.isNeedy(fundStates[row]) : needs[row] <= end
      let why: Why = !isNeeded ? .noNeed : isDone ? .done : .waiting
      facts.fundCompounds.each(row) { compound in
        // Of several funds of a compound the one that waits speaks for it.
        guard judgements[compound].why > why.rawValue,
          judgements[compound].why != Why.outside.rawValue
        else { return }
        judgements[compound] =
          why == .done
          ? .counted(why, by: row) : why == .waiting ? .open(why, by: row) : .out(why, by: row)
      }
    }
    return judgements
  }
}

extension FundState {
  /// Whether a stored state says that the fund must be set up or topped up.
  fileprivate static func isNeedy(_ code: UInt8) -> Bool {
    code == missing.code || code == short.code || code == refilling.code
  }
}

extension FundsFilled.Why {
  public var reason: Reason {
    switch self {
    case .waiting: .open("waiting", zh: "应补建续筹，未完成", en: "to be filled, not done", by: "fund")
    case .done: .counted("done", zh: "已完成补建续筹", en: "filled", by: "fund")
    case .noNeed: .out("no-need", zh: "截止日无需补建续筹", en: "needed no filling by then", by: "fund")
    case .unrecorded: .out("unrecorded", zh: "资金状态正常或未填", en: "the state is normal or not recorded")
    case .unfunded:
      .open("unfunded", zh: "资金未设立或不足，无补建续筹记录", en: "missing or short, without a record")
    case .outside: .outside
    }
  }
}
