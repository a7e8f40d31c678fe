import CVTerm
import Glibc

/// A program running in a terminal emulator inside the test.
///
/// The program leads a session on a pseudo-terminal of its own; what it writes goes through
/// libvterm while the test waits. Tests wait for what they expect to see, never for time to pass.
public final class TerminalScreen {
  /// How a program ended.
  public enum Ending: Hashable, Sendable {
    case exited(Int32)
    case killed(signal: Int32)
  }

  /// The program could not be started; the system's error number.
  public struct SpawnFailure: Error {
    /// The value of errno.
    public var number: Int32
  }

  /// The program's process.
  public let process: pid_t
  /// Columns now.
  public private(set) var columns: Int
  /// Rows now.
  public private(set) var rows: Int
  /// All that the program has written to its terminal.
  public private(set) var received: [UInt8] = []

  /// The terminal's modes before the program had it; see `modes`.
  public let modesAtStart: String

  /// Columns that it says it takes for a character of ambiguous width, 1 or 2; nil where it answers
  /// no question.
  private let ambiguousColumns: Int?
  let emulator: OpaquePointer
  /// The emulator's end of the terminal; -1 once hung up.
  var master: Int32
  /// Whether nobody holds the program's end any more, so that nothing can come.
  private var isDry = false
  private let ended: Int32
  private var ending: Ending?

  /// Starts a program in a window of this size.
  ///
  /// - Parameters:
  ///   - path: the program's file.
  ///   - arguments: what follows the program's name.
  ///   - environment: added to PATH, TERM=xterm-256color, LANG=C.UTF-8 and no Swift backtraces,
  ///     or in their place; nothing else is inherited.
  ///   - ambiguousColumns: what it answers where a program shows a character of ambiguous width in the
  ///     first column of the first row and asks where the cursor is; nil for a terminal that never answers.
  public init(
    _ path: String, _ arguments: [String] = [], environment: [String: String] = [:],
    columns: Int = 80, rows: Int = 24, ambiguousColumns: Int? = 1
  ) throws {
    guard let emulator = cvt_open(Int32(rows), Int32(columns)) else {
      throw SpawnFailure(number: ENOMEM)
    }
    let usual = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8",
      "SWIFT_BACKTRACE": "enable=no",
    ]
    let variables = usual.merging(environment) { $1 }.map { "\($0)=\($1)" }
    let master = cvt_open_pair(Int32(rows), Int32(columns))
    modesAtStart = Self.modes(of: master)
    var process: pid_t = 0
    let failure = Self.withStrings([path] + arguments) { argv in
      Self.withStrings(variables) { envp in cvt_spawn(master, path, argv, envp, &process) }
    }
    guard failure == 0 else {
      cvt_close(emulator)
      if master >= 0 { close(master) }
      throw SpawnFailure(number: failure)
    }
    self.emulator = emulator
    self.ambiguousColumns = ambiguousColumns
    self.master = master
    self.process = process
    self.columns = columns
    self.rows = rows
    ended = cvt_watch_process(process)
  }

  deinit {
    if ending == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    if master >= 0 { close(master) }
    if ended >= 0 { close(ended) }
    cvt_close(emulator)
  }

  private static func withStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }

  // MARK: Waiting

  /// Feeds the emulator until the predicate holds; false when it does not within `seconds`.
  public func wait(seconds: Double = 5, until holds: (TerminalScreen) -> Bool) -> Bool {
    let end = Self.now + seconds
    while true {
      if holds(self) { return true }
      let rest = end - Self.now
      // What the system knows of the program changes without a byte; it is asked again soon.
      let patience = Int32(min(rest, 0.02) * 1000) + 1
      if rest <= 0 || !feed(milliseconds: patience) { return holds(self) }
    }
  }

  /// Feeds the emulator until the screen shows the text somewhere in one row.
  public func wait(seconds: Double = 5, forText text: String) -> Bool {
    wait(seconds: seconds) { screen in screen.lines.contains { $0.contains(text) } }
  }

  /// How the program ended, waiting for it at most `seconds`; nil when it still runs.
  public func end(seconds: Double = 5) -> Ending? {
    let limit = Self.now + seconds
    while ending == nil {
      let rest = limit - Self.now
      if rest <= 0 { return nil }
      _ = feed(milliseconds: Int32(rest * 1000) + 1)
    }
    return ending
  }

  /// Waits for bytes or the program's end, once; false when neither can come any more.
  private func feed(milliseconds: Int32) -> Bool {
    var polled = [
      pollfd(fd: isDry ? -1 : master, events: Int16(POLLIN), revents: 0),
      pollfd(fd: ending == nil ? ended : -1, events: Int16(POLLIN), revents: 0),
    ]
    poll(&polled, 2, milliseconds)
    if polled[0].revents != 0 { read() }
    if polled[1].revents != 0 { reap() }
    return !isDry || ending == nil
  }

  private func read() {
    withUnsafeTemporaryAllocation(byteCount: 65536, alignment: 1) { buffer in
      let count = Glibc.read(master, buffer.baseAddress, buffer.count)
      guard count > 0 else {
        isDry = count == 0 || errno != EINTR
        return
      }
      let bytes = buffer[..<count]
      received += bytes
      bytes.withMemoryRebound(to: CChar.self) { cvt_feed(emulator, $0.baseAddress, $0.count) }
      var answer = [CChar](repeating: 0, count: 256)
      let length = cvt_answer(emulator, &answer, answer.count)
      if length > 0 { reply(answer.prefix(length).map { UInt8(bitPattern: $0) }) }
    }
  }

  /// Sends the emulator's answer as a terminal of this width would; libvterm takes one column.
  private func reply(_ answer: [UInt8]) {
    guard let ambiguousColumns else { return }
    let isWidth = answer == Array("\u{1B}[1;2R".utf8)
    send(isWidth ? Array("\u{1B}[1;\(1 + ambiguousColumns)R".utf8) : answer)
  }

  private func reap() {
    var status: Int32 = 0
    guard waitpid(process, &status, WNOHANG) == process else { return }
    let signal = status & 0x7F
    ending = signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: signal)
  }

  func changeSize(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
