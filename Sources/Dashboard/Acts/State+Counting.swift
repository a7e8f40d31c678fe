import Canvas
import Model

extension State {
  /// Opens the frequency table of the column at the cursor of a sheet.
  mutating func openFrequency() {
    guard case .sheet(let kind, let scope) = page.place, let column = arrangedColumns?.column else {
      return
    }
    open(.report(.frequency(kind: kind, scope, column: column.field)))
  }

  /// The rows that a frequency table is about: those of its sheet, which is open below it.
  func countedRows(of page: Page) -> [Int32] {
    guard case .report(.frequency(let kind, let scope, _)) = page.place,
      let sheet = pages.last(where: { $0.place == .sheet(kind: kind, scope) })
    else { return [] }
    return sheet.listings[0].rows
  }

  /// Counts the first rows of a frequency table where the records have changed since.
  func startCounting(on page: inout Page) {
    guard case .report(.frequency(let kind, _, let column)) = page.place,
      page.countsRevision != revision
    else { return }
    var counts = ColumnCounts(column, of: KindDeclaration.all[kind], in: ledger)
    counts.add(countedRows(of: page).prefix(counts.step), in: ledger)
    page.counts = counts
    page.countsRevision = revision
  }

  /// Whether work that is too long for one key waits to go on.
  var hasMoreToDo: Bool {
    if let counts = page.counts { return counts.asked < countedRows(of: page).count }
    return page.activeListing.map { page.listings[$0].hasMoreToAsk } ?? false
  }

  /// Does the next step of such work.
  mutating func goOn() {
    isGoingOn = false
    guard hasMoreToDo else { return }
    if var counts = page.counts {
      let rows = countedRows(of: page)
      page.counts = nil
      counts.add(rows[counts.asked...].prefix(counts.step), in: ledger)
      page.counts = counts
      // The table is made when it has twice as much to show, because making it takes longer.
      if counts.asked == rows.count || counts.asked >= page.countsShown * 2 {
        page.reportStamp = nil
      }
    } else if let index = page.activeListing {
      var listing = page.listings[index]
      page.listings[index].rows = []
      listing.askOn(in: self)
      page.listings[index] = listing
    }
  }
}
