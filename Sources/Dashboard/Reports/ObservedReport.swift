import Canvas
import Model

extension Report {
  /// The figures that are shown and never scored: of a unit beside those of all, and of every unit.
  init(observed unit: String?, in state: State) {
    let language = state.language
    let facts = CountingFacts(state.ledger, rules: state.rules, calendar: state.calendar)
    let period = state.situation.period
    let name = unit.map { state.unit($0)?.shortName ?? $0 }
    let own = name.map { [TableView.Column($0, width: .flex(weight: 3, min: 12))] } ?? []
    self.init(
      columns: [
        TableView.Column(
          Phrase(zh: "观察指标", en: "Observed")(language), width: .flex(weight: 3, min: 14))
      ] + own + [
        TableView.Column(
          Phrase(zh: "合计", en: "All")(language), width: .flex(weight: 3, min: 12)),
        TableView.Column(
          Phrase(zh: "条款", en: "Clause")(language), width: .fixed(14)),
      ],
      rows: ObservedMeasure.all.map { measure in
        let figures = measure.figures(facts, in: period)
        let value = unit.flatMap { figures.value(of: $0) }.map { measure.text(of: $0, language) }
        return Row(
          entries: [TableView.Entry(measure.name(language), Style(.title))]
            + (unit == nil ? [] : [TableView.Entry(value ?? "—")])
            + [
              TableView.Entry(measure.text(of: figures.whole, language)),
              TableView.Entry(measure.clause, Style(.dim)),
            ],
          details: figures.units.count > 100
            ? []
            : zip(figures.units, figures.values).map { id, value in
              CardEntry(
                Phrase(state.unit(id)?.shortName ?? id), measure.text(of: value, language),
                in: language)
            })
      })
    lead = [
      [
        Piece(
          Phrase(
            zh: " 只展示、不计分；按 \(period.code) 截止日计",
            en: " Shown, never scored; at the cut-off of \(period.code)")(language), .dim)
      ]
    ]
    detailTitle = Phrase(zh: "各单位", en: "Every unit")
  }
}
