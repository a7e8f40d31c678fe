import Model

/// What waits for a verdict, line by line: views changed by hand and files handed in, each with its notes,
/// its rows, and the cells of each row with what must be said of them; then what offices contradict each other
/// about.
struct ReviewContent: Sendable {
  /// One line of the list.
  enum Line: Hashable, Sendable {
    case file(Int)
    case note(Int, Int)
    case row(Int, Int)
    case question(Int, Int)
    /// What a rule says of a row (no cell) or of a cell.
    case ruling(Int, Int, cell: Int?, Int)
    case cell(Int, Int, Int)
    case remark(Int, Int, Int)
    /// The heading above the conflicts.
    case conflicts
    case conflict(Int)

    /// The place of its file among the batches; nil for conflicts.
    var batch: Int? {
      switch self {
      case .file(let batch), .note(let batch, _), .row(let batch, _), .question(let batch, _),
        .cell(let batch, _, _), .remark(let batch, _, _), .ruling(let batch, _, _, _):
        batch
      case .conflicts, .conflict: nil
      }
    }

    /// The place of its row in the batch; nil for what concerns the file.
    var row: Int? {
      switch self {
      case .file, .note, .conflicts, .conflict: nil
      case .row(_, let row), .question(_, let row), .cell(_, let row, _), .remark(_, let row, _),
        .ruling(_, let row, _, _):
        row
      }
    }

    /// The place of its cell in the row; nil for what concerns the row.
    var cell: Int? {
      switch self {
      case .cell(_, _, let cell), .remark(_, _, let cell): cell
      case .ruling(_, _, let cell, _): cell
      default: nil
      }
    }

    /// Whether somebody must look at it.
    var needsLook: Bool {
      switch self {
      case .note, .question, .remark, .ruling, .conflict: true
      case .file, .row, .cell, .conflicts: false
      }
    }
  }

  /// The files.
  let batches: [PendingBatch]
  /// What offices contradict each other about.
  let conflicts: [Conflict]
  /// The lines in the order shown.
  let lines: [Line]

  /// The list of these files and conflicts.
  init(_ batches: [PendingBatch], conflicts: [Conflict]) {
    self.batches = batches
    self.conflicts = conflicts
    var lines: [Line] = []
    for (file, batch) in batches.enumerated() {
      lines.append(.file(file))
      lines += batch.notes.indices.map { .note(file, $0) }
      for (place, row) in batch.rows.enumerated() {
        lines.append(.row(file, place))
        if row.question != nil { lines.append(.question(file, place)) }
        lines += row.remarks.indices.map { .ruling(file, place, cell: nil, $0) }
        for (column, cell) in row.cells.enumerated() {
          lines.append(.cell(file, place, column))
          if cell.remark != nil { lines.append(.remark(file, place, column)) }
          lines += cell.remarks.indices.map { .ruling(file, place, cell: column, $0) }
        }
      }
    }
    if !conflicts.isEmpty { lines += [.conflicts] + conflicts.indices.map { .conflict($0) } }
    self.lines = lines
  }

  /// The place of the next line, from another one on and around the end, that must be looked at; nil
  /// where there is none.
  func nextRemark(from place: Int, forward: Bool) -> Int? {
    guard !lines.isEmpty else { return nil }
    return (1...lines.count).lazy.map { step in
      (place + (forward ? step : lines.count - step)) % lines.count
    }.first { lines[$0].needsLook }
  }

  /// The batch of a line, or nil where it concerns none.
  func batch(of line: Line) -> PendingBatch? { line.batch.map { batches[$0] } }

  /// The row of a line, or nil where it concerns the file.
  func row(of line: Line) -> PendingBatch.Row? {
    line.row.flatMap { row in batch(of: line)?.rows[row] }
  }

  /// The cell of a line, or nil where it concerns more.
  func cell(of line: Line) -> PendingBatch.Cell? {
    guard let row = row(of: line), let place = line.cell else { return nil }
    return row.cells[place]
  }

  /// What a rule says in a line, or nil where none does.
  func ruling(of line: Line) -> PendingBatch.Remark? {
    guard case .ruling(_, _, let cell, let index) = line, let row = row(of: line) else {
      return nil
    }
    return cell.map { row.cells[$0].remarks[index] } ?? row.remarks[index]
  }

  /// The rule of the catalogue that a line is about, or nil.
  func rule(of line: Line) -> String? {
    if let ruling = ruling(of: line) { return ruling.rule }
    if case .remark = line { return cell(of: line)?.brokenRule }
    return nil
  }
}

extension PendingBatch.Cell {
  /// What must be said of the cell: why it cannot be accepted, else why to look twice; nil for nothing.
  var remark: Phrase? { problem ?? suspicion }

  /// Whether nothing must be said of it that matters.
  var isClear: Bool { remark == nil && remarks.allSatisfy { $0.severity == .info } }

  /// Whether a rule is broken in it, or doubts it.
  func isSubject(to rule: String) -> Bool {
    brokenRule == rule || remarks.contains { $0.rule == rule }
  }
}

extension PendingBatch.Row {
  /// Whether it is decided on as a whole: it makes a record, cannot be taken, or is of a record that nobody
  /// is sure of.
  var isWhole: Bool { change != .changed || question != nil }

  /// Whether nothing must be said of the row itself that matters.
  var isClear: Bool { question == nil && remarks.allSatisfy { $0.severity == .info } }
}
