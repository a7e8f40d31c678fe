import Canvas
import Model

/// A slide that is a list: at most five facts, and lines that lead to what they tell of.
struct SlideList: Sendable {
  /// What a list is about.
  enum Subject: Hashable, Sendable, CaseIterable {
    case overdue, decisions, resolutions, denominators, practice, next

    /// The slide's name in rule sets.
    var name: SlideName {
      switch self {
      case .overdue: .overdue
      case .decisions: .decisions
      case .resolutions: .resolutions
      case .denominators: .denominators
      case .practice: .practice
      case .next: .next
      }
    }

    /// The list of a slide's name; nil where that slide is no list.
    init?(_ name: SlideName) {
      guard let found = Subject.allCases.first(where: { $0.name == name }) else { return nil }
      self = found
    }
  }

  /// A figure to be read across a room.
  struct Fact: Sendable {
    /// What it counts.
    var label: String
    /// The figure.
    var figure: String
    /// Its meaning.
    var role = Role.figure
  }

  /// A line.
  struct Row: Sendable {
    /// The unit's short name, or what else the line begins with.
    var head: String
    /// What it says.
    var text: String
    /// What stands at its end: days, a state, a decision asked.
    var tail = ""
    /// The same where there is little room; empty where it is left out then.
    var shortTail = ""
    /// The meaning of the end.
    var role = Role.text
    /// The page that tells more of it; nil for none.
    var place: Page.Place?
  }

  /// What stands above the lines, five at most.
  var facts: [Fact] = []
  /// The lines; a slide shows twelve of them.
  var rows: [Row]
  /// How many lines there are in all, of which the first are shown.
  var count: Int
  /// What must be known of the list; empty for nothing.
  var note = ""

  /// The most lines of a slide.
  static let most = 12

  /// Makes the list of a subject.
  init(_ subject: Subject, in state: State) {
    switch subject {
    case .overdue: self.init(overdue: state)
    case .decisions: self.init(decisions: state)
    case .resolutions: self.init(resolutions: state)
    case .denominators: self.init(denominators: state)
    case .practice: self.init(practice: state)
    case .next: self.init(next: state)
    }
  }

  /// A list of these lines, which may be the first of `count`.
  init(facts: [Fact] = [], rows: [Row], of count: Int? = nil, note: String = "") {
    self.facts = facts
    self.rows = rows
    self.count = count ?? rows.count
    self.note = note
  }
}

/// What is computed for a slide before it is drawn.
enum SlideContent: Sendable {
  /// The targets as they are scored, with forecasts: of all units, and of one.
  case targets([TargetLine])
  /// Who runs over which periods.
  case race(Race)
  /// A list.
  case list(SlideList)
  /// Nothing but where the units stand.
  case figures
}
