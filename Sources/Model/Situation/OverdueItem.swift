/// An item past its due date, with the days it is late.
public struct OverdueItem: Sendable {
  /// The row of the item in its table.
  public let row: Int
  /// The day it was due: the approved one, else the original.
  public let due: Day
  /// How late it is.
  public let lateness: Lateness
}

extension Ledger {
  /// The items that are late on a day: not finished, not suspended, due before it; the latest first,
  /// of equals by id. O(items).
  ///
  /// - Parameters:
  ///   - unit: Only this unit's, or nil for all.
  ///   - street: Only this street's, or nil for all.
  public func overdueItems(
    on today: Day, calendar: WorkCalendar, unit: String? = nil, street: String? = nil
  ) -> [OverdueItem] {
    let items = self[SupervisionItem.self]
    let states = items.column(\.state).bytes
    let isOpen =
      [false] + ItemState.allCases.map { !$0.isFinished && $0 != .suspended }
    let dues = items.dueDays
    func isWanted(_ column: Column, _ code: String?) -> (Int) -> Bool {
      guard let code else { return { _ in true } }
      guard let wanted = column.dictionary.existingCode(of: code) else { return { _ in false } }
      return { column.words[$0] == wanted }
    }
    let isOfUnit = isWanted(items.column(\.unit), unit)
    let isOfStreet = isWanted(items.column(\.street), street)
    return items.indices.compactMap { row -> OverdueItem? in
      let due = dues(row)
      guard isOpen[Int(states[row])], due != Column.missingWord, due < today.number,
        isOfUnit(row), isOfStreet(row)
      else { return nil }
      let day = Day(number: due)
      return OverdueItem(
        row: row, due: day, lateness: Lateness(due: day, today: today, calendar: calendar))
    }.sorted { ($0.due.number, $0.row) < ($1.due.number, $1.row) }
  }
}
