import Model

/// For whom a document is printed.
public enum Edition: String, CaseIterable, Sendable {
  /// Anybody: no name of a person, and nothing that a person may have written freely.
  case `public`
  /// The offices.
  case `internal`

  /// The fields that may be printed are open to this audience.
  public var audience: Privacy { self == .public ? .public : .internal }

  /// The word on the document.
  public var label: Phrase {
    self == .public
      ? Phrase(zh: "公开版", en: "public edition") : Phrase(zh: "内部版", en: "internal edition")
  }

  /// Whether the edition prints a field of a kind.
  ///
  /// The public edition prints open fields that hold a word of a list, a number, a date, a code or an id.
  /// Words that people wrote may hold names, so of those it prints only what a place or a project is called.
  public func prints(_ field: FieldDeclaration, of kind: KindDeclaration) -> Bool {
    guard kind.columns(openTo: audience).contains(field.position) else { return false }
    if self == .internal { return true }
    switch field.type {
    case .text: return Edition.placeKinds.contains(kind.identifier) && field.identifier == "name"
    case .reference(let target): return Edition.placeKinds.contains(target)
    case .references(let target): return Edition.placeKinds.contains(target)
    default: return true
    }
  }

  /// The kinds whose names are those of places and projects.
  private static let placeKinds: Set = ["unit", "division", "compound", "project"]
}
