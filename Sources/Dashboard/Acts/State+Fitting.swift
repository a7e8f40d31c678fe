import Canvas
import Model

extension State {
  /// Makes the page shown agree with the ledger and the size: lists anew where the ledger changed,
  /// selections inside their lists and on the screen.
  mutating func fit() {
    refreshPresentation()
    refreshUnitFigures()
    refreshPalette()
    var shown = pages.removeLast()
    refresh(&shown)
    pages.append(shown)
    let body = frame.body
    switch page.place {
    case .overview: fitOverview(body)
    case .league: fitLeague(body)
    case .county: fitCounty(body)
    case .sheet: fitSheet()
    case .card(let kind, let id): fitCard(KindDeclaration.all[kind], id, body)
    case .conflicts, .history, .review:
      page.cursor.fit(
        height: SheetLayout.visibleRows(recordListLayout(body).table), count: lineCount, margin: 1)
    case .report: fitReport(body)
    case .presentation: break
    case .settling:
      page.cursor.selected = max(
        0, min(page.cursor.selected, SettlingScreen(self).lineCount(body) - body.rows))
    case .themes:
      page.cursor.selected = max(0, min(page.cursor.selected, ThemePreview.size.rows - body.rows))
      page.cursor.viewport.offset = page.cursor.selected
    case .help:
      let shown = body.rows * HelpContent.blocks(body.columns)
      page.cursor.selected = max(
        0, min(page.cursor.selected, HelpContent(self).lines.count - shown))
      page.cursor.viewport.offset = page.cursor.selected
    }
  }

  private func refresh(_ page: inout Page) {
    for index in page.listings.indices { page.listings[index].refresh(from: self) }
    refreshReport(of: &page)
    guard case .card(let kind, let id) = page.place else { return }
    if page.linksRevision != revision {
      page.links = CardLink.all(to: id, of: KindDeclaration.all[kind], in: ledger)
      page.linksRevision = revision
    }
    if page.headsStamp != stamp {
      page.heads = heads(of: KindDeclaration.all[kind], id: id, links: page.links)
      page.headsStamp = stamp
    }
  }

  private mutating func fitOverview(_ body: Rect) {
    let count = units(of: page).count
    page.cursor.selected = max(0, min(page.cursor.selected, count - 1))
    let layout = overviewLayout(body)
    let columns = layout.columns
    page.cursor.viewport.reveal(
      page.cursor.selected / columns, height: layout.visibleRows,
      count: (count + columns - 1) / columns)
  }

  private mutating func fitLeague(_ body: Rect) {
    let table = LeagueTableContent(self)
    page.cursor.column = max(0, min(page.cursor.column, table.columns.count - 1))
    page.cursor.fit(
      height: SheetLayout.visibleRows(leagueLayout(body, count: table.units.count).table),
      count: table.units.count,
      margin: 1)
    page.cursor.reveal(table.view(page.cursor), in: body.columns - 1)
  }

  private mutating func fitReport(_ body: Rect) {
    guard let report = page.report else { return }
    let layout = reportLayout(body)
    page.cursor.column = max(0, min(page.cursor.column, report.columns.count - 1))
    page.cursor.fit(
      height: SheetLayout.visibleRows(layout.list.table), count: page.reportRows.count, margin: 1)
    page.cursor.reveal(reportTable(report), in: layout.list.table.columns - 1)
  }

  private mutating func fitCounty(_ body: Rect) {
    let layout = CountyLayout(body, focus: page.focus, isZoomed: isZoomed)
    page.cursor.selected = max(0, min(page.cursor.selected, ProjectStage.allCases.count - 1))
    for index in page.listings.indices {
      guard let area = layout.table(index) else { continue }
      fitListing(index, in: area)
    }
  }

  private mutating func fitSheet() {
    let layout = sheetLayout
    fitListing(0, in: layout.table)
    guard layout.totals != nil else { return }
    let listing = page.listings[0]
    let shown = SheetContent(listing, columns: layout.table.columns, in: self).columns.map(\.field)
    page.listings[0].sum(shown.filter { listing.kind.fields[$0].isSummed }, in: ledger)
  }

  private mutating func fitListing(_ index: Int, in area: Rect) {
    let content = SheetContent(page.listings[index], columns: area.columns, in: self)
    let count = page.listings[index].rows.count
    var cursor = page.listings[index].cursor
    cursor.column = max(0, min(cursor.column, content.columns.count - 1))
    let height = SheetLayout.visibleRows(area)
    // A row further is two rows to write, not three; who comes from afar sees what stands around.
    let first = cursor.viewport.offset
    let isStep = (first - 1...first + height).contains(cursor.selected)
    cursor.fit(height: height, count: count, margin: isStep ? 0 : 2)
    cursor.reveal(content.view(of: page.listings[index], cursor: cursor), in: area.columns - 1)
    page.listings[index].cursor = cursor
  }

  private mutating func fitCard(_ kind: KindDeclaration, _ id: String, _ body: Rect) {
    guard let row = ledger[kind].row(of: id) else { return }
    let content = CardContent(kind, row: row, heads: page.heads, links: page.links, in: self)
    let layout = CardLayout(
      body, content: content, metrics: symbols.metrics, isZoomed: isZoomed)
    page.cursor.selected = max(0, min(page.cursor.selected, content.entries.count - 1))
    guard page.cursor.selected < layout.tops.count - 1 else { return }
    let lines = layout.tops[layout.tops.count - 1]
    let first = layout.tops[page.cursor.selected]
    let last = layout.tops[page.cursor.selected + 1] - 1
    page.cursor.viewport.reveal(last, height: layout.visibleRows, count: lines)
    page.cursor.viewport.reveal(first, height: layout.visibleRows, count: lines)
  }

  /// The layout of the overview in this body.
  func overviewLayout(_ body: Rect) -> OverviewLayout {
    OverviewLayout(
      body, count: units(of: page).count, wanted: overviewForm, isZoomed: isZoomed)
  }

  /// The layout of the league of so many units in this body.
  func leagueLayout(_ body: Rect, count: Int) -> LeagueLayout {
    LeagueLayout(body, count: count, isZoomed: isZoomed)
  }

  /// The layout of conflicts, revisions or pending changes in this body.
  func recordListLayout(_ body: Rect) -> RecordListLayout {
    RecordListLayout(body, isZoomed: isZoomed)
  }

  /// The layout of the page's report in this body.
  func reportLayout(_ body: Rect) -> ReportLayout {
    ReportLayout(body, leads: page.report?.lead.count ?? 0, isZoomed: isZoomed)
  }
}

extension Cursor {
  /// Moves the columns so that the selected one is on the screen.
  mutating func reveal(_ view: TableView, in width: Int) {
    let last = view.columns.count - 1
    guard last >= 0 else { return }
    if column >= view.frozen { leading = min(leading, column - view.frozen) } else { leading = 0 }
    var view = view
    while column >= view.frozen, leading < column - view.frozen {
      view.leading = leading
      let spans = view.spans(in: width)
      if let span = spans.first(where: { $0.column == column }),
        span.range.count >= view.columns[column].width.least
      {
        break
      }
      leading += 1
    }
  }
}
