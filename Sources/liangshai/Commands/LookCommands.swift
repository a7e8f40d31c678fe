import ArgumentParser
import Canvas
import Model

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
