import ArgumentParser
import Bulletin
import Model
import Store

/// Records of a kind, chosen, sorted and cut.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出记录 / list records of a kind")

  @Argument(help: "数据文件夹 / the store") var store: String
  @Argument(help: "记录种类，见 schema / the kind") var kind: Kind
  @Option(help: "筛选表达式，如 状态=承办 and 交办日期>2026-01-01 / filter") var filter: String?
  @Option(help: "排序字段，前加 - 为倒序 / sort by fields") var sort: String?
  @Option(help: "要列出的字段，用逗号分隔 / fields to show") var columns: String?
  @Option(help: "最多几条 / at most this many") var limit: Int?
  @OptionGroup var format: FormatOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let store = try global.open(store)
    let selection = try RecordSelection(
      kind: kind.declaration, filter: filter, sort: sort, columns: columns, limit: limit,
      ledger: store.ledger, language: global.language)
    format.answer(
      Sheet(
        selection.rows, of: kind.declaration, columns: selection.columns, in: store.ledger,
        language: global.language, isSample: store.identity.isSample),
      language: global.language)
    if filter != nil, selection.rows.isEmpty { throw Exit.no }
  }
}

/// The records of a kind in a file.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "导出记录 / write records to a file")

  /// The forms a file can have.
  enum Format: String, ExpressibleByArgument, CaseIterable { case csv, json, xlsx }

  /// Whom a file is for; neither holds what only the office that keeps it may see.
  enum Edition: String, ExpressibleByArgument, CaseIterable {
    case `internal`, `public`

    var audience: Privacy { self == .public ? .public : .internal }
  }

  @Argument(help: "数据文件夹 / the store") var store: String
  @Argument(help: "记录种类，见 schema / the kind") var kind: Kind
  @Option(help: "文件格式 / the form") var format: Format = .csv
  @Option(help: "筛选表达式 / filter") var filter: String?
  @Option(help: "给谁看：internal 各办公室，public 对外（不含个人信息）/ for whom") var edition = Edition.internal
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let store = try global.open(store)
    let selection = try RecordSelection(
      kind: kind.declaration, filter: filter, sort: nil, columns: nil, limit: nil,
      ledger: store.ledger, language: global.language)
    let sheet = Sheet(
      selection.rows, of: kind.declaration,
      columns: kind.declaration.columns(openTo: edition.audience), in: store.ledger,
      language: global.language, isSample: store.identity.isSample)
    switch format {
    case .csv: Out.write(sheet.csv(global.language))
    case .json: Out.write(sheet.json.written + "\n")
    case .xlsx:
      let workbook = Workbook([Document.Grid(kind.declaration.label.zh, sheet)])
      Out.write(try workbook.file(global.language))
    }
  }
}

/// Which rows and columns a command was asked for.
struct RecordSelection {
  let rows: [Int32]
  let columns: [Int]

  init(
    kind: KindDeclaration, filter: String?, sort: String?, columns: String?, limit: Int?,
    ledger: Ledger, language: Language
  ) throws {
    do throws(FilterError) {
      var rows = try Filter(filter ?? "", kind: kind).rows(in: ledger)
      if let sort { rows = try SortOrder(sort, kind: kind).sorted(rows, in: ledger, kind: kind) }
      self.rows = limit.map { Array(rows.prefix(max(0, $0))) } ?? rows
    } catch {
      throw error.phrase.ending(Exit.usage, in: language)
    }
    self.columns =
      try (columns.map { $0.split(separator: ",").map(String.init) })?.map { name in
        guard let column = kind.position(called: name) else {
          throw kind.unknownField(name).ending(Exit.usage, in: language)
        }
        return column
      } ?? Array(kind.fields.indices)
  }
}

extension KindDeclaration {
  /// What a reader is told of a field that the kind does not have.
  func unknownField(_ name: String) -> Phrase {
    Phrase(
      zh: "\(label.zh)没有字段“\(name)”。可用字段：" + fields.map(\.label.zh).joined(separator: "、") + "。",
      en: "a \(identifier) has no field \"\(name)\". It has: "
        + fields.map(\.identifier).joined(separator: ", ") + ".")
  }
}

/// A kind named on the command line.
struct Kind: ExpressibleByArgument {
  let declaration: KindDeclaration

  init?(argument: String) {
    let lowered = argument.lowercased()
    guard
      let declaration = KindDeclaration.all.first(where: {
        $0.identifier == lowered || $0.label.zh == argument
      })
    else { return nil }
    self.declaration = declaration
  }

  static var allValueStrings: [String] { KindDeclaration.all.map(\.identifier) }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
