/// V02 E: a field that a record is incomplete without is empty.
enum V02Required: Check {
  static let rule = CheckRule(
    2, .error, zh: "必填项空白", en: "A required field is empty",
    advice: Phrase(zh: "补填此项", en: "fill it in"), clause: "二(二)")

  static let passes = CheckPass.columns(where: { $0.isRequired && $0.position > 0 }) {
    facts, table, columns in
    let isText = columns.map { column in
      if case .text = table.kind.fields[column].type.storage { true } else { false }
    }
    let words = zip(columns, isText).filter(\.1).map(\.0)
    let typed = zip(columns, isText).filter { !$0.1 }.map { ($0.0, table.columns[$0.0]) }
    let texts = RowTexts(table, columns: words)
    func miss(_ row: Int, _ column: Int, _ found: inout Findings) {
      let label = table.kind.fields[column].label
      found.add(row, column, found: Phrase(""), expected: Phrase(zh: label.zh, en: "a value"))
    }
    return { row, found in
      for (column, values) in typed where values.number(row) == nil { miss(row, column, &found) }
      var filled = 0
      texts.each(row) { _, _ in filled += 1 }
      if filled == words.count { return }
      for column in words where !table.hasValue(row: row, column: column) {
        miss(row, column, &found)
      }
    }
  }
}
