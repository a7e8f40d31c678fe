import ArgumentParser
import Canvas
import Glibc
import Model

/// The themes compiled in, and how each looks.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "主题 / the themes")

  @Argument(
    help: ArgumentHelp(
      "主题名或主题文件，不写即全部 / themes or files of them; all when left out", valueName: "name"))
  var chosen: [String] = []
  @Flag(help: "画出每个角色、每种底色 / draw every role on every ground") var preview = false
  @OptionGroup var global: GlobalOptions

  func run() throws {
    for name in chosen.isEmpty ? ThemeShelf.names : chosen {
      do throws(ThemeProblem) {
        let theme = try ThemeShelf.theme(name)
        let words = theme.title(global.language)
        Out.write(
          preview ? picture(name + "  " + words, theme) : name.padded(to: 12) + words + "\n")
      } catch {
        throw error.message.ending(Exit.unopened, in: global.language)
      }
    }
  }

  private func picture(_ title: String, _ theme: Theme) -> String {
    var canvas = Canvas(size: ThemePreview.size)
    ThemePreview(title: title).draw(in: canvas.bounds, on: &canvas)
    return canvas.escapedRows(theme: theme, depth: .ofEnvironment).map { $0 + "\n" }.joined() + "\n"
  }
}

extension ColorDepth {
  /// The colours the terminal says it has, by the usual variables; none under NO_COLOR.
  fileprivate static var ofEnvironment: ColorDepth {
    func value(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
    if !value("NO_COLOR").isEmpty { return .mono }
    if ["truecolor", "24bit"].contains(value("COLORTERM")) || value("TERM").hasSuffix("-direct") {
      return .rgb
    }
    if value("TERM").contains("256color") { return .indexed256 }
    return ["", "dumb", "vt100"].contains(value("TERM")) ? .mono : .ansi16
  }
}
