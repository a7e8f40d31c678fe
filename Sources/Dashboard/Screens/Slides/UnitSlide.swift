import Canvas
import Model

/// One unit: rank and score, its targets, its pool, what is late, and how its score went.
struct UnitSlide {
  let id: String
  let state: State

  init(_ id: String, _ state: State) {
    self.id = id
    self.state = state
  }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    guard let unit = state.unit(id) else { return }
    let factRows = FactRow.rows(in: rect)
    let (facts, rest) = rect.splitTop(factRows)
    FactRow(self.facts(of: unit)).draw(in: facts, on: &canvas)
    let hasChart = rest.rows >= 18 && state.situation.trendPeriods.count > 1
    let (above, below) = rest.splitTop(hasChart ? rest.rows * 11 / 20 : max(0, rest.rows - 3))
    TargetGauges(
      state.targets(of: .unit(id)), state, selected: state.presentation?.slide == .unit(id)
    ).draw(in: above.splitTop(above.rows - (above.rows > 8 ? 1 : 0)).top, on: &canvas)
    let (pool, chart) = below.splitTop(min(3, below.rows))
    drawPool(of: unit, in: pool, on: &canvas)
    if hasChart { drawTrend(of: unit, in: chart.splitTop(1).rest, on: &canvas) }
  }

  private func facts(of unit: UnitSituation) -> [SlideList.Fact] {
    let language = state.language
    let move = unit.moveText(state.symbols)
    let rank = unit.rank.map(String.init) ?? "-"
    return [
      SlideList.Fact(
        label: Phrase(zh: "名次", en: "rank")(language), figure: rank + move,
        role: unit.moveRole == .text ? .figure : unit.moveRole),
      SlideList.Fact(
        label: Phrase(zh: "总分", en: "score")(language), figure: unit.score.map(decimal) ?? "-"),
      SlideList.Fact(
        label: Phrase(zh: "现有小区", en: "compounds now")(language), figure: grouped(unit.compounds)),
      SlideList.Fact(
        label: Phrase(zh: "今日逾期", en: "late now")(language), figure: grouped(unit.overdue),
        role: unit.overdue > 0 ? .overdue : .good),
      SlideList.Fact(
        label: Phrase(zh: "今日临期", en: "due soon")(language), figure: grouped(unit.dueSoon),
        role: unit.dueSoon > 0 ? .dueSoon : .dim),
    ]
  }

  /// The pool by stages: a heading, a bar, the counts.
  private func drawPool(of unit: UnitSituation, in rect: Rect, on canvas: inout Canvas) {
    let language = state.language
    let lines = rect.rows(Array(repeating: .fixed(1), count: rect.rows))
    guard let counts = lines.last else { return }
    if lines.count > 2 {
      canvas.write(
        Phrase(zh: "项目库现有 \(unit.projects) 个", en: "projects now: \(unit.projects)")(language),
        in: lines[0], style: Style(.heading, on: .slide))
    }
    if lines.count > 1 { unit.stageBar.draw(in: lines[lines.count - 2], on: &canvas) }
    StageCounts(unit.stages, language).draw(in: counts, on: &canvas)
    canvas.restyle(rect, ground: .slide)
  }

  /// The score over the periods, against the mean of all units.
  private func drawTrend(of unit: UnitSituation, in rect: Rect, on canvas: inout Canvas) {
    let periods = state.situation.trendPeriods
    let latest = state.situation.units.compactMap { $0.trend.last ?? nil }
    let mean = latest.isEmpty ? nil : latest.reduce(0, +) / latest.count
    let words = Phrase(zh: "历期总分；横线为各单位本期平均", en: "score by period; the level line is the mean now")
    canvas.write(words(state.language), in: rect, style: Style(.dim, on: .slide))
    LineChart(
      zip(periods, unit.trend).map { LineChart.Entry($0.code, $1) }, target: mean,
      style: Style(.trend, on: .slide), targetStyle: Style(.target, on: .slide)
    ).draw(in: rect.splitTop(1).rest, on: &canvas) { decimal($0) }
  }
}
