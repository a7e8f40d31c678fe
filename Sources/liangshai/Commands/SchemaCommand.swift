import ArgumentParser
import Bulletin
import Model

/// The data dictionary: every field of every kind, with the clause that asks for it.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "数据字典 / the data dictionary")

  @Flag(help: "Markdown") var markdown = false
  @Flag(help: "JSON") var json = false
  @OptionGroup var global: GlobalOptions

  func run() throws {
    if json {
      Out.write(JSON.list(KindDeclaration.all.map(DataDictionary.json)).written + "\n")
    } else {
      Out.write(DataDictionary.markdown(global.language))
    }
  }
}
