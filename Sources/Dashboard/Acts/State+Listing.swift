import Canvas
import Model

extension State {
  /// What the list in focus is filtered by; empty for nothing.
  var activeFilter: String {
    switch page.place {
    case .overview, .league, .report, .help: page.unitFilter
    case .county, .sheet:
      page.activeListing.map { page.listings[$0].filterText } ?? ""
    case .card, .conflicts, .settling, .history, .review, .presentation, .themes: ""
    }
  }

  /// What is wrong with the filter of the list in focus, or nil.
  var activeFilterError: FilterError? {
    page.activeListing.flatMap { page.listings[$0].filterError }
  }

  /// Filters the list in focus.
  mutating func filter(by text: String) {
    switch page.place {
    case .overview, .league, .help: page.unitFilter = text
    case .report: page.filterReport(by: text)
    case .county, .sheet:
      guard let index = page.activeListing else { return }
      remake(index) { $0.filterText = text }
    case .card, .conflicts, .settling, .history, .review, .presentation, .themes: break
    }
  }

  /// Asks one thing more of the list in focus.
  mutating func filterFurther(by expression: String) {
    let former = activeFilter
    let isOpen = former.contains("or") || former.contains("或")
    let joint = language == .zh ? " 且 " : " and "
    filter(
      by: former.isEmpty
        ? expression : (isOpen ? "(\(former))" : former) + joint + expression)
  }

  /// Orders the list in focus: by its selected column up, down, and not at all; units by the next
  /// of their orders.
  mutating func sort() {
    switch page.place {
    case .overview, .league:
      let all = UnitOrder.allCases
      let place = all.firstIndex(of: page.unitOrder) ?? 0
      page.unitOrder = all[(place + 1) % all.count]
      let label = page.unitOrder.label
      say(Phrase(zh: "排序：\(label.zh)", en: "Order: \(label.en)"))
    case .county, .sheet:
      guard let index = page.activeListing, let column = sheetColumn(index)?.field else { return }
      let former = page.listings[index].order?.keys ?? []
      let isOnly = former.count == 1 && former[0].column == column
      if isOnly, former[0].isDescending {
        order(index, by: [])
      } else {
        order(index, by: [SortOrder.Key(column: column, isDescending: isOnly)])
      }
    case .card, .help, .conflicts, .settling, .history, .review, .report, .presentation, .themes:
      break
    }
  }

  /// Adds the selected column to the order as a further key; where it is one already, turns it round
  /// and then takes it out.
  mutating func sortFurther() {
    guard let index = page.activeListing, let column = sheetColumn(index)?.field else { return }
    var keys = page.listings[index].order?.keys ?? []
    if let place = keys.firstIndex(where: { $0.column == column }) {
      if keys[place].isDescending {
        keys.remove(at: place)
      } else {
        keys[place].isDescending = true
      }
    } else {
      keys.append(SortOrder.Key(column: column))
    }
    order(index, by: keys)
  }

  /// Gives the list in focus the kind's own order.
  mutating func clearSort() {
    if let index = page.activeListing { order(index, by: []) }
  }

  /// Whether the list in focus has another order than its kind's own.
  var isSorted: Bool { page.activeListing.flatMap { page.listings[$0].order } != nil }

  /// Orders a listing by these keys, says so, and keeps them for other sheets of the kind.
  private mutating func order(_ index: Int, by keys: [SortOrder.Key]) {
    remake(index) { $0.order = keys.isEmpty ? nil : SortOrder(keys: keys) }
    let kind = page.listings[index].kind
    if page.scope == .sheet { sheetArrangements[kind].keys = keys }
    let words = sortWords(keys, of: kind)
    say(
      page.listings[index].isUnordered
        ? Phrase(zh: "正在\(words.zh)…", en: "\(words.en)…") : words)
  }

  /// What is said of an order.
  func words(of order: SortOrder, _ kind: KindDeclaration) -> Phrase {
    sortWords(order.keys, of: kind)
  }

  /// The column that the reader of a listing is at; nil while it is not drawn.
  func sheetColumn(_ index: Int) -> SheetColumn? {
    let body = frame.body
    let area =
      page.scope == .sheet
      ? sheetLayout.table
      : CountyLayout(body, focus: page.focus, isZoomed: isZoomed).table(index) ?? body
    let columns = SheetContent(page.listings[index], columns: area.columns, in: self).columns
    let place = page.listings[index].cursor.column
    return columns.indices.contains(place) ? columns[place] : nil
  }

  /// Shows the overview in the next of its forms.
  mutating func changeOverviewForm() {
    let all = OverviewForm.allCases
    let place = all.firstIndex(of: overviewForm) ?? 0
    overviewForm = all[(place + 1) % all.count]
    switch overviewForm {
    case .fitting: say(Phrase(zh: "版式：自动", en: "Layout: what fits"))
    case .panes: say(Phrase(zh: "版式：窗格", en: "Layout: panes"))
    case .list: say(Phrase(zh: "版式：列表", en: "Layout: list"))
    }
  }

  /// Why there is no next overdue one to go to, or nil.
  var hitRefusal: Phrase? {
    switch page.place {
    case .overview, .league: return nil
    case .county, .sheet:
      if let index = page.activeListing, page.listings[index].kind === KindDeclaration.items {
        return nil
      }
      return Phrase(zh: "只有督办事项和单位有逾期", en: "only items and units can be overdue")
    case .card, .help, .conflicts, .settling, .history, .review, .report, .presentation, .themes:
      return Phrase(zh: "这里没有列表", en: "there is no list here")
    }
  }

  /// Goes to the next or previous unit with overdue items, or overdue item; wraps around.
  mutating func moveToHit(forward: Bool) {
    let found: Int?
    if let index = page.activeListing {
      let items = ItemRows(ledger[page.listings[index].kind])
      let listing = page.listings[index]
      found = next(from: listing.cursor.selected, of: listing.rows.count, forward) {
        items.isOverdue(listing.rows[$0], on: today)
      }
      if let found { page.listings[index].cursor.selected = found }
    } else {
      let shown = units(of: page)
      found = next(from: page.cursor.selected, of: shown.count, forward) {
        situation.units[shown[$0]].overdue > 0
      }
      if let found { page.cursor.selected = found }
    }
    if found == nil { say(Phrase(zh: "没有逾期", en: "nothing is overdue"), as: .good) }
  }

  private func next(
    from start: Int, of count: Int, _ forward: Bool, _ isHit: (Int) -> Bool
  ) -> Int? {
    guard count > 0 else { return nil }
    for step in 1...count {
      let place = (start + (forward ? step : count - step)) % count
      if isHit(place) { return place }
    }
    return nil
  }

  /// Changes a listing of the page shown and finds its rows anew.
  private mutating func remake(_ index: Int, _ change: (inout Listing) -> Void) {
    var listing = page.listings[index]
    change(&listing)
    listing.select(in: self)
    page.listings[index] = listing
  }

  private func sortWords(_ keys: [SortOrder.Key], of kind: KindDeclaration) -> Phrase {
    guard !keys.isEmpty else {
      return Phrase(zh: "排序：原次序", en: "Order: as it comes")
    }
    let titles = SheetContent.every(kind, language: language)
    let words = keys.map { key in
      let title = titles.first { $0.field == key.column }?.title ?? kind.fields[key.column].label
      return key.isDescending
        ? Phrase(zh: "\(title.zh) 从大到小", en: "\(title.en), largest first")
        : Phrase(zh: "\(title.zh) 从小到大", en: "\(title.en), smallest first")
    }
    return Phrase(
      zh: "排序：" + words.map(\.zh).joined(separator: "，再 "),
      en: "Order: " + words.map(\.en).joined(separator: "; then "))
  }
}
