import Canvas
import Model

/// The scores of a unit's indicators, in as many columns as fit.
struct IndicatorScores {
  let unit: UnitSituation
  let state: State

  func draw(in area: Rect, on canvas: inout Canvas) {
    let count = min(unit.indicators.count, state.situation.indicators.count)
    guard count > 0, area.rows > 0, area.columns >= 12 else { return }
    // The widest columns that still show all, at least twelve wide.
    let needed = (count + area.rows - 1) / area.rows
    let columns = min(max(1, needed), max(1, area.columns / 12))
    let parts = area.columns(Array(repeating: .flex(), count: columns), gap: 2)
    for place in 0..<min(count, columns * area.rows) {
      let part = parts[place / area.rows]
      let line = Rect(
        column: part.left, row: area.top + place % area.rows, columns: part.columns, rows: 1)
      draw(place, in: line, on: &canvas)
    }
  }

  private func draw(_ place: Int, in line: Rect, on canvas: inout Canvas) {
    let heading = state.situation.indicators[place]
    let cell = unit.indicators[place]
    let value = cell.score.map(decimal) ?? cell.absence?.label(state.language) ?? "-"
    let role: Role = cell.score.map { $0 >= 7500 ? .text : .warning } ?? .dim
    canvas.write(
      [Piece(heading.code + " ", .accent)], at: line.origin, columns: line.columns)
    let code = heading.code.columns(in: canvas.symbols.metrics) + 1
    let width = max(6, value.columns(in: canvas.symbols.metrics))
    let room = line.columns - code - width - 1
    var bar = 0
    if room >= 32 { bar = room - 24 }
    let name = room - bar
    if name >= 4 {
      canvas.write(
        canvas.fitted(heading.name(state.language), name),
        at: Point(column: line.left + code, row: line.top), style: Style(.dim))
    }
    if bar > 3 {
      Gauge(perMille: (cell.score ?? 0) / 10).draw(
        in: Rect(column: line.left + code + name + 1, row: line.top, columns: bar - 1, rows: 1),
        on: &canvas)
    }
    canvas.write(
      [Piece(canvas.fitted(value, width, .right), role)], endingAt: line.right, row: line.top,
      columns: line.columns - code)
  }
}
