import ArgumentParser
import Bulletin
import Model
import Store

/// Why a unit has its score, down to the records.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "得分说明，直到每一条记录 / a score down to its records")

  @Argument(help: "数据文件夹 / the store") var store: String
  @Option(help: "周期 / the period") var period: Period?
  @Option(help: "参评单位 / unit") var unit: String
  @Option(help: "指标，如 A1 / indicator") var indicator: String?
  @OptionGroup var format: FormatOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let store = try global.open(store)
    let language = global.language
    let rules = try global.ruleSet(of: store, for: period)
    let unit = try store.ledger.unitID(unit, language: language)
    if let indicator, rules.index(of: indicator) == nil {
      let codes = rules.indicators.map(\.code)
      throw Phrase(
        zh: "指标：找到“\(indicator)”，规则集 \(rules.id) 应为 \(codes.joined(separator: "、")) 之一。",
        en: "indicator: found \"\(indicator)\", expected one of "
          + codes.joined(separator: ", ") + " of \(rules.id)."
      ).ending(Exit.usage, in: language)
    }
    var leagues = Leagues(store.ledger, rules: rules, frozen: try global.frozenPeriods(of: store))
    let period = try leagues.period(period, today: global.day, language: language)
    guard let whole = leagues.explanation(of: unit, in: period) else {
      throw Phrase(
        zh: "\(period.code)：单位 \(unit) 没有参评，没有可说明的得分。",
        en: "\(period.code): the unit \(unit) took no part; there is no score to explain."
      ).ending(Exit.no, in: language)
    }
    let explained = whole.indicators.filter { indicator == nil || $0.indicator.code == indicator }
    let sheet = Sheet(
      explained: explained, in: store.ledger, language: language,
      isSample: store.identity.isSample)
    guard !format.csv else { return format.answer(sheet, language: language) }
    let document =
      indicator == nil
      ? whole.json(in: store.ledger, rules: rules, period: period, language: language)
      : explained.first?.json(in: store.ledger, language: language) ?? .null
    if !format.json {
      Out.write(head(whole, explained, rules: rules, period: period, language: language))
    }
    format.answer(sheet, language: language, json: document)
  }

  /// The sums before the records: the score, and each indicator with the parts of its points.
  private func head(
    _ whole: UnitExplanation, _ explained: [Explanation], rules: RuleSet, period: Period,
    language: Language
  ) -> String {
    let score = whole.row.score
    var lines = [
      Phrase(
        zh: "\(period.code)  \(score.unit)  总分 \(score.scoreText ?? "—")  "
          + "基础分 \(score.baseText ?? "—")  加分 \(score.bonusText)  扣分 \(score.malusText)  "
          + "名次 \(whole.row.rank.map(String.init) ?? "—")  \(rules.id) \(rules.authority)",
        en: "\(period.code)  \(score.unit)  score \(score.scoreText ?? "—")  "
          + "base \(score.baseText ?? "—")  bonus \(score.bonusText)  malus \(score.malusText)  "
          + "rank \(whole.row.rank.map(String.init) ?? "—")  \(rules.id) \(rules.authority)"
      )(language)
    ]
    for explanation in explained {
      let share = explanation.score.share?.fraction ?? "—"
      let points =
        explanation.score.text ?? explanation.score.absence?.label(language) ?? "—"
      lines.append(
        "\(explanation.indicator.code)  \(explanation.indicator.name(language))  \(share)  "
          + "\(points)  \(explanation.provenance.label(language))")
      for part in explanation.parts {
        lines.append(
          "    \(part.kind.name(language))  \(part.formula)  × \(part.weight)")
      }
    }
    if let next = whole.nextRank {
      let ways = next.possible.map { way in
        rules.indicators[way.indicator].code + " +\(way.count ?? 0)"
          + (way.thing?.phrase(language) ?? "")
      }
      lines.append(
        Phrase(zh: "进一位需要：", en: "the next place takes: ")(language)
          + (ways.isEmpty
            ? Phrase(zh: "单靠任何一项都不够", en: "more than any one indicator can give")(language)
            : ways.joined(separator: "；")))
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

/// Figures that are observed and never scored.
struct ObservedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "observed", abstract: "观察指标，不计分 / figures that are shown and never scored")

  @Argument(help: "数据文件夹 / the store") var store: String
  @Option(help: "周期 / the period") var period: Period?
  @Option(help: "参评单位 / unit") var unit: String?
  @OptionGroup var format: FormatOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let store = try global.open(store)
    let rules = try global.ruleSet(of: store, for: period)
    let wanted = try unit.map { [try store.ledger.unitID($0, language: global.language)] }
    let leagues = Leagues(store.ledger, rules: rules)
    let period = try leagues.period(period, today: global.day, language: global.language)
    let facts = CountingFacts(store.ledger, rules: rules)
    let figures = ObservedMeasure.all.map { ($0, $0.figures(facts, in: period)) }
    format.answer(
      Sheet(
        observed: figures, units: wanted, ledger: store.ledger, language: global.language,
        isSample: store.identity.isSample),
      language: global.language)
  }
}
