import Model

/// A cell or a row of a pending batch that somebody decides on.
public struct PendingChoice: Hashable, Sendable {
  /// The view, as its batch names it.
  public let file: String
  /// The line of the file, from 1.
  public let line: Int
  /// The record's id; empty where a new one has none yet.
  public let id: String
  /// The cell's column; nil for the row as a whole, which new rows and rows with a question always are.
  public let column: Int?

  /// A cell, or a row where `column` is nil.
  public init(file: String, line: Int, id: String, column: Int? = nil) {
    self.file = file
    self.line = line
    self.id = id
    self.column = column
  }
}

extension PendingBatch {
  /// Every row.
  public var everything: [PendingChoice] {
    rows.map { PendingChoice(file: file, line: $0.line, id: $0.id) }
  }

  /// What can be accepted without a look at each: no question, no problem, no suspicion, no
  /// remark of a rule.
  public var unquestioned: [PendingChoice] {
    rows.flatMap { row -> [PendingChoice] in
      if row.question != nil || !row.remarks.isEmpty { return [] }
      let isPlain = row.cells.allSatisfy(\.isUnquestioned)
      if row.change == .new {
        return isPlain ? [PendingChoice(file: file, line: row.line, id: row.id)] : []
      }
      return row.cells.filter(\.isUnquestioned).map {
        PendingChoice(file: file, line: row.line, id: row.id, column: $0.column)
      }
    }
  }
}

extension PendingBatch.Cell {
  /// Whether there is neither a problem nor a suspicion.
  fileprivate var isUnquestioned: Bool { problem == nil && suspicion == nil && remarks.isEmpty }
}

/// What came of deciding on pending changes.
public struct Reviewed: Sendable {
  /// The records that were changed or made, or whose proposed values were returned.
  public var ids: [String] = []
  /// The number of values decided on.
  public var cells = 0
  /// What was chosen and not carried out, and why.
  public var left: [Phrase] = []
  /// The transaction, or nil where nothing was written.
  public var transaction: String?
  /// The views that could not be published anew, and why.
  public var kept: [KeptView] = []

  /// Adds what else came of the same act.
  mutating func add(_ other: Reviewed) {
    ids += other.ids.filter { !ids.contains($0) }
    cells += other.cells
    left += other.left
  }
}
