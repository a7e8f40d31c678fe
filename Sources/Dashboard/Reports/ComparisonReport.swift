import Canvas
import Model

extension Report {
  /// Two units, or a unit in two periods, figure by figure with the difference; each entry leads to what
  /// it comes from. Source: 四(二) 比学赶超、争先进位.
  ///
  /// Costs the leagues of the periods.
  init(comparison: Comparison, in state: State) {
    let language = state.language
    let (left, right) = comparison.sides(in: state)
    func figures(_ heading: String) -> TableView.Column {
      TableView.Column(heading, width: .flex(weight: 2, min: 16), alignment: .right)
    }
    self.init(
      columns: [
        TableView.Column(
          Phrase(zh: "项目", en: "Figure")(language), width: .flex(weight: 3, min: 12)),
        figures(left.heading), figures(right.heading),
        TableView.Column(
          Phrase(zh: "差", en: "Difference")(language), width: .fixed(11), alignment: .right),
      ],
      rows: comparison.figures(left, right, in: state).map {
        Row($0, headings: (left.heading, right.heading), in: state)
      })
    lead = [Report.lead(of: comparison, left, right, in: state)]
    detailTitle = Phrase(zh: "两边", en: "Both sides")
  }

  private static func lead(
    of comparison: Comparison, _ left: ComparedSide, _ right: ComparedSide, in state: State
  ) -> [Piece] {
    let language = state.language
    func words(_ period: Period) -> String {
      period.code + (state.periodBook[period].map { " " + $0.state.label(language) } ?? "")
    }
    let (up, down) = (state.symbols.up, state.symbols.down)
    let key = Piece(
      Phrase(
        zh: "   差 = \(right.heading) − \(left.heading)，\(up) 较好 \(down) 较差",
        en: "   difference = \(right.heading) − \(left.heading); \(up) better \(down) worse")(
          language), .dim)
    switch comparison {
    case .units:
      return [Piece(" " + words(left.period), .title), key]
    case .periods(let unit, _):
      let back = Phrase(
        zh: "   \(state.key("compare")) 再往前一期",
        en: "   \(state.key("compare")) goes a period back")
      return [
        Piece(" " + state.name(of: unit) + "  ", .title, bold: true),
        Piece(words(left.period) + " → " + words(right.period), .title), key,
        Piece(back(language), .key),
      ]
    }
  }
}

extension Report.Row {
  fileprivate init(
    _ figure: ComparedFigure, headings: (left: String, right: String), in state: State
  ) {
    let language = state.language
    let (left, right) = (figure.left, figure.right)
    let difference = figure.differenceText(state.symbols)
    let role: Role = figure.isBetter.map { $0 ? .good : .warning } ?? .text
    let better = Phrase(zh: "较好", en: "better")
    let worse = Phrase(zh: "较差", en: "worse")
    let verdict = figure.isBetter.map { "  " + ($0 ? better : worse)(language) } ?? ""
    self.init(
      entries: [
        TableView.Entry(figure.name, Style(.title)), TableView.Entry(left.text),
        TableView.Entry(right.text),
        TableView.Entry(difference, Style(figure.isBetter == nil ? .dim : role)),
      ],
      places: [left.place ?? right.place, left.place, right.place, right.place ?? left.place],
      details: [
        CardEntry(Phrase(headings.left), left.text, in: language),
        CardEntry(Phrase(headings.right), right.text, in: language),
        CardEntry(Phrase(zh: "差", en: "Difference"), difference + verdict, in: language),
      ])
  }
}

extension Comparison {
  /// Both sides: of periods the earlier one is the left.
  fileprivate func sides(in state: State) -> (left: ComparedSide, right: ComparedSide) {
    var leagues = Leagues(state.ledger, rules: state.rules, frozen: state.periodBook.frozen)
    let current = state.situation.period
    func side(_ unit: String, _ period: Period, _ heading: String) -> ComparedSide {
      ComparedSide(unit, in: period, heading: heading, &leagues, state)
    }
    switch self {
    case .units(let left, let right):
      return (
        side(left, current, state.name(of: left)), side(right, current, state.name(of: right))
      )
    case .periods(let unit, let earlier):
      return (side(unit, earlier, earlier.code), side(unit, current, current.code))
    }
  }

  /// The figures: place and score, indicators, targets, and what is counted of units now.
  fileprivate func figures(_ left: ComparedSide, _ right: ComparedSide, in state: State)
    -> [ComparedFigure]
  {
    let language = state.language
    func figure(
      _ zh: String, _ en: String, _ better: ComparedFigure.Better, isDecimal: Bool = false,
      _ value: (ComparedSide) -> ComparedFigure.Value
    ) -> ComparedFigure {
      ComparedFigure(
        name: Phrase(zh: zh, en: en)(language), isDecimal: isDecimal, better: better,
        left: value(left), right: value(right))
    }
    let score = [
      figure("名次", "Rank", .less) { $0.rank },
      figure("总分", "Score", .more, isDecimal: true) { $0.score(\.score.scoreHundredths) },
      figure("基础分", "Base", .more, isDecimal: true) { $0.score(\.score.baseHundredths) },
      figure("加分", "Bonus", .more, isDecimal: true) { $0.score { $0.score.bonus.hundredths } },
      figure("扣分", "Malus", .less, isDecimal: true) { $0.score { $0.score.malus.hundredths } },
    ]
    let indicators = state.rules.indicators.map { rule in
      figure(
        rule.code + " " + rule.name.zh, rule.code + " " + rule.name.en, .more, isDecimal: true
      ) { $0.indicator(rule.code, language) }
    }
    let codes = state.rules.indicators.map(\.code).filter {
      left.targetCodes.contains($0) || right.targetCodes.contains($0)
    }
    let targets = codes.flatMap { code in
      [
        figure(code + " 现值%", code + " value %", .more, isDecimal: true) {
          $0.target(code) { $0.value }
        },
        figure(code + " 应达%", code + " pace %", .neither, isDecimal: true) {
          $0.target(code) { $0.pace }
        },
        figure(code + " 还差", code + " gap", .less) { $0.gap(code) },
      ]
    }
    // What is counted now has no former value to stand beside.
    guard case .units = self else { return score + indicators + targets }
    return score + indicators + targets + [
      figure("小区", "Compounds", .neither) { $0.count(\.compounds) },
      figure("户数", "Households", .neither) { $0.count(\.households) },
      figure("未办结事项", "Open items", .less) { $0.count(\.openItems) },
      figure("逾期", "Overdue", .less) { $0.count(\.overdue) },
      figure("临期", "Due soon", .less) { $0.count(\.dueSoon) },
    ]
  }
}
