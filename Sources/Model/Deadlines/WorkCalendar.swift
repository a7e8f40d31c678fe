/// Which days are worked, and how many lie between two days.
///
/// Built once from flat tables, then every question is O(1). Days of years outside `knownYears` are
/// answered by weekends alone, and `status(ofYear:)` says so.
public struct WorkCalendar: Sendable {
  /// The built-in notices of 2022–2027.
  public static let standard = WorkCalendar(notices: HolidayNotice.known)

  /// The years that a notice, final or provisional, is built in for.
  public let knownYears: ClosedRange<Int>
  private let notices: [HolidayNotice]
  /// The first day of the tables, a Monday, so that the days before it are whole weeks.
  private let start: Day
  /// What each day is, from `start` on: see `code(of:)`.
  private let codes: [UInt8]
  /// The number of working days from `start` to each day, that day included.
  private let workedThrough: [Int32]
  /// The working days of the tables in order.
  private let workingDays: [Day]

  /// A calendar of notices for years that follow each other; at least one.
  public init(notices: [HolidayNotice]) {
    guard let first = notices.first, let last = notices.last else {
      preconditionFailure("A work calendar needs the notice of at least one year.")
    }
    knownYears = first.year...last.year
    self.notices = notices
    let newYear = Day(number: Day.number(year: first.year - 1, month: 12, day: 1))
    let start = newYear + (1 - newYear.weekday)
    let end = Day(number: Day.number(year: last.year + 1, month: 1, day: 31))
    self.start = start
    let count = end - start + 1
    var codes = [UInt8](repeating: 0, count: count)
    for index in codes.indices where index % 7 >= 5 { codes[index] = WorkCalendar.weekend }
    for pause in notices.lazy.flatMap(\.breaks) {
      let from = HolidayNotice.Break.day(pause.first) - start
      let through = HolidayNotice.Break.day(pause.last) - start
      for index in from...through {
        codes[index] = WorkCalendar.holiday + pause.holiday.rawValue
      }
      for digits in pause.worked {
        codes[HolidayNotice.Break.day(digits) - start] =
          WorkCalendar.makeUp + pause.holiday.rawValue
      }
    }
    var workedThrough = [Int32](repeating: 0, count: count)
    var workingDays: [Day] = []
    workingDays.reserveCapacity(count)
    for index in codes.indices {
      if WorkCalendar.isWorking(codes[index]) { workingDays.append(start + index) }
      workedThrough[index] = Int32(workingDays.count)
    }
    self.codes = codes
    self.workedThrough = workedThrough
    self.workingDays = workingDays
  }

  /// What `day` is.
  public func kind(of day: Day) -> DayKind {
    let code = code(of: day)
    if let holiday = Holiday(rawValue: code % WorkCalendar.holiday), code >= WorkCalendar.holiday {
      return code >= WorkCalendar.makeUp ? .makeUpDay(holiday) : .holiday(holiday)
    }
    return code == WorkCalendar.weekend ? .weekend : .workday
  }

  /// Whether the office works on `day`.
  public func isWorking(_ day: Day) -> Bool { WorkCalendar.isWorking(code(of: day)) }

  /// The number of working days after `earlier` up to and including `later`.
  ///
  /// Negative where `later` is before `earlier`; O(1).
  public func workingDays(after earlier: Day, through later: Day) -> Int {
    worked(through: later) - worked(through: earlier)
  }

  /// The `count`-th working day after `day` (before it where negative); O(1).
  ///
  /// The day itself is never counted. `count` is not 0.
  public func workingDay(_ count: Int, after day: Day) -> Day {
    // Counting back, the day itself must not be taken for the last one worked.
    let target = count > 0 ? worked(through: day) + count : worked(through: day + -1) + count + 1
    return workingDay(number: target)
  }

  /// `day` itself where it is worked, otherwise the next working day.
  public func workingDay(onOrAfter day: Day) -> Day {
    isWorking(day) ? day : workingDay(1, after: day)
  }

  /// How far the holidays of `year` are known.
  public func status(ofYear year: Int) -> CalendarStatus {
    guard let notice = notices.first(where: { $0.year == year }) else { return .unknown }
    guard let number = notice.number else { return .provisional }
    return .official(number: number)
  }

  /// The least reliable year from `first` to `last`, in either order.
  public func status(from first: Day, through last: Day) -> CalendarStatus {
    let years = [first.civil.year, last.civil.year]
    let low = min(years[0], years[1])
    let high = max(years[0], years[1])
    if low < knownYears.lowerBound || high > knownYears.upperBound { return .unknown }
    return (low...high).reduce(status(ofYear: low)) { $0.orWorse(status(ofYear: $1)) }
  }
}

extension WorkCalendar {
  private static let weekend: UInt8 = 1
  private static let holiday: UInt8 = 16
  private static let makeUp: UInt8 = 32

  private static func isWorking(_ code: UInt8) -> Bool { code == 0 || code >= makeUp }

  /// 0 a workday, 1 a weekend, 16 + n holiday n, 32 + n a weekend worked for holiday n.
  private func code(of day: Day) -> UInt8 {
    let index = day - start
    if codes.indices.contains(index) { return codes[index] }
    return day.weekday >= 6 ? WorkCalendar.weekend : 0
  }

  /// The number of working days from `start` through `day`; negative before `start`.
  private func worked(through day: Day) -> Int {
    let index = day - start
    if workedThrough.indices.contains(index) { return Int(workedThrough[index]) }
    if index < 0 { return WorkCalendar.weekdays(beforeMonday: -index - 1) }
    let last = start + (codes.count - 1)
    return workingDays.count + WorkCalendar.weekdays(after: last, through: day)
  }

  /// The working day that is number `target` counted from `start`, whose first is 1.
  private func workingDay(number target: Int) -> Day {
    if target >= 1, target <= workingDays.count { return workingDays[target - 1] }
    // Beyond the tables every week has five: jump near, then walk the rest of one week.
    let isAfter = target > workingDays.count
    var day =
      isAfter
      ? start + (codes.count - 1 + (target - workingDays.count) / 5 * 7)
      : start + -((1 - target) / 5 * 7)
    while worked(through: day) > target { day = day + -1 }
    while worked(through: day) < target { day = day + 1 }
    while !isWorking(day) { day = day + -1 }
    return day
  }

  /// Minus the number of weekdays among the `count` days just before a Monday.
  private static func weekdays(beforeMonday count: Int) -> Int {
    let (weeks, rest) = count.quotientAndRemainder(dividingBy: 7)
    return -(weeks * 5 + max(0, rest - 2))
  }

  /// The number of Mondays to Fridays after `earlier` up to and including `later`.
  private static func weekdays(after earlier: Day, through later: Day) -> Int {
    let (weeks, rest) = (later - earlier).quotientAndRemainder(dividingBy: 7)
    var count = weeks * 5
    for step in 0..<rest where (earlier + (step + 1)).weekday <= 5 { count += 1 }
    return count
  }
}
