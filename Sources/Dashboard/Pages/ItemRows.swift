import Model

/// The columns that say how urgent a supervision item is, for passes over many rows.
struct ItemRows {
  private let states: [UInt8]
  private let due: [Int32]
  private let original: [Int32]
  /// What each stored state means for a list: 0 open, 1 with its clock stopped, 2 finished.
  private let group: [Int]

  init(_ table: Table) {
    let items = Records<SupervisionItem>(table)
    states = items.column(\.state).bytes
    due = items.column(\.currentDue).words
    original = items.column(\.originalDue).words
    group = [0] + ItemState.allCases.map { $0.isFinished ? 2 : $0 == .suspended ? 1 : 0 }
  }

  /// The due day's number; the least value where there is none.
  private func due(_ row: Int) -> Int32 {
    due[row] == Column.missingWord ? original[row] : due[row]
  }

  /// Whether the item is open, its clock runs, and its due day is past.
  func isOverdue(_ row: Int32, on today: Day) -> Bool {
    let row = Int(row)
    let day = due(row)
    return group[Int(states[row])] == 0 && day != Column.missingWord && day < today.number
  }

  /// Open items by due day, then suspended ones, then finished ones; O(rows).
  func byUrgency(_ rows: [Int32], in ledger: Ledger) -> [Int32] {
    var groups: [[Int32]] = [[], [], []]
    for row in rows { groups[group[Int(states[Int(row)])]].append(row) }
    return groups.flatMap { byDue($0, in: ledger) }
  }

  /// Rows by the current due day, or the original one where there is no other.
  private func byDue(_ rows: [Int32], in ledger: Ledger) -> [Int32] {
    func sorted(_ rows: [Int32], _ path: KeyPath<SupervisionItem, Field<Day>>) -> [Int32] {
      let column = SupervisionItem.declaration.position(of: path)
      return SortOrder(keys: [SortOrder.Key(column: column)]).sorted(
        rows, in: ledger, kind: .items)
    }
    let current = sorted(rows.filter { due[Int($0)] != Column.missingWord }, \.currentDue)
    let original = sorted(rows.filter { due[Int($0)] == Column.missingWord }, \.originalDue)
    guard !original.isEmpty else { return current }
    var merged: [Int32] = []
    merged.reserveCapacity(rows.count)
    var (left, right) = (current[...], original[...])
    while let one = left.first, let two = right.first {
      // An item without any due day comes last.
      let isRight = self.original[Int(two)] != Column.missingWord && due(Int(two)) < due(Int(one))
      merged.append(isRight ? right.removeFirst() : left.removeFirst())
    }
    return merged + left + right
  }
}
