import Model

extension State {
  /// How many lines the reader of the list shown has marked; 0 on pages without marks.
  var markedCount: Int {
    switch page.scope {
    case .sheet: page.listings[0].marked.count
    case .report: page.marked.count
    default: 0
    }
  }

  /// Why nothing can be marked here, or nil where something can.
  var markRefusal: Phrase? {
    if page.scope == .report {
      return shownKeys.isEmpty
        ? Phrase(zh: "这里的行不是记录，不能选", en: "the lines are no records and cannot be marked") : nil
    }
    return page.listings[0].rows.isEmpty
      ? Phrase(zh: "没有可选的行", en: "there are no rows to mark") : nil
  }

  /// The keys of the lines of the report that are listed and about a record.
  private var shownKeys: [String] {
    page.reportRows.compactMap { page.report?.rows[$0].key }
  }

  /// Marks the line at the cursor or takes the mark off, and goes on to the next one.
  mutating func toggleMark() {
    if page.scope == .report {
      guard let key = selectedReportRow?.key else {
        say(
          Phrase(zh: "这一行不是记录，不能选", en: "the line is no record and cannot be marked"), as: .warning)
        return
      }
      if page.marked.remove(key) == nil { page.marked.insert(key) }
      page.markedLast = key
      page.cursor.move(by: 1, count: page.reportRows.count)
      return
    }
    guard let row = page.listings[0].selectedRow else { return }
    if page.listings[0].marked.remove(Int32(row)) == nil {
      page.listings[0].marked.insert(Int32(row))
    }
    page.listings[0].markedLast = Int32(row)
    page.listings[0].cursor.move(by: 1, count: page.listings[0].rows.count)
  }

  /// The places from the line marked last to the one at the cursor; nil where that is not shown.
  var markRange: ClosedRange<Int>? {
    let last: Int?
    let here: Int
    if page.scope == .report {
      here = page.cursor.selected
      last = page.reportRows.firstIndex { place in
        page.markedLast != nil && page.report?.rows[place].key == page.markedLast
      }
    } else {
      let listing = page.listings[0]
      here = listing.cursor.selected
      last = listing.markedLast.flatMap { listing.rows.firstIndex(of: $0) }
    }
    return last.map { min($0, here)...max($0, here) }
  }

  /// Marks the lines from the one marked last to the one at the cursor.
  mutating func markToHere() {
    guard let range = markRange else { return }
    if page.scope == .report {
      page.marked.formUnion(
        page.reportRows[range].compactMap { page.report?.rows[$0].key })
    } else {
      page.listings[0].marked.formUnion(page.listings[0].rows[range])
    }
    sayMarked()
  }

  /// Marks all lines shown; where all are marked already, takes their marks off.
  mutating func markShown() {
    if page.scope == .report {
      let shown = Set(shownKeys)
      page.marked = page.marked.markingAll(shown)
    } else {
      page.listings[0].marked = page.listings[0].marked.markingAll(Set(page.listings[0].rows))
    }
    sayMarked()
  }

  /// Marks the lines shown that are not marked, and takes the marks off those that are.
  mutating func invertMarks() {
    if page.scope == .report {
      page.marked.formSymmetricDifference(shownKeys)
    } else {
      page.listings[0].marked.formSymmetricDifference(page.listings[0].rows)
    }
    sayMarked()
  }

  /// Takes all marks off.
  mutating func clearMarks() {
    if page.scope == .report { page.marked = [] } else { page.listings[0].marked = [] }
    sayMarked()
  }

  private mutating func sayMarked() {
    let count = markedCount
    say(
      count == 0
        ? Phrase(zh: "没有选中的记录", en: "no record is marked")
        : Phrase(zh: "已选 \(count) 条", en: "\(count) marked"))
  }

  /// How many of the marked lines the filter hides.
  var hiddenMarks: Int {
    switch page.scope {
    case .sheet where markedCount > 0:
      page.listings[0].marked.subtracting(page.listings[0].rows).count
    case .report where markedCount > 0: page.marked.subtracting(shownKeys).count
    default: 0
    }
  }
}

extension Set {
  /// With all of these; without any of them where all are in it already.
  fileprivate func markingAll(_ shown: Set) -> Set {
    shown.isSubset(of: self) ? subtracting(shown) : union(shown)
  }
}
