import Canvas
import Model

extension State {
  /// The columns of the sheet shown, and the one its reader is at; nil on other pages.
  var arrangedColumns: (content: SheetContent, column: SheetColumn)? {
    guard page.scope == .sheet else { return nil }
    let listing = page.listings[0]
    let content = SheetContent(listing, columns: sheetLayout.table.columns, in: self)
    let place = listing.cursor.column
    return content.columns.indices.contains(place) ? (content, content.columns[place]) : nil
  }

  /// Why the column at the cursor cannot be hidden, or nil.
  var hideRefusal: Phrase? {
    guard let (content, _) = arrangedColumns, content.columns.count > 1 else {
      return Phrase(zh: "这是最后一列", en: "this is the last column")
    }
    return nil
  }

  /// Hides the column at the cursor.
  mutating func hideColumn() {
    guard let column = arrangedColumns?.column else { return }
    arrange {
      $0.shown.remove(column.place)
      $0.hidden.insert(column.place)
    }
    let title = column.title
    say(
      Phrase(
        zh: "已隐藏“\(title.zh)”，\(key("show-columns")) 全部恢复，\(key("columns")) 选列",
        en: "Hid \(title.en); \(key("show-columns")) shows all, \(key("columns")) chooses"))
  }

  /// Shows the columns that were hidden.
  mutating func showHiddenColumns() {
    guard let content = arrangedColumns?.content else { return }
    let count = sheetArrangements[content.kind].hidden.count
    arrange { $0.hidden = [] }
    say(Phrase(zh: "恢复显示 \(count) 列", en: "\(count) columns are shown again"))
  }

  /// Shows a column that is hidden, hides one that is shown.
  mutating func toggleColumn(_ column: SheetColumn) {
    guard let content = arrangedColumns?.content else { return }
    let isShown = content.columns.contains { $0.place == column.place }
    guard !isShown || content.columns.count > 1 else {
      say(Phrase(zh: "至少要留一列", en: "one column must stay"), as: .warning)
      return
    }
    arrange { arrangement in
      if isShown {
        arrangement.shown.remove(column.place)
        arrangement.hidden.insert(column.place)
      } else {
        arrangement.hidden.remove(column.place)
        arrangement.shown.insert(column.place)
      }
    }
  }

  /// Makes the column at the cursor wider, or narrower where `step` is negative.
  mutating func resizeColumn(by step: Int) {
    guard let (content, column) = arrangedColumns else { return }
    let listing = page.listings[0]
    let view = content.view(of: listing, cursor: listing.cursor)
    let span = view.spans(in: sheetLayout.table.columns - 1)
      .first { $0.column == listing.cursor.column }
    setWidth(of: column, to: (span?.range.count ?? column.width.least) + step)
  }

  /// Makes the column at the cursor as wide as its heading and what the screen shows in it.
  mutating func fitColumn() {
    guard let (content, column) = arrangedColumns else { return }
    let listing = page.listings[0]
    let rows = listing.cursor.viewport.visible(
      height: SheetLayout.visibleRows(sheetLayout.table), count: listing.rows.count)
    let widths = rows.map {
      content.markedEntry(listing.cursor.column, row: Int(listing.rows[$0]), symbols)
        .text.columns(in: symbols.metrics)
    }
    // The heading has room for the sign of the order.
    let heading = column.title(language).columns(in: symbols.metrics) + 1
    setWidth(of: column, to: max(heading, widths.max() ?? 0))
  }

  private mutating func setWidth(of column: SheetColumn, to wanted: Int) {
    let width = max(
      SheetArrangement.widths.lowerBound, min(wanted, SheetArrangement.widths.upperBound))
    arrange { $0.widths[column.place] = width }
    let title = column.title
    say(Phrase(zh: "“\(title.zh)”宽 \(width)", en: "\(title.en): \(width) wide"))
  }

  /// Puts the column at the cursor one place to the right, or to the left where `step` is -1.
  mutating func moveColumn(by step: Int) {
    guard let (content, column) = arrangedColumns else { return }
    let here = page.listings[0].cursor.column
    guard content.columns.indices.contains(here + step) else {
      say(
        step < 0
          ? Phrase(zh: "已是第一列", en: "it is the first column already")
          : Phrase(zh: "已是最后一列", en: "it is the last column already"), as: .dim)
      return
    }
    let neighbour = content.columns[here + step].place
    let every = SheetContent.every(content.kind, language: language)
    arrange { arrangement in
      var order = arrangement.sequence(of: every)
      guard let from = order.firstIndex(of: column.place) else { return }
      order.remove(at: from)
      guard let place = order.firstIndex(of: neighbour) else { return }
      order.insert(column.place, at: step < 0 ? place : place + 1)
      arrangement.order = order
    }
    page.listings[0].cursor.column = here + step
    let title = column.title
    say(
      step < 0
        ? Phrase(zh: "“\(title.zh)”左移一列", en: "\(title.en) goes to the left")
        : Phrase(zh: "“\(title.zh)”右移一列", en: "\(title.en) goes to the right"))
  }

  /// Freezes the columns up to the one at the cursor; where that is the last frozen one, frees all.
  mutating func freezeColumns() {
    guard let (content, column) = arrangedColumns else { return }
    let here = page.listings[0].cursor.column
    let isLast = here == content.frozen - 1
    arrange { $0.freeze = isLast ? .nothing : .through(column.place) }
    let title = column.title
    say(
      isLast
        ? Phrase(zh: "不再固定列", en: "no column is frozen")
        : Phrase(zh: "固定到“\(title.zh)”", en: "frozen up to \(title.en)"))
  }

  private mutating func arrange(_ change: (inout SheetArrangement) -> Void) {
    guard page.scope == .sheet else { return }
    change(&sheetArrangements[page.listings[0].kind])
  }
}
