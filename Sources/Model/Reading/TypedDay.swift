/// A day as people type it when they mean one near today.
///
/// `今天`, `明天`, `周五`, `下周三`; `+5`, `-3` and `+2周` from today, `+5工` or `+5wd` in working days, `+1m`
/// in months; `11-5` without its year. Whole dates are read as an import reads them.
public struct TypedDay: Sendable {
  private let today: Day
  private let calendar: WorkCalendar
  /// Whether it is the day of something that happened, so that the nearest day behind is meant.
  private let isPast: Bool

  /// Reads days as somebody means them on `today`.
  public init(_ field: FieldDeclaration, today: Day, calendar: WorkCalendar) {
    self.today = today
    self.calendar = calendar
    isPast = field.isActualDay
  }

  /// The day that is meant, or nil where the text says none of these.
  public func day(_ text: String) -> Day? {
    let words = FoldedText(text).value.lowercased().filter { !$0.isWhitespace }
    if let distance = TypedDay.near[words] { return today + distance }
    return shifted(words) ?? weekday(words) ?? withoutYear(words)
  }

  /// The words for days near today.
  private static let near = [
    "今天": 0, "今日": 0, "today": 0, "明天": 1, "明日": 1, "tomorrow": 1, "后天": 2, "大后天": 3,
    "昨天": -1, "昨日": -1, "yesterday": -1, "前天": -2, "大前天": -3,
  ]

  /// `+5`, `-3d`, `+5工`, `+2w`, `+1m`, `+1y`.
  private func shifted(_ words: String) -> Day? {
    guard let sign = words.first, sign == "+" || sign == "-" else { return nil }
    let digits = words.dropFirst().prefix { ("0"..."9").contains($0) }
    guard digits.count <= 4, let size = Int(digits) else { return nil }
    let count = sign == "+" ? size : -size
    switch words.dropFirst(1 + digits.count) {
    case "", "d", "天", "日": return today + count
    case "wd", "工", "工作日", "个工作日":
      return count == 0 ? today : calendar.workingDay(count, after: today)
    case "w", "周", "星期": return today + 7 * count
    case "m", "月", "个月": return today.advanced(byMonths: count)
    case "y", "年": return today.advanced(byMonths: 12 * count)
    default: return nil
    }
  }

  /// `周五` is the next one, or the last one of what happened; `本周`, `上周` and `下周` say which.
  private func weekday(_ words: String) -> Day? {
    let (week, name) = TypedDay.week(of: words)
    guard let number = TypedDay.number(ofWeekday: name) else { return nil }
    let monday = today + (1 - today.weekday)
    if let week { return monday + (7 * week + number - 1) }
    let day = monday + (number - 1)
    if isPast { return day > today ? day + -7 : day }
    return day < today ? day + 7 : day
  }

  private static func week(of words: String) -> (Int?, Substring) {
    for (prefix, week) in [("本", 0), ("这", 0), ("下", 1), ("上", -1)] where words.hasPrefix(prefix) {
      return (week, words.dropFirst())
    }
    return (nil, words[...])
  }

  private static func number(ofWeekday name: Substring) -> Int? {
    let english = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    if let place = english.firstIndex(where: { $0 == name }) { return place + 1 }
    for prefix in ["周", "星期", "礼拜"] where name.hasPrefix(prefix) {
      let rest = String(name.dropFirst(prefix.count))
      if rest == "天" { return 7 }
      let chinese = ["一", "二", "三", "四", "五", "六", "日"]
      return chinese.firstIndex(of: rest).map { $0 + 1 }
    }
    return nil
  }

  /// `11-5`, `11.5`, `11/5` or `11月5日` of the nearest year, or of the last one of what happened.
  private func withoutYear(_ words: String) -> Day? {
    let trimmed = words.last == "日" || words.last == "号" ? words.dropLast() : words[...]
    let parts = trimmed.split(omittingEmptySubsequences: false) { "-./月".contains($0) }
    guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.utf8.count) }),
      let month = Int(parts[0]), let number = Int(parts[1])
    else { return nil }
    let year = today.civil.year
    let days = (year - 1...year + 1).compactMap { Day(year: $0, month: month, day: number) }
    if isPast { return days.last { $0 <= today } }
    return days.min { abs($0 - today) < abs($1 - today) }
  }
}

extension Day {
  /// The same day of the month so many months later; the last one where the month has no such day.
  public func advanced(byMonths count: Int) -> Day {
    let civil = civil
    let months = civil.year * 12 + civil.month - 1 + count
    let (year, month) = (max(1, months / 12), months % 12 + 1)
    let last = Day.length(ofMonth: month, year: year)
    return Day(number: Day.number(year: year, month: month, day: min(civil.day, last)))
  }
}
