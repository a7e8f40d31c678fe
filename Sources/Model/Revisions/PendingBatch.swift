/// What somebody changed in a published view outside the program, or handed in as a file, offered cell by
/// cell; nothing of it is in the store until it is accepted.
public struct PendingBatch: Sendable, Equatable {
  /// How a batch came here.
  public enum Origin: Sendable, Equatable {
    /// A view of the store that somebody saved.
    case view
    /// A file that was handed in.
    case submitted
  }

  /// The kind of record, by its ordinal.
  public let kind: Int
  /// How it came here.
  public let origin: Origin
  /// The file within the store, such as `tables/item.csv`.
  public let file: String
  /// When the file was saved, in the time of this machine; empty where that is not known.
  public let savedAt: String
  /// Rows that differ from what was published, in the order of the file.
  public var rows: [Row]
  /// What concerns the file as a whole, such as rows that are missing from it.
  public let notes: [Phrase]

  /// A file with these differences.
  public init(
    kind: Int, origin: Origin = .view, file: String, savedAt: String = "", rows: [Row],
    notes: [Phrase]
  ) {
    self.kind = kind
    self.origin = origin
    self.file = file
    self.savedAt = savedAt
    self.rows = rows
    self.notes = notes
  }

  /// What a rule of the catalogue says of a cell or a row.
  public struct Remark: Sendable, Equatable {
    /// The rule, such as `V09`.
    public let rule: String
    /// How much it matters.
    public let severity: Severity
    /// What was found, what was expected, what to do.
    public let words: Phrase

    /// What a rule says.
    public init(rule: String, severity: Severity, words: Phrase) {
      self.rule = rule
      self.severity = severity
      self.words = words
    }
  }

  /// A row that differs.
  public struct Row: Sendable, Equatable {
    /// How it differs.
    public enum Change: String, Sendable {
      /// Cells of a known record were changed.
      case changed
      /// The row is of no record that was published; accepting it makes one.
      case new
      /// The row cannot be taken as it was handed in; it can only be returned.
      case refused
    }

    /// The line of the file, from 1.
    public let line: Int
    /// How it differs.
    public let change: Change
    /// The record's id; empty where a new one has none yet.
    public let id: String
    /// The cells that differ, in the order of columns.
    public var cells: [Cell]
    /// What the rules say of the row as a whole, or of a cell of it that does not differ.
    public var remarks: [Remark]
    /// What must be answered before it can be accepted, such as that two rows have its id; nil where nothing.
    public let question: Phrase?

    /// A row.
    public init(
      line: Int, change: Change, id: String, cells: [Cell], remarks: [Remark] = [],
      question: Phrase?
    ) {
      self.line = line
      self.change = change
      self.id = id
      self.cells = cells
      self.remarks = remarks
      self.question = question
    }
  }

  /// A cell that differs.
  public struct Cell: Sendable, Equatable {
    /// The column of the kind.
    public let column: Int
    /// What was published, in canonical text.
    public let published: String
    /// What the store holds now, in canonical text.
    public let current: String
    /// What is proposed, in canonical text; empty where the value was cleared or cannot be read.
    public let proposed: String
    /// What stands in the file.
    public let typed: String
    /// Why it cannot be accepted as it is, or nil.
    public let problem: Phrase?
    /// Why it should be looked at twice, such as that it looks filled down; nil where nothing.
    public let suspicion: Phrase?
    /// What the rules say of the proposed value, beside the problem.
    public var remarks: [Remark]
    /// The rule that the problem breaks, such as `V04`; nil where no rule of the catalogue names it.
    public let brokenRule: String?

    /// A cell.
    public init(
      column: Int, published: String, current: String, proposed: String, typed: String,
      problem: Phrase? = nil, brokenRule: String? = nil, suspicion: Phrase? = nil,
      remarks: [Remark] = []
    ) {
      self.column = column
      self.published = published
      self.current = current
      self.proposed = proposed
      self.typed = typed
      self.problem = problem
      self.suspicion = suspicion
      self.brokenRule = brokenRule
      self.remarks = remarks
    }
  }
}
