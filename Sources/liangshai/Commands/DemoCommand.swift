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
  private static let stamp = Stamp(milliseconds: Int64(today.number) * 86_400_000)

  /// Makes the store in a folder that does not exist yet.
  func create(at folder: String) throws(StoreError) {
    let author = Author(name: "demo", stateFolder: try Author.current().stateFolder)
    let store = try Store.create(
      at: folder, rules: RuleSet.defaultText, isSample: true, uuid: scale.uuid,
      batches: batches(), by: author, now: SampleStore.stamp)
    try store.publishViews(of: KindDeclaration.all)
  }
}

/// A store of invented records, to try everything on.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "生成示例数据并打开 / make sample data and open it")

  @Option(help: "规模 / scale") var scale: SampleScale = .prefecture
  @Option(help: ArgumentHelp("放在哪里 / where", valueName: "DIR")) var at: String?
  @Flag(help: "只生成，不打开 / make it, do not open it") var noOpen = false
  @Option(
    help: ArgumentHelp(
      "在临时数据上自动演示：triage 晨间处置、review 月末审核、correction 批量更正、meeting 三分钟汇报；按任意键接手 / play on data of its own",
      valueName: "NAME")) var play: Play?
  @Option(help: ArgumentHelp("不用终端演示，画面写入文件，- 为标准输出 / play into a file", valueName: "FILE"))
  var dump: String?
  @Option(help: ArgumentHelp("--dump 的屏幕大小 / size of the screen", valueName: "WxH"))
  var size = "80x24"
  @OptionGroup var look: LookOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    if let play { return try self.play(play) }
    let language = global.language
    let folder = StoreFinder.trimmed(at ?? DemoCommand.standardFolder(scale))
    do throws(StoreError) {
      if try !isThere(folder) { try SampleStore(scale: scale).create(at: folder) }
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
    try MainActor.assumeIsolated { try Session(request(for: folder)).run() }
  }

  private func play(_ play: Play) throws {
    let store: TemporaryStore
    do throws(StoreError) { store = try TemporaryStore(for: play) } catch {
      throw error.message.ending(Exit.unsaved, in: global.language)
    }
    var request = request(for: store.path)
    request.isPresenting = play == .meeting
    if let dump {
      try ScriptRun(opening: Opening(request), script: play.script, size: size, dump: dump).play()
    } else {
      try MainActor.assumeIsolated { try Session(request).play(play.script) }
    }
  }

  private func request(for folder: String) -> Request {
    var request = Request(
      path: folder, wishes: look.wishes, language: global.language,
      day: global.today ?? SampleStore.today)
    request.memory = .none
    return request
  }

  /// Whether a sample store stands there already; a store of people's own is left alone.
  private func isThere(_ folder: String) throws(StoreError) -> Bool {
    guard access(folder + "/STORE", R_OK) == 0 else { return false }
    guard try StoreIdentity(of: folder).isSample else { throw .notEmpty(path: folder) }
    return true
  }

  /// Where a sample goes unless another place is named: the folder for people's own data.
  private static func standardFolder(_ scale: SampleScale) -> String {
    let data =
      getenv("XDG_DATA_HOME").map { String(cString: $0) }
      ?? getenv("HOME").map { String(cString: $0) + "/.local/share" } ?? "."
    return data + "/liangshai/demo-" + scale.rawValue
  }
}
