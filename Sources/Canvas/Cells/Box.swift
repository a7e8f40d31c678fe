extension Canvas {
  /// Draws a frame along a rectangle's edge, with a title set into the top line.
  ///
  /// Nothing is drawn in a rectangle of fewer than two columns or rows.
  public mutating func box(
    _ rect: Rect, style: Style = Style(.border), title: String? = nil,
    titleStyle: Style = Style(.title)
  ) {
    guard rect.columns >= 2, rect.rows >= 2 else { return }
    let lines = symbols.lines
    let run = String(repeating: lines.horizontal, count: rect.columns - 2)
    write("\(lines.topLeft)\(run)\(lines.topRight)", at: rect.origin, style: style)
    write(
      "\(lines.bottomLeft)\(run)\(lines.bottomRight)",
      at: Point(column: rect.left, row: rect.bottom - 1), style: style)
    for row in rect.top + 1..<rect.bottom - 1 {
      write("\(lines.vertical)", at: Point(column: rect.left, row: row), style: style)
      write("\(lines.vertical)", at: Point(column: rect.right - 1, row: row), style: style)
    }
    guard let title, rect.columns >= 6 else { return }
    let shown = title.clipped(
      to: rect.columns - 4, ellipsis: symbols.ellipsis, in: symbols.metrics)
    write(" \(shown) ", at: Point(column: rect.left + 1, row: rect.top), style: titleStyle)
  }
}
