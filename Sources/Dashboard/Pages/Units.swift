import Model

extension State {
  /// The places in the situation of the units a page shows, in its order.
  ///
  /// Costs a pass over the units; a nation has 3,000.
  func units(of page: Page) -> [Int] {
    let all = situation.units
    var shown = Array(all.indices)
    if !page.unitFilter.isEmpty {
      let wanted = page.unitFilter.lowercased()
      shown = shown.filter { all[$0].isCalled(wanted) }
    }
    switch page.unitOrder {
    case .listing: return shown
    case .rank:
      return shown.sorted { key(all[$0].rank ?? .max, $0) < key(all[$1].rank ?? .max, $1) }
    case .overdue: return shown.sorted { key(-all[$0].overdue, $0) < key(-all[$1].overdue, $1) }
    case .gap:
      return shown.sorted {
        key(-(all[$0].targets.first?.gap ?? -1), $0) < key(-(all[$1].targets.first?.gap ?? -1), $1)
      }
    }
  }

  private func key(_ value: Int, _ place: Int) -> (Int, Int) { (value, place) }

  /// The unit a page of units is at, or nil where none is shown.
  var selectedUnit: UnitSituation? {
    let shown = units(of: page)
    guard shown.indices.contains(page.cursor.selected) else { return nil }
    return situation.units[shown[page.cursor.selected]]
  }

  /// The unit with this id, or nil.
  func unit(_ id: String) -> UnitSituation? { situation.units.first { $0.id == id } }
}

extension UnitSituation {
  /// Whether the unit's id or a name holds the words, which are lower case.
  func isCalled(_ words: String) -> Bool {
    [id, name, shortName].contains { $0.lowercased().contains(words) }
  }
}
