import Model

extension ImportPreview {
  /// What taking the accepted rows does to the records there are.
  public struct Taking: Sendable {
    /// The batches to admit: of new records, and of changes of known ones; none where nothing is new.
    public let batches: [SealedBatch]
    /// The number of records that are new.
    public let added: Int
    /// The number of records of which some value differs.
    public let changed: Int
    /// The number of records that say nothing new.
    public let same: Int
  }

  /// Compares the accepted rows with the records there are. A blank changes nothing, and a change tells the
  /// value that stood there, so that an edit somebody makes meanwhile is not lost in silence.
  ///
  /// - Parameters:
  ///   - origin: The file, as the day-book shall name it.
  ///   - isChosen: Whether a cell is wanted, by the line of its row and its column; a new record is wanted where
  ///     its id is, column 0.
  public func taking(
    origin: String, over ledger: Ledger,
    choosing isChosen: (_ line: Int, _ column: Int) -> Bool = { _, _ in true }
  ) -> Taking {
    var builder = BatchBuilder(kind, fields: fields, hasLines: true)
    var changes: [ChangeBatch.Change] = []
    var changed = 0
    var same = 0
    let table = ledger[kind]
    for accepted in acceptedRows {
      guard let row = table.row(of: accepted.values[0]) else {
        guard isChosen(accepted.line, 0) else { continue }
        builder.add(accepted.values, line: accepted.line)
        continue
      }
      let before = changes.count
      for (place, column) in fields.enumerated()
      where column > 0 && isChosen(accepted.line, column) {
        let old = table.canonicalText(row: row, column: column)
        let new = accepted.values[place]
        guard !new.isEmpty, new != old else { continue }
        changes.append(
          ChangeBatch.Change(
            id: accepted.values[0], field: kind.fields[column].identifier,
            old: old.isEmpty ? nil : old, new: new))
      }
      if changes.count > before { changed += 1 } else { same += 1 }
    }
    let added = builder.count
    var batches: [SealedBatch] = []
    if added > 0 { batches.append(builder.sealed(origin: origin)) }
    if !changes.isEmpty {
      batches.append(ChangeBatch.sealed(changes, of: kind, origin: origin))
    }
    return Taking(batches: batches, added: added, changed: changed, same: same)
  }
}
