import Model
import Testing

/// Deadlines counted day by day, as somebody does it with a finger on the wall calendar.
///
/// Written from the counting law alone (民法典 §§201–203) and the State Council's notices: days off as
/// `first-last`, weekends worked behind a plus. It shares no arithmetic with what it is compared with.
enum NaiveCalendar {
  private static let notices: [(year: Int, days: String)] = [
    // 国办发明电〔2021〕11号
    (
      2022,
      "0101-0103 0131-0206 +0129 +0130 0403-0405 +0402 0430-0504 +0424 +0507 0603-0605 "
        + "0910-0912 1001-1007 +1008 +1009"
    ),
    // 国办发明电〔2022〕16号; the last day of 2022 is off by it too.
    (2022, "1231-1231"),
    (
      2023,
      "0101-0102 0121-0127 +0128 +0129 0405-0405 0429-0503 +0423 +0506 0622-0624 +0625 "
        + "0929-1006 +1007 +1008"
    ),
    // 国办发明电〔2023〕7号
    (
      2024,
      "0101-0101 0210-0217 +0204 +0218 0404-0406 +0407 0501-0505 +0428 +0511 0610-0610 "
        + "0915-0917 +0914 1001-1007 +0929 +1012"
    ),
    // 国办发明电〔2024〕12号
    (
      2025,
      "0101-0101 0128-0204 +0126 +0208 0404-0406 0501-0505 +0427 0531-0602 1001-1008 +0928 "
        + "+1011"
    ),
    // 国办发明电〔2025〕7号
    (
      2026,
      "0101-0103 +0104 0215-0223 +0214 +0228 0404-0406 0501-0505 +0509 0619-0621 0925-0927 "
        + "1001-1007 +0920 +1010"
    ),
    // No notice yet: the statutory days of 《全国年节及纪念日放假办法》 only.
    (2027, "0101-0101 0205-0208 0405-0405 0501-0502 0609-0609 0915-0915 1001-1003"),
  ]

  private static let off: Set<Int32> = days { !$0.hasPrefix("+") }
  private static let worked: Set<Int32> = days { $0.hasPrefix("+") }

  private static func days(_ isWanted: (Substring) -> Bool) -> Set<Int32> {
    var days = Set<Int32>()
    for notice in notices {
      for word in notice.days.split(separator: " ") where isWanted(word) {
        let ends = word.drop { $0 == "+" }.split(separator: "-").compactMap { Int($0) }
        let bounds = ends.compactMap { Day(year: notice.year, month: $0 / 100, day: $0 % 100) }
        guard let first = bounds.first, let last = bounds.last, bounds.count == ends.count else {
          Testing.Issue.record("no days \(word) in \(notice.year)")
          continue
        }
        days.formUnion(first.number...last.number)
      }
    }
    return days
  }

  /// The weekday, 1 for Monday, counted from Thursday, 1 January 1970.
  private static func weekday(_ day: Day) -> Int { (Int(day.number) + 3) % 7 + 1 }

  /// Whether the office works: worked by a notice, or neither off by one nor a weekend.
  static func isWorking(_ day: Day) -> Bool {
    if worked.contains(day.number) { return true }
    return !off.contains(day.number) && weekday(day) <= 5
  }

  /// The day that so many working days lead to, forward or back; the first day is not counted.
  static func workingDay(_ count: Int, from start: Day, step: Int) -> Day {
    var day = start
    var counted = 0
    while counted < count {
      day = day + step
      if isWorking(day) { counted += 1 }
    }
    return day
  }

  /// A last day that is off moves to the next one on which the office works.
  static func moved(_ day: Day) -> Day {
    var day = day
    while !isWorking(day) { day = day + 1 }
    return day
  }

  /// The corresponding day so many months on or back, walked month by month; else the month's last day.
  static func corresponding(_ months: Int, from start: Day) -> Day {
    var year = start.civil.year
    var month = start.civil.month
    for _ in 0..<abs(months) {
      month += months < 0 ? -1 : 1
      if month == 13 { (year, month) = (year + 1, 1) }
      if month == 0 { (year, month) = (year - 1, 12) }
    }
    var number = start.civil.day
    while true {
      if let day = Day(year: year, month: month, day: number) { return day }
      number -= 1
    }
  }

  /// The last day in time for what began on a day.
  static func due(_ rule: DueRule, from start: Day) -> Day {
    switch rule {
    case .workingDays(let count): workingDay(count, from: start, step: 1)
    case .calendarDays(let count): moved(start + count)
    case .months(let count): moved(corresponding(count, from: start))
    case .fixed(let day): day
    }
  }

  /// The last day in time for what must come before an event; a day off is not moved.
  static func due(_ rule: DueRule, before event: Day) -> Day {
    switch rule {
    case .workingDays(let count): workingDay(count, from: event, step: -1)
    case .calendarDays(let count): event + -count
    case .months(let count): corresponding(-count, from: event)
    case .fixed(let day): day
    }
  }

  /// The working days after one day up to and with another.
  static func workingDays(after earlier: Day, through later: Day) -> Int {
    var count = 0
    var day = earlier
    while day < later {
      day = day + 1
      if isWorking(day) { count += 1 }
    }
    return count
  }
}
