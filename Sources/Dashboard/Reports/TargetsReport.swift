import Canvas
import Model

extension Report {
  /// The targets of 2027 of a unit, or of all: value, pace, gap, need and forecast as scored, and under
  /// every other way of counting.
  init(targets unit: String?, in state: State) {
    let language = state.language
    var leagues = Leagues(state.ledger, rules: state.rules, frozen: state.periodBook.frozen)
    let period = state.situation.period
    let units = unit.map { [$0] }
    let scored = leagues.targetLines(in: period, units: units)
    // Of all units together the other readings are told; of each only on its own page.
    let others = leagues.targetLinesByBasis(in: period, units: units).filter { $0.unit == unit }
    self.init(
      columns: (unit == nil
        ? [
          TableView.Column(
            Phrase(zh: "单位", en: "Unit")(language), width: .fixed(language == .zh ? 6 : 10))
        ] : []) + [
          TableView.Column(
            Phrase(zh: "目标与口径", en: "Target and reading")(language),
            width: .flex(weight: 3, min: 16)),
          TableView.Column(
            Phrase(zh: "分子/分母", en: "Figures")(language), width: .fixed(15), alignment: .right),
          TableView.Column(
            Phrase(zh: "现值", en: "Value")(language), width: .fixed(8), alignment: .right),
          TableView.Column(
            Phrase(zh: "应达", en: "Pace")(language), width: .fixed(8), alignment: .right),
          TableView.Column(
            Phrase(zh: "还差", en: "Gap")(language), width: .fixed(6), alignment: .right),
          TableView.Column(
            Phrase(zh: "每期需", en: "Per period")(language), width: .fixed(10), alignment: .right),
          TableView.Column(Phrase(zh: "预计达标", en: "Forecast")(language), width: .fixed(10)),
        ],
      rows: scored.flatMap { line in
        [Row(line, hasUnit: unit == nil, in: state)]
          + (line.unit == unit
            ? others.filter { $0.indicator.code == line.indicator.code }
              .map { Row($0, hasUnit: unit == nil, in: state) } : [])
      })
    frozen = unit == nil ? 2 : 1
    detailTitle = Phrase(zh: "口径", en: "Reading")
    empty = Phrase(zh: "没有可算的目标", en: "no target has a value")
    lead = [
      [
        Piece(
          Phrase(
            zh: " 目标出自通知；口径和权重：\(state.rules.authority)，规则集 \(state.rules.id)",
            en:
              " The targets are the notice's; readings and weights: \(state.rules.authority), \(state.rules.id)"
          )(language), .dim)
      ]
    ]
  }
}

extension Report.Row {
  fileprivate init(_ line: TargetLine, hasUnit: Bool, in state: State) {
    let language = state.language
    let standing = line.standing
    func percent(_ value: Rational?) -> String {
      value.map { ($0 * 100).rounded(places: 2) + "%" } ?? "-"
    }
    let role: Role =
      switch standing.lamp {
      case .onPace: .good
      case .nearPace: .warning
      case .behindPace: .error
      case nil: .text
      }
    let sign = standing.lamp?.symbol ?? "-"
    let name: String
    if let basis = line.basis {
      let chosen = Phrase(zh: "（采用）", en: " (chosen)")
      name =
        "  " + basis.question + " " + basis.name(language)
        + (basis.isChosen ? chosen(language) : "")
    } else {
      name =
        line.indicator.code + " " + line.indicator.name(language)
        + (line.indicator.isStrict ? " >" : " ≥") + percent(standing.target)
    }
    let whole = Phrase(zh: "合计", en: "All")
    let unit = TableView.Entry(
      line.basis != nil ? "" : line.unit.map { state.unit($0)?.shortName ?? $0 } ?? whole(language),
      Style(.title))
    self.init(
      entries: (hasUnit ? [unit] : []) + [
        TableView.Entry(name, Style(line.basis == nil ? .title : .dim)),
        TableView.Entry(standing.share.fraction, Style(.dim)),
        TableView.Entry(percent(standing.value) + sign, Style(role)),
        TableView.Entry(percent(standing.pace), Style(.dim)),
        TableView.Entry(
          standing.isMet ? String(state.symbols.check) : String(standing.gap), Style(role)),
        TableView.Entry(
          standing.isMet ? "-" : percent(standing.neededPerPeriod), Style(.dim)),
        TableView.Entry(standing.forecastDay?.iso ?? "-", Style(.dim)),
      ],
      place: line.unit.map { .report(.indicator(unit: $0, code: line.indicator.code)) },
      details: [
        CardEntry(Phrase(zh: "目标与口径", en: "Reading"), name, in: language),
        CardEntry(Phrase(zh: "分子/分母", en: "Figures"), standing.share.fraction, in: language),
        CardEntry(
          Phrase(zh: "还差", en: "Gap"),
          standing.isMet
            ? "0" : "\(standing.gap) " + (line.thing?.phrase(language) ?? ""), in: language),
        CardEntry(
          Phrase(zh: "进度", en: "Standing"), standing.lamp?.phrase(language) ?? "", in: language),
        CardEntry(
          Phrase(zh: "按近期速度到期末", en: "At the end, at this speed"),
          percent(standing.forecastAtEnd), in: language),
        CardEntry(
          Phrase(zh: "谁定的", en: "Set by"),
          line.basis == nil ? line.indicator.authority : state.rules.authority, in: language),
      ])
  }
}
