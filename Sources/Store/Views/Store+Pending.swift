import Model

/// What people changed in published views, outside the program.
extension Store {
  /// What was changed by hand in views, then what was handed in as files, and is neither accepted nor returned;
  /// a batch may consist of notes alone, such as that rows are missing.
  ///
  /// Only views that were touched are read; those cost a pass over their bytes, the journal and the
  /// day-books.
  ///
  /// - Parameter today: The day after which nothing can have happened; nil to leave that unasked.
  public func pendingBatches(
    of kinds: [KindDeclaration] = KindDeclaration.all, today: Day? = nil
  ) -> [PendingBatch] {
    let wanted = Set(kinds.map(\.ordinal))
    return touchedBatches(of: kinds, today: today)
      + submissions(today: today).map(\.pending).filter {
        wanted.contains($0.kind) && !($0.rows.isEmpty && $0.notes.isEmpty)
      }
  }

  /// What was changed by hand in views and is neither accepted nor returned.
  func touchedBatches(of kinds: [KindDeclaration], today: Day? = nil) -> [PendingBatch] {
    guard asOf == nil else { return [] }
    let views = ViewShelf(of: path)
    let now = Stamp.now()
    return kinds.compactMap { kind -> PendingBatch? in
      guard views.isTouched(kind, now: now) else { return nil }
      do throws(FileError) {
        let bytes = try Files.readPlain(views.path(of: kind))
        let batch = pendingBatch(of: kind, bytes: bytes, today: today)
        return batch.rows.isEmpty && batch.notes.isEmpty ? nil : batch
      } catch {
        return PendingBatch(
          kind: kind.ordinal, file: views.name(of: kind), rows: [], notes: [error.message])
      }
    }
  }

  /// What is pending in a view that is not the file that was published.
  func pendingBatch(of kind: KindDeclaration, bytes: [UInt8], today: Day?) -> PendingBatch {
    let views = ViewShelf(of: path)
    func batch(_ rows: [PendingBatch.Row], _ notes: [Phrase]) -> PendingBatch {
      PendingBatch(
        kind: kind.ordinal, file: views.name(of: kind),
        savedAt: FileMark(of: views.path(of: kind))?.savedAt ?? "", rows: rows, notes: notes)
    }
    let layout = ViewLayout(kind, isSample: identity.isSample)
    let sheet: SheetFile
    do { sheet = try SheetFile(bytes, of: layout) } catch {
      return batch([], [SheetWords.unreadable(error)])
    }
    let journal: ViewJournal
    do { journal = try ViewJournal(of: kind, in: views.published) } catch {
      return batch([], [error.message])
    }
    var comparison = SheetComparison(layout: layout, ledger: ledger, journal: journal, today: today)
    comparison.compare(sheet)
    var rows = comparison.rows.map(\.pending)
    if !rows.isEmpty, let since = PublishedFile.last(in: views.state(of: kind)).first?.stamp {
      let decisions = Decisions(about: kind, in: history(), since: since)
      rows = rows.compactMap(decisions.open)
    }
    return batch(rows, comparison.notes)
  }
}

/// What was decided on a kind's pending changes since its view was published.
///
/// A value that was accepted or returned is not offered again from the same file: until the view is published
/// anew, a line that writes or returns exactly this value of this cell hides it, also where the store has moved
/// on since. Afterwards the same value may be proposed again. A row of a new record is decided once a record
/// was made, or returned, with exactly its values.
struct Decisions {
  private struct CellKey: Hashable {
    let id: String
    let field: String
    let value: String
  }

  private let kind: KindDeclaration
  private var cells: Set<CellKey> = []
  private var rows: Set<Set<String>> = []

  init(about kind: KindDeclaration, in history: [Arrival], since: Stamp) {
    self.kind = kind
    for transaction in Transaction.standing(in: history) {
      for line in transaction.lines.map(\.line) where line.stamp >= since {
        // A return that takes one back decides nothing.
        guard line.verb != .return || transaction.undoes == nil else { continue }
        take(line)
      }
    }
  }

  private mutating func take(_ line: Line) {
    guard line.kind == kind.identifier, [.new, .set, .return].contains(line.verb) else { return }
    let changes = line.fieldChanges
    for change in changes {
      cells.insert(CellKey(id: line.id, field: change.field, value: change.new ?? ""))
    }
    if line.verb != .set {
      rows.insert(Set(changes.map { $0.field + "\u{1F}" + ($0.new ?? "") }))
    }
  }

  /// What of a row is still to be decided; nil where nothing is.
  func open(_ row: PendingBatch.Row) -> PendingBatch.Row? {
    switch row.change {
    case .new, .refused:
      let values = row.cells.filter { $0.column > 0 && !$0.decided.isEmpty }.map {
        kind.fields[$0.column].identifier + "\u{1F}" + $0.decided
      }
      return rows.contains(Set(values)) ? nil : row
    case .changed:
      let cells = row.cells.filter { cell in
        !self.cells.contains(
          CellKey(
            id: row.id, field: kind.fields[cell.column].identifier, value: cell.decided))
      }
      if cells.isEmpty { return nil }
      return PendingBatch.Row(
        line: row.line, change: row.change, id: row.id, cells: cells, question: row.question)
    }
  }
}

extension PendingBatch.Cell {
  /// What a decision is about: the proposed value, or the text that is none.
  var decided: String {
    problem != nil && proposed.isEmpty ? FoldedText(typed).words : proposed
  }

  /// Whether another reading of the file and the store found the same.
  func isSame(as other: PendingBatch.Cell) -> Bool {
    column == other.column && published == other.published && current == other.current
      && typed == other.typed
  }
}
