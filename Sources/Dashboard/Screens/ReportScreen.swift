import Canvas
import Model

/// A report: what stands above it, its rows, and what there is to say of the selected one.
struct ReportScreen {
  let state: State

  init(_ state: State) { self.state = state }

  func draw(in body: Rect, on canvas: inout Canvas) {
    guard let report = state.page.report else {
      state.drawEmpty(.reckoning, in: body, on: &canvas)
      return
    }
    let layout = state.reportLayout(body)
    var lead = report.lead
    if !lead.isEmpty, state.isReportOutOfDate {
      lead[0].append(Piece("   " + Phrase.reckoning(state.language), .warning))
    }
    for (index, pieces) in lead.prefix(layout.lead.rows).enumerated() {
      let line = Rect(
        column: layout.lead.left, row: layout.lead.top + index, columns: layout.lead.columns,
        rows: 1)
      canvas.fill(line, style: Style(on: .header))
      canvas.write(
        canvas.whole(pieces, in: line.columns), at: line.origin, on: .header,
        columns: line.columns)
    }
    drawTable(report, in: layout.list.table, on: &canvas)
    guard let detail = layout.list.detail, state.selectedReportRow != nil else { return }
    state.drawDetail(state.reportDetails, title: report.detailTitle, in: detail, on: &canvas)
  }

  private func drawTable(_ report: Report, in area: Rect, on canvas: inout Canvas) {
    guard area.columns > 1, area.rows > 0 else { return }
    let rows = state.page.reportRows
    let (table, hidesRight) = state.reportTable(report).trimmed(to: area.columns - 1)
    let (main, rail) = area.splitLeft(area.columns - 1)
    canvas.fill(rail.splitTop(1).top, style: Style(on: .header))
    let marked = state.page.marked
    let symbols = canvas.symbols
    let isMarked = { (row: Int) in report.rows[rows[row]].key.map(marked.contains) ?? false }
    table.draw(in: main, on: &canvas, ground: { isMarked($0) ? .marked : .plain }) { row, column in
      var entry = report.rows[rows[row]].entries[column]
      if column == 0, isMarked(row) { entry.text = "\(symbols.check)" + entry.text }
      return entry
    }
    if report.columns.count > 1 {
      canvas.mark(column: state.page.cursor.column, of: table, in: main)
    }
    if hidesRight { canvas.markMore(in: area) }
    ScrollMark(
      offset: table.top, height: SheetLayout.visibleRows(area), count: rows.count
    ).draw(in: rail.splitTop(1).rest, on: &canvas)
    if rows.isEmpty {
      state.drawEmpty(
        report.empty, filter: report.rows.isEmpty ? "" : state.activeFilter, in: main, on: &canvas)
    }
  }
}

extension State {
  /// The report's table with the reader's place in it.
  func reportTable(_ report: Report) -> TableView {
    TableView(
      columns: report.columns, rowCount: page.reportRows.count,
      top: page.cursor.viewport.offset, selected: page.cursor.selected, frozen: report.frozen,
      leading: page.cursor.leading)
  }
}
