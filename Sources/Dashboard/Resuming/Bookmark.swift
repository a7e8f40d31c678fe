import Model

/// What a person left the dashboard at: enough to find the same pages in a store that went on without
/// them. Records are named by their ids, fields by their identifiers.
public struct Bookmark: Hashable, Sendable {
  /// The language of the words.
  public var language: Language
  /// The theme's name.
  public var themeName: String
  /// How the overview shows its units.
  var overviewForm = State.OverviewForm.fitting
  /// Whether the pane in focus fills the screen.
  var isZoomed = false
  /// How the sheets are arranged, kind by kind.
  var arrangements = SheetArrangements()
  /// The open pages, the one shown last.
  var leaves: [Leaf] = []

  /// A page that was open.
  struct Leaf: Hashable, Sendable {
    /// What it shows.
    let place: Page.Place
    /// The pane that keys go to.
    var focus = 0
    /// What units are ordered by; nil for the page's own order.
    var unitOrder: UnitOrder?
    /// The words that are looked for.
    var filter = ""
    /// The column its reader was at.
    var column = 0
    /// What its reader was at.
    var mark = Mark.nothing
    /// Its lists of records, in order.
    var lists: [List] = []
  }

  /// What a reader was at.
  enum Mark: Hashable, Sendable {
    case nothing
    /// A line by its number, where it has no better name.
    case line(Int)
    /// The unit with this id.
    case unit(String)
    /// The line that leads to this page.
    case place(Page.Place)
  }

  /// A list of records on a page.
  struct List: Hashable, Sendable {
    /// What it was filtered by.
    var filter = ""
    /// What it was ordered by; empty for the kind's own order.
    var order: [Key] = []
    /// The column its reader was at.
    var column = 0
    /// The record its reader was at; empty for none.
    var id = ""
  }

  /// One field of an order.
  struct Key: Hashable, Sendable {
    /// The field's identifier.
    var field: String
    /// Whether large values come first.
    var isDescending: Bool
  }
}
