/// An item that was late and open at a cut-off and had been raised to a red slip or higher.
public struct RaisedItem: Hashable, Sendable {
  /// The row of the item in its table.
  public let row: Int
  /// The level it had reached by the cut-off.
  public let level: EscalationLevel
  /// The row of the escalation that raised it; nil where the ledger holds no escalations.
  public let escalation: Int?

  /// What points are taken off for.
  public var malus: MalusKind { level == .red ? .redOverdue : .circular }
}

extension CountingFacts {
  /// For each unit the items that were late and open at a cut-off and raised to a red slip, a
  /// circular or a talk, in the order of their rows.
  ///
  /// The level is the highest that an escalation of the item had reached by then; in a ledger without
  /// escalations it is that of the item's own row.
  /// Source: 丽建发〔2023〕22号 四(二); the points are the rule set's (市级设定).
  func raisedItems(at cutoff: Day) -> [[RaisedItem]] {
    let items = ledger[SupervisionItem.self]
    let levels = items.column(\.level).bytes
    let isAside = isAside(at: cutoff)
    let closed = items.column(\.closedOn).words
    let units = items.column(\.unit)
    let numbers = unitNumbers(of: units)
    let end = cutoff.number
    var raised = Array(repeating: [RaisedItem](), count: self.units.count)
    func add(_ row: Int, _ code: UInt8, _ escalation: Int?) {
      let due = self.items.dues[row]
      guard let level = EscalationLevel.value(stored: Int64(code)), level >= .red,
        units.words[row] != Column.missingWord, numbers[Int(units.words[row])] >= 0,
        due != Column.missingWord, due < end, !isAside(row),
        closed[row] == Column.missingWord || closed[row] > end
      else { return }
      raised[Int(numbers[Int(units.words[row])])].append(
        RaisedItem(row: row, level: level, escalation: escalation))
    }
    guard let escalations = self.items.escalations else {
      let red = EscalationLevel.red.code
      for row in levels.indices where levels[row] >= red { add(row, levels[row], nil) }
      return raised
    }
    for (row, steps) in escalations.sorted(by: { $0.key < $1.key }) {
      let reached = steps.prefix { $0.day <= end }.max {
        ($0.level, -$0.row) < ($1.level, -$1.row)
      }
      if let reached { add(Int(row), reached.level, Int(reached.row)) }
    }
    return raised
  }

  /// Whether an item is suspended or revoked at a cut-off: its clock does not run.
  func isAside(at cutoff: Day) -> (Int) -> Bool {
    let items = ledger[SupervisionItem.self]
    let states = items.column(\.state).bytes
    let suspendedOn = items.column(\.suspendedOn).words
    let (suspended, revoked) = (ItemState.suspended.code, ItemState.revoked.code)
    return { row in
      states[row] == revoked || states[row] == suspended && suspendedOn[row] <= cutoff.number
    }
  }
}

extension EscalationLevel: Comparable {
  /// Lower steps of the ladder are smaller.
  public static func < (left: EscalationLevel, right: EscalationLevel) -> Bool {
    left.code < right.code
  }
}
