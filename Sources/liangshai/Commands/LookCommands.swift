import ArgumentParser
import Canvas
import Dashboard
import Model

/// The keys, from the one command table.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "按键表 / the keys")

  @Flag(help: "Markdown") var markdown = false
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let language = global.language
    if markdown {
      Out.write(
        Phrase(zh: "| 键 | 作用 | 说明 |\n", en: "| Key | Does | Help |\n")(language) + "|---|---|---|\n"
      )
    }
    for command in Command.all {
      let keys = command.keys.map(\.glyph)
      if markdown {
        let cells = [
          keys.map { $0 == "|" ? "`\\|`" : "`\($0)`" }.joined(separator: " "),
          command.title(language), command.help(language),
        ]
        Out.write("| " + cells.joined(separator: " | ") + " |\n")
      } else {
        Out.write(
          keys.joined(separator: " ").padded(to: 18) + "  " + command.title(language).padded(to: 16)
            + "  " + command.help(language) + "\n")
      }
    }
  }
}

/// The themes compiled in.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "主题 / the themes")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    for name in ThemeShelf.names {
      do throws(ThemeProblem) {
        let theme = try ThemeShelf.theme(name)
        Out.write(
          name.padded(to: 12) + (global.language == .zh ? theme.chineseName : theme.englishName)
            + "\n")
      } catch {
        throw error.message.ending(Exit.unopened, in: global.language)
      }
    }
  }
}
