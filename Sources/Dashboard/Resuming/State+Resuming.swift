import Canvas
import Model

extension State {
  /// Where the reader is now.
  public var bookmark: Bookmark {
    Bookmark(
      language: language, themeName: themeName, overviewForm: overviewForm, isZoomed: isZoomed,
      arrangements: sheetArrangements, leaves: pages.filter { $0.place.words != nil }.map(leaf))
  }

  /// Opens the pages where they were left; those about records that are gone stay closed.
  ///
  /// Says so, with the way to the first page, where there is more to go on with than that page.
  public mutating func resume(at bookmark: Bookmark) {
    overviewForm = bookmark.overviewForm
    sheetArrangements = bookmark.arrangements
    var opened: [Page] = []
    for leaf in bookmark.leaves where isThere(leaf.place) {
      guard !opened.contains(where: { $0.place == leaf.place }) else { continue }
      opened.append(page(from: leaf))
    }
    if opened.first?.place != .overview { opened.insert(Page(.overview, in: self), at: 0) }
    pages = opened
    isZoomed = bookmark.isZoomed && opened.last?.place == bookmark.leaves.last?.place
    fit()
    guard pages.count > 1 || page.cursor.selected > 0 else { return }
    say(Phrase(zh: "接着上次；1 回总览", en: "Where you left off; 1 is the overview"), as: .dim)
  }

  // MARK: Leaving

  private func leaf(_ page: Page) -> Bookmark.Leaf {
    Bookmark.Leaf(
      place: page.place, focus: page.focus,
      unitOrder: page.unitOrder == Page(page.place, in: self).unitOrder ? nil : page.unitOrder,
      filter: page.unitFilter, column: page.cursor.column, mark: mark(page),
      lists: page.listings.map(list))
  }

  private func mark(_ page: Page) -> Bookmark.Mark {
    switch page.place {
    case .overview, .league:
      let shown = units(of: page)
      guard page.cursor.selected > 0, shown.indices.contains(page.cursor.selected)
      else { return .nothing }
      return .unit(situation.units[shown[page.cursor.selected]].id)
    case .report:
      if let mark = page.formerMark { return mark }
      if let place = page.reportRow?.place, place.words != nil { return .place(place) }
    default: break
    }
    return page.cursor.selected > 0 ? .line(page.cursor.selected) : .nothing
  }

  private func list(_ listing: Listing) -> Bookmark.List {
    Bookmark.List(
      filter: listing.filterText,
      order: (listing.order?.keys ?? []).map {
        Bookmark.Key(
          field: listing.kind.fields[$0.column].identifier, isDescending: $0.isDescending)
      },
      column: listing.cursor.column, id: listing.readerID(in: ledger) ?? "")
  }

  // MARK: Coming back

  /// Whether the records that a page is about are in the store.
  private func isThere(_ place: Page.Place) -> Bool {
    switch place {
    case .county(let id): unit(id) != nil
    case .card(let kind, let id): ledger[KindDeclaration.all[kind]].row(of: id) != nil
    case .history(let id?): ledger.place(of: id) != nil
    case .sheet(_, let scope):
      scope.unit.map { unit($0) != nil } != false
        && scope.link.map { ledger.place(of: $0.id) != nil } != false
    case .report(let subject): subject.units.allSatisfy { unit($0) != nil }
    default: true
    }
  }

  private func page(from leaf: Bookmark.Leaf) -> Page {
    var page = Page(leaf.place, in: self)
    if page.scope == .county { page.focus = min(leaf.focus, page.listings.count) }
    if let order = leaf.unitOrder { page.unitOrder = order }
    page.unitFilter = leaf.filter
    page.cursor.column = leaf.column
    for (index, list) in zip(page.listings.indices, leaf.lists) {
      page.listings[index].begin(list)
    }
    switch leaf.mark {
    case .unit(let id):
      page.cursor.selected = units(of: page).firstIndex { situation.units[$0].id == id } ?? 0
    case .line(let number): page.cursor.selected = number
    case .place, .nothing: break
    }
    // A report is made when it is shown first, and only then has lines to go to.
    if page.scope == .report, leaf.mark != .nothing { page.formerMark = leaf.mark }
    return page
  }
}

extension Listing {
  /// Begins as it was left: the rows are found when the list is shown first.
  fileprivate mutating func begin(_ list: Bookmark.List) {
    filterText = list.filter
    cursor.column = list.column
    let keys = list.order.compactMap { key in
      kind.position(named: key.field).map {
        SortOrder.Key(column: $0, isDescending: key.isDescending)
      }
    }
    if !keys.isEmpty { order = SortOrder(keys: keys) }
    if !list.id.isEmpty { goOn(at: list.id) }
  }
}
