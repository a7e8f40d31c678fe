extension ReminderFacts {
  /// What is known of a contract that follows one: the day it begins.
  func known(after end: Day) -> [CellText] { [CellText("start", (end + 1).iso)] }

  /// For every contract whether each compound it serves has another one that ends later, or none is known.
  func isFollowed() -> [Bool] {
    let contracts = ledger[ServiceContract.self]
    let ends = contracts.column(\.end).words
    let links = ledger.links(\ServiceContract.compounds)
    var latest = [Int32](repeating: Column.missingWord, count: ledger[Compound.self].count)
    for row in contracts.indices { links.each(row) { latest[$0] = max(latest[$0], ends[row]) } }
    return contracts.indices.map { row in
      let targets = links.targets(of: row)
      return !targets.isEmpty && targets.allSatisfy { latest[Int($0)] > ends[row] }
    }
  }

  /// For every contract whether a company serves by it today.
  func isInForce() -> [Bool] {
    let contracts = ledger[ServiceContract.self]
    let modes = contracts.column(\.mode).bytes
    let starts = contracts.column(\.start).words
    let ends = contracts.column(\.end).words
    let isServed = flags(
      ServiceMode.hired, .trial, .areaBundle, .companyInCommunity, .jointVenture)
    let today = today.number
    return contracts.indices.map { row in
      isServed[Int(modes[row])] && starts[row] != Column.missingWord && starts[row] <= today
        && ends[row] >= today
    }
  }
}
