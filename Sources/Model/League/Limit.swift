/// A number that the office sets because the notice does not give it: a bound, a term or a count.
///
/// Each is declared once, beside what uses it, with the value that counts unless a rule set's `[limits]`
/// gives another. It is shown under the rule set's authority, never as the notice's.
public struct Limit: Hashable, Sendable {
  /// The key in rule files, such as `survey-months`.
  public let id: String
  /// What it bounds.
  public let name: Phrase
  /// The value unless a rule set gives another.
  public let usual: Int
  /// What it counts.
  public let unit: Phrase
  /// The clause it serves.
  public let clause: String

  /// Declares a limit: its key, its names, its usual value, what it counts, and the clause it serves.
  init(_ id: String, _ zh: String, _ en: String, _ usual: Int, in unit: Phrase, clause: String) {
    self.id = id
    name = Phrase(zh: zh, en: en)
    self.usual = usual
    self.unit = unit
    self.clause = clause
  }

  /// Every limit, room by room.
  public static let all: [Limit] = counting + supervision + pool + reminders + checks + rechecks
}

extension Phrase {
  /// What limits count.
  static let days = Phrase(zh: "天", en: "days")
  static let workingDays = Phrase(zh: "个工作日", en: "working days")
  static let months = Phrase(zh: "个月", en: "months")
  static let times = Phrase(zh: "次", en: "times")
  static let perCent = Phrase(zh: "%", en: "per cent")
  static let pieces = Phrase(zh: "个", en: "pieces")
}

extension RuleSet {
  /// The value of a limit under the rule set.
  public func value(of limit: Limit) -> Int { limits[limit.id] ?? limit.usual }
}
