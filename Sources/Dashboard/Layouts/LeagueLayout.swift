import Canvas

/// Where the league's table, the selected unit and the explanation of a column stand.
struct LeagueLayout {
  /// The table with its heading.
  let table: Rect
  /// The selected unit; nil where the table leaves no room or is zoomed.
  let detail: Rect?
  /// The line that explains the selected column.
  let explanation: Rect

  init(_ body: Rect, count: Int, isZoomed: Bool) {
    let (top, last) = body.splitTop(max(1, body.rows - 1))
    explanation = last
    let spare = top.rows - count - 2
    if !isZoomed, body.columns >= 60, spare >= OverviewLayout.leastPane.rows {
      let (table, below) = top.splitTop(count + 2)
      self.table = table.splitTop(count + 1).top
      detail = below.columns >= 160 ? below.splitLeft(below.columns * 6 / 10).left : below
    } else {
      (table, detail) = (top, nil)
    }
  }
}
