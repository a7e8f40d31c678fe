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
  /// Says in the middle of an empty list why it is empty: that the filter finds nothing, where there is
  /// one.
  func drawEmpty(
    _ words: Phrase, filter: String = "", in area: Rect, on canvas: inout Canvas
  ) {
    guard area.rows > 1 else { return }
    let words =
      filter.isEmpty
      ? words
      : Phrase(
        zh: "没有符合“\(filter)”的行，\(key("escape")) 取消筛选",
        en: "nothing matches “\(filter)”; \(key("escape")) drops the filter")
    canvas.write(
      canvas.fitted(words(language), area.columns, .center),
      at: Point(column: area.left, row: area.top + min(2, area.rows - 1)), style: Style(.dim))
  }

  /// Draws what there is to say of the selected line of a list: in a frame, or in few rows one after
  /// the other.
  func drawDetail(
    _ entries: [CardEntry], title: Phrase, in area: Rect, on canvas: inout Canvas
  ) {
    let entries = entries.filter { !$0.value.isEmpty }
    guard area.rows > 4 else {
      canvas.fill(area, style: Style(on: .header))
      let stop = Phrase(zh: "；", en: "; ")(language)
      let text = entries.map { $0.label + " " + $0.value.replacing("\n", with: stop) }.joined(
        separator: stop)
      for (row, line) in text.wrapped(to: area.columns, in: symbols.metrics).prefix(area.rows)
        .enumerated()
      {
        canvas.write(
          line, at: Point(column: area.left, row: area.top + row), style: Style(on: .header),
          columns: area.columns)
      }
      return
    }
    canvas.box(area, title: title(language))
    FieldLines(entries, state: self, fitsLabels: true).draw(
      in: area.inset(columns: 2), from: 0, selected: nil, on: &canvas)
  }
}

extension CardEntry {
  /// Words beside a name, that lead nowhere.
  init(_ label: Phrase, _ value: String, in language: Language) {
    self.init(subject: .words, label: label(language), value: value)
  }
}
