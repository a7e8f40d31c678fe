import Canvas
import Model

/// Where a list of records and the selected record stand.
struct SheetLayout {
  /// The table with its heading.
  let table: Rect
  /// The line with the sums of the columns; nil where nothing is summed.
  let totals: Rect?
  /// The selected record; nil below 120 columns or when the table is zoomed.
  let detail: Rect?

  init(_ body: Rect, isZoomed: Bool, hasTotals: Bool) {
    let hasDetail = body.columns >= 120 && !isZoomed
    let columns = hasDetail ? max(46, body.columns * 30 / 100) : 0
    let (left, right) = body.splitLeft(body.columns - columns)
    detail = hasDetail ? right : nil
    let (top, bottom) = left.splitTop(left.rows - (hasTotals ? 1 : 0))
    (table, totals) = (top, hasTotals ? bottom : nil)
  }

  /// The records one screen shows.
  static func visibleRows(_ table: Rect) -> Int { max(0, table.rows - 1) }
}

extension State {
  /// Where the sheet shown and the selected record stand; sums want a screen that is not low.
  var sheetLayout: SheetLayout {
    SheetLayout(
      frame.body, isZoomed: isZoomed,
      hasTotals: frame.header != nil && page.listings[0].kind.hasSums)
  }
}
