import Canvas
import Model

/// A computed list: what it is about, its columns, and rows that lead to what they were computed from.
struct Report: Sendable {
  /// A line of the list.
  struct Row: Sendable {
    /// One entry per column.
    var entries: [TableView.Entry]
    /// The page that tells more of it; nil for none.
    var place: Page.Place? = nil
    /// The pages that its entries lead to where each leads to one of its own; empty otherwise.
    var places: [Page.Place?] = []
    /// The field of the record that it is about, by its column; nil for the record as a whole.
    var field: Int? = nil
    /// What the sheet that it leads to is filtered by besides; nil for nothing.
    var filter: String? = nil
    /// What the line reminds of; nil where it reminds of nothing.
    var reminder: Reminder? = nil
    /// The finding that it tells; nil where it tells none.
    var finding: Finding? = nil
    /// What there is to say of it where there is room; where empty, what its place holds.
    var details: [CardEntry] = []
  }

  /// What stands above the list; empty for nothing.
  var lead: [[Piece]] = []
  /// The columns, left to right.
  var columns: [TableView.Column]
  /// How many of the columns stay where the others move.
  var frozen = 1
  /// The lines.
  var rows: [Row]
  /// The line that its reader begins at.
  var start = 0
  /// The heading of what is said of the selected line.
  var detailTitle = Phrase(zh: "说明", en: "Details")
  /// Why there is no line.
  var empty = Phrase(zh: "没有可列出的内容", en: "there is nothing to list")
}

extension Report.Row {
  /// The record that the line is about, by its kind's ordinal and its id; nil where it is about none.
  var record: (kind: Int, id: String)? {
    if let reminder { return (reminder.subject.kind, reminder.subject.id) }
    guard case .card(let kind, let id)? = place else { return nil }
    return (kind, id)
  }

  /// The record that the entry in a column leads to, else the one that the line is about.
  func record(in column: Int) -> (kind: Int, id: String)? {
    guard !places.isEmpty, reminder == nil else { return record }
    guard case .card(let kind, let id)? = place(in: column) else { return nil }
    return (kind, id)
  }

  /// What the line is known by while the list changes around it; nil where it is about no record.
  var key: String? {
    record.map {
      "\($0.kind) \($0.id) \(reminder?.rule ?? "") \(reminder?.unit ?? "")"
        + (reminder?.known.first?.text ?? "")
    }
  }

  /// Whether another line asks for the same by the same day.
  func isSame(as other: Report.Row) -> Bool {
    place == other.place && key == other.key && reminder?.due == other.reminder?.due
  }

  /// The page that the entry in a column leads to.
  func place(in column: Int) -> Page.Place? {
    places.indices.contains(column) ? places[column] : place
  }

  /// Whether a word stands in an entry of the row.
  func holds(_ word: String) -> Bool {
    let wanted = word.folded.lowercased()
    return entries.contains { $0.text.folded.lowercased().contains(wanted) }
  }
}
