import Canvas
import Model

/// A page that a jump can lead to.
struct Jump {
  /// What the reader sees of it.
  let label: Phrase
  /// Where it leads.
  let place: Page.Place
}

extension State {
  /// The pages the typed words can mean, the likeliest first; at most 20.
  ///
  /// A record id is one, a digit a screen; else words are looked for in the names of units, screens
  /// and “逾期”.
  func jumps(to typed: String) -> [Jump] {
    let words = typed.folded.lowercased().filter { $0 != " " }
    var found: [Jump] = []
    // A unit's id leads to its page below, not to its card.
    if !words.isEmpty, let place = ledger.place(of: words.uppercased()), place.kind.ordinal > 0 {
      let id = ledger[place.kind].id(place.row)
      found.append(Jump(label: Phrase(id), place: .card(kind: place.kind.ordinal, id: id)))
    }
    if let number = Int(words), Destination.all.indices.contains(number - 1) {
      let destination = Destination.all[number - 1]
      found.append(Jump(label: destination.title, place: destination.place))
    }
    let overdue = Phrase(zh: "逾期", en: "overdue")
    if ["逾期", "超期", "overdue"].contains(where: { $0.contains(words) }) {
      found.append(
        Jump(
          label: overdue,
          place: .sheet(kind: KindDeclaration.items.ordinal, RowScope(isOverdueOnly: true))))
    }
    for unit in situation.units.lazy.filter({ $0.isCalled(words) }).prefix(12)
    where found.count < 20 {
      found.append(Jump(label: Phrase(unit.shortName), place: .county(unit.id)))
    }
    for destination in Destination.all
    where Int(words) == nil
      && (destination.title.zh.contains(words) || destination.title.en.lowercased().contains(words))
    {
      found.append(Jump(label: destination.title, place: destination.place))
    }
    return Array(found.prefix(20))
  }
}
