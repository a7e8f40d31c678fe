import ArgumentParser
import Bulletin
import Canvas
import Model
import Store

/// One record whole.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "显示一条记录 / show one record whole")

  @Argument(help: "数据文件夹 / the store") var store: String
  @Argument(help: "编号 / the id") var id: String
  @Flag(help: "JSON") var json = false
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let store = try global.open(store)
    let (kind, row) = try store.place(of: id, language: global.language)
    let table = store.ledger[kind]
    if json {
      let members = kind.fields.indices.map {
        (kind.fields[$0].identifier, Sheet.value(of: table, row: row, column: $0))
      }
      let mark: [(String, JSON)] = store.identity.isSample ? [("sample", .flag(true))] : []
      Out.write(JSON.object([("kind", .text(kind.identifier))] + members + mark).written + "\n")
      return
    }
    let language = global.language
    var text = store.identity.isSample ? Sheet.sampleMark(language) + "\n" : ""
    let width = kind.fields.map { $0.label(language).columns() }.max() ?? 0
    for (column, field) in kind.fields.enumerated() {
      let value = store.ledger.displayText(
        kind: kind, row: row, column: column, language: language)
      text += field.label(language).padded(to: width) + "  " + value.sanitised + "\n"
    }
    if let origin = table.origin(row) {
      let line = origin.line.map { Phrase(zh: " 第\($0)行", en: " line \($0)")(language) } ?? ""
      text +=
        Phrase(zh: "来源", en: "Source")(language).padded(to: width) + "  "
        + origin.source.origin.sanitised + line + "\n"
    }
    Out.write(text)
  }
}

extension Store {
  /// The place of a record, or an end with words where there is none.
  func place(of id: String, language: Language) throws -> (kind: KindDeclaration, row: Int) {
    guard let place = ledger.place(of: id) else {
      throw Phrase(
        zh: "\(id)：没有这个编号的记录。请用 list 查看编号。",
        en: "\(id): no record has this id. See list for the ids."
      ).ending(Exit.no, in: language)
    }
    return place
  }
}

/// The history of a record, or of the store.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "修改历史，最新的在最后 / history, newest last")

  @Argument(help: "数据文件夹 / the store") var store: String
  @Argument(help: "编号；不写为全部 / the id, or all") var id: String?
  @OptionGroup var format: FormatOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let store = try global.open(store)
    let lines = store.history(of: id)
    let sheet = Sheet(
      columns: [
        .init("stamp", Phrase(zh: "时间(UTC)", en: "Time (UTC)")),
        .init("who", Phrase(zh: "账号", en: "Who")),
        .init("verb", Phrase(zh: "操作", en: "Verb")),
        .init("kind", Phrase(zh: "种类", en: "Kind")),
        .init("id", Phrase(zh: "编号", en: "Id")),
        .init("changes", Phrase(zh: "内容", en: "Changes")),
        .init("writer", Phrase(zh: "日志", en: "Day-book")),
      ],
      rows: lines.map { entry in
        let line = entry.line
        let changes = line.changes.map { "\($0.field): \($0.old ?? "∅") → \($0.new ?? "∅")" }
        return [
          .init(line.stamp.text), .init(line.who), .init(line.verb.rawValue), .init(line.kind),
          .init(line.id),
          .init(
            .list(
              line.changes.map {
                .object([
                  ("field", .text($0.field)), ("old", .optional($0.old)),
                  ("new", .optional($0.new)),
                ])
              }), text: changes.joined(separator: "; ")),
          .init(entry.writer),
        ]
      },
      isSample: store.identity.isSample)
    format.answer(sheet, language: global.language)
    if id != nil, lines.isEmpty {
      // A record that only a batch brought has no line of its own, but it is there.
      _ = try store.place(of: id ?? "", language: global.language)
    }
  }
}
