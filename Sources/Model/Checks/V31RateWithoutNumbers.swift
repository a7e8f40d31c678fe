/// V31 E: an indicator report tells a rate, or not both of its numbers.
///
/// The importer refuses the same rows. A numerator may be larger than its denominator: 北京 started 411 of
/// 400 in 2022 (住房和城乡建设部).
enum V31RateWithoutNumbers: Check {
  static let rule = CheckRule(
    31, .error, zh: "指标报表缺分子分母或只有比率", en: "A rate without its numerator and denominator",
    advice: Phrase(
      zh: "补填分子和分母；确无数据的填缺失类型", en: "enter both numbers, or the kind of absence"),
    clause: "四(二)")

  static let passes = [
    CheckPass.rows(of: IndicatorReport.self) { facts, reports in
      let table = reports.table
      let absences = reports.column(\.absence).bytes
      let current = Pair(table, reports.position(of: \.numerator), \.denominator)
      let baseline = Pair(
        table, reports.position(of: \.baselineNumerator), \.baselineDenominator)
      return { row, found in
        current.judge(row, isNeeded: absences[row] == 0, &found)
        baseline.judge(row, isNeeded: false, &found)
      }
    }
  ]

  /// A numerator and its denominator.
  private struct Pair {
    private let table: Table
    private let numerator: Int
    private let denominator: Int

    init(
      _ table: Table, _ numerator: Int, _ denominator: KeyPath<IndicatorReport, Field<String>>
    ) {
      self.table = table
      self.numerator = numerator
      self.denominator = IndicatorReport.declaration.position(of: denominator)
    }

    func judge(_ row: Int, isNeeded: Bool, _ found: inout Findings) {
      let texts = (
        table.text(row: row, column: numerator), table.text(row: row, column: denominator)
      )
      for (column, text) in [(numerator, texts.0), (denominator, texts.1)] {
        if CellReader.isRate(text) {
          found.add(row, column, expected: Phrase(zh: "数量，不是比率", en: "a number, not a rate"))
        } else if text.isEmpty, isNeeded || !texts.0.isEmpty || !texts.1.isEmpty {
          let label = table.kind.fields[column].label
          found.add(
            row, column,
            expected: Phrase(
              zh: "\(label.zh)，如 400", en: "the \(label.en.lowercased()), such as 400"))
        }
      }
      if let upper = Rational(decimal: texts.0), let lower = Rational(decimal: texts.1),
        lower.isZero, !upper.isZero
      {
        found.add(
          row, denominator, expected: Phrase(zh: "大于 0 的分母", en: "a denominator above 0"))
      }
    }
  }
}
