/// What a cell turned out to say.
public struct CellReading: Sendable, Equatable {
  /// The value, why there is none, or what is wrong.
  public enum Outcome: Sendable, Equatable {
    /// The canonical text, as batches hold it.
    case value(String)
    /// No value, and how the writer said so.
    case missing(Missing)
    /// Something that is no value of the field.
    case problem(CellProblem)
  }

  /// How a writer says that there is no value.
  public enum Missing: Sendable, Equatable {
    /// An empty cell.
    case blank
    /// A mark such as `/` or `—`.
    case mark
    /// The word 无.
    case nothing
  }

  /// What the cell says.
  public var outcome: Outcome
  /// What was understood in a way the writer should see.
  public var notes: [CellNote]

  /// A reading.
  public init(_ outcome: Outcome, notes: [CellNote] = []) {
    self.outcome = outcome
    self.notes = notes
  }
}

/// Why a cell is no value of its field.
public struct CellProblem: Sendable, Equatable {
  /// The rule it breaks, such as `V04`.
  public var rule: String
  /// What was expected instead.
  public var expected: Phrase
  /// What to do, where `expected` does not say it.
  public var advice: Phrase

  /// A problem.
  public init(rule: String, expected: Phrase, advice: Phrase = Phrase("")) {
    self.rule = rule
    self.expected = expected
    self.advice = advice
  }
}

/// Something a reader should know of a cell that was taken.
public struct CellNote: Sendable, Equatable {
  /// The rule, such as `V29`.
  public var rule: String
  /// Whether somebody should look at it.
  public var isWarning: Bool
  /// What was taken, or what was expected.
  public var expected: Phrase
  /// What was done.
  public var done: Phrase

  /// A note.
  public init(rule: String, isWarning: Bool = false, expected: Phrase, done: Phrase) {
    self.rule = rule
    self.isWarning = isWarning
    self.expected = expected
    self.done = done
  }
}
