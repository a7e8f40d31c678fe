import ArgumentParser
import Glibc
import Model
import Store

/// Makes an empty store.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "新建数据文件夹 / make an empty store")

  @Argument(help: "要新建的文件夹 / the folder to make") var folder: String
  @Option(help: ArgumentHelp("规则集文件；不写为 LS-1 / the rule set", valueName: "FILE")) var rules: String?
  @Flag(help: "不放入丽水的参评单位和行政区划 / without the units and divisions of Lishui")
  var bare = false
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let folder = StoreFinder.trimmed(folder)
    let made: Store
    do throws(StoreError) {
      let text =
        try rules.map { path throws(StoreError) in try UserFile.text(path) } ?? RuleSet.defaultText
      let isBare = bare || rules != nil
      made = try Store.create(
        at: folder, rules: text, isSample: false,
        batches: isBare ? [] : LishuiBatches.all(), by: Author.current())
    } catch {
      throw error.message.ending(Exit.unsaved, in: global.language)
    }
    try made.publish(KindDeclaration.all, language: global.language)
    Out.write(
      Phrase(
        zh: "已新建 \(folder)。下一步：liangshai import \(folder) 台账.csv --kind compound\n",
        en: "made \(folder). Next: liangshai import \(folder) ledger.csv --kind compound\n"
      )(global.language))
  }
}

/// The rule sets of a store, as they stand.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "列出规则集 / the rule sets of a store")

  @Argument(help: "数据文件夹 / the store") var store: String
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let store = try global.open(store)
    let language = global.language
    do throws(StoreError) {
      for set in try store.ruleSets() {
        Out.write("\(set.id)  \(set.from.code)  \(set.authority)\n")
        for indicator in set.indicators {
          let target =
            (indicator.isStrict ? ">" : "≥") + (indicator.target * 100).rounded(places: 2)
          Out.write(
            "  \(indicator.code)  \(indicator.name(language))  \(target)%  \(indicator.weight)"
              + "  \(indicator.clause)  \(indicator.authority)\n")
        }
        for rule in set.deadlines {
          Out.write("  \(rule.id)  \(rule.name(language))  \(rule.rule.code)  \(rule.authority)\n")
        }
        for limit in Limit.all {
          Out.write(
            "  \(limit.id)  \(limit.name(language))  \(set.value(of: limit))\(limit.unit(language))"
              + "  \(limit.clause)  \(set.authority)\n")
        }
        for question in OpenQuestion.all(under: set) {
          Out.write(
            "  \(question.id)  \(question.words)  \(question.question(language))  "
              + "\(question.reading(language))  \(set.authority)\n")
        }
      }
    } catch {
      throw error.message.ending(Exit.unopened, in: language)
    }
  }
}
