import Canvas
import Model

/// Everything that can happen to the dashboard.
public enum Action: Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted.
  case paste(String)
  /// The terminal has this size now.
  case resized(Size)
  /// The store was read again.
  case storeChanged(Ledger, Situation)
  /// The clock shows this day; sent once a minute.
  case minute(Day)
  /// The records with these ids are durable on disk.
  case saved([String])
  /// The store refused a change and says why.
  case refused(Phrase)
  /// A theme of this name is in use now.
  case themeLoaded(String)
  /// The program has something to say on the status line.
  case note(Phrase)
}
