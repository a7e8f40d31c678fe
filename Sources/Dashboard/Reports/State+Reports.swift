import Canvas
import Model

extension State {
  /// Makes the report of a page anew where the records have changed since it was made.
  func refreshReport(of page: inout Page) {
    guard case .report(let subject) = page.place, page.reportRevision != revision else { return }
    let report = report(on: subject)
    page.report = report
    page.reportRevision = revision
    page.filterReport(by: page.unitFilter)
  }

  private func report(on subject: ReportSubject) -> Report {
    switch subject {
    case .morning(let unit, let street):
      Report(morning: reminders(unit: unit, street: street), in: self)
    case .score(let unit): Report(score: unit, in: self)
    case .indicator(let unit, let code): Report(indicator: code, of: unit, in: self)
    case .targets(let unit): Report(targets: unit, in: self)
    case .pool(let unit, let view): Report(pool: view, unit: unit, in: self)
    case .observed(let unit): Report(observed: unit, in: self)
    case .periods: Report(periods: periodBook, in: self)
    }
  }

  /// What there is to do in a unit or a street; with the targets that it is behind on.
  private func reminders(unit: String?, street: String?) -> [Reminder] {
    var leagues = Leagues(ledger, rules: rules, frozen: periodBook.frozen)
    let lags =
      street != nil
      ? []
      : leagues.lags(
        of: unit.map { [$0] } ?? ledger.unitsInOrder, in: situation.period,
        most: State.pacePeriods)
    return Reminders.all(
      circumstances, figures: ReminderFigures(lags: lags),
      in: ReminderScope(unit: unit, street: street))
  }

  /// How many periods back a unit is followed that is behind the pace.
  private static let pacePeriods = 12

  /// The row of the report that the reader is at, or nil.
  var selectedReportRow: Report.Row? {
    guard let report = page.report, page.reportRows.indices.contains(page.cursor.selected) else {
      return nil
    }
    return report.rows[page.reportRows[page.cursor.selected]]
  }

  /// The page that the entry the reader is at leads to, or nil.
  var selectedReportPlace: Page.Place? { selectedReportRow?.place(in: page.cursor.column) }

  /// What there is to say of the line the reader is at: its own words, else the record it leads to.
  var reportDetails: [CardEntry] {
    guard let row = selectedReportRow else { return [] }
    guard row.details.isEmpty, case .card(let kind, let id)? = selectedReportPlace,
      let place = ledger[KindDeclaration.all[kind]].row(of: id)
    else { return row.details }
    return CardContent(KindDeclaration.all[kind], row: place, links: [], in: self).entries
      .filter { !$0.value.isEmpty }
  }

  /// The unit that the page shown, or the line selected on it, is about; nil for none.
  var unitHere: String? {
    switch page.place {
    case .overview, .league: return selectedUnit?.id
    case .county(let id): return id
    case .report(let subject): return subject.unit
    case .card(let kind, let id): return unit(of: KindDeclaration.all[kind], id: id)
    case .sheet:
      guard let listing = page.listings.first, let row = listing.selectedRow else { return nil }
      return unit(of: listing.kind, id: ledger[listing.kind].id(row))
    case .conflicts, .settling, .history, .review, .help: return nil
    }
  }

  /// The street that the page shown, or the line selected on it, is about; nil for none.
  var streetHere: String? {
    switch page.place {
    case .report(.morning(_, let street)): return street
    case .card(let kind, let id) where KindDeclaration.all[kind] === Division.declaration.kind:
      return id
    default: return nil
    }
  }

  private func unit(of kind: KindDeclaration, id: String) -> String? {
    guard let row = ledger[kind].row(of: id) else { return nil }
    if kind === ReportingUnit.declaration.kind { return id }
    let unit = kind.position(named: "unit").map { ledger[kind].canonicalText(row: row, column: $0) }
    return unit?.isEmpty == false ? unit : nil
  }

  /// What every computed thing looks at.
  var circumstances: Circumstances {
    Circumstances(ledger, rules: rules, calendar: calendar, today: today)
  }
}

extension Page {
  /// Lists the rows of the report that hold a word; all for none.
  mutating func filterReport(by word: String) {
    unitFilter = word
    let rows = report?.rows ?? []
    reportRows = word.isEmpty ? Array(rows.indices) : rows.indices.filter { rows[$0].holds(word) }
  }
}
