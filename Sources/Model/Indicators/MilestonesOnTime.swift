// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// B2 节点按期率: steps of projects done by their planned day, of those planned within the period.
///
/// A step done later never becomes punctual. Source: 丽建发〔2023〕22号 二(三); 四(二).
public enum MilestonesOnTime: RecordIndicator {
  public static let code = "B2"
  public static var kind: KindDeclaration { Milestone.declaration.kind }
  public static func counted(under rule: CountingRule) -> CountedThing { .milestones }
  public static func isRecorded(in ledger: Ledger) -> Bool { !ledger[Milestone.self].isEmpty }

  public enum Why: UInt8, CountingReason {
    case onTime, late, notDone, unrelated
  }

  public static func judge(_ facts: CountingFacts, over period: Period) -> [Judgement] {
    let milestones = facts.ledger[Milestone.self]
    let planned = milestones.column(\.plannedOn).words
    let actual = milestones.column(\.actualOn).words
    let days = period.dayNumbers
    return milestones.indices.map { row in
      guard days.contains(planned[row]) else { return .out(Why.unrelated) }
      if actual[row] == Column.missingWord { return .open(Why.notDone) }
      return actual[row] <= planned[row] ? .counted(Why.onTime) : .open(Why.late)
    }
  }
}

extension MilestonesOnTime.Why {
  public var reason: Reason {
    switch self {
    case .onTime: .counted("on-time", zh: "按计划日完成", en: "done by the planned day")
    case .late: .open("late", zh: "晚于计划日完成", en: "done after the planned day")
    case .notDone: .open("not-done", zh: "应完成未完成", en: "not done")
    case .unrelated: .unrelated
    }
  }
}

extension Period {
  /// The numbers of its days.
  var dayNumbers: ClosedRange<Int32> { firstDay.number...lastDay.number }
}
