/// What the program shall do outside the dashboard; a value that tests compare.
public enum Effect: Hashable, Sendable {
  /// End the program.
  case quit
  /// Give the terminal back and stop until the shell continues the job.
  case suspend
  /// Read the store again.
  case refresh
  /// Write one field of a record: canonical texts; `old` is what the screen showed before.
  case write(id: String, field: String, text: String, old: String)
  /// Use the theme that follows the one of this name.
  case nextTheme(after: String)
  /// Put the text on the clipboard of the terminal.
  case copy(String)
}
