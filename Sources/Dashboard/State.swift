import Canvas
import Model

/// Everything the dashboard shows and remembers between two keys.
///
/// A plain value: the loop keeps one, `update` changes it, `picture` draws it.
public struct State: Sendable {
  /// The language of every word on the screen.
  public var language: Language
  /// The day that deadlines are counted to.
  public var today: Day
  /// Columns and rows of the terminal.
  public var size: Size
  /// The name of the theme in use.
  public var themeName: String
  /// What that theme is called; nil until the program has told it.
  var themeTitle: Phrase?
  /// The names of the themes to choose from, in their order.
  public var themeNames: [String] = []
  /// The signs that fit the terminal, with its width rule.
  public var symbols: Symbols
  /// The keys in force.
  public var keymap = Keymap(.vim)
  /// Whether the store holds invented figures, which every screen then says.
  public var isSample: Bool
  /// Whether clicks come here; else the terminal selects text with them.
  public var usesMouse = false
  /// The store as its users call it.
  public var storeName: String
  /// Why nothing can be written, or nil where it can.
  public var readOnlyReason: Phrase?
  /// Who writes, as the store calls them.
  public var person = ""
  /// Where the prompt proposes to put edits that cannot be saved.
  public var saveElsewherePath = ""
  /// The rule set that everything is computed with.
  public var rules: RuleSet
  /// The working days that lateness is counted in.
  public var calendar: WorkCalendar
  /// The periods with what was sealed, published and corrected.
  public var periodBook = PeriodBook([])
  /// The records.
  public internal(set) var ledger: Ledger
  /// Where every unit stands.
  public internal(set) var situation: Situation

  /// The open pages, the one shown last; never empty.
  var pages: [Page]
  /// What the status line says until the next key, or nil.
  var message: Message?
  /// The line being typed, or nil.
  var prompt: Prompt?
  /// What the line being typed can mean, where it names a command or a place.
  var palette: Palette?
  /// Whether the pane in focus fills the screen.
  var isZoomed = false
  /// How the overview shows its units.
  var overviewForm = OverviewForm.fitting
  /// How many times the ledger was replaced; listings of an older one are made anew.
  var revision = 0
  /// The day whose end the store is shown at; nil where it is shown as it is.
  var asOf: Day?
  /// The cells and records that contradict themselves.
  var cellsInConflict: Set<CellPlace> = []
  /// How the reader arranged the sheets.
  public var sheetArrangements = SheetArrangements()
  /// The file that is there already and that the next export to it replaces; nil for none.
  var exportAgain: String?
  /// Whether the program was asked to let long work go on and has not done so yet.
  var isGoingOn = false
  /// The edits that could not be saved.
  var unsaved = UnsavedEdits()
  /// The edits that the program was asked to save and has not answered for.
  var saving: [Edit] = []
  /// How many views were changed by hand, and files handed in, as the badge says.
  var pendingViews = 0
  /// The same as the program counted them last.
  var countedViews = 0
  /// What was changed in them; nil while nobody asked.
  var review: ReviewContent?
  /// When each record was entered; nil while nobody asked.
  var entryDays: EntryDays?
  /// The compounds drawn to be rechecked, by period, as far as anybody asked.
  var rechecks: [Period: [RecheckList]] = [:]
  /// The reasons given for returns before, the latest first.
  var returnReasons: [String] = []
  /// The conflict that the program was asked to settle, or nil.
  var settling: CellPlace?
  /// What there is to do in the unit that the page is about; nil while it is being computed.
  var unitFigures: UnitFigures?
  /// The same of the units that were looked at last.
  var knownFigures: [UnitFigures] = []
  /// What is being computed beside the keys.
  var reckoned: Set<Reckoning.Stamp> = []
  /// How many records of a kind may be looked into while a key waits; more are looked into beside
  /// the keys.
  var patience = Ledger.patience
  /// The revision whose trends are shown, where they were computed beside the keys.
  var trendsRevision = -1
  /// Why the last action was refused, record by record.
  var refusals: [Refused] = []
  /// What the program was asked to do and has not answered for.
  var doing: Doing?
  /// The form that the program was asked to save and has not answered for.
  var sent: Form?
  /// The forms that were left unfinished by programs that ended.
  var leftDrafts: [Draft] = []
  /// The drafts that the program was asked to keep last.
  var keptDrafts: [Draft] = []
  /// How a presentation is wanted.
  public var presenting = Presenting()
  /// The presentation that is going on, or nil.
  var presentation: Presentation?
  /// The program's clock as it was told last, in milliseconds from its start.
  var clock = 0
  /// The key that is being taken.
  var pressed: Key?
  /// The unit that waits for another to be compared with, or nil.
  var comparing: String?
  /// The command that asked to be given once more, or nil.
  var askedAgain: String?

  /// A dashboard that shows the overview.
  public init(
    ledger: Ledger, situation: Situation, rules: RuleSet, today: Day, size: Size,
    language: Language = .zh,
    storeName: String = "", isSample: Bool = false
  ) {
    self.ledger = ledger
    self.situation = situation
    self.rules = rules
    self.today = today
    self.size = size
    self.language = language
    self.storeName = storeName
    self.isSample = isSample
    themeName = "dark"
    symbols = .unicode
    calendar = .standard
    pages = []
    pages = [Page(.overview, in: self)]
    cellsInConflict = CellPlace.inConflict(in: ledger)
    fit()
  }

  /// What the status line says.
  struct Message: Hashable, Sendable {
    /// The words.
    var words: Phrase
    /// Their meaning: plain, good news, a warning, or a refusal.
    var role: Role
  }

  /// The ways to show the units of the overview.
  enum OverviewForm: String, CaseIterable, Sendable {
    /// Panes where all fit, else a list.
    case fitting
    /// Panes, scrolled where they do not fit.
    case panes
    /// One line a unit.
    case list
  }

  /// The page shown.
  var page: Page {
    get { pages[pages.count - 1] }
    _modify { yield &pages[pages.count - 1] }
  }

  /// Says something on the status line until the next key.
  mutating func say(_ words: Phrase, as role: Role = .text) {
    message = Message(words: words, role: role)
  }
}
