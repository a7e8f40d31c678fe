import Model

extension State {
  /// Opens a page; one that is open already is returned to as it was left. What was open before a
  /// presentation began stays as it is until that ends.
  mutating func open(_ place: Page.Place) {
    if let refusal = publicRefusal(of: place) { return say(refusal, as: .warning) }
    isZoomed = false
    let first = pages.firstIndex { $0.place == .presentation } ?? 0
    if let index = pages[first...].firstIndex(where: { $0.place == place }) {
      pages.removeLast(pages.count - 1 - index)
    } else {
      pages.append(Page(place, in: self))
    }
  }

  /// Leaves the page shown for the one before it.
  mutating func close() {
    isZoomed = false
    if pages.count > 1 { pages.removeLast() }
  }

  /// Whether Escape has something to leave.
  var canEscape: Bool {
    pages.count > 1 || comparing != nil || isZoomed || presentation?.isPicking == true
      || !activeFilter.isEmpty || markedCount > 0
  }

  /// Forgets what was to be compared, else drops the marks, else leaves the zoom, else the filter, else
  /// the page.
  mutating func escape() {
    if comparing != nil {
      comparing = nil
    } else if showsSlide, presentation?.isPicking == true {
      presentation?.isPicking = false
    } else if markedCount > 0 {
      clearMarks()
    } else if isZoomed {
      isZoomed = false
    } else if !activeFilter.isEmpty {
      filter(by: "")
    } else {
      close()
    }
  }

  /// The page that the selection leads to, or nil.
  var selectedPlace: Page.Place? {
    switch page.place {
    case .overview:
      return selectedUnit.map { .county($0.id) }
    case .league:
      return selectedUnit.map { leaguePlace(of: $0.id) }
    case .county(let id):
      if let index = page.activeListing { return place(of: page.listings[index]) }
      let stage = ProjectStage.allCases[page.cursor.selected]
      return .sheet(kind: KindDeclaration.projects.ordinal, RowScope(unit: id, stage: stage))
    case .sheet:
      return place(of: page.listings[0])
    case .card(let kind, let id):
      return selectedEntry.flatMap { place(of: $0, kind: KindDeclaration.all[kind], id: id) }
    case .conflicts:
      return selectedConflict.map { .settling($0.place) }
    case .history:
      return page.history?.revision(at: page.cursor.selected).flatMap { card($0.kind, $0.id) }
    case .review:
      if case .conflict(let place)? = selectedReviewLine, let review {
        return .settling(review.conflicts[place].place)
      }
      return selectedReviewRow.flatMap { card(KindDeclaration.all[$0.batch.kind], $0.row.id) }
    case .settling(let place):
      return card(KindDeclaration.all[place.kind], place.id)
    case .report:
      return selectedReportPlace
    case .presentation: return slidePlace
    case .themes, .help:
      return nil
    }
  }

  /// What the selected column of the league leads to: an indicator to its records, a score to how it
  /// comes about, all else to the unit.
  private func leaguePlace(of unit: String) -> Page.Place {
    let columns = LeagueTableContent(self).columns
    switch columns[min(page.cursor.column, columns.count - 1)] {
    case .indicator(let index):
      return .report(.indicator(unit: unit, code: situation.indicators[index].code))
    case .score, .base, .bonus, .malus: return .report(.score(unit: unit))
    case .rank, .name: return .county(unit)
    }
  }

  /// Why nothing can be opened here.
  var openRefusal: Phrase {
    switch page.scope {
    case .card: Phrase(zh: "这一项不指向别的记录", en: "this entry leads to no other record")
    case .history, .review, .settling:
      Phrase(zh: "这里没有可打开的记录", en: "there is no record here to open")
    case .present: Phrase(zh: "这一页没有可打开的内容", en: "there is nothing to open on this slide")
    case .report where selectedReportRow != nil:
      Phrase(zh: "这一格没有可打开的出处", en: "this entry leads nowhere")
    default: Phrase(zh: "没有选中的行", en: "no row is selected")
    }
  }

  /// The card of a record that is in the store, or nil.
  private func card(_ kind: KindDeclaration?, _ id: String) -> Page.Place? {
    guard let kind, ledger[kind].row(of: id) != nil else { return nil }
    return .card(kind: kind.ordinal, id: id)
  }

  private func place(of listing: Listing) -> Page.Place? {
    listing.selectedRow.map {
      .card(kind: listing.kind.ordinal, id: ledger[listing.kind].id($0))
    }
  }

  private func place(
    of entry: CardEntry, kind: KindDeclaration, id: String
  ) -> Page.Place? {
    switch entry.subject {
    case .origin, .standing, .words: return nil
    case .page(let place): return place
    case .link(let link):
      return .sheet(
        kind: link.kind, RowScope(link: RowScope.Link(column: link.column, id: id)))
    case .field(let column):
      guard let row = ledger[kind].row(of: id) else { return nil }
      let target = ledger[kind].canonicalText(row: row, column: column)
      guard !target.isEmpty else { return nil }
      switch kind.fields[column].type {
      case .code(of: "unit"?):
        return unit(target) == nil ? nil : .county(target)
      case .code(of: let other?), .reference(to: let other):
        guard let other = KindDeclaration.named(other), ledger[other].row(of: target) != nil
        else { return nil }
        return .card(kind: other.ordinal, id: target)
      case .references(to: let other):
        guard let other = KindDeclaration.named(other),
          let first = target.split(separator: " ").map(String.init)
            .first(where: { ledger[other].row(of: $0) != nil })
        else { return nil }
        return .card(kind: other.ordinal, id: first)
      default: return nil
      }
    }
  }

  /// Goes to a field of the card shown, by its column.
  mutating func select(field column: Int) {
    let place = cardContent?.entries.firstIndex { entry in
      if case .field(column) = entry.subject { return true }
      return false
    }
    if let place { page.cursor.selected = place }
  }

  /// The content of the card shown, or nil where the page is no card or its record is gone.
  var cardContent: CardContent? {
    guard case .card(let kind, let id) = page.place,
      let row = ledger[KindDeclaration.all[kind]].row(of: id)
    else { return nil }
    return CardContent(
      KindDeclaration.all[kind], row: row, heads: page.heads, links: page.links, in: self)
  }

  /// The entry of the card that is selected, or nil.
  var selectedEntry: CardEntry? {
    guard let content = cardContent, content.entries.indices.contains(page.cursor.selected)
    else { return nil }
    return content.entries[page.cursor.selected]
  }
}
