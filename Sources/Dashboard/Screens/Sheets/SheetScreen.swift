import Canvas
import Model

/// A list of records of one kind, with the selected one beside it on wide screens.
struct SheetScreen {
  let state: State

  init(_ state: State) { self.state = state }

  func draw(in body: Rect, on canvas: inout Canvas) {
    let layout = state.sheetLayout
    let listing = state.page.listings[0]
    ListingView(listing, pane: 0, isFocused: true, in: state).draw(
      in: layout.table, on: &canvas)
    if let totals = layout.totals { TotalsLine(listing, in: state).draw(in: totals, on: &canvas) }
    guard let detail = layout.detail else { return }
    let kind = listing.kind
    canvas.box(detail, title: kind.label(state.language))
    guard let row = listing.selectedRow else { return }
    let content = CardContent(kind, row: row, links: [], in: state)
    let area = detail.inset(columns: 2, rows: 1)
    FieldLines(content.entries.filter { !$0.markedValue.isEmpty }, state: state).draw(
      in: area, from: 0, selected: nil, on: &canvas)
  }
}

/// The table of a listing.
struct ListingView {
  let listing: Listing
  /// The pane of the page that it is.
  let pane: Int
  let isFocused: Bool
  let state: State

  /// The most screens that a thumb tells where one is among; beyond, the figures below tell it better.
  private static let mostScreens = 1000

  init(_ listing: Listing, pane: Int, isFocused: Bool, in state: State) {
    self.listing = listing
    self.pane = pane
    self.isFocused = isFocused
    self.state = state
  }

  func draw(in area: Rect, on canvas: inout Canvas) {
    guard area.columns > 1, area.rows > 0 else { return }
    let (main, rail) = area.splitLeft(area.columns - 1)
    let content = SheetContent(listing, columns: area.columns, in: state)
    var (table, hidesRight) = content.view(of: listing, cursor: listing.cursor)
      .trimmed(to: main.columns)
    table.pane = pane
    if !isFocused { table.selected = nil }
    let selected = table.selected
    let symbols = canvas.symbols
    canvas.fill(
      Rect(column: rail.left, row: rail.top, columns: 1, rows: 1), style: Style(on: .header))
    let isMarked = { (row: Int) in listing.marked.contains(listing.rows[row]) }
    table.draw(in: main, on: &canvas, ground: { isMarked($0) ? .marked : .plain }) { row, column in
      var entry = content.markedEntry(column, row: Int(listing.rows[row]), symbols)
      if column == 0, isMarked(row) { entry.text = "\(symbols.check)" + entry.text }
      // The ground tells the selected row, which is written anew with every key.
      if row == selected { entry.style = Style() }
      return entry
    }
    if isFocused {
      canvas.mark(column: listing.cursor.column, of: table, in: main)
    }
    if hidesRight { canvas.markMore(in: area) }
    let height = SheetLayout.visibleRows(area)
    if listing.rows.count <= height * ListingView.mostScreens {
      ScrollMark(offset: table.top, height: height, count: listing.rows.count)
        .draw(in: rail.splitTop(1).rest, on: &canvas)
    } else if let selected, table.visibleRows(height: height).contains(selected) {
      let end = Rect(
        column: rail.left, row: rail.top + 1 + selected - table.top, columns: 1, rows: 1)
      canvas.fill(end, style: Style(on: .selected))
    }
    if listing.rows.isEmpty {
      state.drawEmpty(
        Phrase(zh: "没有记录", en: "no records"), filter: listing.filterText, in: main, on: &canvas)
    }
  }
}
