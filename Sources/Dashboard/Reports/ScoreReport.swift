import Canvas
import Model

extension Report {
  /// How a unit's score comes about: each indicator with its figures and points, then what was added
  /// and taken off.
  init(score unit: String, in state: State) {
    let language = state.language
    var leagues = Leagues(state.ledger, rules: state.rules, frozen: state.periodBook.frozen)
    let whole = leagues.explanation(of: unit, in: state.situation.period)
    self.init(
      columns: [
        TableView.Column(Phrase(zh: "代码", en: "Code")(language), width: .fixed(4)),
        TableView.Column(
          Phrase(zh: "指标", en: "Indicator")(language), width: .flex(weight: 4, min: 14)),
        TableView.Column(
          Phrase(zh: "分子/分母", en: "Figures")(language), width: .fixed(12), alignment: .right),
        TableView.Column(
          Phrase(zh: "得分", en: "Points")(language), width: .fixed(7), alignment: .right),
        TableView.Column(
          Phrase(zh: "权重", en: "Weight")(language), width: .fixed(6), alignment: .right),
        TableView.Column(
          Phrase(zh: "计入", en: "Adds")(language), width: .fixed(6), alignment: .right),
        TableView.Column(
          Phrase(zh: "来源", en: "From")(language), width: .fixed(language == .zh ? 8 : 9)),
      ],
      rows: whole.map { Report.rows(of: $0, unit: unit, in: state) } ?? [])
    frozen = 2
    detailTitle = Phrase(zh: "怎么算出来的", en: "How it is worked out")
    empty = Phrase(zh: "本期没有这个单位的成绩", en: "the unit has no score in this period")
    if let whole { lead = Report.lead(of: whole, in: state) }
  }

  /// The sum in one line, and what one more and the next place would take.
  private static func lead(of whole: UnitExplanation, in state: State) -> [[Piece]] {
    let language = state.language
    let score = whole.row.score
    var sum: [Piece] = [
      Piece(" " + (score.scoreText ?? "-"), .title, bold: true),
      Piece(
        Phrase(
          zh: " 分 = 基础 \(score.baseText ?? "-") + 加分 \(score.bonusText) - 扣分 \(score.malusText)",
          en: " = base \(score.baseText ?? "-") + \(score.bonusText) - \(score.malusText)")(
            language)),
    ]
    if let rank = whole.row.rank {
      sum.append(Piece(Phrase(zh: "   第 \(rank) 名", en: "   rank \(rank)")(language), .title))
      if let range = whole.row.sensitivity, range.bestRank != range.worstRank {
        sum.append(
          Piece(
            Phrase(
              zh: "（差一个小区为第 \(range.bestRank)–\(range.worstRank) 名）",
              en: " (\(range.bestRank)–\(range.worstRank) by one compound)")(language), .dim))
      }
    }
    var next: [Piece] = []
    if let step = whole.steps.max(by: { $0.points < $1.points }) {
      let rule = state.rules.indicators[step.indicator]
      next.append(
        Piece(
          Phrase(
            zh:
              " \(rule.code) 多一\(step.thing?.phrase.zh ?? "个") = +\(step.points.rounded(places: 2)) 分",
            en: " one more in \(rule.code) = +\(step.points.rounded(places: 2))")(language), .accent
        )
      )
    }
    if let way = whole.nextRank?.possible.first, let count = way.count, let rank = way.rank {
      let rule = state.rules.indicators[way.indicator]
      next.append(
        Piece(
          Phrase(
            zh: "   升到第 \(rank) 名最少要 \(rule.code) 多 \(count)\(way.thing?.phrase.zh ?? "个")",
            en: "   rank \(rank) takes \(count) more in \(rule.code)")(language)))
    }
    return next.isEmpty ? [sum] : [sum, next]
  }

  private static func rows(
    of whole: UnitExplanation, unit: String, in state: State
  ) -> [Row] {
    let language = state.language
    let indicators = whole.indicators.map { explanation -> Row in
      let score = explanation.score
      let figures = score.share.map(\.fraction) ?? "-"
      let adds = score.score.flatMap {
        ($0 * Rational(score.weight)).divided(by: Rational(whole.row.score.applicableWeight))
      }
      return Row(
        entries: [
          TableView.Entry(explanation.indicator.code, Style(.accent)),
          TableView.Entry(explanation.indicator.name(language)),
          TableView.Entry(figures),
          TableView.Entry(
            score.text ?? score.absence?.label(language) ?? "-",
            Style(score.score.map { $0 < 75 } == true ? .warning : .text)),
          TableView.Entry(String(score.weight), Style(.dim)),
          TableView.Entry(adds.map { $0.rounded(places: 2) } ?? "-", Style(.title)),
          TableView.Entry(explanation.provenance.label(language), Style(.dim)),
        ],
        place: .report(.indicator(unit: unit, code: explanation.indicator.code)),
        details: details(of: explanation, in: state))
    }
    let items = zip(whole.row.score.items, whole.evidence).map { item, places in
      row(of: item, places, in: state)
    }
    return indicators + items
  }

  /// The parts of an indicator's points, its target and who set it.
  static func details(of explanation: Explanation, in state: State) -> [CardEntry] {
    let language = state.language
    let rule = explanation.indicator
    let target = (rule.isStrict ? ">" : "≥") + (rule.target * 100).rounded(places: 2) + "%"
    let parts = explanation.parts.map { part in
      CardEntry(
        part.kind.name,
        part.formula + "  × \(part.weight) = \(part.points.rounded(places: 2))", in: language)
    }
    let basis = [
      CardEntry(Phrase(zh: "目标", en: "Target"), target, in: language),
      CardEntry(
        Phrase(zh: "权重", en: "Weight"), "\(rule.weight)  " + rule.authority, in: language),
      CardEntry(Phrase(zh: "条款", en: "Clause"), rule.clause, in: language),
    ]
    return parts + basis
  }

  /// A bonus or a malus with what it rests on.
  private static func row(
    of item: UnitScore.Item, _ places: [RecordPlace], in state: State
  ) -> Row {
    let language = state.language
    let isBonus = item.malus == nil
    let name = item.malus?.name ?? Phrase(zh: "加分", en: "Bonus")
    let refused = Phrase(zh: "（没有依据，不计）", en: " (refused: no evidence)")
    let sign = isBonus ? "+" : "-"
    return Row(
      entries: [
        TableView.Entry(sign, Style(isBonus ? .good : .warning)),
        TableView.Entry(
          name(language) + (item.isRefused ? refused(language) : ""),
          Style(item.isRefused ? .dim : .text)),
        TableView.Entry(String(item.count)), TableView.Entry(""), TableView.Entry(""),
        TableView.Entry(
          sign + item.points.rounded(places: 2), Style(isBonus ? .good : .warning)),
        TableView.Entry(""),
      ],
      place: places.first.flatMap(Page.Place.init),
      details: [
        CardEntry(Phrase(zh: "依据", en: "Evidence"), item.evidence, in: language),
        CardEntry(
          Phrase(zh: "记录", en: "Records"), places.map(\.id).joined(separator: "\n"), in: language),
      ])
  }
}

extension Page.Place {
  /// The card of a record that is still there, or nil.
  init?(_ place: RecordPlace) {
    guard place.row != nil, let kind = KindDeclaration.named(place.kind) else { return nil }
    self = .card(kind: kind.ordinal, id: place.id)
  }
}
