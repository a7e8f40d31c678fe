import Canvas

/// Where a list of conflicts, revisions or pending changes and the words about the selected one stand.
struct RecordListLayout {
  /// The table with its heading.
  let table: Rect
  /// The selected one in full: beside the table from 120 columns, else below it; on low screens four
  /// lines without a frame, below ten rows or when the table is zoomed nil.
  let detail: Rect?

  init(_ body: Rect, isZoomed: Bool) {
    if isZoomed {
      (table, detail) = (body, nil)
    } else if body.columns >= 120 {
      let (left, right) = body.splitLeft(body.columns - max(46, body.columns * 30 / 100))
      (table, detail) = (left, right)
    } else if body.rows >= 16 {
      let (top, below) = body.splitTop(body.rows - max(7, body.rows * 40 / 100))
      (table, detail) = (top, below)
    } else if body.rows >= 10 {
      let (top, below) = body.splitTop(body.rows - 4)
      (table, detail) = (top, below)
    } else {
      (table, detail) = (body, nil)
    }
  }
}
