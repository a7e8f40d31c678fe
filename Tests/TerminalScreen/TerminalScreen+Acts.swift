import CVTerm
import Glibc

/// What a person at the terminal does.
extension TerminalScreen {
  /// Types the text; `\u{1B}` and the like are keys.
  public func send(_ text: String) { send(Array(text.utf8)) }

  /// Sends the bytes to the program at once.
  public func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Gives the window another size and tells the program.
  public func resize(columns: Int, rows: Int) {
    changeSize(columns: columns, rows: rows)
    cvt_resize(emulator, Int32(rows), Int32(columns))
    cvt_set_window(master, Int32(rows), Int32(columns))
  }

  /// Sends a signal to the program's process, or to another.
  public func signal(_ number: Int32, to other: pid_t? = nil) { kill(other ?? process, number) }

  /// Puts the text on the screen behind the program's back, as another program's message.
  public func scribble(_ text: String) {
    text.withCString { cvt_feed(emulator, $0, strlen($0)) }
  }

  /// Closes the emulator, as when a window is closed or a line breaks.
  public func hangUp() {
    close(master)
    master = -1
  }
}
