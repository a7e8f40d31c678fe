/// Why there is no screen to draw on. Facts only: the words are the program's.
public enum TerminalError: Error, Hashable, Sendable {
  /// One of the program's own streams.
  public enum Stream: Hashable, Sendable {
    case input
    case output
  }

  /// The stream leads to a file, a pipe or nowhere.
  case notATerminal(Stream)
  /// TERM is unset or empty.
  case typeMissing
  /// No terminfo entry describes this TERM.
  case typeUnknown(String)
  /// This TERM cannot place the cursor, as `dumb` cannot.
  case typeTooPlain(String)
  /// Neither the locale nor C.UTF-8 writes Chinese; the locale the environment asks for.
  case noUTF8(locale: String)
}
