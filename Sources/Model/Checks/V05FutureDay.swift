/// V05 E: something has happened on a day that is still to come.
enum V05FutureDay: Check {
  static let rule = CheckRule(
    5, .error, zh: "实际日期晚于今天", en: "A day of something that has happened lies ahead",
    advice: Phrase(
      zh: "未发生的改填计划或预计日期", en: "enter what is still to come as planned or forecast"),
    clause: "二(三)")

  static let passes = CheckPass.columns(where: \.isActualDay) { facts, table, columns in
    let today = facts.today
    let days = columns.map { ($0, table.columns[$0].words) }
    let expected = Phrase(
      zh: "不晚于 \(Day(number: today).iso) 的日期", en: "a day not later than \(Day(number: today).iso)")
    return { row, found in
      for (column, words) in days where words[row] > today {
        found.add(row, column, expected: expected)
      }
    }
  }
}
