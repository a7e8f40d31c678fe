import Model

/// The columns that say how urgent a supervision item is, for passes over many rows.
struct ItemRows {
  private let states: [UInt8]
  private let due: [Int32]
  private let original: [Int32]
  private static let finished = [false] + ItemState.allCases.map(\.isFinished)

  init(_ table: Table) {
    let items = Records<SupervisionItem>(table)
    states = items.column(\.state).bytes
    due = items.column(\.currentDue).words
    original = items.column(\.originalDue).words
  }

  /// The due day's number; the least value where there is none.
  private func due(_ row: Int) -> Int32 {
    due[row] == Column.missingWord ? original[row] : due[row]
  }

  /// Whether the item is open, its clock runs, and its due day is past.
  func isOverdue(_ row: Int32, on today: Day) -> Bool {
    let row = Int(row)
    let day = due(row)
    return !ItemRows.finished[Int(states[row])] && states[row] != ItemState.suspended.code
      && day != Column.missingWord && day < today.number
  }

  /// Open items by due day, then suspended ones, then finished ones.
  func byUrgency(_ rows: [Int32]) -> [Int32] {
    var keys = rows.map { row -> UInt64 in
      let index = Int(row)
      let group: UInt64 =
        ItemRows.finished[Int(states[index])]
        ? 2 : states[index] == ItemState.suspended.code ? 1 : 0
      let day = due(index)
      let place =
        day == Column.missingWord ? UInt64(0x7FFF_FFFF) : UInt64(max(0, Int64(day) + 0x2000_0000))
      return group << 62 | place << 31 | UInt64(row)
    }
    keys.sort()
    return keys.map { Int32(truncatingIfNeeded: $0 & 0x7FFF_FFFF) }
  }
}
