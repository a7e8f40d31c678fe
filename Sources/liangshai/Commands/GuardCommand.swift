import ArgumentParser
import Glibc
import Model
import Store

/// The shared repository's pre-receive check, and its installation.
struct GuardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guard", abstract: "共用仓库收到推送时的检查 / the shared repository's pre-receive check",
    discussion: """
      在共用仓库所在的机器上运行一次 --install，然后填写其中的 rights.toml / \
      run --install once where the shared repository is, then fill in its rights.toml
      """)

  @Option(help: ArgumentHelp("装进这个共用仓库 / install into this repository", valueName: "BARE.git"))
  var install: String?
  @OptionGroup var global: GlobalOptions

  /// The most reasons a refused push is told.
  private static let mostReasons = 20

  func run() throws {
    do throws(SyncError) {
      if let install {
        try self.install(StoreFinder.trimmed(install))
      } else if try !check() {
        throw SyncError.refused([])
      }
    } catch {
      if case .refused = error { throw Exit.refused }
      throw error.message.ending(Exit.unsaved, in: global.language)
    }
  }

  private func install(_ repository: String) throws(SyncError) {
    let installed = try GuardHook.install(into: repository, program: ownPath())
    let language = global.language
    Out.write(
      Phrase(zh: "已装好检查程序 \(installed.hook)\n", en: "installed \(installed.hook)\n")(language))
    Out.write(
      installed.isRightsNew
        ? Phrase(
          zh: "请填写 \(installed.rights)；填写之前，所有推送都会被拒收。\n",
          en: "fill in \(installed.rights); until then every push is refused.\n")(language)
        : Phrase(
          zh: "\(installed.rights) 原有内容没有改动。\n", en: "\(installed.rights) was left as it was.\n")(
            language))
  }

  /// Runs as git's hook; whether the push may be taken.
  private func check() throws(SyncError) -> Bool {
    let repository = getenv("GIT_DIR").map { String(cString: $0) } ?? "."
    var updates: [PushUpdate] = []
    while let line = readLine() {
      if let update = PushUpdate(line: line[...]) { updates.append(update) }
    }
    let folder = realpath(repository, nil)
    defer { free(folder) }
    let objections = try PushGuard(
      repository: folder.map { String(cString: $0) } ?? repository, pusher: PushGuard.pusher()
    ).objections(to: updates)
    // Whoever pushes reads this, in whatever language.
    for objection in objections.prefix(GuardCommand.mostReasons) {
      let words = objection.message
      Out.complain(global.lang.map { words($0) } ?? "\(words.zh) / \(words.en)")
    }
    let rest = objections.count - GuardCommand.mostReasons
    if rest > 0 { Out.complain("另有 \(rest) 处 / and \(rest) more") }
    return objections.isEmpty
  }

  /// The program's own file.
  private func ownPath() -> String {
    guard let path = realpath("/proc/self/exe", nil) else { return CommandLine.arguments[0] }
    defer { free(path) }
    return String(cString: path)
  }
}
