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
    let revisions = store.revisions(of: id)
    let language = global.language
    let sheet = Sheet(
      columns: [
        .init("transaction", Phrase(zh: "修改编号", en: "Act")),
        .init("when", Phrase(zh: "时间", en: "When")),
        .init("who", Phrase(zh: "账号", en: "Who")),
        .init("verb", Phrase(zh: "操作", en: "Verb")),
        .init("kind", Phrase(zh: "种类", en: "Kind")),
        .init("id", Phrase(zh: "编号", en: "Id")),
        .init("changes", Phrase(zh: "内容", en: "Changes")),
        .init("reason", Phrase(zh: "原因", en: "Reason")),
        .init("undoes", Phrase(zh: "撤销的修改", en: "Takes back")),
        .init("writer", Phrase(zh: "日志", en: "Day-book")),
      ],
      rows: revisions.map { revision in
        let changes = revision.changes.map { change in
          "\(change.field): \(change.old ?? "∅") → \(change.new ?? "∅")"
        }
        return [
          .init(revision.transaction), .init(revision.when), .init(revision.who),
          .init(.text(revision.action.rawValue), text: revision.action.label(language)),
          .init(revision.kind?.identifier ?? ""), .init(revision.id),
          .init(
            .list(
              revision.changes.map {
                .object([
                  ("field", .text($0.field)), ("old", .optional($0.old)),
                  ("new", .optional($0.new)),
                ])
              }), text: changes.joined(separator: "; ")),
          .init(.optional(revision.reason), text: revision.reason ?? ""),
          .init(.optional(revision.undoes), text: revision.undoes ?? ""),
          .init(revision.writer),
        ]
      },
      isSample: store.identity.isSample)
    format.answer(sheet, language: global.language)
    if id != nil, revisions.isEmpty {
      // A record that only a batch brought has no line of its own, but it is there.
      _ = try store.place(of: id ?? "", language: global.language)
    }
  }
}
