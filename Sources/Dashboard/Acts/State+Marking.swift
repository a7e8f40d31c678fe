import Canvas
import Model

extension State {
  /// How many records the reader of the sheet shown has marked; 0 on other pages.
  var markedCount: Int { page.scope == .sheet ? page.listings[0].marked.count : 0 }

  /// Marks the record at the cursor or takes the mark off, and goes on to the next one.
  mutating func toggleMark() {
    guard let row = page.listings[0].selectedRow else { return }
    if page.listings[0].marked.remove(Int32(row)) == nil {
      page.listings[0].marked.insert(Int32(row))
    }
    page.listings[0].markedLast = Int32(row)
    page.listings[0].cursor.move(by: 1, count: page.listings[0].rows.count)
  }

  /// The places from the record marked last to the one at the cursor; nil where that is not shown.
  var markRange: ClosedRange<Int>? {
    let listing = page.listings[0]
    guard let last = listing.markedLast, let place = listing.rows.firstIndex(of: last) else {
      return nil
    }
    return min(place, listing.cursor.selected)...max(place, listing.cursor.selected)
  }

  /// Marks the records from the one marked last to the one at the cursor.
  mutating func markToHere() {
    guard let range = markRange else { return }
    page.listings[0].marked.formUnion(page.listings[0].rows[range])
    sayMarked()
  }

  /// Marks all records shown; where all are marked already, takes their marks off.
  mutating func markShown() {
    let shown = Set(page.listings[0].rows)
    if shown.isSubset(of: page.listings[0].marked) {
      page.listings[0].marked.subtract(shown)
    } else {
      page.listings[0].marked.formUnion(shown)
    }
    sayMarked()
  }

  /// Marks the records shown that are not marked, and takes the marks off those that are.
  mutating func invertMarks() {
    page.listings[0].marked.formSymmetricDifference(page.listings[0].rows)
    sayMarked()
  }

  /// Takes all marks off.
  mutating func clearMarks() {
    page.listings[0].marked = []
    sayMarked()
  }

  private mutating func sayMarked() {
    let count = markedCount
    say(
      count == 0
        ? Phrase(zh: "没有选中的记录", en: "no record is marked")
        : Phrase(zh: "已选 \(count) 条", en: "\(count) marked"))
  }

  /// How many of the marked records the filter hides.
  var hiddenMarks: Int {
    markedCount == 0 ? 0 : page.listings[0].marked.subtracting(page.listings[0].rows).count
  }
}
