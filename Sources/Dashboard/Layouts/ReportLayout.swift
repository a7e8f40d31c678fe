import Canvas

/// Where a report's leading lines, its table and the words about the selected row stand.
struct ReportLayout {
  /// The lines above the table, at most a third of the body.
  let lead: Rect
  /// The table, and the words about its selected row.
  let list: RecordListLayout

  init(_ body: Rect, leads: Int, isZoomed: Bool) {
    let (top, rest) = body.splitTop(min(leads, body.rows / 3))
    lead = top
    list = RecordListLayout(rest, isZoomed: isZoomed)
  }
}
