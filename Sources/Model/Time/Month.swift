/// A month of a year.
public struct Month: Hashable, Comparable, Sendable {
  /// Months since January of year 0, which is 0.
  public var number: Int32

  /// The month `number` months after January of year 0.
  public init(number: Int32) { self.number = number }

  /// The month 1–12 of a year.
  public init(year: Int, month: Int) { number = Int32(year * 12 + month - 1) }

  /// Reads `YYYY-MM` only.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 7, bytes[4] == 0x2D,
      let year = Int(text.prefix(4)), let month = Int(text.suffix(2)),
      bytes.enumerated().allSatisfy({ $0.offset == 4 || (0x30...0x39).contains($0.element) }),
      year >= 1, (1...12).contains(month)
    else { return nil }
    self.init(year: year, month: month)
  }

  /// The year.
  public var year: Int { Int(number) / 12 }

  /// The month of the year, 1–12.
  public var month: Int { Int(number) % 12 + 1 }

  /// `YYYY-MM`.
  public var iso: String { padded(year, to: 4) + "-" + padded(month, to: 2) }

  /// The first day.
  public var firstDay: Day { Day(number: Day.number(year: year, month: month, day: 1)) }

  /// The last day.
  public var lastDay: Day { (self + 1).firstDay + -1 }

  /// The month `months` months later (earlier where negative).
  public static func + (month: Month, months: Int) -> Month {
    Month(number: month.number + Int32(months))
  }

  /// The number of months from `earlier` to `later`.
  public static func - (later: Month, earlier: Month) -> Int {
    Int(later.number) - Int(earlier.number)
  }

  /// Earlier months are smaller.
  public static func < (left: Month, right: Month) -> Bool { left.number < right.number }
}
