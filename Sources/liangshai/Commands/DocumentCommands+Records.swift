import ArgumentParser
import Bulletin
import Model
import Store

extension GlobalOptions {
  /// What documents of a store are printed from.
  func printing(_ store: Store, edition: Edition, period: Period? = nil) throws -> Printing {
    Printing(
      Circumstances(store.ledger, rules: try ruleSet(of: store, for: period), today: day),
      edition: edition, wording: try store.wording(language), isSample: store.identity.isSample)
  }
}

extension Store {
  /// The row of a record of a kind, or an end with words where there is none.
  func row(of id: String, kind: KindDeclaration, language: Language) throws -> Int {
    guard let row = ledger[kind].row(of: id) else {
      throw Phrase(
        zh: "\(kind.label.zh)：没有编号“\(id)”，编号形如 \(kind.idPattern.example)。用 list 查看编号。",
        en:
          "\(kind.identifier): there is no \"\(id)\"; ids look like \(kind.idPattern.example). See list."
      ).ending(Exit.no, in: language)
    }
    return row
  }
}

/// The slip of one supervision item (督办单).
struct SlipCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slip", abstract: "督办单，一事一单 / the slip of a supervision item")

  @Argument(help: "数据文件夹 / the store") var store: String
  @Argument(help: "督办编号 / the id") var id: String
  @OptionGroup var document: DocumentOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let store = try global.open(store)
    let row = try store.row(
      of: id, kind: SupervisionItem.declaration.kind, language: global.language)
    let printing = try global.printing(store, edition: document.edition)
    try document.answer(
      SupervisionSlip(printing, row: row).document, language: global.language)
  }
}

/// Everything about one compound (一小区一档).
struct CardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "card", abstract: "一小区一档 / everything about one compound")

  @Argument(help: "数据文件夹 / the store") var store: String
  @Argument(help: "小区编号 / the id") var id: String
  @OptionGroup var document: DocumentOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let store = try global.open(store)
    let row = try store.row(of: id, kind: Compound.declaration.kind, language: global.language)
    let printing = try global.printing(store, edition: document.edition)
    try document.answer(CompoundCard(printing, row: row).document, language: global.language)
  }
}

/// One of the office's registers (台账、清单、名册).
struct RegisterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register", abstract: "台账、清单和名册；不写名字时列出全部 / the office's registers")

  @Argument(help: "数据文件夹 / the store") var store: String
  @Argument(help: "台账的名字，如 leaders 或 难点堵点清单 / the register") var name: String?
  @Option(help: "参评单位 / unit") var unit: String?
  @OptionGroup var document: DocumentOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let language = global.language
    guard let name else {
      for plan in RegisterPlan.all { Out.write(plan.id + "  " + plan.title(language) + "\n") }
      return
    }
    guard let plan = RegisterPlan.named(name) else {
      let known = RegisterPlan.all
      throw Phrase(
        zh: "没有台账“\(name)”，应为" + known.map(\.title.zh).joined(separator: "、") + "之一。",
        en: "there is no register \"\(name)\", expected one of "
          + known.map(\.id).joined(separator: ", ") + "."
      ).ending(Exit.usage, in: language)
    }
    let store = try global.open(store)
    let unit = try unit.map { try store.ledger.unitID($0, language: language) }
    let register = Register(
      try global.printing(store, edition: document.edition), plan: plan, unit: unit)
    let made: Document
    do throws(FilterError) { made = try register.document() } catch {
      throw error.phrase.ending(Exit.usage, in: language)
    }
    try document.answer(made, language: language)
  }
}
