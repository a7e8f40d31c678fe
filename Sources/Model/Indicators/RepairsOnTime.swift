// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// D4 紧急维修按时率: emergency repairs of which every step was in time, of those whose last clock ran out
/// in the period.
///
/// Three clocks run one after the other: acceptance (DR12), review (DR12-R) and payment (DR12-P).
/// Each begins on the day the step before was done, or was due where it was not. Refused
/// applications are left out.
/// Source: 丽建发〔2023〕22号 三(三)11.
public enum RepairsOnTime: RecordIndicator {
  public static let code = "D4"
  public static var kind: KindDeclaration { EmergencyRepair.declaration.kind }
  public static func counted(under rule: CountingRule) -> CountedThing { .repairs }
  public static func isRecorded(in ledger: Ledger) -> Bool { !ledger[EmergencyRepair.self].isEmpty }

  public enum Why: UInt8, CountingReason {
    case onTime, acceptedLate, reviewedLate, paidLate, notPaid, refused, noDeadline, unrelated
  }

  public static func judge(_ facts: CountingFacts, over period: Period) -> [Judgement] {
    let repairs = facts.ledger[EmergencyRepair.self]
    let applied = repairs.column(\.appliedOn).words
    let accepted = repairs.column(\.acceptedOn).words
    let reviewed = repairs.column(\.reviewedOn).words
    let paid = repairs.column(\.paidOn).words
    let states = repairs.column(\.state).bytes
    let days = period.dayNumbers
    let rules = ["DR12", "DR12-R", "DR12-P"].compactMap(facts.rules.deadline)
    guard rules.count == 3 else {
      return applied.map { .out(days.contains($0) ? Why.noDeadline : .unrelated) }
    }
    return repairs.indices.map { row in
      guard applied[row] != Column.missingWord, applied[row] <= days.upperBound else {
        return .out(Why.unrelated)
      }
      var start = applied[row]
      var late: Why?
      var due = start
      for (rule, step) in zip(
        rules, [(accepted, Why.acceptedLate), (reviewed, .reviewedLate), (paid, .paidLate)])
      {
        due = rule.dueDay(for: Day(number: start), calendar: facts.calendar).number
        let done = step.0[row]
        if late == nil, done == Column.missingWord || done > due { late = step.1 }
        start = done == Column.missingWord ? due : done
      }
      guard days.contains(due) else { return .out(Why.unrelated) }
      if states[row] == RepairState.refused.code { return .out(Why.refused) }
      guard let late else { return .counted(Why.onTime) }
      return .open(late == .paidLate && paid[row] == Column.missingWord ? .notPaid : late)
    }
  }
}

extension RepairsOnTime.Why {
  public var reason: Reason {
    switch self {
    case .onTime: .counted("on-time", zh: "受理、审核、拨付均按时", en: "accepted, reviewed and paid in time")
    case .acceptedLate: .open("accepted-late", zh: "受理超时", en: "accepted late")
    case .reviewedLate: .open("reviewed-late", zh: "审核超时", en: "reviewed late")
    case .paidLate: .open("paid-late", zh: "拨付超时", en: "paid late")
    case .notPaid: .open("not-paid", zh: "应拨付未拨付", en: "due and not paid")
    case .refused: .out("refused", zh: "不予受理", en: "refused")
    case .noDeadline: .noDeadline
    case .unrelated: .unrelated
    }
  }
}
