// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// C2 首报及时率: issues reported by the day the rule set gives for a first report, of those discovered
/// in the period.
///
/// Without such a deadline (DR01) in the rule set nothing is due. Source: 丽建发〔2023〕22号 二(三) 第一时间反馈;
/// how soon that is, is the reading Q9 (市级设定).
public enum FirstReportsOnTime: RecordIndicator {
  public static let code = "C2"
  public static var kind: KindDeclaration { Issue.declaration.kind }
  public static func counted(under rule: CountingRule) -> CountedThing { .issues }
  public static func isRecorded(in ledger: Ledger) -> Bool { !ledger[Issue.self].isEmpty }

  public enum Why: UInt8, CountingReason {
    case onTime, late, notReported, noDeadline, unrelated
  }

  public static func judge(_ facts: CountingFacts, over period: Period) -> [Judgement] {
    let issues = facts.ledger[Issue.self]
    let discovered = issues.column(\.discoveredOn).words
    let reported = issues.column(\.reportedOn).words
    let rule = facts.rules.deadline("DR01")
    let days = period.dayNumbers
    return issues.indices.map { row in
      guard days.contains(discovered[row]) else { return .out(Why.unrelated) }
      guard let rule else { return .out(Why.noDeadline) }
      guard reported[row] != Column.missingWord else { return .open(Why.notReported) }
      let due = rule.dueDay(for: Day(number: discovered[row]), calendar: facts.calendar)
      return reported[row] <= due.number ? .counted(Why.onTime) : .open(Why.late)
    }
  }
}

extension FirstReportsOnTime.Why {
  public var reason: Reason {
    switch self {
    case .onTime: .counted("on-time", zh: "按时首报", en: "reported in time")
    case .late: .open("late", zh: "迟报", en: "reported late")
    case .notReported: .open("not-reported", zh: "未首报", en: "not reported")
    case .noDeadline: .noDeadline
    case .unrelated: .unrelated
    }
  }
}

extension Reason {
  /// The rule set has no deadline for it.
  static let noDeadline = out("no-deadline", zh: "规则集未设时限", en: "the rule set sets no deadline")
}
