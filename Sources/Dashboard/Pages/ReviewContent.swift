import Model

/// What was changed by hand in published views, line by line: a file, its notes, its rows, and the
/// cells of each row with what must be said of them.
struct ReviewContent: Sendable {
  /// One line of the list.
  enum Line: Hashable, Sendable {
    case file(Int)
    case note(Int, Int)
    case row(Int, Int)
    case question(Int, Int)
    case cell(Int, Int, Int)
    case remark(Int, Int, Int)

    /// The place of its file among the batches.
    var batch: Int {
      switch self {
      case .file(let batch), .note(let batch, _), .row(let batch, _), .question(let batch, _),
        .cell(let batch, _, _), .remark(let batch, _, _):
        batch
      }
    }

    /// The place of its row in the batch; nil for what concerns the file.
    var row: Int? {
      switch self {
      case .file, .note: nil
      case .row(_, let row), .question(_, let row), .cell(_, let row, _), .remark(_, let row, _):
        row
      }
    }

    /// The place of its cell in the row; nil for what concerns the row.
    var cell: Int? {
      switch self {
      case .cell(_, _, let cell), .remark(_, _, let cell): cell
      default: nil
      }
    }
  }

  /// The files.
  let batches: [PendingBatch]
  /// The lines in the order shown.
  let lines: [Line]

  /// The list of these files.
  init(_ batches: [PendingBatch]) {
    self.batches = batches
    var lines: [Line] = []
    for (file, batch) in batches.enumerated() {
      lines.append(.file(file))
      lines += batch.notes.indices.map { .note(file, $0) }
      for (place, row) in batch.rows.enumerated() {
        lines.append(.row(file, place))
        if row.question != nil { lines.append(.question(file, place)) }
        for (column, cell) in row.cells.enumerated() {
          lines.append(.cell(file, place, column))
          if cell.remark != nil { lines.append(.remark(file, place, column)) }
        }
      }
    }
    self.lines = lines
  }

  /// The place of the next line, from another one on and around the end, that must be looked at: a
  /// note, a question, or what is said of a cell; nil where there is none.
  func nextRemark(from place: Int, forward: Bool) -> Int? {
    guard !lines.isEmpty else { return nil }
    return (1...lines.count).lazy.map { step in
      (place + (forward ? step : lines.count - step)) % lines.count
    }.first { place in
      switch lines[place] {
      case .note, .question, .remark: true
      case .file, .row, .cell: false
      }
    }
  }

  /// The row of a line, or nil where it concerns the file.
  func row(of line: Line) -> PendingBatch.Row? { line.row.map { batches[line.batch].rows[$0] } }

  /// The cell of a line, or nil where it concerns more.
  func cell(of line: Line) -> PendingBatch.Cell? {
    guard let row = row(of: line), let place = line.cell else { return nil }
    return row.cells[place]
  }
}

extension PendingBatch.Cell {
  /// What must be said of the cell: why it cannot be accepted, else why to look twice; nil for nothing.
  var remark: Phrase? { problem ?? suspicion }
}

extension PendingBatch.Row {
  /// Whether it is decided on as a whole: it makes a record, or is of a record that nobody is sure of.
  var isWhole: Bool { change == .new || question != nil }
}
