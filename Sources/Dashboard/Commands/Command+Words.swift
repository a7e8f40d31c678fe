import Model

extension Command {
  /// Where the command works, in words; at most three pages are named.
  var placeWords: Phrase {
    let places = Scope.allCases.filter(scopes.contains).map(\.label)
    let more = places.count > 3
    return Phrase(
      zh: places.prefix(3).map(\.zh).joined(separator: "、") + (more ? "等" : ""),
      en: places.prefix(3).map(\.en).joined(separator: ", ") + (more ? " and more" : ""))
  }
}
