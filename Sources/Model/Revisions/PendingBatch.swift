/// What somebody changed in a published view outside the program, offered cell by cell; nothing of it is in
/// the store until it is accepted.
public struct PendingBatch: Sendable, Equatable {
  /// The kind of record, by its ordinal.
  public let kind: Int
  /// The view within the store, such as `tables/item.csv`.
  public let file: String
  /// Rows that differ from what was published, in the order of the file.
  public let rows: [Row]
  /// What concerns the file as a whole, such as rows that are missing from it.
  public let notes: [Phrase]

  /// A view with these differences.
  public init(kind: Int, file: String, rows: [Row], notes: [Phrase]) {
    self.kind = kind
    self.file = file
    self.rows = rows
    self.notes = notes
  }

  /// A row that differs.
  public struct Row: Sendable, Equatable {
    /// How it differs.
    public enum Change: String, Sendable {
      /// Cells of a known record were changed.
      case changed
      /// The row is of no record that was published; accepting it makes one.
      case new
    }

    /// The line of the file, from 1.
    public let line: Int
    /// How it differs.
    public let change: Change
    /// The record's id; empty where a new one has none yet.
    public let id: String
    /// The cells that differ, in the order of columns.
    public let cells: [Cell]
    /// What must be answered before it can be accepted, such as that two rows have its id; nil where nothing.
    public let question: Phrase?

    /// A row.
    public init(line: Int, change: Change, id: String, cells: [Cell], question: Phrase?) {
      self.line = line
      self.change = change
      self.id = id
      self.cells = cells
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

    /// A cell.
    public init(
      column: Int, published: String, current: String, proposed: String, typed: String,
      problem: Phrase? = nil, suspicion: Phrase? = nil
    ) {
      self.column = column
      self.published = published
      self.current = current
      self.proposed = proposed
      self.typed = typed
      self.problem = problem
      self.suspicion = suspicion
    }
  }
}
