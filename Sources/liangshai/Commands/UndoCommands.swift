import ArgumentParser
import Model
import Store

/// Takes an act back.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "撤销一次修改（一次可含多条）/ take an act back")

  @Argument(help: "数据文件夹 / the store") var store: String
  @Argument(
    help: ArgumentHelp("修改编号（见 log）；不写为本人最近一次 / the act, or your last", valueName: "ACT"))
  var transaction: String?
  @OptionGroup var global: GlobalOptions

  func run() throws {
    var store = try global.open(store)
    try store.takeBack(language: global.language) { (store, author) throws(StoreError) in
      try store.undo(transaction, by: author)
    }
  }
}

/// Does again what was taken back last.
struct RedoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "重做本人最近一次撤销 / do again what you took back last")

  @Argument(help: "数据文件夹 / the store") var store: String
  @OptionGroup var global: GlobalOptions

  func run() throws {
    var store = try global.open(store)
    try store.takeBack(isRedo: true, language: global.language) {
      (store, author) throws(StoreError) in try store.redo(by: author)
    }
  }
}

extension Store {
  /// Takes an act back and says which, or ends with words.
  fileprivate mutating func takeBack(
    isRedo: Bool = false, language: Language,
    _ act: (inout Store, Author) throws(StoreError) -> Undone
  ) throws {
    let undone: Undone
    do throws(StoreError) {
      undone = try act(&self, try Author.current())
    } catch {
      throw error.message.ending(error.exit, in: language)
    }
    Out.write(
      undone.words(in: ledger, isRedo: isRedo)(language) + " " + Saved.word(language) + "\n")
    let kinds = Set(undone.ids.compactMap { ledger.place(of: $0)?.kind.ordinal })
    try publish(kinds.sorted().map { KindDeclaration.all[$0] }, language: language)
  }
}

/// Declares a record void.
struct VoidCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "void", abstract: "作废一条记录（历史保留，可恢复）/ declare a record void")

  @Argument(help: "数据文件夹 / the store") var store: String
  @Argument(help: "编号 / the id") var id: String
  @Option(help: "作废原因 / why") var reason: String
  @OptionGroup var global: GlobalOptions

  func run() throws {
    var store = try global.open(store)
    let (kind, _) = try store.place(of: id, language: global.language)
    try store.save([.void(kind: kind, id: id)], reason: reason, language: global.language)
    Out.write(id + " " + Saved.word(global.language) + "\n")
    try store.publish([kind], language: global.language)
  }
}

/// Brings a void record back.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "恢复一条作废的记录 / bring a void record back")

  @Argument(help: "数据文件夹 / the store") var store: String
  @Argument(help: "编号 / the id") var id: String
  @Option(help: "恢复原因 / why") var reason: String?
  @OptionGroup var global: GlobalOptions

  func run() throws {
    var store = try global.open(store)
    let language = global.language
    let ended = store.revisions(of: id).last { $0.action == .void || $0.action == .restore }
    guard let kind = ended?.kind, ended?.action == .void else {
      throw Phrase(
        zh: "\(id)：没有作废过。请用 log 查看它的历史。",
        en: "\(id): it is not void. See its history with log."
      ).ending(Exit.refused, in: language)
    }
    try store.save([.restore(kind: kind, id: id)], reason: reason, language: language)
    Out.write(id + " " + Saved.word(language) + "\n")
    try store.publish([kind], language: language)
  }
}
