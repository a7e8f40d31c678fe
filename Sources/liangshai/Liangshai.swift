import ArgumentParser

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
}
