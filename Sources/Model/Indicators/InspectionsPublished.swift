// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// D2 查验结果公开率: hand-over inspections published in time, of those whose publication fell due (DR10)
/// in the period.
///
/// What is published late does not count, and is told. Source: 丽建发〔2023〕22号 三(二)6.
public enum InspectionsPublished: RecordIndicator {
  public static let code = "D2"
  public static var kind: KindDeclaration { HandoverInspection.declaration.kind }
  public static func counted(under rule: CountingRule) -> CountedThing { .inspections }
  public static func isRecorded(in ledger: Ledger) -> Bool {
    !ledger[HandoverInspection.self].isEmpty
  }

  public enum Why: UInt8, CountingReason {
    case published, late, notPublished, noDeadline, unrelated
  }

  public static func judge(_ facts: CountingFacts, over period: Period) -> [Judgement] {
    let inspections = facts.ledger[HandoverInspection.self]
    let done = inspections.column(\.day).words
    let published = inspections.column(\.publishedOn).words
    guard let rule = facts.rules.deadline("DR10") else {
      let days = period.dayNumbers
      return done.map { .out(days.contains($0) ? Why.noDeadline : .unrelated) }
    }
    let days = period.dayNumbers
    return inspections.indices.map { row in
      guard done[row] != Column.missingWord, done[row] <= days.upperBound else {
        return .out(Why.unrelated)
      }
      let due = rule.dueDay(for: Day(number: done[row]), calendar: facts.calendar).number
      guard days.contains(due) else { return .out(Why.unrelated) }
      if published[row] == Column.missingWord { return .open(Why.notPublished) }
      return published[row] <= due ? .counted(Why.published) : .open(Why.late)
    }
  }
}

extension InspectionsPublished.Why {
  public var reason: Reason {
    switch self {
    case .published: .counted("published", zh: "按期公开", en: "published in time")
    case .late: .open("late", zh: "逾期公开，不计按期", en: "published late")
    case .notPublished: .open("not-published", zh: "应公开未公开", en: "not published")
    case .noDeadline: .noDeadline
    case .unrelated: .unrelated
    }
  }
}
