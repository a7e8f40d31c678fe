// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// B4 开转封推进率: compounds enclosed, of those of the register that were open at the baseline and are
/// not exempt.
///
/// An exemption counts with an approver and until its review date has passed; after that the
/// compound is back in the denominator. Source: 丽建发〔2023〕22号 三(三)9.
public enum OpenCompoundsEnclosed: RecordIndicator {
  public static let code = "B4"
  public static var kind: KindDeclaration { Compound.declaration.kind }
  public static func counted(under rule: CountingRule) -> CountedThing { .compounds }
  public static func isRecorded(in ledger: Ledger) -> Bool { !ledger[EnclosurePlan.self].isEmpty }

  public enum Why: UInt8, CountingReason {
    case enclosedBefore, enclosed, exempt, lapsed, unapproved, planned, unplanned, unknown, outside
  }

  public static func judge(_ facts: CountingFacts, over period: Period) -> [Judgement] {
    let states = facts.ledger[Compound.self].column(\.openState).bytes
    let (enclosed, unknown) = (OpenState.enclosed.code, UInt8(0))
    var judgements = facts.register(at: period.lastDay).enumerated().map { row, isThere in
      if !isThere { return Judgement.out(Why.outside) }
      if states[row] == unknown { return .out(Why.unknown) }
      return states[row] == enclosed ? .out(Why.enclosedBefore) : .open(Why.unplanned)
    }
    var isPlanned = [Bool](repeating: false, count: judgements.count)
    for (row, why) in planReasons(facts, at: period.lastDay).enumerated() {
      facts.enclosureCompounds.each(row) { compound in
        let before = judgements[compound].why
        guard before != Why.outside.rawValue, !isPlanned[compound] || before > why.rawValue else {
          return
        }
        isPlanned[compound] = true
        judgements[compound] = Judgement(why, by: row)
      }
    }
    return judgements
  }

  /// What each plan makes of its compound.
  private static func planReasons(_ facts: CountingFacts, at cutoff: Day) -> [Why] {
    let plans = facts.ledger[EnclosurePlan.self]
    let states = plans.column(\.state).bytes
    let since = plans.column(\.stateSince).words
    let done = plans.column(\.enclosedOn).words
    let exemptions = plans.column(\.exemption).bytes
    let exempted = plans.column(\.exemptedOn).words
    let reviews = plans.column(\.exemptionReviewOn).words
    let approver = EnclosurePlan.declaration.position(of: \.exemptionApprover)
    let baseline = facts.rules.span.baseline.lastDay.number
    let end = cutoff.number
    return plans.indices.map { row in
      let isDone = states[row] == EnclosureState.enclosed.code
      let day = done[row] != Column.missingWord ? done[row] : isDone ? since[row] : Int32.max
      // Without any day it has been enclosed as long as the plan says so.
      if day == Column.missingWord { return .enclosed }
      if day <= baseline { return .enclosedBefore }
      if day <= end { return .enclosed }
      guard exemptions[row] != 0 || states[row] == EnclosureState.exempt.code else {
        return .planned
      }
      guard exempted[row] <= end, reviews[row] != Column.missingWord,
        plans.table.hasValue(row: row, column: approver)
      else { return .unapproved }
      return reviews[row] >= end ? .exempt : .lapsed
    }
  }
}

extension Judgement {
  /// What an enclosure plan's reason adds.
  fileprivate init(_ why: OpenCompoundsEnclosed.Why, by plan: Int) {
    switch why.reason.part {
    case .numerator: self = .counted(why, by: plan)
    case .denominator: self = .open(why, by: plan)
    case .excluded, .unrelated: self = .out(why, by: plan)
    }
  }
}

extension OpenCompoundsEnclosed.Why {
  public var reason: Reason {
    switch self {
    case .enclosedBefore:
      .out("enclosed-before", zh: "基期已封闭", en: "enclosed at the baseline", by: "enclosure")
    case .enclosed: .counted("enclosed", zh: "已封闭", en: "enclosed", by: "enclosure")
    case .exempt:
      .out("exempt", zh: "经批准豁免，未到复核日", en: "exempt until its review", by: "enclosure")
    case .lapsed:
      .open("exemption-lapsed", zh: "豁免已过复核日，计回", en: "the exemption has lapsed", by: "enclosure")
    case .unapproved:
      .open(
        "exemption-unapproved", zh: "豁免缺批准人、批准日或复核日，不予认定",
        en: "the exemption lacks approver or review", by: "enclosure")
    case .planned: .open("planned", zh: "尚未封闭", en: "not enclosed yet", by: "enclosure")
    case .unplanned: .open("unplanned", zh: "开放，未列开转封", en: "open, without a plan")
    case .unknown: .out("unknown", zh: "开放/封闭未填", en: "open or enclosed is not recorded")
    case .outside: .outside
    }
  }
}
