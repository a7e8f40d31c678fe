import Model

/// Compares a view that somebody saved with what was published, row by row.
///
/// The base of a row is the one its check names, found in the journal; so a stale copy is compared with what
/// it showed, and what the store changed since is no change of the person who edited the copy.
struct SheetComparison {
  let kind: KindDeclaration
  let ledger: Ledger
  let layout: ViewLayout
  let journal: ViewJournal
  private var reader: ValueReader
  private let unitColumn: Int?
  /// What was published of each record, once it has been asked for.
  var published: [String: [RowCheck]]?
  var rows: [SheetRow] = []
  private(set) var notes: [Phrase] = []
  /// The columns that are compared.
  var columns: Set<Int> = []
  private var hasChecks = false

  /// A comparison for a kind; `today` is the day after which nothing can have happened.
  init(layout: ViewLayout, ledger: Ledger, journal: ViewJournal, today: Day?) {
    kind = layout.kind
    self.layout = layout
    self.ledger = ledger
    self.journal = journal
    reader = ValueReader(layout.kind, ledger: ledger, today: today)
    unitColumn = layout.kind.fields.firstIndex {
      if case .code(of: "unit") = $0.type { true } else { false }
    }
  }

  /// Takes a file in; the rows that differ and the notes are there afterwards.
  mutating func compare(_ sheet: SheetFile) {
    notes = sheet.notes
    columns = sheet.columns
    hasChecks = sheet.hasChecks
    rows = sheet.rows
    for index in rows.indices {
      if let check = RowCheck(rows[index].check.utf8.filter { $0 > 0x20 }) {
        rows[index].base = journal.row(check)
        rows[index].isProven = rows[index].base != nil
      }
    }
    let isKnown = rows.contains { $0.isProven }
    if !isKnown, !columns.contains(0) || sheet.headings.known * 2 < sheet.headings.all {
      rows = []
      notes = [SheetWords.otherFile(kind)]
      return
    }
    let missing = layout.columns.filter { !columns.contains($0) }
    if !missing.isEmpty { notes.append(SheetWords.missingColumns(missing.map { kind.fields[$0] })) }
    if !sheet.hasChecks { notes.append(SheetWords.noChecks) }
    let hidden = rows.reduce(0) { count, row in
      count + row.texts.count { $0.map(Rewriting.isHidden) == true }
    }
    if hidden > 0 { notes.append(SheetWords.hidden(hidden)) }
    identify()
    leaveEmptiedColumns()
    for index in rows.indices { compare(index) }
    Repetition.ask(&rows, notes: &notes)
    FillDown.doubt(&rows, kind: kind)
    noteMissingRows()
    for row in rows where row.cells.isEmpty && row.isProven && !row.isMet {
      if let question = row.question { notes.append(SheetWords.line(row.line, question)) }
    }
    rows.removeAll { $0.cells.isEmpty }
  }

  // MARK: Which cells

  /// A column that is empty in every row that had a value, three or more, is no change but a note.
  private mutating func leaveEmptiedColumns() {
    var emptied: [Int] = []
    for column in columns.sorted() where column > 0 {
      var filled = 0
      // By place: copying a row costs more than looking at one cell of it.
      let isEmptied = rows.indices.allSatisfy { index in
        guard rows[index].isProven, rows[index].base?.text(column)?.isEmpty == false else {
          return true
        }
        filled += 1
        return rows[index].texts[column]?.allSatisfy(\.isWhitespace) == true
      }
      if isEmptied, filled >= 3 { emptied.append(column) }
    }
    guard !emptied.isEmpty else { return }
    columns.subtract(emptied)
    notes.append(SheetWords.emptiedColumns(emptied.map { kind.fields[$0] }))
  }

  private mutating func compare(_ index: Int) {
    let row = rows[index]
    let place = row.id.isEmpty ? nil : ledger[kind].row(of: row.id)
    var values = [String](repeating: "", count: kind.fields.count)
    var cells: [PendingBatch.Cell] = []
    // A row that was typed in tells what it tells; its blanks erase nothing.
    let isTypedIn = hasChecks && row.check.allSatisfy(\.isWhitespace)
    let unit = unit(of: row, place)
    for column in layout.columns.dropFirst() {
      let before = row.base?.canonical(column) ?? ""
      values[column] = before
      guard columns.contains(column), let text = row.texts[column] else { continue }
      if let base = row.base, isSame(text, base, column) { continue }
      if isTypedIn, text.allSatisfy(\.isWhitespace) { continue }
      let outcome = reader.read(text, column: column, unit: unit)
      let current = place.map { ledger[kind].canonicalText(row: $0, column: column) } ?? ""
      switch outcome {
      case .value(let value):
        values[column] = value
        guard value != before else { continue }
        if row.change == .changed, value == current {
          rows[index].isMet = true
          continue
        }
        let isMissing = value.isEmpty && kind.fields[column].isRequired
        let isOvertaken = row.change == .changed && current != before
        cells.append(
          PendingBatch.Cell(
            column: column, published: before, current: current, proposed: value, typed: text,
            problem: isMissing ? reader.missing(column) : reader.ahead(value, column: column),
            suspicion: isMissing
              ? SheetWords.cleared
              : isOvertaken ? SheetWords.overtaken : nil))
      case .problem(let problem):
        values[column] = text
        cells.append(
          PendingBatch.Cell(
            column: column, published: before, current: current, proposed: "", typed: text,
            problem: problem))
      }
    }
    values[0] = row.id
    rows[index].values = values
    rows[index].cells = cells
    switch row.change {
    case .new: complete(index)
    case .refused: break
    case .changed:
      guard !cells.isEmpty, row.question == nil else { return }
      if place == nil {
        rows[index].question = SheetWords.gone(row.id)
      } else if !row.isProven {
        rows[index].question = SheetWords.unproven(row.id)
      }
    }
  }

  /// What else a new record needs: an id that can be one, and its required values.
  private mutating func complete(_ index: Int) {
    let row = rows[index]
    if !row.id.isEmpty {
      rows[index].cells.insert(
        PendingBatch.Cell(
          column: 0, published: "", current: "", proposed: row.id, typed: row.texts[0] ?? "",
          problem: kind.idPattern.accepts(row.id) ? nil : reader.malformed(row.id)), at: 0)
    }
    for column in layout.columns.dropFirst() where kind.fields[column].isRequired {
      guard !row.cells.contains(where: { $0.column == column }) else { continue }
      rows[index].cells.append(
        PendingBatch.Cell(
          column: column, published: "", current: "", proposed: "", typed: "",
          problem: reader.missing(column)))
    }
    rows[index].cells.sort { $0.column < $1.column }
  }

  /// The unit a row belongs to, by which names of streets and records are looked up.
  private mutating func unit(of row: SheetRow, _ place: Int?) -> String {
    guard let unitColumn else { return "" }
    let before = row.base?.canonical(unitColumn) ?? ""
    guard columns.contains(unitColumn), let text = row.texts[unitColumn] else { return before }
    if let base = row.base, isSame(text, base, unitColumn) { return before }
    if case .value(let unit) = reader.read(text, column: unitColumn, unit: "") { return unit }
    return before
  }

  /// Records that were published and are not in the file: never deletions.
  private mutating func noteMissingRows() {
    if published == nil { published = journal.versions() }
    let there = Set(rows.flatMap { [$0.id, $0.base?.id ?? ""] })
    let missing = (published ?? [:]).keys.filter {
      !there.contains($0) && ledger[kind].row(of: $0) != nil
    }
    if !missing.isEmpty { notes.append(SheetWords.missingRows(missing.sorted())) }
  }
}
