import Canvas
import Model

/// Everything that can happen to the dashboard.
public enum Action: Sendable {
  /// A key was pressed.
  case key(Key)
  /// The mouse was clicked or its wheel turned.
  case mouse(Mouse)
  /// Text was pasted.
  case paste(String)
  /// The terminal has this size now.
  case resized(Size)
  /// The store was read again.
  case storeChanged(Ledger, Situation, PeriodBook)
  /// The program has run for so many milliseconds; sent where ``State/nextChange`` asks for it, and
  /// before any other action where ``State/followsClock`` does.
  case clock(Int)
  /// The clock shows this day; sent once a minute.
  case minute(Day)
  /// The records with these ids are durable on disk.
  case saved([String])
  /// These edits could not be saved, and why; they stay on the screen.
  case unsaved([Edit], reason: Phrase)
  /// What could not be saved is in a file at this path now.
  case savedElsewhere(String)
  /// An act was taken back or done again; the words say what it was.
  case undone(Phrase)
  /// The store refused a change and says why.
  case refused(Phrase)
  /// The history of the record with this id, or of the whole store, the oldest line first.
  case historyLoaded(String?, [Revision])
  /// What was changed by hand in published views or handed in as files, and the reasons given for returns
  /// before, the latest first.
  case reviewLoaded([PendingBatch], reasons: [String] = [])
  /// When each record was entered.
  case entryDaysLoaded(EntryDays)
  /// The compounds that were drawn to be rechecked for a period.
  case recheckLoaded(Period, [RecheckList])
  /// So many views were changed by hand, and files handed in, and nobody has looked at it.
  case pendingCount(Int)
  /// Nothing can be written, and why; nil where it can again.
  case readOnly(Phrase?)
  /// The store is shown as it was at the end of this day; nil shows it as it is.
  case asOf(Day?)
  /// A program that ended left these forms unfinished.
  case draftsLeft([Draft])
  /// A theme of this name is in use now, and what it is called.
  case themeLoaded(String, title: Phrase? = nil)
  /// A sheet with so many records is in a file at this path now.
  case exported(path: String, count: Int)
  /// A sheet was not written, because there is a file at this path already.
  case fileExists(String)
  /// There is time for the next step of long work.
  case goOn
  /// What was computed beside the keys is there.
  case reckoned(Reckoning.Answer)
  /// The program has something to say on the status line.
  case note(Phrase)
}
