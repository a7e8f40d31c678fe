/// How long a deadline runs.
///
/// Source of the counting law: 民法典 §§201–203.
public enum DueRule: Hashable, Sendable {
  /// So many working days (工作日).
  case workingDays(Int)
  /// So many calendar days (自然日); a last day off moves to the next working day.
  case calendarDays(Int)
  /// So many months; the corresponding day or the month's end, moved on where it is off.
  case months(Int)
  /// A date set by hand, never moved.
  case fixed(Day)

  /// Reads `5 WD`, `30 ND`, `1 MON` or `FIXED 2026-12-31`; nil for anything else.
  ///
  /// Lengths are 1–9999; letters of either case.
  public init?(_ text: some StringProtocol) {
    let words = text.split(separator: " ")
    guard words.count == 2 else { return nil }
    if words[0].uppercased() == "FIXED" {
      guard let day = Day(iso: words[1]) else { return nil }
      self = .fixed(day)
      return
    }
    guard words[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let length = Int(words[0]), (1...9_999).contains(length)
    else { return nil }
    switch words[1].uppercased() {
    case "WD": self = .workingDays(length)
    case "ND": self = .calendarDays(length)
    case "MON": self = .months(length)
    default: return nil
    }
  }

  /// The text that `init(_:)` reads.
  public var code: String {
    switch self {
    case .workingDays(let length): "\(length) WD"
    case .calendarDays(let length): "\(length) ND"
    case .months(let length): "\(length) MON"
    case .fixed(let day): "FIXED " + day.iso
    }
  }

  /// The rule in words.
  public var phrase: Phrase {
    switch self {
    case .workingDays(let length):
      Phrase(
        zh: "\(length)个工作日", en: length == 1 ? "1 working day" : "\(length) working days")
    case .calendarDays(let length):
      Phrase(
        zh: "\(length)个自然日，末日放假顺延",
        en: (length == 1 ? "1 calendar day" : "\(length) calendar days")
          + ", moved on from a day off")
    case .months(let length):
      Phrase(
        zh: "\(length)个月，末日放假顺延",
        en: (length == 1 ? "1 month" : "\(length) months") + ", moved on from a day off")
    case .fixed(let day):
      Phrase(zh: "固定日期\(day.iso)，不顺延", en: "fixed date \(day.iso), never moved")
    }
  }
}

extension DueRule {
  /// The last day in time for something that began on `start`; O(1).
  ///
  /// The start day is not counted; the due day ends at 24:00. Source: 民法典 §§201–203.
  public func dueDay(from start: Day, calendar: WorkCalendar) -> Day {
    switch self {
    case .workingDays(let length): calendar.workingDay(length, after: start)
    case .calendarDays, .months: calendar.workingDay(onOrAfter: nominalDay(from: start))
    case .fixed(let day): day
    }
  }

  /// The last day in time for something that must be done before `event`; O(1).
  ///
  /// The event's own day is not counted, and a day off is not moved: 3 ND before the 10th is the 7th.
  public func dueDay(before event: Day, calendar: WorkCalendar) -> Day {
    switch self {
    case .workingDays(let length): calendar.workingDay(-length, after: event)
    case .calendarDays(let length): event + -length
    case .months(let length): DueRule.day(event, movedByMonths: -length)
    case .fixed(let day): day
    }
  }

  /// Where a term of days or months ends before it is moved on from a day off.
  func nominalDay(from start: Day) -> Day {
    switch self {
    case .calendarDays(let length): start + length
    case .months(let length): DueRule.day(start, movedByMonths: length)
    case .fixed(let day): day
    case .workingDays: start
    }
  }

  /// The same day of the month some months on or back, or the month's last day where it is shorter.
  private static func day(_ day: Day, movedByMonths count: Int) -> Day {
    let month = day.month + count
    let ordinal = day.civil.day
    return ordinal > month.lastDay.civil.day ? month.lastDay : month.firstDay + (ordinal - 1)
  }
}
