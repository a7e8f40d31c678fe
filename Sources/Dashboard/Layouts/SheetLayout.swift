import Canvas

/// Where a list of records and the selected record stand.
struct SheetLayout {
  /// The table with its heading.
  let table: Rect
  /// The selected record; nil below 120 columns or when the table is zoomed.
  let detail: Rect?

  init(_ body: Rect, isZoomed: Bool) {
    guard body.columns >= 120, !isZoomed else {
      (table, detail) = (body, nil)
      return
    }
    let columns = max(46, body.columns * 30 / 100)
    let (left, right) = body.splitLeft(body.columns - columns)
    (table, detail) = (left, right)
  }

  /// The records one screen shows.
  static func visibleRows(_ table: Rect) -> Int { max(0, table.rows - 1) }
}
