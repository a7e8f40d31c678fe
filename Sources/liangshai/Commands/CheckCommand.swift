import ArgumentParser
import Bulletin
import Model
import Store

/// Publishes the tables for people.
struct ViewsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "views", abstract: "更新 tables/ 下的全部表格 / publish every table under tables/",
    discussion: """
      记录不超过 5 万条的种类在每次修改后自动更新 / kinds of up to 50,000 records are kept up to date
      有手工修改待审核或正在打开的表格不更新，返回 1 / exit 1 where one was left: edited by hand, or open
      """)

  @Argument(help: "数据文件夹 / the store") var store: String
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let store = try global.open(store)
    let kept: [KeptView]
    do throws(StoreError) {
      kept = try store.publishViews(of: KindDeclaration.all, upTo: .max)
    } catch {
      throw error.message.ending(Exit.unsaved, in: global.language)
    }
    for view in kept { Out.complain(view.reason(global.language)) }
    if !kept.isEmpty { throw Exit.no }
  }
}

/// Looks at every byte of a store.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "核对日志、批次的完整性 / check the integrity of a store")

  @Argument(help: "数据文件夹 / the store") var store: String
  @Flag(help: "JSON") var json = false
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let store = try global.open(store)
    let language = global.language
    let damage = store.integrity()
    if json {
      let integrity = damage.map { damage in
        JSON.object([
          ("file", .text(damage.file)), ("line", .optional(damage.line)),
          ("message", .text(damage.message(language))),
        ])
      }
      Out.write(JSON.object([("integrity", .list(integrity))]).written + "\n")
    } else {
      for damage in damage {
        let line = damage.line.map { Phrase(zh: " 第\($0)行", en: " line \($0)")(language) } ?? ""
        Out.write(
          damage.file + line + Phrase(zh: "：", en: ": ")(language) + damage.message(language) + "\n"
        )
      }
      if damage.isEmpty {
        Out.write(Phrase(zh: "日志和批次完好。\n", en: "day-books and batches are whole.\n")(language))
      }
    }
    do throws(StoreError) { _ = try store.ruleSets() } catch {
      throw error.message.ending(Exit.no, in: language)
    }
    if damage.contains(where: { !$0.isInFlight }) { throw Exit.no }
  }
}
