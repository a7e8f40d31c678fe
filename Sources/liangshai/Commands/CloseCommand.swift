import ArgumentParser
import Model
import Store

/// Closes a store for a year.
struct CloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "年度结转：把全部记录写成一个批次，封存以前各月 / yearly closing",
    discussion: "不删除、不改写任何一行，数据前后一致；有冲突或损坏时拒绝 / nothing is removed or rewritten")

  @Argument(help: "数据文件夹 / the store") var store: String
  @Option(help: ArgumentHelp("年度 / the year", valueName: "YYYY")) var year: Int
  @OptionGroup var global: GlobalOptions

  func run() throws {
    guard (2000...2099).contains(year) else {
      throw Phrase(
        zh: "--year：找到 \(year)，应为四位年份，如 2026。",
        en: "--year: found \(year), expected a year such as 2026."
      ).ending(Exit.usage, in: global.language)
    }
    var store = try global.open(store)
    do throws(StoreError) { try store.closeYear(year, by: try Author.current()) } catch {
      throw error.message.ending(error.exit, in: global.language)
    }
    let count = store.ledger.tables.reduce(0) { $0 + $1.count }
    Out.write(
      Phrase(
        zh: "\(year) 年已结转 \(count) 条记录 ", en: "closed \(year) with \(count) records, ")(
          global.language) + Saved.word(global.language) + "\n")
  }
}
