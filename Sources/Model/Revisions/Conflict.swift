/// Values for one cell that contradict each other, because two people changed it without knowing of one another;
/// or a record that one declared void while another changed it. Flagged until somebody settles it.
public struct Conflict: Sendable, Equatable {
  /// One of the values.
  public struct Claim: Sendable, Equatable {
    /// The value in canonical text; empty where it is none. For a record as a whole: `void` or `keep`.
    public let value: String
    /// Who claims it.
    public let who: String
    /// When, by the clock of the writer's machine: `2026-11-23 13:42:05`, in this machine's time zone.
    public let when: String
    /// The hash of the line that claims it.
    public let line: String

    /// A value somebody claims.
    public init(value: String, who: String, when: String, line: String) {
      self.value = value
      self.who = who
      self.when = when
      self.line = line
    }
  }

  /// The kind of record, by its ordinal.
  public let kind: Int
  /// The record.
  public let id: String
  /// The column; nil where it is about the record as a whole.
  public let column: Int?
  /// The value both began from (原值); empty where there was none.
  public let base: String
  /// The values, the earliest first; two or more.
  public let claims: [Claim]
  /// The place in `claims` of the one that shows meanwhile.
  public let shown: Int

  /// What `value` is where a record as a whole shall be void.
  public static let voidWord = "void"
  /// What `value` is where a record as a whole shall stay.
  public static let keepWord = "keep"

  /// A conflict.
  public init(kind: Int, id: String, column: Int?, base: String, claims: [Claim], shown: Int) {
    self.kind = kind
    self.id = id
    self.column = column
    self.base = base
    self.claims = claims
    self.shown = shown
  }
}

/// Which of two values for one cell shows until somebody settles which is right.
public enum ConflictPolicy: String, Sendable {
  /// The one written last.
  case laterShows = "later"
  /// The one written first: for stages and due dates, which nobody may move unseen.
  case earlierShows = "earlier"
}
