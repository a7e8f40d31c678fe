import Canvas
import Model

extension State {
  /// The id of the record that the reader is at, or nil.
  var selectedRecord: String? {
    switch page.place {
    case .card(_, let id): return id
    case .settling(let place): return place.id
    case .sheet, .county:
      guard let index = page.activeListing, let row = page.listings[index].selectedRow else {
        return nil
      }
      return ledger[page.listings[index].kind].id(row)
    case .report:
      guard case .card(_, let id) = selectedReportPlace else { return nil }
      return id
    case .conflicts: return selectedConflict?.id
    case .review: return selectedReviewRow.flatMap { $0.row.id.isEmpty ? nil : $0.row.id }
    default: return nil
    }
  }

  /// The line of the history that the reader is at, or nil.
  var selectedRevision: Revision? {
    page.scope == .history ? page.history?.revision(at: page.cursor.selected) : nil
  }

  /// Why the act at the cursor cannot be taken back, or nil where it can.
  var undoLineRefusal: Phrase? {
    if let changeRefusal { return changeRefusal }
    guard let revision = selectedRevision else {
      return Phrase(zh: "没有选中的行", en: "no row is selected")
    }
    return page.history?.undone.contains(revision.transaction) == true
      ? Phrase(zh: "这次操作已经撤销", en: "this act is undone already") : nil
  }

  /// Takes in the day whose end the store is shown at.
  mutating func takeDay(_ day: Day?) {
    asOf = day
    say(
      day.map {
        Phrase(zh: "数据为 \($0.iso) 结束时的样子", en: "The store as it was at the end of \($0.iso)")
      }
        ?? Phrase(zh: "已回到现在", en: "Back at the present"))
  }

  /// Takes in a history; the reader stays at the line they were at.
  mutating func takeHistory(_ id: String?, _ revisions: [Revision]) {
    let content = HistoryContent(revisions)
    for index in pages.indices where pages[index].place == .history(id) {
      let selected = pages[index].cursor.selected
      if selected > 0, let former = pages[index].history?.revision(at: selected),
        let place = content.place(of: former)
      {
        pages[index].cursor.selected = place
      }
      pages[index].history = content
    }
  }

  /// What the page shown needs of the program: asked for once, and again where the ledger changed.
  mutating func questions() -> [Effect] {
    if hasMoreToDo, !isGoingOn {
      isGoingOn = true
      return [.goOn] + questions()
    }
    guard page.askedRevision != revision else { return [] }
    switch page.place {
    case .history(let id):
      page.askedRevision = revision
      return [.loadHistory(id)]
    case .review:
      page.askedRevision = revision
      return [.loadReview]
    case .report(.checklist):
      page.askedRevision = revision
      return [.loadReview, .loadEntryDays]
    case .report(.findings):
      page.askedRevision = revision
      return [.loadEntryDays]
    case .report(.recheck(let period)):
      page.askedRevision = revision
      return [.loadRecheck(period)]
    default: return []
    }
  }

  /// How many lines the list of the page shown has, on pages of conflicts, revisions and changes.
  var lineCount: Int {
    switch page.place {
    case .conflicts: ledger.conflicts.count
    case .history: page.history?.lines.count ?? 0
    case .review: review?.lines.count ?? 0
    default: 0
    }
  }
}
