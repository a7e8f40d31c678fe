/// One deadline of the rule set, such as DR01 首报 within one working day.
public struct DeadlineRule: Hashable, Sendable {
  /// What the length is counted from.
  public enum Direction: String, CaseIterable, Sendable {
    /// After the day it began.
    case after
    /// Back from the event, such as the end of a term.
    case before
    /// After the last time, again and again while the matter is open.
    case every
  }

  /// The rule's id, such as `DR01`.
  public var id: String
  /// What has to be done in time.
  public var name: Phrase
  /// How long it runs.
  public var rule: DueRule
  /// Which way it is counted.
  public var direction: Direction
  /// The close of business in minutes after midnight; nil for 24:00.
  public var cutTime: Int?
  /// Who set the number.
  public var authority: String
  /// The clause it serves; empty where it serves none.
  public var clause: String

  /// The last day in time for what began on, or must precede, `day`; O(1).
  public func dueDay(for day: Day, calendar: WorkCalendar) -> Day {
    switch direction {
    case .after, .every: rule.dueDay(from: day, calendar: calendar)
    case .before: rule.dueDay(before: day, calendar: calendar)
    }
  }

  /// The rule in words, its direction included.
  public var phrase: Phrase {
    switch direction {
    case .after: rule.phrase
    case .before: Phrase(zh: "届期前" + rule.phrase.zh, en: rule.phrase.en + " before")
    case .every: Phrase(zh: "每" + rule.phrase.zh, en: "every " + rule.phrase.en)
    }
  }
}
