import ArgumentParser
import Bulletin
import Model
import Store

/// The bulletin of a period's league (晾晒通报).
struct BulletinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bulletin", abstract: "晾晒通报 / the bulletin of a period's league",
    discussion: """
      已冻结的周期按冻结(更正)那一刻的数据印，以后再改台账也不变
      a frozen period is printed from the records as they were when it was sealed
      """)

  @Argument(help: "数据文件夹 / the store") var store: String
  @Option(help: "周期，如 2026-10、2025Q2 / the period") var period: Period?
  @Option(help: ArgumentHelp("发文字号 / the document number", valueName: "丽建发〔2026〕12号"))
  var number: String?
  @OptionGroup var document: DocumentOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let store = try global.open(store)
    let language = global.language
    let leagues = Leagues(
      store.ledger, rules: try global.ruleSet(of: store, for: period),
      frozen: try global.frozenPeriods(of: store))
    let period = try leagues.period(period, today: global.day, language: language)
    let wording = try store.wording(language)
    let input: BulletinInput
    do throws(StoreError) {
      input = try store.bulletinInput(
        of: period, rules: leagues.rules, today: global.day, number: number)
    } catch {
      throw error.message.ending(Exit.unopened, in: language)
    }
    let bulletin = LeagueBulletin(input, edition: document.edition, wording: wording)
    try document.answer(bulletin.document, language: language)
  }
}

extension Store {
  /// What the bulletin of a period is printed from.
  ///
  /// A published one is dated as it was published; a sealed one is about the records as they were when
  /// it was sealed.
  func bulletinInput(
    of period: Period, rules: RuleSet, today: Day, number: String? = nil
  ) throws(StoreError) -> BulletinInput {
    let entry = try periodBook()[period]
    let past = try atSealing(of: period) ?? self
    let book = try past.periodBook()
    let frozen = try past.frozenPeriods()
    let day = entry?.publication?.date ?? today
    var leagues = Leagues(past.ledger, rules: rules, frozen: frozen)
    var input = BulletinInput(
      table: leagues.table(for: period), rules: rules, ledger: past.ledger,
      situation: Situation(
        past.ledger, rules: rules, calendar: .standard, today: day, period: period, trends: 0,
        frozen: frozen),
      targets: leagues.targetLines(in: period).filter { $0.unit == nil },
      overdue: past.ledger.overdueItems(on: day, calendar: .standard), state: entry?.state,
      calendar: .standard, today: day, number: number ?? entry?.publication?.number,
      isSample: identity.isSample)
    input.takeRecords()
    input.takeErrata(book)
    let heads = frozen[period].map { Heads(text: $0.heads) } ?? past.heads()
    input.heads = heads.all.map {
      BulletinInput.ChainHead(file: $0.file, bytes: $0.bytes, hash: $0.hash)
    }
    return input
  }
}
