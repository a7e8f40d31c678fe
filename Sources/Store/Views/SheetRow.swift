import Model

/// A row of a view that somebody saved, on its way into a pending batch.
struct SheetRow {
  /// The line of the file, from 1.
  let line: Int
  /// What the cells hold, by the column of the kind; nil where the file has no such column.
  let texts: [String?]
  /// What stands under 校验.
  let check: String
  /// What was published; nil for a row of no record that was.
  var base: PublishedRow?
  /// Whether the base is the one that the row's own check names.
  var isProven = false
  /// Whether the store holds by now what was changed in some cell.
  var isMet = false
  /// How it differs.
  var change = PendingBatch.Row.Change.changed
  /// The record's id; empty where a new one has none yet.
  var id = ""
  /// What must be answered before it can be accepted.
  var question: Phrase?
  /// The cells that differ.
  var cells: [PendingBatch.Cell] = []
  /// The value of every column in canonical text, or as it was typed where that cannot be read.
  var values: [String] = []

  /// A row as it was read.
  init(line: Int, texts: [String?], check: String) {
    self.line = line
    self.texts = texts
    self.check = check
  }

  /// The id as it was typed.
  var typedID: String { FoldedText(texts[0] ?? "").value }

  /// The row for a person to decide on.
  var pending: PendingBatch.Row {
    PendingBatch.Row(line: line, change: change, id: id, cells: cells, question: question)
  }

  /// Has a cell looked at twice.
  mutating func doubt(_ column: Int, _ suspicion: Phrase) {
    cells = cells.map { cell in
      guard cell.column == column, cell.suspicion == nil else { return cell }
      return PendingBatch.Cell(
        column: cell.column, published: cell.published, current: cell.current,
        proposed: cell.proposed, typed: cell.typed, problem: cell.problem, suspicion: suspicion)
    }
  }
}
