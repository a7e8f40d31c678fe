// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// A1 专业服务覆盖率: compounds of the register that a counted contract serves at the cut-off.
///
/// Which modes count is the rule set's (市级设定, reading Q2), and so is what is counted of a compound
/// (Q1). 先尝后买 counts only within its term, a lapsed contract drops out at once, and one that is
/// shorter than the rule set's months never counts. Source: 丽建发〔2023〕22号 一; 三(二)5.
public enum ProfessionalServiceCoverage: RecordIndicator {
  public static let code = "A1"
  public static var kind: KindDeclaration { Compound.declaration.kind }

  public static func counted(under rule: CountingRule) -> CountedThing {
    switch rule.coverage {
    case .compounds: .compounds
    case .households: .households
    case .area: .squareMetres
    }
  }

  public static func isRecorded(in ledger: Ledger) -> Bool { !ledger[ServiceContract.self].isEmpty }

  public enum Why: UInt8, CountingReason {
    case served, tooShort, otherMode, trialEnded, ended, notBegun, undated, unserved, outside
  }

  public static func judge(_ facts: CountingFacts, over period: Period) -> [Judgement] {
    let contracts = facts.ledger[ServiceContract.self]
    let reasons = contractReasons(facts, at: period.lastDay)
    let weights = facts.weights()
    var judgements = facts.register(at: period.lastDay).enumerated().map { row, isThere in
      isThere ? Judgement(Why.unserved, 0, of: weights[row]) : .out(Why.outside)
    }
    for row in contracts.indices {
      let why = reasons[row]
      facts.contractCompounds.each(row) { compound in
        let before = judgements[compound]
        guard before.why > why.rawValue, before.why != Why.outside.rawValue else { return }
        judgements[compound] = Judgement(
          why, why == .served ? weights[compound] : 0, of: weights[compound], by: row)
      }
    }
    return judgements
  }

  /// What each contract is to the compounds it names.
  private static func contractReasons(_ facts: CountingFacts, at cutoff: Day) -> [Why] {
    let contracts = facts.ledger[ServiceContract.self]
    let modes = contracts.column(\.mode).bytes
    let starts = contracts.column(\.start).words
    let ends = contracts.column(\.end).words
    let months = facts.rules.value(of: .contractMonths)
    let end = cutoff.number
    var isCounted = [Bool](repeating: false, count: 256)
    for mode in facts.rule.countedModes { isCounted[Int(mode.code)] = true }
    return contracts.indices.map { row in
      guard starts[row] != Column.missingWord, ends[row] != Column.missingWord else {
        return .undated
      }
      if starts[row] > end { return .notBegun }
      if ends[row] < end { return modes[row] == ServiceMode.trial.code ? .trialEnded : .ended }
      if !isCounted[Int(modes[row])] { return .otherMode }
      let isLong = Day(number: ends[row]).endsMonths(months, from: Day(number: starts[row]))
      return isLong ? .served : .tooShort
    }
  }
}

extension ProfessionalServiceCoverage.Why {
  public var reason: Reason {
    switch self {
    case .served:
      .counted("served", zh: "合同在期，模式计入", en: "a counted contract is in force", by: "contract")
    case .tooShort:
      .open(
        "too-short", zh: "合同期限短于最短期限，不计", en: "the contract is too short", by: "contract")
    case .otherMode:
      .open("other-mode", zh: "物业模式不计入", en: "the mode is not counted", by: "contract")
    case .trialEnded:
      .open("trial-ended", zh: "先尝后买试用期已满", en: "the trial has ended", by: "contract")
    case .ended: .open("ended", zh: "合同已到期", en: "the contract has ended", by: "contract")
    case .notBegun:
      .open("not-begun", zh: "合同尚未开始", en: "the contract has not begun", by: "contract")
    case .undated:
      .open("undated", zh: "合同缺起止日期", en: "the contract has no dates", by: "contract")
    case .unserved: .open("unserved", zh: "无物业合同", en: "no contract")
    case .outside: .outside
    }
  }
}
