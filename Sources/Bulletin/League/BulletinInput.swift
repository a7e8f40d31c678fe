import Model

/// Everything a bulletin of the league is made from.
public struct BulletinInput: Sendable {
  /// The league of the period.
  public var table: LeagueTable
  /// The rule set it was made with.
  public var rules: RuleSet
  /// The records.
  public var ledger: Ledger
  /// Where every unit stands.
  public var situation: Situation
  /// The targets of all units taken together.
  public var targets: [TargetLine]
  /// The matters that are late.
  public var overdue: [OverdueItem]
  /// How final the figures are; nil where the store has no such period.
  public var state: PeriodState?
  /// The working days.
  public var calendar: WorkCalendar
  /// The day it is dated.
  public var today: Day
  /// 发文字号, such as `丽建发〔2026〕12号`; nil where none has been given yet.
  public var number: String?
  /// Whether every value is invented.
  public var isSample: Bool
  /// What went well, each with its proof.
  public var highlights: [Highlight] = []
  /// What changed in the register that denominators count.
  public var changes: [RegisterChange] = []
  /// What was corrected after it was published.
  public var errata: [Correction] = []
  /// How far each day-book went.
  public var heads: [ChainHead] = []

  /// A bulletin's figures; what is empty can be filled in afterwards.
  public init(
    table: LeagueTable, rules: RuleSet, ledger: Ledger, situation: Situation,
    targets: [TargetLine], overdue: [OverdueItem],
    state: PeriodState?, calendar: WorkCalendar, today: Day, number: String?, isSample: Bool
  ) {
    self.table = table
    self.rules = rules
    self.ledger = ledger
    self.situation = situation
    self.targets = targets
    self.overdue = overdue
    self.state = state
    self.calendar = calendar
    self.today = today
    self.number = number
    self.isSample = isSample
  }

  /// A practice worth telling (亮点做法). Source: 四(二).
  public struct Highlight: Sendable {
    /// The unit's name.
    public var unit: String
    /// What kind of practice it is.
    public var kind: String
    /// The names of the compounds it was used in; empty where none is named.
    public var place: String
    /// The points it brought, such as `1.00`; empty where it brought none.
    public var points: String
    /// What was done and what came of it: free words, for the offices only.
    public var words: String

    /// A practice of a unit.
    public init(unit: String, kind: String, place: String, points: String, words: String) {
      self.unit = unit
      self.kind = kind
      self.place = place
      self.points = points
      self.words = words
    }
  }

  /// A figure corrected after publication, old and new side by side (更正).
  public struct Correction: Sendable {
    /// The period it concerns.
    public var period: String
    /// The number of the revision, from 1.
    public var revision: Int
    /// The unit's name.
    public var unit: String
    /// What was corrected, such as `A1 专业服务覆盖率`, 总分 or 名次.
    public var figure: String
    /// The figure as published.
    public var before: String
    /// The figure as corrected.
    public var after: String
    /// Why: free words, for the offices only.
    public var cause: String

    /// A correction.
    public init(
      period: String, revision: Int, unit: String, figure: String, before: String, after: String,
      cause: String
    ) {
      self.period = period
      self.revision = revision
      self.unit = unit
      self.figure = figure
      self.before = before
      self.after = after
      self.cause = cause
    }
  }

  /// The end of a day-book's chain of hashes.
  public struct ChainHead: Sendable {
    /// The file within the store.
    public var file: String
    /// Its bytes up to the end of the last line that counts.
    public var bytes: Int
    /// The hash of that line.
    public var hash: String

    /// The end of a chain.
    public init(file: String, bytes: Int, hash: String) {
      self.file = file
      self.bytes = bytes
      self.hash = hash
    }
  }
}
