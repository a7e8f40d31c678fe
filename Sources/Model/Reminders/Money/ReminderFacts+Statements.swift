extension ReminderFacts {
  /// The last day of the latest half-year that is over. Source: 三(一)4.
  var lastHalfYear: Day {
    let year = today.month.year
    return Month(
      year: today.month.month > 6 ? year : year - 1, month: today.month.month > 6 ? 6 : 12
    )
    .lastDay
  }

  /// What is known of a statement of the latest half-year that is over.
  var halfYear: [CellText] {
    let last = lastHalfYear
    return [
      CellText("from", (last.month + -5).firstDay.iso), CellText("until", last.iso),
    ]
  }

  /// For every compound the last day that a posted statement covers: the missing word where none is posted,
  /// nil where it has no statement.
  func latestPostings() -> [Int32?] {
    let statements = ledger[IncomeStatement.self]
    let until = statements.column(\.until).words
    let posted = statements.column(\.postedOn).words
    let links = ledger.links(\IncomeStatement.compound)
    var latest = [Int32?](repeating: nil, count: ledger[Compound.self].count)
    for row in statements.indices {
      let covered = posted[row] == Column.missingWord ? Column.missingWord : until[row]
      links.each(row) { latest[$0] = max(latest[$0] ?? Column.missingWord, covered) }
    }
    return latest
  }
}
