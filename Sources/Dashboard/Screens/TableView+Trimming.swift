import Canvas

extension TableView {
  /// The table without the columns behind the last one that fits whole, and whether there are such.
  func trimmed(to width: Int) -> (view: TableView, hidesRight: Bool) {
    let spans = spans(in: width)
    guard let last = spans.last, spans.count > 1 else { return (self, false) }
    let isCut = last.range.count < columns[last.column].width.least
    let kept = isCut ? spans[spans.count - 2].column : last.column
    guard kept < columns.count - 1 else { return (self, false) }
    var view = self
    view.columns.removeLast(columns.count - 1 - kept)
    return (view, true)
  }
}

extension Canvas {
  /// Says at the right end of a table's heading that more columns follow.
  mutating func markMore(in area: Rect) {
    guard !area.isEmpty else { return }
    write(
      "\(symbols.right)", at: Point(column: area.right - 1, row: area.top),
      style: Style(.accent, on: .header))
  }

  /// Marks the heading of a table's selected column.
  mutating func mark(column: Int, of table: TableView, in area: Rect) {
    guard area.rows > 0,
      let span = table.spans(in: area.columns).first(where: { $0.column == column })
    else { return }
    restyle(
      Rect(
        column: area.left + span.range.lowerBound, row: area.top, columns: span.range.count,
        rows: 1), ground: .selected)
  }
}
