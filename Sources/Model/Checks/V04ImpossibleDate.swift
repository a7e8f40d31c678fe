/// V04 E: a date that cannot be read, or that no calendar has, such as 2023-02-30.
///
/// Day fields refuse such a date when it is read (`CellReader`); what a store can still hold is a period
/// that is none, an exact number that is none, and an impossible date in a field of words.
enum V04ImpossibleDate: Check {
  static let rule = CheckRule(
    4, .error, zh: "日期或数字无法识别", en: "A date or number that cannot be read",
    advice: Phrase(zh: "按原始材料改正", en: "correct it from the original document"), clause: "二(二)")

  static let passes = CheckPass.columns(where: { isPeriod($0.type) || holdsWords($0.type) }) {
    facts, table, columns in
    let fields = table.kind.fields
    let periods = columns.filter { isPeriod(fields[$0].type) }.map { column in
      let codes = table.columns[column]
      return (column, codes.words, codes.dictionary.texts.map { Period(code: $0) == nil })
    }
    let texts = RowTexts(table, columns: columns.filter { !isPeriod(fields[$0].type) })
    return { row, found in
      for (column, codes, isNone) in periods
      where codes[row] != Column.missingWord && isNone[Int(codes[row])] {
        found.add(row, column, expected: aPeriod)
      }
      var wrong: [(Int, Phrase)] = []
      texts.each(row) { column, bytes in
        guard bytes.count <= 30 else { return }
        if case .exact = fields[column].type {
          let text = String(decoding: bytes, as: UTF8.self)
          if Rational(decimal: text) == nil, !CellReader.isRate(text) {
            wrong.append((column, Phrase(zh: "数字，如 411", en: "a number, such as 411")))
          }
        } else if isImpossibleDate(bytes) {
          wrong.append((column, Phrase(zh: "存在的日期", en: "a date that exists")))
        }
      }
      for (column, expected) in wrong { found.add(row, column, expected: expected) }
    }
  }

  private static let aPeriod = Phrase(
    zh: "周期，如 2026-10、2026Q3 或 2026", en: "a period, such as 2026-10, 2026Q3 or 2026")

  private static func isPeriod(_ type: FieldType) -> Bool {
    if case .code(of: "period") = type { true } else { false }
  }

  private static func holdsWords(_ type: FieldType) -> Bool {
    switch type {
    case .text, .exact: true
    default: false
    }
  }

  /// Whether a text as a whole is written like a date and is none.
  private static func isImpossibleDate(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count >= 8, let first = bytes.first, first == 0x31 || first == 0x32,
      bytes.contains(where: { !(0x30...0x39).contains($0) })
    else { return false }
    let text = FoldedText(String(decoding: bytes, as: UTF8.self)).value
    guard let parts = DateParts(text), let month = parts.month, let day = parts.day,
      (1900...2099).contains(parts.year)
    else { return false }
    return Day(year: parts.year, month: month, day: day) == nil
  }
}
