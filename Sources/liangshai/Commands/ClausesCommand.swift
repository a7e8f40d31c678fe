import ArgumentParser
import Bulletin
import Model
import Store

/// The requirements of the notice and what makes each of them true.
struct ClausesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clauses",
    abstract: "通知的 106 条要求各由什么记录、计算、展示、提醒、导出 / the notice's requirements and what meets them",
    discussion: """
      每一项后面的数是在这个数据文件夹上实际运行的结果；有一项为 0 时返回 1
      the number behind each name is what running it on this store came to; exit 1 where one is 0
      """)

  @Argument(help: "数据文件夹 / the store") var store: String?
  @OptionGroup var format: FormatOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    var request = Request(language: global.language)
    request.path = store
    request.day = global.today
    request.asOf = global.asOf
    let opening = try Opening(request)
    let printing = try global.printing(opening.store, edition: .internal)
    let run: ClauseRun
    do throws(StoreError) { run = try ClauseRun(opening, printing: printing) } catch {
      throw error.message.ending(Exit.unopened, in: global.language)
    }
    var isWhole = true
    let rows = Atom.all.map { atom -> [Sheet.Cell] in
      [
        Sheet.Cell(atom.id), Sheet.Cell(atom.clause), Sheet.Cell(atom.words(global.language)),
      ]
        + Binding.Way.allCases.map { way in
          let found = atom.bindings(way).map { ($0.name, run.count(of: $0)) }
          if found.contains(where: { $0.1 == 0 }) { isWhole = false }
          return Sheet.Cell(
            .list(
              found.map { .object([("name", .text($0.0)), ("count", .number($0.1))]) }),
            text: found.map { "\($0.0) \($0.1)" }.joined(separator: "; "))
        }
    }
    format.answer(
      Sheet(
        columns: [
          .init("atom", Phrase(zh: "编号", en: "Number")),
          .init("clause", Phrase(zh: "条款", en: "Clause")),
          .init("words", Phrase(zh: "要求", en: "Requirement")),
        ] + Binding.Way.allCases.map { .init($0.rawValue, $0.label) },
        rows: rows, isSample: opening.store.identity.isSample),
      language: global.language)
    if !isWhole { throw Exit.no }
  }
}
