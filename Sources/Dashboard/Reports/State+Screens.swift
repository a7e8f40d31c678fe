import Model

extension State {
  /// Opens a screen by its name, about a unit where it is about one.
  public mutating func show(_ screen: ScreenName, unit: String) {
    open(Page.Place(screen, unit: unit))
    fit()
  }

  /// Opens the sheet of a kind.
  public mutating func show(sheetOf kind: KindDeclaration) {
    open(.sheet(kind: kind.ordinal, RowScope()))
    fit()
  }

  /// Opens the card of a record.
  public mutating func show(card id: String, of kind: KindDeclaration) {
    open(.card(kind: kind.ordinal, id: id))
    fit()
  }

  /// How many units, records, fields or lines the page shown lists.
  public var listedCount: Int {
    switch page.place {
    case .overview, .league: units(of: page).count
    case .county: page.listings.reduce(0) { $0 + $1.rows.count }
    case .sheet: page.listings[0].rows.count
    case .card: cardContent?.entries.count ?? 0
    case .report: page.reportRows.count
    case .conflicts, .history, .review: lineCount
    case .presentation: presentation.map { entryCount(of: $0.slide) } ?? 0
    case .settling, .themes, .help: 0
    }
  }
}

extension Page.Place {
  /// The page of a screen that requirements of the notice are shown on.
  init(_ screen: ScreenName, unit: String) {
    switch screen {
    case .overview: self = .overview
    case .league: self = .league
    case .county: self = .county(unit)
    case .morning: self = .report(.morning(unit: unit, street: nil))
    case .score: self = .report(.score(unit: unit))
    case .targets: self = .report(.targets(unit: nil))
    case .observed: self = .report(.observed(unit: unit))
    case .periods: self = .report(.periods)
    case .poolBoard: self = .report(.pool(unit: unit, .board))
    case .poolChecklist: self = .report(.pool(unit: unit, .checklist))
    case .poolTimeline: self = .report(.pool(unit: unit, .timeline))
    case .poolPlan: self = .report(.pool(unit: unit, .plan))
    case .poolLog: self = .report(.pool(unit: unit, .log))
    }
  }
}
