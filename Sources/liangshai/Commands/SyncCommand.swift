import ArgumentParser
import Bulletin
import Model
import Store

/// Exchanges a store with the git repository that offices share.
struct SyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync", abstract: "与其他办公室共用的 git 仓库交换数据 / exchange with the shared git repository",
    discussion: """
      第一次写 --remote 地址，以后不必再写；空的仓库用 git init --bare -b main 新建 / \
      give --remote once; make an empty repository with git init --bare -b main
      退出码 / exit: 0 已交换 · 3 数据文件夹打不开 · 4 要人来决定 / a person has to decide \
      · 5 没有送到，修改都在本机，可再试 / not sent, all is safe here, try again
      """)

  @Argument(help: "数据文件夹 / the store") var store: String?
  @Option(help: ArgumentHelp("共用仓库的地址 / the shared repository", valueName: "URL"))
  var remote: String?
  @Flag(help: "JSON") var json = false
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let language = global.language
    // Opened first, so that what is no store is told as by every other command.
    let path = try global.open(store).path
    let result: Exchanged
    do {
      result = try Exchange(store: path, by: try Author.current()).run(remote: remote) {
        Out.complain($0(language))
      }
    } catch let error as SyncError {
      throw error.message.ending(error.exit, in: language)
    } catch let error as StoreError {
      throw error.message.ending(error.exit, in: language)
    }
    for notice in result.notices { Out.complain(notice(language)) }
    if json {
      Out.write(result.json(language).written + "\n")
    } else {
      Out.write(result.words(language) + "\n")
    }
    if result.received != SyncAmount() {
      try global.open(path).publish(KindDeclaration.all, language: language)
    }
  }
}

extension SyncError {
  /// How the program ends: what a person has to decide is a refusal; all else may go well the next time.
  fileprivate var exit: ExitCode {
    switch self {
    case .noRemote: Exit.usage
    case .store: Exit.unopened
    default: isRefusal ? Exit.refused : Exit.unsaved
    }
  }
}

extension Exchanged {
  fileprivate func words(_ language: Language) -> String {
    if sent == SyncAmount(), received == SyncAmount() {
      return Phrase(zh: "两边已经一致。", en: "both sides are the same already.")(language)
    }
    return Phrase(
      zh:
        "已同步：送出 \(sent.lines) 行、\(sent.batches) 个批次，收到 \(received.lines) 行、\(received.batches) 个批次。",
      en: "synced: sent \(sent.lines) lines and \(sent.batches) batches, "
        + "received \(received.lines) lines and \(received.batches) batches.")(language)
  }

  fileprivate func json(_ language: Language) -> JSON {
    func object(_ amount: SyncAmount) -> JSON {
      .object([
        ("commits", .number(amount.commits)), ("lines", .number(amount.lines)),
        ("batches", .number(amount.batches)),
      ])
    }
    return .object([
      ("sent", object(sent)), ("received", object(received)), ("tries", .number(tries)),
      ("notices", .list(notices.map { .text($0(language)) })),
    ])
  }
}
