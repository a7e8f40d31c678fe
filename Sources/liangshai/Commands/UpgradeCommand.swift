import ArgumentParser
import Model
import Store

/// Lifts a store to the form this program writes.
struct UpgradeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "upgrade", abstract: "升级数据格式 / lift a store to the present form",
    discussion: "已有的行不改一个字节，读取时换算；旧版程序从此只能查看 / no line is rewritten; older programs then only read")

  @Argument(help: "数据文件夹 / the store") var store: String
  @OptionGroup var global: GlobalOptions

  func run() throws {
    var store = try global.open(store)
    let before = store.identity.schema
    do throws(StoreError) { try store.upgrade() } catch {
      throw error.message.ending(error.exit, in: global.language)
    }
    let after = store.identity.schema
    Out.write(
      before == after
        ? Phrase(zh: "已是第 \(after) 版。\n", en: "the store has schema \(after) already.\n")(
          global.language)
        : Phrase(
          zh: "数据格式由第 \(before) 版升级到第 \(after) 版。\n",
          en: "the store went from schema \(before) to \(after).\n")(global.language))
  }
}
