/// A stretch of whole months that a league is made for: `2026-10`, `2025Q2` or `2022`.
public struct Period: Hashable, Comparable, Sendable {
  /// How many months a period spans.
  public enum Cadence: String, Sendable, CaseIterable {
    case month, quarter, year

    /// The number of months in one period.
    public var months: Int {
      switch self {
      case .month: 1
      case .quarter: 3
      case .year: 12
      }
    }
  }

  /// The first month.
  public var first: Month
  /// How many months it spans.
  public var cadence: Cadence

  /// The period of `cadence` that `month` lies in.
  public init(containing month: Month, cadence: Cadence) {
    let offset = (month.month - 1) % cadence.months
    first = month + -offset
    self.cadence = cadence
  }

  /// Reads `YYYY-MM`, `YYYYQn` or `YYYY`.
  public init?(code text: some StringProtocol) {
    let bytes = Array(text.utf8)
    if bytes.count == 7, let month = Month(iso: text) {
      self.init(containing: month, cadence: .month)
    } else if let year = Int(text.prefix(4)), year >= 1,
      bytes.prefix(4).allSatisfy({ (0x30...0x39).contains($0) })
    {
      if bytes.count == 4 {
        self.init(containing: Month(year: year, month: 1), cadence: .year)
      } else if bytes.count == 6, bytes[4] == 0x51, (0x31...0x34).contains(bytes[5]) {
        let month = Int(bytes[5] - 0x31) * 3 + 1
        self.init(containing: Month(year: year, month: month), cadence: .quarter)
      } else {
        return nil
      }
    } else {
      return nil
    }
  }

  /// `YYYY-MM`, `YYYYQn` or `YYYY`.
  public var code: String {
    switch cadence {
    case .month: first.iso
    case .quarter: padded(first.year, to: 4) + "Q" + String((first.month - 1) / 3 + 1)
    case .year: padded(first.year, to: 4)
    }
  }

  /// The first day.
  public var firstDay: Day { first.firstDay }

  /// The cut-off: the last day, whose 24:00 closes the period.
  public var lastDay: Day { (first + (cadence.months - 1)).lastDay }

  /// The period `count` periods of the same cadence later (earlier where negative).
  public func advanced(by count: Int) -> Period {
    Period(containing: first + count * cadence.months, cadence: cadence)
  }

  /// The number of periods of this cadence from `earlier` to this one.
  public func distance(from earlier: Period) -> Int {
    (first - earlier.first) / cadence.months
  }

  /// Periods that begin earlier are smaller; of two that begin together the shorter.
  public static func < (left: Period, right: Period) -> Bool {
    (left.first, left.cadence.months) < (right.first, right.cadence.months)
  }
}
