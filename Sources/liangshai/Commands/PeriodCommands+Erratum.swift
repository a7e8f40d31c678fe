import ArgumentParser
import Bulletin
import Model
import Store

/// Corrects published figures.
struct ErratumCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erratum", abstract: "更正已发布的数字：新旧并列，原件不动 / correct published figures",
    discussion: "没有差别时拒绝；--dry-run 只看差别 / refused where nothing differs; --dry-run only shows it")

  @OptionGroup var target: PeriodOptions
  @Option(help: "更正原因 / why") var cause: String?
  @Option(help: "只更正这些单位，可多次写 / only these units") var unit: [String] = []
  @Option(help: "更正通报的发文字号 / its document number") var number: String?
  @Flag(help: "只看新旧差别，不写入 / only show what differs") var dryRun = false
  @OptionGroup var format: FormatOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let language = global.language
    var store = try global.open(target.store)
    var units: Set<String>?
    if !unit.isEmpty {
      units = Set(try unit.map { try store.ledger.unitID($0, language: language) })
    }
    let drift: PeriodDrift
    do throws(StoreError) {
      drift = try dryRun ? proposal(in: store, units) : correct(in: &store, units)
    } catch {
      throw error.message.ending(error.exit, in: language)
    }
    let sheet = Sheet(drift, isSample: store.identity.isSample)
    format.answer(sheet, language: language)
    if dryRun {
      if drift.isEmpty { throw Exit.no }
      return
    }
    Out.complain(target.period.code + " " + Saved.word(language))
    try store.publish([ReportingPeriod.declaration.kind], language: language)
  }

  /// What the correction would change.
  private func proposal(
    in store: Store, _ units: Set<String>?
  ) throws(StoreError) -> PeriodDrift {
    guard let figures = try store.frozenPeriods()[target.period] else {
      throw .refused(
        Phrase(
          zh: "\(target.period.code)：没有冻结的数字，无从比较。",
          en: "\(target.period.code): there are no frozen figures to compare with."))
    }
    return try store.proposal(for: figures, units: units).drift
  }

  private func correct(
    in store: inout Store, _ units: Set<String>?
  ) throws(StoreError) -> PeriodDrift {
    guard let cause else {
      throw .refused(
        Phrase(
          zh: "erratum：缺少 --cause（更正原因）。请写明原因后再试，或用 --dry-run 只看差别。",
          en: "erratum: --cause is missing. Say why, or look at it with --dry-run."))
    }
    return try store.correct(
      target.period, cause: cause, units: units, document: number, on: global.day,
      by: try Author.current()
    ).drift
  }
}

extension Sheet {
  /// Old and new side by side: a row for each unit, then one for each of its indicators that differs.
  init(_ drift: PeriodDrift, isSample: Bool) {
    func points(_ hundredths: Int?) -> Cell { Cell(hundredths.map(Rational.text(hundredths:))) }
    func exact(_ value: Rational?) -> Cell { Cell(value.map { "\($0)" }) }
    func pair(
      _ key: String, _ zh: String, _ en: String
    ) -> [Column] {
      [
        Column("old" + key, Phrase(zh: "原" + zh, en: "Old " + en), isNumeric: true),
        Column("new" + key, Phrase(zh: "新" + zh, en: "New " + en), isNumeric: true),
      ]
    }
    self.init(
      columns: [
        Column("unit", Phrase(zh: "单位编号", en: "Unit id")),
        Column("name", Phrase(zh: "单位", en: "Unit")),
        Column("indicator", Phrase(zh: "指标", en: "Indicator")),
      ] + pair("Score", "得分", "score") + pair("Rank", "名次", "rank")
        + pair("Numerator", "分子", "numerator") + pair("Denominator", "分母", "denominator"),
      rows: drift.units.flatMap { unit in
        [
          [
            Cell(unit.unit), Cell(unit.name), Cell(nil as String?), points(unit.score.old),
            points(unit.score.new), Cell(unit.rank.old), Cell(unit.rank.new),
          ] + Array(repeating: Cell(nil as String?), count: 4)
        ]
          + unit.indicators.map { indicator in
            [
              Cell(unit.unit), Cell(unit.name), Cell(indicator.code), points(indicator.score.old),
              points(indicator.score.new), Cell(nil as String?), Cell(nil as String?),
              exact(indicator.share.old?.numerator), exact(indicator.share.new?.numerator),
              exact(indicator.share.old?.denominator), exact(indicator.share.new?.denominator),
            ]
          }
      },
      isSample: isSample)
  }
}
