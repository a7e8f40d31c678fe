import ArgumentParser
import Model
import Store

/// The program: subcommands in the order a newcomer needs them.
@main
struct Liangshai: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "liangshai",
    abstract: "晾晒台：老旧小区物业整治提升的项目库、督办与晾晒 / pipeline, deadlines and league",
    version: "0.1.0",
    subcommands: [
      OpenCommand.self, DemoCommand.self, InitCommand.self, ImportCommand.self, ListCommand.self,
      ShowCommand.self, LogCommand.self, SetCommand.self, NewCommand.self, OverdueCommand.self,
      DeadlineCommand.self, LeagueCommand.self, TargetsCommand.self, ExportCommand.self,
      CheckCommand.self, SchemaCommand.self, KeysCommand.self, ThemesCommand.self,
      RulesCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  /// Runs the command line.
  ///
  /// `liangshai` and `liangshai STORE` need no parser, which would cost as much as opening the store.
  static func main() {
    let words = CommandLine.arguments.dropFirst()
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard words.count <= 1, words.allSatisfy({ !$0.hasPrefix("-") && !names.contains($0) }),
      words.first != "help"
    else { return main(nil) }
    do {
      let language = Language.ofEnvironment
      let opening = try Opening(
        StoreFinder.open(words.first, language: language), language: language)
      try MainActor.assumeIsolated { try Session(opening).run() }
    } catch {
      exit(withError: error)
    }
  }
}
