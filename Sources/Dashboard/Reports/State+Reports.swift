import Canvas
import Model

extension State {
  /// Makes the report of a page anew where the records, the language or the room have changed since it
  /// was made; its reader stays at what they were at.
  func refreshReport(of page: inout Page) {
    guard case .report(let subject) = page.place, page.reportStamp != stamp else { return }
    // The lines of before stay until the new ones are there.
    if case .morning = subject, unitFigures == nil { return }
    let here = page.reportRows.dropFirst(page.cursor.selected).compactMap {
      page.report?.rows[$0]
    }
    let isNew = page.report == nil
    if case .frequency = subject {
      startCounting(on: &page)
      page.countsShown = page.counts?.asked ?? 0
    }
    page.report = report(on: subject, of: page)
    page.reportStamp = stamp
    page.filterReport(by: page.unitFilter)
    page.marked.formIntersection((page.report?.rows ?? []).compactMap(\.key))
    if isNew {
      page.begin()
    } else {
      page.goOn(from: here, isDone: doing != nil || !saving.isEmpty)
    }
  }

  private func report(on subject: ReportSubject, of page: Page) -> Report {
    switch subject {
    case .morning(_, let street): Report(morning: unitFigures, ofStreet: street, in: self)
    case .score(let unit): Report(score: unit, in: self)
    case .indicator(let unit, let code): Report(indicator: code, of: unit, in: self)
    case .targets(let unit): Report(targets: unit, in: self)
    case .pool(let unit, let view): Report(pool: view, unit: unit, in: self)
    case .observed(let unit): Report(observed: unit, in: self)
    case .periods: Report(periods: periodBook, in: self)
    case .checklist(let period): Report(checklist: period, in: self)
    case .recheck(let period): Report(recheck: period, in: self)
    case .findings(let unit): Report(findings: unit, in: self)
    case .escalations(let unit): Report(escalations: unit, in: self)
    case .denominators(let unit): Report(denominators: unit, in: self)
    case .comparison(let comparison): Report(comparison: comparison, in: self)
    case .refusals: Report(refusals: refusals, in: self)
    case .frequency(let kind, let scope, _):
      Report(
        frequency: page.counts, of: countedRows(of: page).count, on: .sheet(kind: kind, scope),
        in: self)
    }
  }

  /// The row of the report that the reader is at, or nil.
  var selectedReportRow: Report.Row? { page.reportRow }

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
    case .presentation: return slideUnit
    case .conflicts, .settling, .history, .review, .themes, .help: return nil
    }
  }

  /// Opens a list about the unit here; where that list is open already, about all units, and then
  /// about the unit of the selected line.
  mutating func openAbout(_ subject: ReportSubject) {
    guard case .report(let open) = page.place, open.about(nil) == subject.about(nil) else {
      self.open(.report(subject))
      return
    }
    let unit = open.unit == nil ? selectedUnitOfReport : nil
    close()
    self.open(.report(subject.about(unit)))
  }

  /// The unit of the record that the line of the report leads to, or nil.
  private var selectedUnitOfReport: String? {
    guard case .card(let kind, let id)? = selectedReportPlace else { return nil }
    return unit(of: KindDeclaration.all[kind], id: id)
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

  /// The unit that a record belongs to, or nil.
  func unit(of kind: KindDeclaration, id: String) -> String? {
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
  /// The row of the report that its reader is at, or nil.
  var reportRow: Report.Row? {
    guard let report, reportRows.indices.contains(cursor.selected) else { return nil }
    return report.rows[reportRows[cursor.selected]]
  }

  /// Goes to where the reader of a new report begins: at what they were at, else where it says.
  fileprivate mutating func begin() {
    cursor.selected = report?.start ?? 0
    switch formerMark {
    case .place(let place):
      let rows = reportRows.compactMap { report?.rows[$0] }
      if let found = rows.firstIndex(where: { $0.place == place }) { cursor.selected = found }
    case .line(let number): cursor.selected = number
    case .unit, .nothing, nil: break
    }
    formerMark = nil
  }

  /// Goes to the line its reader was at, the first of `lines`; where that is gone, or was done and asks
  /// for something else now, to the first of those after it that is still to be done.
  fileprivate mutating func goOn(from lines: [Report.Row], isDone: Bool) {
    guard let report, let former = lines.first else { return }
    let rows = reportRows.map { report.rows[$0] }
    let same = rows.indices.filter { rows[$0].isSame(as: former) }
    let here = cursor.selected
    if let nearest = same.min(by: { abs($0 - here) < abs($1 - here) }) {
      cursor.selected = nearest
      return
    }
    if !isDone, let moved = rows.firstIndex(where: { $0.key != nil && $0.key == former.key }) {
      cursor.selected = moved
      return
    }
    for line in lines.dropFirst() {
      guard let place = rows.firstIndex(where: { $0.isSame(as: line) }) else { continue }
      cursor.selected = place
      return
    }
    cursor.selected = min(here, max(0, rows.count - 1))
  }

  /// The marked lines of the report, in its order.
  var markedReportRows: [Report.Row] {
    marked.isEmpty
      ? [] : (report?.rows ?? []).filter { $0.key.map(marked.contains) ?? false }
  }

  /// Takes the marks off all lines but those about records of a kind.
  mutating func keepMarks(of kind: KindDeclaration) {
    marked = Set(
      markedReportRows.filter { $0.record?.kind == kind.ordinal }.compactMap(\.key))
  }

  /// Lists the rows of the report that hold every one of the words; all for none.
  mutating func filterReport(by word: String) {
    unitFilter = word
    let rows = report?.rows ?? []
    reportRows =
      word.isEmpty
      ? Array(rows.indices)
      : rows.indices.filter { place in
        word.split(separator: " ").allSatisfy { rows[place].holds(String($0)) }
      }
  }
}
