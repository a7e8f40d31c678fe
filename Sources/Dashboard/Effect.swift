import Model

/// What the program shall do outside the dashboard; a value that tests compare.
public enum Effect: Equatable, Sendable {
  /// End the program.
  case quit
  /// Give the terminal back and stop until the shell continues the job.
  case suspend
  /// Read the store again.
  case refresh
  /// Write all these edits as one act, or none of them.
  case write([Edit], reason: String?)
  /// Write what an action of a state machine changes as one act.
  case act([RecordChange], reason: String?)
  /// Write once more, as one act, what could not be saved.
  case retry([Edit])
  /// Put edits that could not be saved into a file at this path, outside the store.
  case saveElsewhere(path: String, [Edit])
  /// Let this value of a conflict stand: canonical text, or `keep` or `void` for a whole record.
  case settle(Conflict, value: String)
  /// Take back the last act of this person.
  case undo
  /// Do again what this person took back last.
  case redo
  /// Take back the act with this name, whoever's it is.
  case undoTransaction(String)
  /// Find the history of the record with this id, or of the whole store.
  case loadHistory(String?)
  /// Find what was changed by hand in published views or handed in as files.
  case loadReview
  /// Accept or return, as one act, what waits for a verdict.
  case decide([ReviewChoice], accept: Bool, reason: String?)
  /// Find when each record was entered.
  case loadEntryDays
  /// Draw the compounds to be rechecked for a period.
  case loadRecheck(Period)
  /// Take a step of a period.
  case takeStep(PeriodOrder)
  /// Show the store as it was at the end of this day; nil shows it as it is.
  case viewAsOf(Day?)
  /// Use the theme of this name.
  case useTheme(String)
  /// Keep these drafts and no others where the end of the program does not reach them.
  case keepDrafts([Draft])
  /// Write a sheet to a file outside the store.
  case export(SheetExport)
  /// Send `goOn` as soon as no key waits: there is more to do than a key may take.
  case goOn
  /// Compute this beside the keys and send `reckoned` when it is done.
  case reckon(Reckoning)
  /// Have clicks reported to the dashboard, or leave them to the terminal.
  case useMouse(Bool)
  /// Put the text on the clipboard of the terminal.
  case copy(String)
}

/// One field of one record that shall get another value.
public struct Edit: Hashable, Sendable {
  /// The kind of record, by its ordinal.
  public var kind: Int
  /// The record.
  public var id: String
  /// The field's identifier.
  public var field: String
  /// The value it shall get, in canonical text; empty for none.
  public var text: String
  /// The value the screen showed before, in canonical text; empty for none.
  public var old: String

  /// A field's value before and after.
  public init(kind: Int, id: String, field: String, text: String, old: String) {
    self.kind = kind
    self.id = id
    self.field = field
    self.text = text
    self.old = old
  }
}

/// A cell or a row of a pending batch that somebody decided on.
public struct ReviewChoice: Hashable, Sendable {
  /// The view, as its batch names it.
  public var file: String
  /// The line of the file, from 1.
  public var line: Int
  /// The record's id; empty where a new one has none yet.
  public var id: String
  /// The cell's column; nil for the row as a whole, which new rows and rows with a question always are.
  public var column: Int?

  /// A cell, or a row where `column` is nil.
  public init(file: String, line: Int, id: String, column: Int? = nil) {
    self.file = file
    self.line = line
    self.id = id
    self.column = column
  }
}
