import Canvas

/// What `Terminal.wait` reports.
public enum Event: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted; line ends are newlines.
  case paste(String)
  /// The mouse did something; only with `Terminal.Options.mouse`.
  case mouse(Mouse)
  /// The terminal has this size now. Show a canvas of it.
  case resized(Size)
  /// One of the caller's descriptors has something to read, or was closed at its other end.
  case readable(Int32)
  /// The asked-for time has come.
  case timer
  /// The program must end now.
  case ended(Ending)

  /// Who wants the program to end.
  public enum Ending: Hashable, Sendable {
    /// The terminal is gone; nothing can be shown any more.
    case hangup
    /// A signal of this number asks for it.
    case terminated(Int32)
  }
}
