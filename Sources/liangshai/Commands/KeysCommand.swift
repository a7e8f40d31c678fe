import ArgumentParser
import Dashboard
import Model

/// The keys, from the one command table.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "按键表 / the keys")

  @Flag(help: "Markdown，各预设并列 / Markdown, the presets side by side") var markdown = false
  @Flag(help: "JSON，键名可用于按键文件 / JSON, with the names that keys files take") var json = false
  @Flag(help: "只列页脚上的常用命令 / only the commands that footers name") var main = false
  @Option(
    help: "预设或按键文件 / a preset or a keys file", completion: .list(KeyShelf.names))
  var preset: String?
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if markdown, json {
      throw ValidationError("--markdown、--json 只能选一个 / choose one of --markdown, --json")
    }
  }

  func run() throws {
    let language = global.language
    let table = main ? KeyTable.main : KeyTable.whole
    let map = try Keymap(asked: preset, in: language)
    if json {
      Out.write(table.json(of: map).written + "\n")
    } else if markdown {
      let presets = Preset.allCases.map { (heading: $0.rawValue, map: Keymap($0)) }
      Out.write(
        table.markdown(preset.map { [(heading: $0, map: map)] } ?? presets, in: language))
    } else {
      Out.write(table.lines(of: map, in: language))
    }
  }
}

extension Keymap {
  /// The keys asked for, else the user's own; ends with words where they cannot be used.
  init(asked: String?, in language: Language) throws {
    do throws(KeyFileProblem) { self = try KeyShelf.keymap(asked) } catch {
      for line in error.lines { Out.complain(line(language)) }
      throw Exit.usage
    }
  }
}
