import ArgumentParser
import Bulletin
import Model
import Store

/// The rolling pool: its numbers, and its three views over one store.
struct PoolCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pool", abstract: "滚动项目库 / the rolling pool")

  /// What is shown of the pool.
  enum View: String, ExpressibleByArgument, CaseIterable {
    case numbers, stages, board, checklist, timeline, plan, log, register
  }

  @Argument(help: "数据文件夹 / the store") var store: String
  @Option(help: "参评单位 / unit") var unit: String?
  @Option(
    help:
      "numbers 指标、stages 各阶段、board 项目化、checklist 清单化、timeline 时序化、plan 年度计划、log 出入库、register 底数变动 / what to show"
  )
  var view = View.numbers
  @OptionGroup var format: FormatOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let store = try global.open(store)
    let unit = try unit.map { try store.ledger.unitID($0, language: global.language) }
    let circumstances = Circumstances(
      store.ledger, rules: try global.ruleSet(of: store, for: nil), today: global.day)
    format.answer(
      sheet(circumstances, unit: unit, isSample: store.identity.isSample),
      language: global.language)
  }

  private func sheet(_ circumstances: Circumstances, unit: String?, isSample: Bool) -> Sheet {
    let ledger = circumstances.ledger
    let language = global.language
    func isWanted(_ other: String) -> Bool { unit == nil || other == unit }
    switch view {
    case .numbers:
      return Sheet(
        pool: PoolFigures.all(circumstances).filter { isWanted($0.unit) }, in: ledger,
        language: language, isSample: isSample)
    case .stages:
      return Sheet(
        poolStages: PoolFigures.all(circumstances).filter { isWanted($0.unit) }, in: ledger,
        language: language, isSample: isSample)
    case .board:
      return Sheet(
        board: PoolBoard(circumstances, unit: unit), in: ledger, language: language,
        isSample: isSample)
    case .checklist:
      return Sheet(
        checklist: PoolChecklist(circumstances, unit: unit), in: ledger, language: language,
        isSample: isSample)
    case .timeline:
      return Sheet(
        timeline: PoolTimeline(circumstances, unit: unit), in: ledger, language: language,
        isSample: isSample)
    case .plan:
      return Sheet(
        plans: YearPlan.all(ledger).filter { isWanted($0.unit) }, in: ledger, language: language,
        isSample: isSample)
    case .log:
      return Sheet(
        poolLog: PoolMoves(circumstances).log.filter { isWanted($0.unit) }, in: ledger,
        language: language, isSample: isSample)
    case .register:
      let start = circumstances.rules.span.baseline.lastDay
      return Sheet(
        registerChanges: RegisterChange.all(ledger, after: start, through: circumstances.today)
          .filter { isWanted($0.unit) }, in: ledger, language: language, isSample: isSample)
    }
  }
}
