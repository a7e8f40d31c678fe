/// Dates as people write them in filters.
enum DayWords {
  /// The days meant by `2026-10-31`, `2026.10.31`, `2026年10月31日`, by a month `2026-10` or by a year.
  static func days(_ text: String) -> ClosedRange<Day>? {
    var parts: [Int] = []
    var digits = ""
    for character in text + "-" {
      switch character {
      case "0"..."9": digits.append(character)
      case "-", ".", "/", "年", "月", "日", "号":
        if digits.isEmpty {
          guard character == "-" else { return nil }
          continue
        }
        guard let value = Int(digits) else { return nil }
        parts.append(value)
        digits = ""
      default: return nil
      }
    }
    guard let year = parts.first, (1...9998).contains(year), parts.count <= 3 else { return nil }
    if parts.count == 1 {
      return Month(year: year, month: 1).firstDay...Month(year: year, month: 12).lastDay
    }
    guard (1...12).contains(parts[1]) else { return nil }
    if parts.count == 2 {
      let month = Month(year: year, month: parts[1])
      return month.firstDay...month.lastDay
    }
    return Day(year: year, month: parts[1], day: parts[2]).map { $0...$0 }
  }
}
