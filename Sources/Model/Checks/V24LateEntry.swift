/// V24 W: a record was entered long after the last thing it tells had happened.
///
/// Asks the caller when a record was entered; where that is not known nothing is found.
enum V24LateEntry: Check {
  static let rule = CheckRule(
    24, .warning, zh: "事后补录", en: "Entered long after the event",
    advice: Phrase(zh: "核对日期，并在备注中说明补录原因", en: "check the day, and tell why it was entered late"),
    clause: "二(三)", limits: [.entryDays])

  static let passes = CheckPass.columns(where: \.isActualDay) { facts, table, columns in
    let days = columns.map { ($0, table.columns[$0].words) }
    let limit = facts.value(of: .entryDays)
    return { row, found in
      var last = (column: 0, day: Column.missingWord)
      for (column, words) in days where words[row] > last.day { last = (column, words[row]) }
      guard last.day != Column.missingWord, let entered = facts.entered(table.kind, row),
        Int(entered.number) - Int(last.day) > limit
      else { return }
      found.add(
        row, last.column,
        expected: Phrase(
          zh: "发生后 \(limit) 天内录入(\(entered.iso) 录入)",
          en: "entered within \(limit) days of it (it was on \(entered.iso))"))
    }
  }
}
