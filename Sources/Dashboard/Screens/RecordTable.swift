import Canvas
import Model

/// A table that fills its area, with a scroll mark; and words where it is empty.
struct RecordTable {
  let columns: [TableView.Column]
  let rowCount: Int
  let empty: Phrase
  let state: State

  func draw(
    in area: Rect, on canvas: inout Canvas, entry: (_ row: Int, _ column: Int) -> TableView.Entry
  ) {
    guard area.columns > 1, area.rows > 0 else { return }
    let cursor = state.page.cursor
    let (main, rail) = area.splitLeft(area.columns - 1)
    canvas.fill(rail.splitTop(1).top, style: Style(on: .header))
    TableView(
      columns: columns, rowCount: rowCount, top: cursor.viewport.offset,
      selected: cursor.selected, frozen: columns.count
    ).draw(in: main, on: &canvas, entry: entry)
    ScrollMark(
      offset: cursor.viewport.offset, height: SheetLayout.visibleRows(area), count: rowCount
    ).draw(in: rail.splitTop(1).rest, on: &canvas)
    if rowCount == 0 { state.drawEmpty(empty, in: main, on: &canvas) }
  }
}

extension State {
  /// Says in the middle of an empty list why it is empty.
  func drawEmpty(_ words: Phrase, in area: Rect, on canvas: inout Canvas) {
    guard area.rows > 1 else { return }
    canvas.write(
      canvas.fitted(words(language), area.columns, .center),
      at: Point(column: area.left, row: area.top + min(2, area.rows - 1)), style: Style(.dim))
  }

  /// Draws what there is to say of the selected line of a list, in a frame.
  func drawDetail(
    _ entries: [CardEntry], title: Phrase, in area: Rect, on canvas: inout Canvas
  ) {
    canvas.box(area, title: title(language))
    FieldLines(entries.filter { !$0.value.isEmpty }, state: self).draw(
      in: area.inset(columns: 2), from: 0, selected: nil, on: &canvas)
  }
}

extension CardEntry {
  /// Words beside a name, that lead nowhere.
  init(_ label: Phrase, _ value: String, in language: Language) {
    self.init(subject: .words, label: label(language), value: value)
  }
}
