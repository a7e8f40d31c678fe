import Model

extension MonthlyReport {
  /// The matters given by the end of the month that were open then or closed within it (表3).
  var itemSheet: Sheet {
    let kind = SupervisionItem.declaration.kind
    let items = printing.ledger[SupervisionItem.self]
    let wanted = rows(of: kind).filter { row in
      let item = items[row]
      guard let assigned = item.assignedOn, assigned <= month.lastDay else { return false }
      return item.closedOn.map { $0 >= month.firstDay } ?? (item.state?.isFinished != true)
    }
    let printer = printing.printer
    let columns = printer.columns(
      [
        "id", "title", "assigned-on", "unit", "original-due", "current-due", "progress", "state",
      ], of: kind)
    let rows = wanted.map { row -> [Sheet.Cell] in
      columns.map { column in
        let isExtension = kind.fields[column].identifier == "current-due"
        let isUnchanged = items[row].currentDue == items[row].originalDue
        return isExtension && isUnchanged
          ? Sheet.Cell(nil as String?) : printer.cell(kind, row: row, column: column)
      } + [.init(daysLate(items[row]))]
    }
    return Sheet(
      columns: columns.map { printer.heading(kind, column: $0) }
        + [.init("days-late", Phrase(zh: "超期天数", en: "Days late"), isNumeric: true)],
      rows: rows, isSample: printing.isSample
    ).headed(["title": "事项", "original-due": "时限", "current-due": "延期"])
  }

  /// The calendar days a matter was late at the cut-off or when it was closed; nil where it was not.
  private func daysLate(_ item: Record<SupervisionItem>) -> Int? {
    guard let due = item.currentDue ?? item.originalDue, item.state != .suspended else {
      return nil
    }
    let end = min(item.closedOn ?? cutoff, cutoff)
    let late = Lateness(due: due, today: end, calendar: printing.circumstances.calendar)
    return late.isLate ? late.calendarDays : nil
  }
}
