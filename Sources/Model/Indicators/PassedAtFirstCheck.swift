// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// C3 一次核查通过率: items that passed when they were first checked, of those first checked in the period.
///
/// A check without a result has not been passed. Source: 丽建发〔2023〕22号 二(三).
public enum PassedAtFirstCheck: RecordIndicator {
  public static let code = "C3"
  public static var kind: KindDeclaration { SupervisionItem.declaration.kind }
  public static func counted(under rule: CountingRule) -> CountedThing { .items }
  public static func isRecorded(in ledger: Ledger) -> Bool {
    ledger[SupervisionItem.self].column(\.checkedOn).words.contains { $0 != Column.missingWord }
  }

  public enum Why: UInt8, CountingReason {
    case passed, refused, noResult, unrelated
  }

  public static func judge(_ facts: CountingFacts, over period: Period) -> [Judgement] {
    let items = facts.ledger[SupervisionItem.self]
    let checked = items.column(\.checkedOn).words
    let results = items.column(\.firstCheck).bytes
    let days = period.dayNumbers
    return items.indices.map { row in
      guard days.contains(checked[row]) else { return .out(Why.unrelated) }
      switch Decision.value(stored: Int64(results[row])) {
      case .approved: return .counted(Why.passed)
      case .refused: return .open(Why.refused)
      case nil: return .open(Why.noResult)
      }
    }
  }
}

extension PassedAtFirstCheck.Why {
  public var reason: Reason {
    switch self {
    case .passed: .counted("passed", zh: "首次核查通过", en: "passed at first")
    case .refused: .open("refused", zh: "首次核查未通过", en: "not passed at first")
    case .noResult: .open("no-result", zh: "核查结果未填", en: "the result is not recorded")
    case .unrelated: .unrelated
    }
  }
}
