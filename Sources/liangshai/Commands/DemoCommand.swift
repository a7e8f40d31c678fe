import ArgumentParser
import Glibc
import Model
import Store

extension SampleScale: ExpressibleByArgument {
  /// The uuid of every sample store of this scale, so that the same version makes the same bytes.
  fileprivate var uuid: String {
    switch self {
    case .prefecture: "00000000-0000-4000-8000-000000000010"
    case .province: "00000000-0000-4000-8000-000000000090"
    case .nation: "00000000-0000-4000-8000-000000003000"
    }
  }
}

extension SampleStore {
  /// When the sample's batches are admitted, as far as its day-book says.
  fileprivate static let stamp = Stamp(milliseconds: Int64(today.number) * 86_400_000)
}

/// A store of invented records, to try everything on.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "生成示例数据并打开 / make sample data and open it")

  @Option(help: "规模 / scale") var scale: SampleScale = .prefecture
  @Option(help: ArgumentHelp("放在哪里 / where", valueName: "DIR")) var at: String?
  @Flag(help: "只生成，不打开 / make it, do not open it") var noOpen = false
  @OptionGroup var look: LookOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let language = global.language
    let folder = StoreFinder.trimmed(at ?? DemoCommand.standardFolder(scale))
    do throws(StoreError) {
      if try !isThere(folder) { try make(folder) }
    } catch {
      throw error.message.ending(Exit.unsaved, in: language)
    }
    if noOpen {
      Out.write(
        Phrase(
          zh: "示例数据在 \(folder)。打开：liangshai \(folder)\n",
          en: "the sample data is in \(folder). Open it: liangshai \(folder)\n")(language))
      return
    }
    var request = Request(
      path: folder, wishes: look.wishes, language: language,
      day: global.today ?? SampleStore.today)
    request.memory = .none
    try MainActor.assumeIsolated { try Session(request).run() }
  }

  /// Whether a sample store stands there already; a store of people's own is left alone.
  private func isThere(_ folder: String) throws(StoreError) -> Bool {
    guard access(folder + "/STORE", R_OK) == 0 else { return false }
    guard try StoreIdentity(of: folder).isSample else { throw .notEmpty(path: folder) }
    return true
  }

  private func make(_ folder: String) throws(StoreError) {
    let sample = SampleStore(scale: scale)
    let author = Author(name: "demo", stateFolder: try Author.current().stateFolder)
    let store = try Store.create(
      at: folder, rules: RuleSet.defaultText, isSample: true,
      uuid: scale.uuid, batches: sample.batches(), by: author,
      now: SampleStore.stamp)
    try store.publishViews(of: KindDeclaration.all)
  }

  /// Where a sample goes unless another place is named: the folder for people's own data.
  private static func standardFolder(_ scale: SampleScale) -> String {
    let data =
      getenv("XDG_DATA_HOME").map { String(cString: $0) }
      ?? getenv("HOME").map { String(cString: $0) + "/.local/share" } ?? "."
    return data + "/liangshai/demo-" + scale.rawValue
  }
}
