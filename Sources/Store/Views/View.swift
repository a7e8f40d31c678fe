import Model

/// A view of a kind as it is to be published: the bytes, and its rows for the journal.
///
/// Rows stand in ascending order of their ids' bytes, so that equal ledgers give equal bytes in
/// whatever order their lines came.
struct View {
  /// The file.
  let bytes: [UInt8]
  /// The rows with the ids behind their names, as the journal keeps them.
  let rows: [(check: RowCheck, cells: [String])]

  /// The view of a ledger. Costs a pass over the records of the kind.
  init(_ layout: ViewLayout, of ledger: Ledger) {
    let table = ledger[layout.kind]
    let order = (0..<table.count).map { (id: table.id($0), row: $0) }.sorted {
      $0.id.utf8.lexicographicallyPrecedes($1.id.utf8)
    }
    let headings = layout.journalHeadings
    var writer = CSVWriter()
    var rows: [(check: RowCheck, cells: [String])] = []
    rows.reserveCapacity(order.count)
    writer.add(layout.headings + [ViewLayout.checkHeading])
    for (_, row) in order {
      let (shown, ids) = layout.cells(of: row, in: ledger)
      let cells = shown + ids
      let check = RowCheck(headings: headings, cells: cells)
      writer.add(shown + [check.text])
      rows.append((check, cells))
    }
    bytes = writer.bytes
    self.rows = rows
  }
}
