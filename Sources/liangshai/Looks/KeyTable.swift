import Bulletin
import Canvas
import Dashboard
import Model

/// The command table as a document: which keys run what, and where.
struct KeyTable {
  /// The commands listed.
  let commands: [Command]

  /// Every command.
  static let whole = KeyTable(commands: Command.all)

  /// The commands that footers name, which are those a newcomer needs.
  static let main = KeyTable(commands: Command.all.filter { $0.hint != nil })

  /// One line a command: its keys, its title and what it does.
  func lines(of map: Keymap, in language: Language) -> String {
    commands.map { command in
      let keys = map.keys(of: command).map(\.glyph).joined(separator: " ")
      return keys.padded(to: 18) + "  " + command.title(language).padded(to: 16) + "  "
        + map.help(of: command)(language) + "\n"
    }.joined()
  }

  /// A table of Markdown with a column of keys for each of some maps.
  func markdown(_ maps: [(heading: String, map: Keymap)], in language: Language) -> String {
    let headings =
      [Phrase(zh: "作用", en: "Does")(language)] + maps.map(\.heading)
      + [Phrase(zh: "说明", en: "Help")(language)]
    var text = row(headings) + row(headings.map { _ in "---" })
    for command in commands {
      let keys = maps.map { named in
        named.map.keys(of: command).map { code($0.glyph) }.joined(separator: " ")
      }
      let help = (maps.first?.map ?? Keymap(.vim)).help(of: command)(language)
      text += row(
        [command.title(language)] + keys + [
          help.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
        ])
    }
    return text
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

  /// A key as code; a backtick and a bar need more than backticks.
  private func code(_ glyph: String) -> String {
    switch glyph {
    case "|": "`\\|`"
    case "`": "`` ` ``"
    default: "`\(glyph)`"
    }
  }

  /// An object a command, with the words in both languages and the keys as keys files write them.
  func json(of map: Keymap) -> JSON {
    .list(
      commands.map { command in
        let help = map.help(of: command)
        return .object([
          ("id", .text(command.id)), ("group", .text(command.group.rawValue)),
          ("keys", .list(map.keys(of: command).map { .text($0.notation) })),
          (
            "scopes",
            .list(Scope.allCases.filter(command.scopes.contains).map { .text($0.rawValue) })
          ),
          ("changesRecords", .flag(command.isDangerous)),
          ("title", .object([("zh", .text(command.title.zh)), ("en", .text(command.title.en))])),
          ("help", .object([("zh", .text(help.zh)), ("en", .text(help.en))])),
        ])
      })
  }
}
