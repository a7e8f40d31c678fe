import Model

/// Edits that could not be saved: they stay on the screen until they are saved or dropped.
struct UnsavedEdits: Sendable {
  /// The edits, the oldest first, one for each cell.
  private(set) var edits: [Edit] = []
  /// Why the last of them could not be saved.
  private(set) var reason = Phrase("")
  /// The file outside the store that holds all of them; nil while there is none.
  private(set) var elsewhere: String?

  private var texts: [CellPlace: String] = [:]

  /// Whether everything is saved.
  var isEmpty: Bool { edits.isEmpty }

  /// The canonical text a cell shall get, or nil.
  func text(at place: CellPlace) -> String? { texts[place] }

  /// Takes in edits that failed; a later one takes the place of an earlier one of the same cell.
  mutating func add(_ failed: [Edit], reason: Phrase) {
    self.reason = reason
    var places: [CellPlace: Int] = [:]
    for (index, edit) in edits.enumerated() {
      if let place = edit.place { places[place] = index }
    }
    for edit in failed {
      guard let place = edit.place else { continue }
      if texts[place] != edit.text { elsewhere = nil }
      texts[place] = edit.text
      if let index = places[place] {
        edits[index].text = edit.text
      } else {
        places[place] = edits.count
        edits.append(edit)
      }
    }
  }

  /// Drops what these edits, which are saved, cover.
  mutating func remove(_ saved: [Edit]) {
    guard !isEmpty else { return }
    let places = Set(saved.compactMap(\.place))
    edits.removeAll { $0.place.map(places.contains) ?? true }
    for place in places { texts[place] = nil }
    if isEmpty { self = UnsavedEdits() }
  }

  /// Remembers the file that holds all of them.
  mutating func keep(at path: String) { elsewhere = path }

  /// Whether something would be lost if the program ended.
  var wouldBeLost: Bool { !isEmpty && elsewhere == nil }
}
