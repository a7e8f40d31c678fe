// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// C1 督办按期办结率: items closed by their due date, of all whose due date lies in the period.
///
/// The due date is the approved one; items still open count in the denominator, suspended and revoked
/// ones do not. Source: 丽建发〔2023〕22号 二(三).
public enum ItemsClosedOnTime: RecordIndicator {
  public static let code = "C1"
  public static var kind: KindDeclaration { SupervisionItem.declaration.kind }

  public static func judge(_ facts: CountingFacts, over period: Period) -> [Verdict] {
    let items = facts.ledger[SupervisionItem.self]
    let dues = items.dueDays
    let closed = items.column(\.closedOn).words
    let states = items.column(\.state).bytes
    let set = Set([ItemState.suspended.code, ItemState.revoked.code])
    let aside = (0...UInt8.max).map { set.contains($0) }
    let first = period.firstDay.number
    let last = period.lastDay.number
    return items.indices.map { row in
      let due = dues(row)
      guard due != Column.missingWord, due >= first, due <= last, !aside[Int(states[row])] else {
        return .excluded
      }
      return closed[row] != Column.missingWord && closed[row] <= due ? .counted : .open
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
