import ArgumentParser
import Glibc
import Model

/// The program: subcommands in the order a newcomer needs them.
@main
struct Liangshai: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "liangshai",
    abstract: "晾晒台：老旧小区物业整治提升的项目库、督办与晾晒 / pipeline, deadlines and league",
    version: "0.1.0",
    subcommands: [
      // Open and make stores.
      OpenCommand.self, PresentCommand.self, DemoCommand.self, InitCommand.self, ImportCommand.self,
      // Look.
      ListCommand.self, ShowCommand.self, LogCommand.self, RemindersCommand.self,
      OverdueCommand.self, PoolCommand.self, LeagueCommand.self, ExplainCommand.self,
      TargetsCommand.self, ObservedCommand.self, DeadlineCommand.self,
      // Change.
      SetCommand.self, NewCommand.self, VoidCommand.self, RestoreCommand.self, ActCommand.self,
      UndoCommand.self, RedoCommand.self, ConflictsCommand.self, SettleCommand.self,
      ApplyCommand.self, ReviewCommand.self,
      // Close a period.
      CheckCommand.self, PeriodsCommand.self, LockCommand.self, UnlockCommand.self,
      FreezeCommand.self, PublishCommand.self, ErratumCommand.self, RecheckCommand.self,
      // Print and hand over.
      BulletinCommand.self, SlipCommand.self, ReportCommand.self, AgendaCommand.self,
      MinutesCommand.self, CardCommand.self, RegisterCommand.self, ExportCommand.self,
      TemplateCommand.self, TemplatesCommand.self, ViewsCommand.self,
      // Exchange and keep.
      SyncCommand.self, GuardCommand.self, CloseCommand.self, UpgradeCommand.self,
      // The declarations themselves.
      ClausesCommand.self, SchemaCommand.self, MachinesCommand.self, RulesCommand.self,
      KeysCommand.self, ThemesCommand.self, ManCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  /// Runs the command line.
  ///
  /// `liangshai` and `liangshai STORE` need no parser, which would cost as much as opening the store.
  static func main() {
    let words = CommandLine.arguments.dropFirst()
    do {
      if words.count <= 1, words.allSatisfy({ access($0 + "/STORE", R_OK) == 0 }) {
        let request = Request(path: words.first, language: .ofEnvironment)
        try MainActor.assumeIsolated { try Session(request).run() }
      } else {
        var command = try parseAsRoot()
        try command.run()
      }
    } catch {
      // What the parser refuses ends as other programs rely on: one line, and 2.
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      let line = fullMessage(for: error).split(separator: "\n").first.map(String.init) ?? ""
      Out.complain(line)
      Glibc.exit(Exit.usage.rawValue)
    }
  }
}
