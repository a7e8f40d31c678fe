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
    let rules = try global.ruleSet(of: store, for: period)
    var leagues = Leagues(store.ledger, rules: rules)
    let period = try leagues.period(period, today: global.day, language: language)
    var input = BulletinInput(
      table: leagues.table(for: period), rules: rules, ledger: store.ledger,
      situation: Situation(
        store.ledger, rules: rules, calendar: .standard, today: global.day, period: period,
        trends: 0),
      targets: leagues.wholeTargets(in: period),
      overdue: store.ledger.overdueItems(on: global.day, calendar: .standard),
      state: store.ledger[ReportingPeriod.self].record(id: period.code)?.state,
      calendar: .standard, today: global.day, number: number, isSample: store.identity.isSample)
    input.takeRecords()
    input.heads = store.heads().all.map {
      BulletinInput.ChainHead(file: $0.file, bytes: $0.bytes, hash: $0.hash)
    }
    let bulletin = LeagueBulletin(
      input, edition: document.edition, wording: try store.wording(language))
    try document.answer(bulletin.document, language: language)
  }
}
