extension CountingFacts {
  /// For each unit the items that are late and open at a cut-off: those raised to a red slip, and
  /// those raised to a circular or a talk.
  ///
  /// Source: 丽建发〔2023〕22号 四(二); the points are the rule set's (市级设定).
  func raisedItems(at cutoff: Day) -> [String: (red: Int, circular: Int)] {
    let items = ledger[SupervisionItem.self]
    let dues = items.dueDays
    let levels = items.column(\.level).bytes
    let closed = items.column(\.closedOn).words
    let states = items.column(\.state).bytes
    let aside = [ItemState.suspended.code, ItemState.revoked.code]
    let red = EscalationLevel.red.code
    let circulars = [EscalationLevel.circular.code, EscalationLevel.talk.code]
    let units = items.column(\.unit)
    var counts = Array(
      repeating: (red: 0, circular: 0), count: units.dictionary.texts.count)
    for row in items.indices {
      let level = levels[row]
      guard level == red || circulars.contains(level), units.words[row] != Column.missingWord
      else { continue }
      let due = dues(row)
      guard due != Column.missingWord, due < cutoff.number, !aside.contains(states[row]),
        closed[row] == Column.missingWord || closed[row] > cutoff.number
      else { continue }
      if level == red {
        counts[Int(units.words[row])].red += 1
      } else {
        counts[Int(units.words[row])].circular += 1
      }
    }
    return Dictionary(
      zip(units.dictionary.texts, counts), uniquingKeysWith: { first, _ in first })
  }
}
