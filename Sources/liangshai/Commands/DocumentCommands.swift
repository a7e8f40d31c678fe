import ArgumentParser
import Bulletin
import Model
import Store

/// The bulletin of a period's league (晾晒通报).
struct BulletinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bulletin", abstract: "晾晒通报 / the bulletin of a period's league")

  @Argument(help: "数据文件夹 / the store") var store: String
  @Option(help: "周期，如 2026-10、2025Q2 / the period") var period: Period?
  @Option(help: ArgumentHelp("发文字号 / the document number", valueName: "丽建发〔2026〕12号"))
  var number: String?
  @OptionGroup var document: DocumentOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let store = try global.open(store)
    let language = global.language
    let frozen = try global.frozenPeriods(of: store)
    let book = try global.periodBook(of: store)
    var leagues = Leagues(
      store.ledger, rules: try global.ruleSet(of: store, for: period), frozen: frozen)
    let period = try leagues.period(period, today: global.day, language: language)
    let entry = book[period]
    // A published bulletin is dated as it was published.
    let day = entry?.publication?.date ?? global.day
    var input = BulletinInput(
      table: leagues.table(for: period), rules: leagues.rules, ledger: store.ledger,
      situation: Situation(
        store.ledger, rules: leagues.rules, calendar: .standard, today: day, period: period,
        trends: 0, frozen: frozen),
      targets: leagues.targetLines(in: period).filter { $0.unit == nil },
      overdue: store.ledger.overdueItems(on: day, calendar: .standard),
      state: entry?.state, calendar: .standard, today: day,
      number: number ?? entry?.publication?.number, isSample: store.identity.isSample)
    input.takeRecords()
    input.takeErrata(book)
    let heads = frozen[period].map { Heads(text: $0.heads) } ?? store.heads()
    input.heads = heads.all.map {
      BulletinInput.ChainHead(file: $0.file, bytes: $0.bytes, hash: $0.hash)
    }
    let bulletin = LeagueBulletin(
      input, edition: document.edition, wording: try store.wording(language))
    try document.answer(bulletin.document, language: language)
  }
}

extension GlobalOptions {
  /// The periods of a store, or an end with words where their files are damaged.
  fileprivate func periodBook(of store: Store) throws -> PeriodBook {
    do throws(StoreError) { return try store.periodBook() } catch {
      throw error.message.ending(Exit.unopened, in: language)
    }
  }
}
