/// The warning lamp of a matter with a deadline.
public enum Lamp: UInt8, CaseIterable, Sendable {
  /// The clock is stopped.
  case suspended
  /// Time enough, or closed in time.
  case green
  /// Open with only a few working days left; due today counts as none left.
  case dueSoon
  /// Open after its due day.
  case overdue
  /// Closed after its due day: lateness is never erased.
  case closedLate

  /// The lamp of a matter on `today`; O(1).
  ///
  /// - Parameters:
  ///   - closed: the day it was closed; nil while open. A later day than `today` counts as open.
  ///   - dueSoon: the working days left from which it is due soon; the rule set gives it.
  public init(
    due: Day, today: Day, closed: Day?, suspended: Bool, dueSoon: Int,
    calendar: borrowing WorkCalendar
  ) {
    if let closed, closed <= today {
      self = closed > due ? .closedLate : .green
    } else if suspended {
      self = .suspended
    } else if today > due {
      self = .overdue
    } else {
      let left = calendar.workingDays(after: today, through: due)
      self = left <= dueSoon ? .dueSoon : .green
    }
  }

  /// The lamp's word.
  public var phrase: Phrase {
    switch self {
    case .suspended: Phrase(zh: "挂起", en: "suspended")
    case .green: Phrase(zh: "正常", en: "in time")
    case .dueSoon: Phrase(zh: "临期", en: "due soon")
    case .overdue: Phrase(zh: "逾期", en: "overdue")
    case .closedLate: Phrase(zh: "逾期办结", en: "closed late")
    }
  }

  /// A sign that needs no colour.
  public var symbol: String {
    switch self {
    case .suspended: "○"
    case .green: "●"
    case .dueSoon: "▲"
    case .overdue: "■"
    case .closedLate: "◐"
    }
  }
}
