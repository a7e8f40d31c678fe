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
  /// The choices that hold the typed words in a label, an alias or the identifier; all for none.
  func matching(_ typed: String) -> [FieldChoice] {
    let wanted = typed.folded.lowercased()
    guard !wanted.isEmpty else { return self }
    return filter { choice in
      ([choice.identifier, choice.label.zh, choice.label.en] + choice.aliases).contains {
        $0.lowercased().contains(wanted)
      }
    }
  }
}
