/// A value behind a comparison, to be read as its field's type asks.
struct FilterValue {
  let field: FieldDeclaration
  let column: Int
  let comparison: Comparison
  let text: String
  let operatorColumn: Int
  let valueColumn: Int

  /// The condition of a comparison with nothing behind it: missing, or with `!=` not missing.
  func emptyCondition() throws(FilterError) -> Condition {
    switch comparison {
    case .equal: return .test(.missing(column: column))
    case .unequal: return .not(.test(.missing(column: column)))
    default:
      throw .badValue("", for: field, column: valueColumn, expected: expectedWords)
    }
  }

  /// The condition of a regular expression.
  func expressionCondition() throws(FilterError) -> Condition {
    let test: Condition.Test
    switch field.type {
    case .identifier, .text, .reference, .references, .exact:
      test = .text(column: column, .matches(text))
    case .code:
      test = .code(column: column, .matches(text))
    default:
      throw .badValue("/\(text)/", for: field, column: valueColumn, expected: expectedWords)
    }
    switch comparison {
    case .equal, .contains: return .test(test)
    case .unequal: return .not(.test(test))
    default: throw .noOperator(comparison.rawValue, for: field, column: operatorColumn)
    }
  }

  /// The condition of a plain value.
  func condition() throws(FilterError) -> Condition {
    if comparison == .unequal {
      return .not(
        try FilterValue(
          field: field, column: column, comparison: .equal, text: text,
          operatorColumn: operatorColumn, valueColumn: valueColumn
        ).condition())
    }
    switch field.type {
    case .identifier, .text, .reference: return .test(.text(column: column, textTest))
    case .code: return .test(.code(column: column, textTest))
    case .references:
      return .test(
        comparison == .equal
          ? .listed(column: column, text) : .text(column: column, textTest))
    case .exact:
      if comparison == .contains { return .test(.text(column: column, textTest)) }
      let plain = halfWidth
      guard ExactOrder.isDecimal(plain) else { throw wrongValue }
      return .test(.exact(column: column, comparison, plain))
    case .count, .hundredths, .money:
      guard let number = number else { throw wrongValue }
      return try range(number...number)
    case .day:
      guard let days = DayWords.days(halfWidth) else { throw wrongValue }
      return try range(Int64(days.lowerBound.number)...Int64(days.upperBound.number))
    case .flag:
      guard let code = flagCode else { throw wrongValue }
      guard comparison == .equal || comparison == .contains else {
        throw .noOperator(comparison.rawValue, for: field, column: operatorColumn)
      }
      return .test(.choice(column: column, 1 << code))
    case .choice(let list): return .test(.choice(column: column, try choices(of: list)))
    }
  }

  private var textTest: TextTest {
    switch comparison {
    case .equal: .equals(text)
    case .contains: .contains(Needle(text))
    default: .compares(comparison, text)
    }
  }

  private func range(_ values: ClosedRange<Int64>) throws(FilterError) -> Condition {
    let least = Int64.min + 2
    let most = Int64.max
    let wanted: ClosedRange<Int64>
    switch comparison {
    case .equal, .contains: wanted = values
    case .less: wanted = least...max(least, values.lowerBound - 1)
    case .lessOrEqual: wanted = least...values.upperBound
    case .greater: wanted = min(most, values.upperBound + 1)...most
    case .greaterOrEqual: wanted = values.lowerBound...most
    case .unequal: throw .noOperator("!=", for: field, column: operatorColumn)
    }
    return .test(.number(column: column, wanted))
  }

  private func choices(of list: ChoiceList) throws(FilterError) -> UInt64 {
    var mask: UInt64 = 0
    if comparison == .contains {
      let needle = Needle(text)
      for (index, entry) in list.entries.enumerated()
      where [entry.identifier, entry.label.zh, entry.label.en].contains(where: needle.occurs) {
        mask |= 1 << UInt64(index + 1)
      }
      return mask
    }
    guard
      let code = list.code(ofWord: text)
        ?? list.entries.firstIndex(where: { $0.identifier.lowercased() == text.lowercased() })
        .map({ UInt8($0 + 1) })
    else { throw wrongValue }
    for other in 1...list.entries.count where comparison.holds(other - Int(code)) {
      mask |= 1 << UInt64(other)
    }
    return mask
  }

  private var flagCode: UInt64? {
    switch halfWidth.lowercased() {
    case "是", "true", "yes", "1", "有", "y": 1
    case "否", "false", "no", "0", "无", "n": 2
    default: nil
    }
  }

  /// The number as columns store it; 万 and 万元 count ten thousands, 亿 hundred millions.
  private var number: Int64? {
    var plain = halfWidth.filter { $0 != "," }
    for word in ["元", "户", "栋", "人", "㎡", "个"] where plain.hasSuffix(word) {
      plain.removeLast()
    }
    var factor: Int64 = 1
    for (word, value) in [("万", Int64(10_000)), ("亿", 100_000_000)] where plain.hasSuffix(word) {
      plain.removeLast()
      factor = value
    }
    guard let hundredths = FieldType.hundredths(plain) else { return nil }
    let (product, overflow) = hundredths.multipliedReportingOverflow(by: factor)
    guard !overflow, product.magnitude < Int64.max / 4 else { return nil }
    if case .count = field.type { return product % 100 == 0 ? product / 100 : nil }
    return product
  }

  private var halfWidth: String {
    String(text.map { FilterScanner.folded($0) })
  }

  private var wrongValue: FilterError {
    .badValue(text, for: field, column: valueColumn, expected: expectedWords)
  }

  private var expectedWords: Phrase {
    switch field.type {
    case .count: Phrase(zh: "整数", en: "a whole number")
    case .hundredths, .exact: Phrase(zh: "数", en: "a number")
    case .money: Phrase(zh: "金额（元，可写“万”）", en: "an amount in yuan")
    case .day: Phrase(zh: "日期，如 2026-10-31 或 2026-10", en: "a date such as 2026-10-31 or 2026-10")
    case .flag: Phrase(zh: "是或否", en: "yes or no")
    case .choice(let list):
      Phrase(
        zh: list.entries.map(\.label.zh).joined(separator: "、") + "之一",
        en: "one of " + list.entries.map(\.identifier).joined(separator: ", "))
    default: Phrase(zh: "一个值", en: "a value")
    }
  }
}
