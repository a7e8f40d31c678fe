/// What extensions, escalations and reopenings say of every supervision item.
struct ItemFacts: Sendable {
  /// The day each item is due by: the original day, or the one an extension granted in time put it
  /// to.
  ///
  /// An extension decided after the original due day does not count. An item without extensions of
  /// its own that an imported ledger gives a later due day has that one. Source: 丽建发〔2023〕22号 二(三).
  let dues: [Int32]
  /// The extension that gave an item its due day, by the item's row.
  let granted: [Int32: Int32]
  /// An extension that was decided too late to count, by the item's row.
  let tooLate: [Int32: Int32]
  /// The item that came back within the days of the rule set, by the row of the one that was closed.
  let reopenings: [Int32: Int32]
  /// The issue that came back within those days after its item was closed, by the item's row.
  let recurrences: [Int32: Int32]
  /// The steps of escalation of every item, by its row, oldest first; nil where the ledger holds
  /// none.
  let escalations: [Int32: [Step]]?

  /// A step up the ladder.
  struct Step: Sendable {
    var day: Int32
    var level: UInt8
    var row: Int32
  }

  init(_ ledger: Ledger, reopenDays: Int) {
    let items = ledger[SupervisionItem.self]
    let extended = ItemFacts.extended(ledger)
    granted = extended.granted
    tooLate = extended.tooLate
    let original = items.column(\.originalDue).words
    let current = items.column(\.currentDue).words
    var dues = original
    for row in dues.indices where current[row] != Column.missingWord { dues[row] = current[row] }
    for (row, due) in extended.dues { dues[Int(row)] = due }
    self.dues = dues
    let closed = items.column(\.closedOn).words
    let assigned = items.column(\.assignedOn).words
    let days = Int32(clamping: reopenDays)
    func isSoon(_ day: Int32, after item: Int) -> Bool {
      closed[item] != Column.missingWord && day != Column.missingWord && day >= closed[item]
        && day - closed[item] <= days
    }
    var reopenings: [Int32: Int32] = [:]
    for (later, earlier) in ledger.references(\SupervisionItem.reopens)
    where isSoon(assigned[later], after: earlier) {
      reopenings[Int32(earlier)] = Int32(later)
    }
    self.reopenings = reopenings
    recurrences = ItemFacts.recurrences(ledger, isSoon: isSoon)
    escalations = ItemFacts.escalations(ledger)
  }

  /// The due days that extensions gave, and the extensions that counted or came too late.
  private static func extended(
    _ ledger: Ledger
  ) -> (dues: [Int32: Int32], granted: [Int32: Int32], tooLate: [Int32: Int32]) {
    let extensions = ledger[Extension.self]
    let decisions = extensions.column(\.decision).bytes
    let decided = extensions.column(\.decidedOn).words
    let approved = extensions.column(\.approvedDueOn).words
    let requested = extensions.column(\.requestedDueOn).words
    let original = ledger[SupervisionItem.self].column(\.originalDue).words
    var dues: [Int32: Int32] = [:]
    var granted: [Int32: Int32] = [:]
    var tooLate: [Int32: Int32] = [:]
    for (row, item) in ledger.references(\Extension.item) {
      let key = Int32(item)
      if dues[key] == nil { dues[key] = original[item] }
      guard decisions[row] == Decision.approved.code else { continue }
      guard decided[row] != Column.missingWord, decided[row] <= original[item] else {
        tooLate[key] = Int32(row)
        continue
      }
      let due = approved[row] == Column.missingWord ? requested[row] : approved[row]
      if due > dues[key] ?? due - 1 {
        dues[key] = due
        granted[key] = Int32(row)
      }
    }
    return (dues, granted, tooLate)
  }

  /// The issues that came back soon after the item about them was closed.
  private static func recurrences(
    _ ledger: Ledger, isSoon: (Int32, Int) -> Bool
  ) -> [Int32: Int32] {
    let found = ledger.references(\Issue.recurrenceOf)
    if found.isEmpty { return [:] }
    let discovered = ledger[Issue.self].column(\.discoveredOn).words
    var later: [Int: [Int]] = [:]
    for (row, earlier) in found { later[earlier, default: []].append(row) }
    var recurrences: [Int32: Int32] = [:]
    for (item, issue) in ledger.references(\SupervisionItem.issue) {
      if let row = later[issue]?.first(where: { isSoon(discovered[$0], item) }) {
        recurrences[Int32(item)] = Int32(row)
      }
    }
    return recurrences
  }

  private static func escalations(_ ledger: Ledger) -> [Int32: [Step]]? {
    let escalations = ledger[Escalation.self]
    if escalations.isEmpty { return nil }
    let days = escalations.column(\.day).words
    let levels = escalations.column(\.level).bytes
    var steps: [Int32: [Step]] = [:]
    for (row, item) in ledger.references(\Escalation.item) where days[row] != Column.missingWord {
      steps[Int32(item), default: []].append(
        Step(day: days[row], level: levels[row], row: Int32(row)))
    }
    return steps.mapValues { $0.sorted { ($0.day, $0.row) < ($1.day, $1.row) } }
  }
}
