// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// C1 督办按期办结率: items closed by their due date, of all whose due date lies in the period.
///
/// The due date is the original one, or the one that an extension put it to that was approved
/// before the original one had passed. Items still open count in the denominator, suspended and
/// revoked ones do not. An item that came back within the days of the rule set loses its credit,
/// whenever that shows.
/// Source: 丽建发〔2023〕22号 二(三).
public enum ItemsClosedOnTime: RecordIndicator {
  public static let code = "C1"
  public static var kind: KindDeclaration { SupervisionItem.declaration.kind }
  public static func counted(under rule: CountingRule) -> CountedThing { .items }
  public static func isRecorded(in ledger: Ledger) -> Bool { !ledger[SupervisionItem.self].isEmpty }

  public enum Why: UInt8, CountingReason {
    case onTime, extended, late, lateExtension, notClosed, reopened, recurred, suspended, revoked
    case unrelated
  }

  public static func judge(_ facts: CountingFacts, over period: Period) -> [Judgement] {
    let items = facts.ledger[SupervisionItem.self]
    let dues = facts.items.dues
    let closed = items.column(\.closedOn).words
    let isAside = facts.isAside(at: period.lastDay)
    let states = items.column(\.state).bytes
    let days = period.dayNumbers
    return items.indices.map { row in
      guard days.contains(dues[row]) else { return .out(Why.unrelated) }
      if isAside(row) {
        return .out(states[row] == ItemState.revoked.code ? Why.revoked : .suspended)
      }
      guard closed[row] != Column.missingWord else { return .open(Why.notClosed) }
      return judge(row, isOnTime: closed[row] <= dues[row], facts.items)
    }
  }

  /// An item that was closed.
  private static func judge(_ row: Int, isOnTime: Bool, _ facts: ItemFacts) -> Judgement {
    let key = Int32(row)
    guard isOnTime else {
      guard let refused = facts.tooLate[key] else { return .open(Why.late) }
      return .open(Why.lateExtension, by: Int(refused))
    }
    if let later = facts.reopenings[key] { return .open(Why.reopened, by: Int(later)) }
    if let later = facts.recurrences[key] { return .open(Why.recurred, by: Int(later)) }
    guard let granted = facts.granted[key] else { return .counted(Why.onTime) }
    return .counted(Why.extended, by: Int(granted))
  }
}

extension ItemsClosedOnTime.Why {
  public var reason: Reason {
    switch self {
    case .onTime: .counted("on-time", zh: "按期办结", en: "closed by the due day")
    case .extended:
      .counted("extended", zh: "在批准的延期内办结", en: "closed within its extension", by: "extension")
    case .late: .open("late", zh: "超期办结", en: "closed late")
    case .lateExtension:
      .open(
        "late-extension", zh: "超过原定时限才批准延期，不计；超期办结",
        en: "closed late; its extension came after the due day", by: "extension")
    case .notClosed: .open("not-closed", zh: "应办结未办结", en: "due and not closed")
    case .reopened: .open("reopened", zh: "办结后限期内重开，冲回", en: "reopened soon after", by: "item")
    case .recurred: .open("recurred", zh: "办结后限期内问题复发，冲回", en: "the issue came back", by: "issue")
    case .suspended: .out("suspended", zh: "已挂起，停止计时", en: "suspended")
    case .revoked: .out("revoked", zh: "已撤销", en: "revoked")
    case .unrelated: .unrelated
    }
  }
}

extension Records<SupervisionItem> {
  /// The day an item is due by its row: the approved one, else the original; a column's missing word
  /// where there is neither.
  public var dueDays: (Int) -> Int32 {
    let current = column(\.currentDue).words
    let original = column(\.originalDue).words
    return { current[$0] == Column.missingWord ? original[$0] : current[$0] }
  }
}
