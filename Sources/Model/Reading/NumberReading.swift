extension CellReader {
  /// Whether the field's numbers are calendar years.
  var isYear: Bool {
    guard case .count = field.type, let range = field.range else { return false }
    return range.lowerBound >= 1900 && range.upperBound <= 2100
  }

  /// A whole number that is not negative.
  func count(_ text: String) -> CellReading {
    let (number, shift) = Quantity.split(text, units: Quantity.counts)
    guard var decimal = ExactDecimal(number) else {
      return number.utf8.last == 0x25 ? rateProblem() : wholeProblem()
    }
    decimal.shift(by: shift ?? self.shift ?? 0)
    guard let value = decimal.integer, value >= 0, value <= Int(Int32.max) else {
      return wholeProblem()
    }
    if let range = field.range, value < range.lowerBound {
      return problem(rangePhrase(range))
    }
    return CellReading(.value(String(value)), notes: rangeNotes(value))
  }

  /// A calendar year, also where a whole date was written.
  func year(_ text: String) -> CellReading {
    let expected = Phrase(zh: "四位数的年份，如 1998", en: "a year of four digits, such as 1998")
    var digits = text
    for suffix in ["年代", "年"] where digits.hasSuffix(suffix) { digits.removeLast(suffix.count) }
    if let decimal = ExactDecimal(digits), let year = decimal.integer, decimal.isWhole {
      guard (1000...9999).contains(year) else { return problem(expected) }
      if let today, year > today.civil.year + 10 { return problem(expected) }
      return CellReading(.value(String(year)), notes: rangeNotes(year))
    }
    guard let parts = DateParts(text) else { return problem(expected) }
    let note = CellNote(
      rule: "V04", expected: Phrase(String(parts.year)),
      done: Phrase(zh: "只取年份", en: "only the year was taken"))
    return CellReading(.value(String(parts.year)), notes: [note] + rangeNotes(parts.year))
  }

  /// An amount of money or an area, in hundredths.
  func hundredths(_ text: String, units: [(String, Int)]) -> CellReading {
    let (number, shift) = Quantity.split(text, units: units)
    guard var decimal = ExactDecimal(number) else {
      return problem(Phrase(zh: "数字，如 1280.50", en: "a number, such as 1280.50"))
    }
    decimal.shift(by: shift ?? self.shift ?? 0)
    guard let (value, isExact) = decimal.hundredths else {
      return problem(Phrase(zh: "不超过 15 位的数字", en: "a number of at most 15 digits"))
    }
    if case .hundredths = field.type, value < 0 {
      return problem(Phrase(zh: "不小于 0 的数", en: "a number that is not negative"))
    }
    let text = FieldType.decimal(hundredths: value)
    var notes = rangeNotes(Int(value / 100))
    if !isExact {
      notes.append(
        CellNote(
          rule: "V04", isWarning: true, expected: Phrase(text),
          done: Phrase(zh: "已四舍五入到两位小数", en: "rounded to two decimals")))
    }
    return CellReading(.value(text), notes: notes)
  }

  /// An exact decimal of any size that is no rate.
  func exact(_ text: String) -> CellReading {
    let units = Quantity.counts + Quantity.areas + Quantity.amounts
    let (number, shift) = Quantity.split(text, units: units)
    if CellReader.isRate(number) { return rateProblem() }
    guard var decimal = ExactDecimal(number) else {
      return problem(Phrase(zh: "整数或小数，如 411", en: "a number, such as 411"))
    }
    decimal.shift(by: shift ?? self.shift ?? 0)
    if decimal.isNegative, !decimal.isZero {
      return problem(Phrase(zh: "不小于 0 的数", en: "a number that is not negative"))
    }
    return CellReading(.value(decimal.text))
  }

  /// Whether a text tells a share instead of a number: `99.8%`, `全部开工`.
  public static func isRate(_ text: String) -> Bool {
    let folded = FoldedText(text).value
    return folded.hasSuffix("%") || folded.hasSuffix("‰") || folded.hasPrefix("全部")
      || folded.hasPrefix("百分之")
  }

  func problem(_ expected: Phrase, advice: Phrase = Phrase("")) -> CellReading {
    CellReading(.problem(CellProblem(rule: "V04", expected: expected, advice: advice)))
  }

  private func wholeProblem() -> CellReading {
    problem(Phrase(zh: "不小于 0 的整数", en: "a whole number that is not negative"))
  }

  private func rateProblem() -> CellReading {
    CellReading(
      .problem(
        CellProblem(
          rule: "V31",
          expected: Phrase(zh: "数量，不是比率", en: "a number, not a rate"))))
  }

  private func rangePhrase(_ range: ClosedRange<Int>) -> Phrase {
    Phrase(
      zh: "\(range.lowerBound) 至 \(range.upperBound)",
      en: "\(range.lowerBound) to \(range.upperBound)")
  }

  /// The warning for a number out of the field's range.
  private func rangeNotes(_ value: Int) -> [CellNote] {
    guard let range = field.range, !range.contains(value) else { return [] }
    return [
      CellNote(
        rule: isYear ? "V23" : "V16", isWarning: true, expected: rangePhrase(range),
        done: Phrase(zh: "已接受，请核对", en: "taken; please check"))
    ]
  }
}
