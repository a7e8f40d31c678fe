import ArgumentParser
import Bulletin
import Model
import Store

/// Every period and what was done with it.
struct PeriodsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "periods", abstract: "各期的状态、月结日历、封存、发布与更正 / every period and its state")

  @Argument(help: "数据文件夹 / the store") var store: String
  @OptionGroup var format: FormatOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let store = try global.open(store)
    let language = global.language
    var drifts: [Period: PeriodDrift] = [:]
    let book: PeriodBook
    do throws(StoreError) {
      book = try store.periodBook()
      drifts = try store.drifts()
    } catch {
      throw error.message.ending(Exit.unopened, in: language)
    }
    format.answer(
      Sheet(
        book, drifts: drifts, acts: store.periodActs(), language: language,
        isSample: store.identity.isSample),
      language: language)
  }
}

extension Sheet {
  /// The periods, one row each.
  init(
    _ book: PeriodBook, drifts: [Period: PeriodDrift], acts: [Period: [Revision]],
    language: Language, isSample: Bool
  ) {
    self.init(
      columns: [
        Column("period", Phrase(zh: "周期", en: "Period")),
        Column("state", Phrase(zh: "状态", en: "State")),
        Column("cutoff", Phrase(zh: "截止", en: "Cut-off")),
        Column("reportsDue", Phrase(zh: "报表", en: "Reports due")),
        Column("countyCheckDue", Phrase(zh: "县级核对", en: "County check due")),
        Column("objectionFrom", Phrase(zh: "预公示起", en: "Objections from")),
        Column("objectionTo", Phrase(zh: "预公示止", en: "Objections to")),
        Column("publicationDue", Phrase(zh: "应发布", en: "Publication due")),
        Column("frozenOn", Phrase(zh: "冻结日期", en: "Frozen on")),
        Column("frozenBy", Phrase(zh: "冻结人", en: "Frozen by")),
        Column("transaction", Phrase(zh: "冻结操作", en: "Act")),
        Column("seal", Phrase(zh: "封存校验", en: "Seal")),
        Column("number", Phrase(zh: "发文字号", en: "Document number")),
        Column("publishedOn", Phrase(zh: "发布日期", en: "Published on")),
        Column("errata", Phrase(zh: "更正", en: "Errata"), isNumeric: true),
        Column("drift", Phrase(zh: "现有差别(单位)", en: "Units that differ now"), isNumeric: true),
        Column("note", Phrase(zh: "说明", en: "Note")),
      ],
      rows: book.entries.map { entry in
        let close = entry.close
        let freeze = acts[entry.period]?.first { act in
          entry.frozen != nil && act.changes.contains { $0.new == entry.frozen?.seal }
        }
        let note =
          entry.isContested
          ? Phrase(zh: "两处冻结或发布的内容矛盾，待裁定", en: "frozen or published in two ways")(language)
          : close.status.isCertain ? nil : close.status.phrase(language)
        return [
          Cell(entry.period.code),
          Cell(.text(entry.state.rawValue), text: entry.state.label(language)),
          Cell(close.cutoff.iso), Cell(close.reportsDue?.iso), Cell(close.countyCheckDue.iso),
          Cell(close.objectionFrom.iso), Cell(close.objectionTo.iso),
          Cell(close.publicationDue.iso), Cell(entry.frozenOn?.iso), Cell(freeze?.who),
          Cell(freeze?.transaction),
          Cell(
            .optional(entry.inForce?.seal), text: entry.inForce?.short ?? ""),
          Cell(entry.publication?.number), Cell(entry.publication?.date.iso),
          Cell(entry.errata.count), Cell(drifts[entry.period]?.units.count), Cell(note),
        ]
      },
      isSample: isSample)
  }
}

/// The compounds drawn for a recheck.
struct RecheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recheck", abstract: "随机复核名单：同一种子在任何机器上抽出同样的小区 / a draw that anybody can repeat")

  @OptionGroup var target: PeriodOptions
  @Option(help: "种子，默认为周期代码；与名单一起公布 / the seed, published with the list") var seed: String?
  @OptionGroup var format: FormatOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let store = try global.open(target.store)
    let language = global.language
    let seed = seed ?? target.period.code
    let lists: [RecheckList]
    do throws(StoreError) {
      lists = try store.recheckLists(of: target.period, seed: seed)
    } catch {
      throw error.message.ending(Exit.unopened, in: language)
    }
    let sheet = Sheet(
      lists, seed: seed, ledger: store.ledger, isSample: store.identity.isSample)
    let document = JSON.object([
      ("period", .text(target.period.code)), ("seed", .text(seed)), ("compounds", sheet.json),
    ])
    format.answer(sheet, language: language, json: document)
  }
}

extension Sheet {
  /// The drawn compounds, one row each, with the seed they were drawn by.
  init(_ lists: [RecheckList], seed: String, ledger: Ledger, isSample: Bool) {
    self.init(
      columns: [
        Column("unit", Phrase(zh: "单位编号", en: "Unit id")),
        Column("unitName", Phrase(zh: "单位", en: "Unit")),
        Column("register", Phrase(zh: "在册小区", en: "Register"), isNumeric: true),
        Column("compound", Phrase(zh: "小区编号", en: "Compound id")),
        Column("name", Phrase(zh: "小区", en: "Compound")),
        Column("seed", Phrase(zh: "种子", en: "Seed")),
      ],
      rows: lists.flatMap { list in
        list.compounds.map { id in
          [
            Cell(list.unit), Cell(ledger.name(of: list.unit, kind: "unit")), Cell(list.register),
            Cell(id), Cell(ledger.name(of: id, kind: "compound")), Cell(seed),
          ]
        }
      },
      isSample: isSample)
  }
}
