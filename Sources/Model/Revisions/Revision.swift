/// One line of the history: what one person did to one record.
public struct Revision: Sendable, Equatable {
  /// What was done.
  public enum Action: String, Sendable, CaseIterable {
    /// The record was made.
    case new
    /// Values were changed.
    case set
    /// The record was declared void; it no longer counts.
    case void
    /// A void record was brought back.
    case restore
    /// Of values that contradict each other one was chosen.
    case settle
    /// Values that somebody proposed were turned down.
    case `return`
    /// Rows of a file were taken in.
    case batch
    /// Rows of a file were taken out again.
    case retract
    /// The store was closed for a year.
    case close

    /// The action's name.
    public var label: Phrase {
      switch self {
      case .new: Phrase(zh: "新增", en: "new")
      case .set: Phrase(zh: "修改", en: "set")
      case .void: Phrase(zh: "作废", en: "void")
      case .restore: Phrase(zh: "恢复", en: "restore")
      case .settle: Phrase(zh: "裁定", en: "settle")
      case .return: Phrase(zh: "退回", en: "return")
      case .batch: Phrase(zh: "导入", en: "import")
      case .retract: Phrase(zh: "撤回导入", en: "retract")
      case .close: Phrase(zh: "结转", en: "close")
      }
    }
  }

  /// A value before and after, in canonical text; nil where there was or is none.
  public struct Change: Sendable, Equatable {
    /// The field's identifier.
    public let field: String
    /// Before.
    public let old: String?
    /// After.
    public let new: String?

    /// A field's value before and after.
    public init(field: String, old: String?, new: String?) {
      self.field = field
      self.old = old
      self.new = new
    }
  }

  /// Tells the act this line belongs to from all others: 12 hexadecimal digits.
  public let transaction: String
  /// When, by the clock of the writer's machine: `2026-11-23 13:42:05`, in this machine's time zone.
  public let when: String
  /// The account that wrote it: a claim, no signature.
  public let who: String
  /// The day-book it stands in.
  public let writer: String
  /// What was done.
  public let action: Action
  /// The kind of record; nil where this program does not know it.
  public let kind: KindDeclaration?
  /// The record; the batch where rows of a file were taken in.
  public let id: String
  /// The values before and after.
  public let changes: [Change]
  /// Why, in the words of the person.
  public let reason: String?
  /// The act that this one takes back, or nil.
  public let undoes: String?

  /// A line of the history.
  public init(
    transaction: String, when: String, who: String, writer: String, action: Action,
    kind: KindDeclaration?, id: String, changes: [Change], reason: String?, undoes: String?
  ) {
    self.transaction = transaction
    self.when = when
    self.who = who
    self.writer = writer
    self.action = action
    self.kind = kind
    self.id = id
    self.changes = changes
    self.reason = reason
    self.undoes = undoes
  }

  /// Two lines are equal where everything they say is.
  public static func == (left: Revision, right: Revision) -> Bool {
    left.transaction == right.transaction && left.when == right.when && left.who == right.who
      && left.writer == right.writer && left.action == right.action && left.kind === right.kind
      && left.id == right.id && left.changes == right.changes && left.reason == right.reason
      && left.undoes == right.undoes
  }
}
