import Canvas
import Model

/// The race over the periods, with the period it is at and what lies ahead.
struct RaceSlide {
  let state: State

  init(_ state: State) { self.state = state }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    guard let race = state.raceShown, let run = state.presentation?.race else { return }
    let time = run.time(at: state.clock)
    let isBig = rect.rows >= 30 && !canvas.symbols.quarters.isEmpty
    let headRows = isBig ? BigFigure.rows + 1 : state.titleHasPeriod ? 0 : 1
    let (head, rest) = rect.splitTop(headRows)
    drawPeriod(state.racePeriod?.code ?? "", in: head, on: &canvas)
    let hasLine = rest.rows > race.racers.count
    let (bars, line) = rest.splitTop(hasLine ? rest.rows - 1 : rest.rows)
    RaceBars(race.racers, race.frame(at: time), range: 0...10_000, ground: .slide)
      .draw(in: bars, on: &canvas) { decimal($0) }
    let count = state.situation.trendPeriods.count
    if !line.isEmpty { drawTimeline(time, count, in: line, on: &canvas) }
  }

  private func drawPeriod(_ code: String, in rect: Rect, on canvas: inout Canvas) {
    let (pause, back, on) = (state.key("pause"), state.key("race-back"), state.key("race-on"))
    let choices = [
      Phrase(
        zh: "得分 · \(pause) 停走 · \(back) \(on) 逐期",
        en: "score · \(pause) stops it · \(back) \(on) by period"),
      Phrase(zh: "得分 · \(pause) 停走", en: "score · \(pause) stops it"),
      Phrase(zh: "得分", en: "score"),
    ].map { $0(state.language) }
    guard !rect.isEmpty else { return }
    let style = Style(.figure, on: .slide)
    let (left, right) = rect.splitLeft(rect.columns / 2)
    BigFigure(code).draw(in: left, on: &canvas, style: style)
    let words = choices.first { $0.columns(in: canvas.symbols.metrics) <= right.columns }
    canvas.write(words ?? "", in: right, style: Style(.dim, on: .slide), alignment: .right)
  }

  private func drawTimeline(_ time: Double, _ count: Int, in line: Rect, on canvas: inout Canvas) {
    let share = count > 1 ? Int(time / Double(count - 1) * 1000) : 1000
    Gauge(
      perMille: share, full: Style(.accent, on: .slide), empty: Style(.border, on: .slide)
    ).draw(in: line, on: &canvas)
  }
}

extension State {
  /// Whether the period stands with the title of the race: on low screens those who run want every row.
  var titleHasPeriod: Bool { size.rows < 16 }

  /// The period that the race is nearest to; nil without one.
  var racePeriod: Period? {
    guard let run = presentation?.race else { return nil }
    let periods = situation.trendPeriods
    let place = Int(run.time(at: clock).rounded())
    return periods.indices.contains(place) ? periods[place] : nil
  }
}
