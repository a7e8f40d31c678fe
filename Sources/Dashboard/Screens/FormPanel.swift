import Canvas
import Model

/// A form: its fields with what stands in them, what was there before, what can be picked, what the
/// calendar and the checks say; the caret stands in the field being typed.
struct FormPanel {
  /// A row of the panel.
  struct Row {
    var pieces: [Piece]
    /// What is being typed, where the row holds the caret.
    var line: Prompt?
    /// Whether it belongs to the field being typed.
    var isActive = false
    /// Whether it is the entry that is picked.
    var isPicked = false
    /// The columns it begins behind the frame.
    var indent = 0
    /// What a pointer finds there.
    var spot: Spot.Meaning?
  }

  /// The most columns it takes.
  private static let mostColumns = 120

  let form: Form
  let line: Prompt
  let state: State

  /// The panel of the form being filled in, or nil where there is none.
  init?(_ state: State) {
    guard let line = state.prompt, let form = line.form else { return nil }
    self.form = form
    self.line = line
    self.state = state
  }

  /// Draws the panel at the bottom of the body.
  func draw(in body: Rect, on canvas: inout Canvas) {
    let columns = min(body.columns, FormPanel.mostColumns)
    guard columns > 8, body.rows > 2 else { return }
    let inner = columns - 4
    let labels = labelColumns(of: inner, in: canvas.symbols.metrics)
    let rows = form.fields.indices.flatMap { self.rows(of: $0, inner, labels, canvas) }
    let room = body.rows - 2
    let told = Array(self.told(in: inner, canvas).prefix(max(0, min(3, room - 3))))
    let shown = min(rows.count, room - told.count)
    let rect = Rect(
      column: body.left, row: body.bottom - shown - told.count - 2, columns: columns,
      rows: shown + told.count + 2)
    let area = canvas.popup(rect, title: title)
    let active = rows.indices.filter { rows[$0].isActive }
    var view = Viewport()
    view.reveal(active.last ?? 0, height: shown, count: rows.count)
    view.reveal(active.first ?? 0, height: shown, count: rows.count)
    for (place, index) in view.visible(height: shown, count: rows.count).enumerated() {
      let strip = Rect(column: area.left, row: area.top + place, columns: inner, rows: 1)
      draw(rows[index], in: strip, labels: labels, on: &canvas)
    }
    for (place, piece) in told.enumerated() {
      canvas.write(
        [piece], at: Point(column: area.left, row: area.top + shown + place), on: .popup,
        columns: inner)
    }
  }

  private func draw(_ row: Row, in strip: Rect, labels: Int, on canvas: inout Canvas) {
    let ground: Ground = row.isPicked || row.line != nil ? .selected : .popup
    canvas.fill(strip, style: Style(on: ground))
    if let spot = row.spot { canvas.offer(spot, in: strip) }
    guard let line = row.line else {
      let start = Point(column: strip.left + row.indent, row: strip.top)
      canvas.write(row.pieces, at: start, on: ground, columns: strip.columns - row.indent)
      return
    }
    let taken = canvas.write(row.pieces, at: strip.origin, on: ground, columns: strip.columns)
    let field = Rect(
      column: strip.left + taken, row: strip.top, columns: strip.columns - taken, rows: 1)
    let end = canvas.write(line, in: field, on: ground)
    let aside = aside(of: form.active)
    canvas.write(
      [Piece(" ")] + aside, endingAt: strip.right, row: strip.top, on: ground,
      columns: strip.right - end - 1)
  }

  /// The columns that labels take: those of the longest, and no more than a third.
  private func labelColumns(of columns: Int, in metrics: TextMetrics) -> Int {
    let longest = form.fields.map { $0.label(state.language).columns(in: metrics) }.max() ?? 0
    return min(longest, max(8, columns / 3))
  }
}
