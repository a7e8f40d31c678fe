import Model

/// What choices of a person come to in files that were handed in, as acts of one transaction.
struct SubmissionPlan {
  /// A row as it reads now, and the columns chosen of it; nil for all of them.
  private struct Chosen {
    let submission: Submission
    let row: PendingBatch.Row
    let columns: Set<Int>?

    /// The cells that are decided on.
    var cells: [PendingBatch.Cell] {
      row.cells.filter { columns?.contains($0.column) ?? true }
    }
  }

  private var chosen: [Chosen] = []
  /// What came of it.
  var reviewed = Reviewed()
  /// The words by which the act tells what it decides.
  private(set) var marks: [Line.Change] = []

  /// What was chosen of the files a person saw, as far as they read the same now.
  init(_ choices: [PendingChoice], in seen: [PendingBatch], now: [SubmissionReading]) {
    var columns: [PendingChoice: Set<Int>?] = [:]
    var order: [PendingChoice] = []
    for choice in choices where Inbox.holds(choice.file) {
      let row = PendingChoice(file: choice.file, line: choice.line, id: choice.id)
      if columns[row] == nil { order.append(row) }
      if let column = choice.column, let known = columns[row] ?? [] {
        columns[row] = known.union([column])
      } else {
        columns[row] = .some(nil)
      }
    }
    let before = SubmissionPlan.rows(of: seen)
    var present: [PendingChoice: (Submission, PendingBatch.Row)] = [:]
    for case .read(let submission) in now {
      for row in submission.pending.rows {
        present[PendingChoice(file: submission.name, line: row.line, id: row.id)] = (
          submission, row
        )
      }
    }
    for place in order {
      let wanted = columns[place] ?? nil
      guard let seen = before[place], let (submission, row) = present[place],
        row.change == seen.change,
        seen.cells.filter({ wanted?.contains($0.column) ?? true }).allSatisfy({ cell in
          row.cells.contains { $0.isSame(as: cell) }
        })
      else {
        reviewed.left.append(ReviewPlan.movedOn(place))
        continue
      }
      let isPart = row.change == .changed && wanted != nil
      chosen.append(Chosen(submission: submission, row: row, columns: isPart ? wanted : nil))
    }
  }

  /// The acts that accept what was chosen; what cannot be taken is left, and said to be.
  mutating func acceptance(over ledger: Ledger) -> [Act] {
    var taken: [Chosen] = []
    for item in chosen {
      let place = PendingChoice(file: item.submission.name, line: item.row.line, id: item.row.id)
      if let question = item.row.question {
        reviewed.left.append(
          ReviewPlan.at(place, item.row.cells.compactMap(\.problem).first ?? question))
        continue
      }
      taken.append(item)
      add(item)
    }
    mark(taken)
    return SubmissionPlan.files(of: taken).flatMap { submission -> [Act] in
      var lines: [Int: Set<Int>?] = [:]
      for item in taken where item.submission.name == submission.name {
        lines[item.row.line] = .some(item.columns)
      }
      let taking = submission.preview.taking(origin: submission.preview.file, over: ledger) {
        line, column in
        guard let columns = lines[line] else { return false }
        return columns?.contains(column) ?? true
      }
      return taking.batches.map { .admit($0) }
    }
  }

  /// The acts that return what was chosen.
  mutating func rejection() -> [Act] {
    mark(chosen)
    return chosen.map { item in
      add(item)
      let cells = item.cells.filter { $0.column > 0 }
      // A line has to name something; a row that cannot be read may have no id to name.
      return .turnDown(
        kind: item.submission.preview.kind, id: item.row.id.isEmpty ? "-" : item.row.id,
        values: cells.map {
          (item.submission.preview.kind.fields[$0.column].identifier, $0.decided)
        })
    }
  }

  private mutating func add(_ item: Chosen) {
    if !item.row.id.isEmpty, !reviewed.ids.contains(item.row.id) {
      reviewed.ids.append(item.row.id)
    }
    reviewed.cells += item.cells.count
  }

  /// Tells of each file what is decided, and whether nothing is left of it then.
  private mutating func mark(_ items: [Chosen]) {
    marks = SubmissionPlan.files(of: items).map { submission in
      let own = items.filter { $0.submission.name == submission.name }
      let decided = Dictionary(
        own.map { ($0.row.line, $0.cells.count) }, uniquingKeysWith: { first, _ in first })
      let isDone = submission.pending.rows.allSatisfy { row in
        decided[row.line] == row.cells.count
      }
      let fields = submission.preview.kind.fields
      return Line.Change(
        field: Decided.word, old: nil,
        new: Decided.text(
          submission.hash,
          own.map { item in
            (item.row.line, (item.columns ?? []).sorted().map { fields[$0].identifier })
          }, isDone: isDone))
    }
  }

  private static func files(of items: [Chosen]) -> [Submission] {
    var files: [Submission] = []
    for item in items where !files.contains(where: { $0.name == item.submission.name }) {
      files.append(item.submission)
    }
    return files
  }

  private static func rows(of batches: [PendingBatch]) -> [PendingChoice: PendingBatch.Row] {
    var rows: [PendingChoice: PendingBatch.Row] = [:]
    for batch in batches where batch.origin == .submitted {
      for row in batch.rows {
        rows[PendingChoice(file: batch.file, line: row.line, id: row.id)] = row
      }
    }
    return rows
  }
}
