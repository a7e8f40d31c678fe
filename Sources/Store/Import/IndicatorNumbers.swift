import Model

extension RowReader {
  /// What an indicator report needs instead of a rate.
  static let twoNumbers = Phrase(
    zh: "分子和分母两个数(如 分子 411、分母 400)，不是比率",
    en: "the two numbers, numerator and denominator (such as 411 and 400), not a rate")

  /// Rates are never taken: a report tells its numerator and its denominator, or why it has none.
  ///
  /// A numerator may be larger than its denominator: 北京 started 411 of 400 in 2022.
  /// Source: 住房和城乡建设部, 2022年1—12月全国城镇老旧小区改造进展.
  func checkNumbers(_ draft: inout RowDraft) {
    check(&draft, "numerator", "denominator", isNeeded: !hasAbsence(draft))
    check(&draft, "baseline-numerator", "baseline-denominator", isNeeded: false)
  }

  private func hasAbsence(_ draft: RowDraft) -> Bool {
    guard let absence = kind.position(named: "absence") else { return false }
    return !draft.values[absence].isEmpty
  }

  private func check(
    _ draft: inout RowDraft, _ upper: String, _ lower: String, isNeeded: Bool
  ) {
    guard let upper = kind.position(named: upper), let lower = kind.position(named: lower) else {
      return
    }
    let missing = [upper, lower].filter { draft.values[$0].isEmpty }
    if missing.isEmpty {
      if ExactNumber.isZero(draft.values[lower]), !ExactNumber.isZero(draft.values[upper]) {
        draft.note(
          .error, rule: "V31", column: heading(of: lower), found: draft.values[lower],
          expected: Phrase(zh: "大于 0 的分母", en: "a denominator above 0"))
      }
      return
    }
    guard isNeeded || missing.count == 1 else { return }
    if missing.contains(where: { draft.hasError(in: heading(of: $0)) }) { return }
    let names = Phrase(
      zh: missing.map { kind.fields[$0].label.zh }.joined(separator: "和"),
      en: missing.map { kind.fields[$0].label.en.lowercased() }.joined(separator: " and "))
    let rate = rateCell(draft)
    draft.note(
      .error, rule: "V31", column: rate?.heading ?? heading(of: missing[0]),
      found: rate?.text ?? "", expected: RowReader.twoNumbers,
      advice: Phrase(
        zh: "缺\(names.zh)，确无数据的填缺失类型",
        en: "the \(names.en) is missing; where there is none, fill in absence"))
  }

  /// The rate that the row tells instead, or nil.
  private func rateCell(_ draft: RowDraft) -> (heading: String, text: String)? {
    for (column, target) in map.targets.enumerated() where column < draft.row.cells.count {
      let text = draft.row.cells[column]
      if text.allSatisfy(\.isWhitespace) { continue }
      switch target {
      case .rate: return (map.headings[column], text)
      case .unknown, .second, .ambiguous:
        if CellReader.isRate(text) { return (map.headings[column], text) }
      default: continue
      }
    }
    return nil
  }

  private func heading(of field: Int) -> String {
    map.column(of: field).map { map.headings[$0] } ?? kind.fields[field].label.zh
  }
}

/// Exact numbers in canonical text.
enum ExactNumber {
  /// Whether the number is 0.
  static func isZero(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 == 0x30 || $0 == 0x2E || $0 == 0x2D }
  }
}
