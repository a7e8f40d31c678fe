import Canvas
import Model

extension State {
  /// Takes what the mouse did: the picture itself says what lies under it.
  mutating func point(_ mouse: Mouse) -> [Effect] {
    let picture = picture()
    let meaning = picture.spot(at: mouse.point)
    switch mouse.act {
    case .click:
      guard prompt != nil else { return click(meaning, at: mouse.point, of: picture) }
      return clickInPrompt(meaning, at: mouse.point, of: picture)
    case .rightClick: return prompt == nil ? runCommand(of: Key(.escape)) : type(Key(.escape))
    case .wheelUp: scroll(meaning?.pane, by: -State.wheelStep, in: picture)
    case .wheelDown: scroll(meaning?.pane, by: State.wheelStep, in: picture)
    case .middleClick: break
    }
    return []
  }

  /// The entries that one turn of the wheel goes on.
  private static let wheelStep = 3

  // MARK: Clicking

  private mutating func click(
    _ meaning: Spot.Meaning?, at point: Point, of picture: Canvas
  ) -> [Effect] {
    switch meaning {
    case .entry(let place, _) where showsSlide: return pick(place)
    case .entry(let place, let pane):
      if page.scope == .overview, pane != OverviewPane.units {
        openAside(place, pane: pane)
        return []
      }
      let isSelected = isFocused(pane) && cursor(of: pane).selected == place
      focus(on: pane)
      change(pane) { cursor in
        cursor.selected = place
        if let column = picture.column(at: point, pane: pane) { cursor.column = column }
      }
      return isSelected ? runCommand(of: Key(.enter)) : []
    case .heading(let column, let pane):
      focus(on: pane)
      change(pane) { $0.column = column }
      let isSheet = page.activeListing != nil
      guard isSheet, let sort = Command.all.first(where: { $0.id == "sort" }) else { return [] }
      return perform(sort)
    case .pane(let pane):
      focus(on: pane)
      return []
    case .key(let key): return runCommand(of: key)
    case .back: return runCommand(of: Key(.escape))
    case .choice, .field, .caret, .cover, nil: return []
    }
  }

  /// A click while a line is being typed: it chooses, places the caret, or takes a filter and goes on.
  private mutating func clickInPrompt(
    _ meaning: Spot.Meaning?, at point: Point, of picture: Canvas
  ) -> [Effect] {
    switch (meaning, prompt?.purpose) {
    case (.field(let place), _):
      goInForm(to: place)
      return []
    case (.choice(let place), .form): return pickInForm(place)
    case (.choice(let place), _):
      if prompt?.choice == place { return acceptPrompt() }
      prompt?.choice = place
      return []
    case (.caret(let place), _):
      prompt?.move(to: place)
      return []
    case (.cover, _): return []
    case (_, .filter):
      _ = acceptPrompt()
      return click(meaning, at: point, of: picture)
    default:
      say(Phrase(zh: "先按 Enter 确定或 Esc 取消", en: "Enter takes the line, Esc drops it"), as: .dim)
      return []
    }
  }

  /// Opens what an entry beside the units leads to.
  private mutating func openAside(_ place: Int, pane: Int) {
    switch pane {
    case OverviewPane.league:
      let ranking = situation.ranking
      if ranking.indices.contains(place) { open(.county(ranking[place].id)) }
    case OverviewPane.urgentItems:
      let rows = pages.first?.listings.first?.rows ?? []
      guard rows.indices.contains(place) else { return }
      let kind = KindDeclaration.items
      open(.card(kind: kind.ordinal, id: ledger[kind].id(Int(rows[place]))))
    default: break
    }
  }

  // MARK: Scrolling

  /// Moves the list of a pane under its reader, who stays at the entry they were at while it is on the
  /// screen; what has no list of rows is moved through.
  private mutating func scroll(_ pane: Int?, by step: Int, in picture: Canvas) {
    guard prompt == nil else {
      chooseInPrompt(by: step.signum())
      return
    }
    let pane = pane ?? (page.scope == .county ? page.focus : 0)
    let shown = picture.entries(of: pane)
    guard let count = rowCount(of: pane), let first = shown.min(), let last = shown.max() else {
      let isList = page.scope == .overview
      for _ in 0..<(isList ? 1 : abs(step)) { move(step < 0 ? .up : .down) }
      return
    }
    let step = max(-first, min(step, count - 1 - last))
    let margin = min(2, (last - first) / 2)
    change(pane) { cursor in
      cursor.viewport.offset += step
      cursor.selected = max(
        first + step + margin, min(cursor.selected, last + step - margin))
    }
  }

  /// How many rows the list of a pane has; nil where it is no list of rows.
  private func rowCount(of pane: Int) -> Int? {
    switch page.place {
    case .sheet: page.listings[0].rows.count
    case .county: pane > 0 ? page.listings[pane - 1].rows.count : nil
    case .league: units(of: page).count
    case .report: page.reportRows.count
    case .conflicts, .history, .review: lineCount
    case .overview, .card, .settling, .presentation, .themes, .help: nil
    }
  }

  // MARK: Panes

  private func isFocused(_ pane: Int) -> Bool { page.scope != .county || page.focus == pane }

  private mutating func focus(on pane: Int) {
    if page.scope == .county { page.focus = pane }
  }

  private func cursor(of pane: Int) -> Cursor {
    listing(of: pane).map { page.listings[$0].cursor } ?? page.cursor
  }

  private mutating func change(_ pane: Int, _ change: (inout Cursor) -> Void) {
    if let index = listing(of: pane) {
      change(&page.listings[index].cursor)
    } else {
      change(&page.cursor)
    }
  }

  /// The listing that a pane shows, or nil.
  private func listing(of pane: Int) -> Int? {
    switch page.place {
    case .sheet: 0
    case .county: pane > 0 ? pane - 1 : nil
    default: nil
    }
  }
}

extension Spot.Meaning {
  /// The pane it belongs to, or nil.
  fileprivate var pane: Int? {
    switch self {
    case .entry(_, let pane), .heading(_, let pane), .pane(let pane): pane
    case .key, .choice, .field, .caret, .back, .cover: nil
    }
  }
}

extension Canvas {
  /// The entries of a pane's list that are on the screen.
  fileprivate func entries(of pane: Int) -> [Int] {
    spots.compactMap { spot in
      if case .entry(let place, pane) = spot.meaning { place } else { nil }
    }
  }

  /// The column of a pane's table that a cell lies under, or nil.
  fileprivate func column(at point: Point, pane: Int) -> Int? {
    for spot in spots {
      if case .heading(let column, pane) = spot.meaning,
        (spot.rect.left..<spot.rect.right).contains(point.column)
      {
        return column
      }
    }
    return nil
  }
}
