import Model

/// A page of the dashboard with everything its reader left it at.
struct Page: Sendable {
  /// What a page shows.
  enum Place: Hashable, Sendable {
    /// All units.
    case overview
    /// The units in the order of the league.
    case league
    /// The unit with this id.
    case county(String)
    /// Records of a kind, by its ordinal.
    case sheet(kind: Int, RowScope)
    /// One record, by its kind's ordinal and its id.
    case card(kind: Int, id: String)
    /// Everything in the store that contradicts itself.
    case conflicts
    /// One conflict: the values side by side.
    case settling(CellPlace)
    /// The history of the record with this id, or of the whole store.
    case history(String?)
    /// What waits for a verdict: views changed by hand, files handed in, conflicts.
    case review
    /// A list computed from the records.
    case report(ReportSubject)
    /// The slides of the presentation.
    case presentation
    /// How the theme in use looks.
    case themes
    /// The keys.
    case help
  }

  /// What it shows.
  let place: Place
  /// Where the reader is, on pages that are one list.
  var cursor = Cursor()
  /// The lists of records it shows.
  var listings: [Listing] = []
  /// The pane that keys go to, from 0.
  var focus = 0
  /// The words that are looked for, on pages of units, of reports and of keys.
  var unitFilter = ""
  /// What the units are ordered by, on pages of units.
  var unitOrder = UnitOrder.listing
  /// The records of other kinds that go with a card's record.
  var links: [CardLink] = []
  /// The state's revision that `links` were counted at.
  var linksRevision = -1
  /// The history the page shows; nil while it is being read.
  var history: HistoryContent?
  /// The report it shows; nil before it is made.
  var report: Report?
  /// The rows of the report that pass the filter.
  var reportRows: [Int] = []
  /// What the report's reader was at in an earlier run; nil once it is made.
  var formerMark: Bookmark.Mark?
  /// The lines of the report that its reader marked, shown or not, by their keys.
  var marked: Set<String> = []
  /// The line marked last, from which a range is marked; nil where there is none.
  var markedLast: String?
  /// What the report was made for.
  var reportStamp: Stamp?
  /// What a frequency table has counted; nil on other pages.
  var counts: ColumnCounts?
  /// How many rows were counted when its table was made last.
  var countsShown = 0
  /// The state's revision that it was counted at.
  var countsRevision = -1
  /// What a card says first of its record.
  var heads: [CardEntry] = []
  /// What the heads were made for.
  var headsStamp: Stamp?
  /// The state's revision that the program was asked at for what the page shows.
  var askedRevision = -1

  /// A page that nobody has read yet.
  init(_ place: Place, in state: State) {
    self.place = place
    switch place {
    case .overview:
      listings = [Listing(.items, RowScope(isOverdueOnly: true))]
    case .league:
      unitOrder = .rank
    case .county(let id):
      listings = [KindDeclaration.items, .projects, .compounds].map {
        Listing($0, RowScope(unit: id))
      }
      focus = 1
    case .sheet(let kind, let scope):
      let kind = KindDeclaration.all[kind]
      listings = [Listing(kind, scope, order: state.sheetArrangements[kind].keys)]
    case .card, .conflicts, .settling, .history, .review, .report, .presentation, .themes, .help:
      break
    }
  }

  /// Where keys mean the same.
  var scope: Scope {
    switch place {
    case .overview: .overview
    case .league: .league
    case .county: .county
    case .sheet: .sheet
    case .card: .card
    case .conflicts: .conflicts
    case .settling: .settling
    case .history: .history
    case .review: .review
    case .report: .report
    case .presentation: .present
    case .themes: .themes
    case .help: .help
    }
  }

  /// The place of the listing that keys go to, or nil.
  var activeListing: Int? {
    switch place {
    case .sheet: 0
    case .county: focus > 0 ? focus - 1 : nil
    default: nil
    }
  }
}

/// What a computed text was made for: it is made anew where one of these is another.
struct Stamp: Hashable, Sendable {
  /// The state's revision.
  let revision: Int
  /// The language of its words.
  let language: Language
  /// Whether there is room for more words.
  let isWide: Bool
}

extension State {
  /// Whether there is room for more words in a list.
  var isWide: Bool { size.columns >= 100 }

  /// What is made now is made for.
  var stamp: Stamp { Stamp(revision: revision, language: language, isWide: isWide) }
}

/// What the units of a page are ordered by.
enum UnitOrder: String, CaseIterable, Sendable {
  case listing, rank, overdue, gap

  /// The order's name.
  var label: Phrase {
    switch self {
    case .listing: Phrase(zh: "排列次序", en: "listing order")
    case .rank: Phrase(zh: "名次", en: "rank")
    case .overdue: Phrase(zh: "逾期多的在前", en: "most overdue first")
    case .gap: Phrase(zh: "差额大的在前", en: "largest gap first")
    }
  }
}

extension KindDeclaration {
  static var items: KindDeclaration { SupervisionItem.declaration.kind }
  static var projects: KindDeclaration { Project.declaration.kind }
  static var compounds: KindDeclaration { Compound.declaration.kind }
}
