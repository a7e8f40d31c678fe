import CVTerm
import Glibc

/// What a person at the terminal sees, and what the system knows.
extension TerminalScreen {
  /// A cell, counted from 0 at the top left.
  public func cell(row: Int, column: Int) -> ScreenCell {
    ScreenCell(cvt_cell_at(emulator, Int32(row), Int32(column)))
  }

  /// A row's text without the blanks at its end.
  public func line(_ row: Int) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: columns * 24 + 1) { buffer in
      let length = cvt_text(
        emulator, Int32(row), Int32(columns), buffer.baseAddress, buffer.count)
      let bytes = UnsafeRawBufferPointer(buffer)[..<length]
      let end = bytes.lastIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }
      return String(decoding: bytes[..<(end.map { $0 + 1 } ?? 0)], as: UTF8.self)
    }
  }

  /// All rows' texts.
  public var lines: [String] { (0..<rows).map { line($0) } }

  /// Where the cursor is; nil while it is hidden.
  public var cursor: (row: Int, column: Int)? {
    let cursor = cvt_cursor_of(emulator)
    return cursor.visible ? (Int(cursor.row), Int(cursor.column)) : nil
  }

  /// Whether the alternate screen is shown.
  public var isAlternate: Bool { cvt_is_alternate(emulator) }

  /// Whether mouse reports are asked for.
  public var reportsMouse: Bool { cvt_reports_mouse(emulator) }

  /// Whether pastes are to be bracketed: the last of the two requests decides.
  public var bracketsPaste: Bool {
    let bytes = Array("\u{1B}[?2004".utf8)
    var state = false
    for start in received.indices.dropLast(bytes.count)
    where received[start] == 0x1B && received[start...].starts(with: bytes) {
      state = received[start + bytes.count] == UInt8(ascii: "h")
    }
    return state
  }

  /// The terminal's modes, as `stty -g` would print them; equal texts are equal modes.
  public var modes: String { Self.modes(of: master) }

  static func modes(of master: Int32) -> String {
    var modes = termios()
    guard tcgetattr(master, &modes) == 0 else { return "" }
    let controls = withUnsafeBytes(of: modes.c_cc) { Array($0) }
    return "\(modes.c_iflag):\(modes.c_oflag):\(modes.c_cflag):\(modes.c_lflag):\(controls)"
  }

  /// How often the program went to sleep by itself, over all its life.
  public var voluntarySwitches: Int? { status("voluntary_ctxt_switches") }

  /// Processor time the program has used, in clock ticks of 10 ms.
  public var processorTicks: Int? {
    // The name in parentheses may hold spaces; utime and stime are the 12th and 13th after it.
    guard let text = Self.file("/proc/\(process)/stat"), let end = text.lastIndex(of: ")")
    else { return nil }
    let fields = text[end...].split(separator: " ")
    guard fields.count > 13, let user = Int(fields[12]), let system = Int(fields[13])
    else { return nil }
    return user + system
  }

  /// The system's letter for what the program is doing: R runs, S sleeps, T is stopped.
  public var runState: Character? {
    guard let text = Self.file("/proc/\(process)/stat"), let end = text.lastIndex(of: ")")
    else { return nil }
    return text[end...].split(separator: " ").dropFirst().first?.first
  }

  private func status(_ name: String) -> Int? {
    Self.file("/proc/\(process)/status")?.split(separator: "\n")
      .first { $0.hasPrefix(name + ":") }?.split(separator: "\t").last.flatMap { Int($0) }
  }

  private static func file(_ path: String) -> String? {
    let descriptor = open(path, O_RDONLY)
    if descriptor < 0 { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    return count < 0 ? nil : String(decoding: bytes.prefix(count), as: UTF8.self)
  }
}
