extension Period {
  /// Reads a period as people write it: `2025Q2`, `2025年第二季度`, `2022年12月`, `2022-12`, `2022年`;
  /// nil for anything else.
  public init?(written text: String) {
    let compact = String(FoldedText(text).value.uppercased().filter { !$0.isWhitespace })
    if let period = Period(code: compact) {
      self = period
      return
    }
    if let parts = DateParts(compact), parts.day == nil {
      guard let month = parts.month else {
        self.init(code: String(parts.year))
        return
      }
      guard (1...12).contains(month) else { return nil }
      self.init(containing: Month(year: parts.year, month: month), cadence: .month)
      return
    }
    if compact.utf8.count == 6, let number = Int(compact), number >= 100_000,
      (1...12).contains(number % 100)
    {
      self.init(
        containing: Month(year: number / 100, month: number % 100), cadence: .month)
      return
    }
    guard let quarter = Period.quarter(compact), let year = Int(compact.prefix(4)), year >= 1000
    else { return nil }
    self.init(
      containing: Month(year: year, month: quarter * 3 - 2), cadence: .quarter)
  }

  /// The quarter of `2025年第二季度`, `2025年2季度`, `2025-Q2` or `2025年Q2`.
  private static func quarter(_ text: String) -> Int? {
    var rest = text.dropFirst(4)
    guard text.prefix(4).utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    for word in ["年度", "年", "-", "."] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
      break
    }
    if rest.hasPrefix("第") { rest = rest.dropFirst() }
    if rest.hasPrefix("Q") { return quarterDigits[String(rest.dropFirst())] }
    for word in ["季度", "季"] where rest.hasSuffix(word) {
      return quarterDigits[String(rest.dropLast(word.count))]
    }
    return nil
  }

  private static let quarterDigits = [
    "1": 1, "2": 2, "3": 3, "4": 4, "一": 1, "二": 2, "三": 3, "四": 4,
  ]
}

extension CellReader {
  /// A period of the league.
  func period(_ text: String) -> CellReading {
    guard let period = Period(written: text) else {
      return problem(
        Phrase(zh: "周期，如 2025Q2、2022-12、2022", en: "a period: 2025Q2, 2022-12 or 2022"))
    }
    return CellReading(.value(period.code))
  }
}
