import Canvas
import Model

extension FieldDeclaration {
  /// The words a choice or a flag allows, or nil for fields of other types.
  var choices: [FieldChoice]? {
    switch type {
    case .choice(let list):
      list.entries.map {
        FieldChoice(identifier: $0.identifier, label: $0.label, aliases: $0.aliases)
      }
    case .flag:
      [
        FieldChoice(identifier: "true", label: Phrase(zh: "是", en: "yes"), aliases: ["y"]),
        FieldChoice(identifier: "false", label: Phrase(zh: "否", en: "no"), aliases: ["n"]),
      ]
    default: nil
    }
  }
}

/// A word that a field allows.
struct FieldChoice: Sendable {
  let identifier: String
  let label: Phrase
  let aliases: [String]
}

extension FieldChoice {
  /// No value.
  static let nothing = FieldChoice(
    identifier: "", label: Phrase(zh: "（空）", en: "(none)"), aliases: [])
}

extension [FieldChoice] {
  /// The choices that are called so in a label, an alias or the identifier, in characters, pinyin or by
  /// initials; the nearest first, all for nothing typed.
  func matching(_ typed: String) -> [FieldChoice] {
    let wanted = SoughtName(typed)
    guard !wanted.isEmpty else { return self }
    let found = compactMap { choice -> (choice: FieldChoice, likeness: Likeness)? in
      let names = [choice.identifier, choice.label.zh, choice.label.en] + choice.aliases
      let nearest = names.compactMap(wanted.likeness).filter { $0 != .scattered }.min()
      return nearest.map { (choice, $0) }
    }
    return found.enumerated().sorted {
      ($0.element.likeness, $0.offset) < ($1.element.likeness, $1.offset)
    }.map(\.element.choice)
  }
}
