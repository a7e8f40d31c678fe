import Glibc

/// A program in a terminal of its own, watched from outside: when its bytes come and what it uses.
final class PseudoTerminal {
  /// What a program used, as the kernel counted.
  struct Use {
    /// The most memory it ever held, mapped files included, in bytes.
    var peak = 0
    /// The memory that is its own, mapped files left out, in bytes.
    var ownMemory = 0
  }

  /// Everything the program wrote.
  private(set) var bytes: [UInt8] = []
  /// When the first byte came, counted from the start; nil while none has.
  private(set) var firstByte: Duration?
  /// When the last byte came, counted from the start.
  private(set) var lastByte = Duration.zero
  private let process: pid_t
  private let master: CInt
  private let start: ContinuousClock.Instant
  private var isOver = false

  /// Starts a program in a terminal of 120 × 40.
  init(_ command: [String], environment: [String]) throws(Failure) {
    let (master, slave) = try PseudoTerminal.open()
    self.master = master
    start = .now
    process = try Child.spawn(command, environment: environment, terminal: slave)
  }

  /// Makes a terminal and returns its outer end and the name of its inner one.
  private static func open() throws(Failure) -> (CInt, String) {
    let unlock: CUnsignedLong = 0x4004_5431
    let number: CUnsignedLong = 0x8004_5430
    let setSize: CUnsignedLong = 0x5414
    let master = Glibc.open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var zero: CInt = 0
    var index: CInt = 0
    var size = winsize(ws_row: 40, ws_col: 120, ws_xpixel: 0, ws_ypixel: 0)
    guard master >= 0, ioctl(master, unlock, &zero) == 0, ioctl(master, number, &index) == 0,
      ioctl(master, setSize, &size) == 0
    else { throw Failure("cannot open a pseudo-terminal: errno \(errno)") }
    return (master, "/dev/pts/\(index)")
  }

  /// The time from the start until now.
  var now: Duration { ContinuousClock.now - start }

  /// The time from the start until all these texts have been written, or nil after 60 seconds.
  func waitFor(_ texts: [String]) -> Duration? {
    var missing = texts.map { Array($0.utf8) }.filter { !bytes.holds($0) }
    while !missing.isEmpty {
      guard readSome(within: 60_000) else { return nil }
      missing.removeAll { bytes.holds($0) }
    }
    return lastByte
  }

  /// Waits until nothing has come for some milliseconds; the time of the last byte from the start.
  @discardableResult
  func waitUntilQuiet(for milliseconds: CInt) -> Duration {
    while readSome(within: milliseconds) {}
    return lastByte
  }

  /// Types keys; how long until the last byte of the answer, and how many bytes it had.
  ///
  /// - Parameter silence: Milliseconds without a byte that end the answer.
  func type(_ keys: String, silence: CInt = 30) -> (time: Duration, bytes: Int) {
    let before = bytes.count
    let moment = ContinuousClock.now - start
    var keys = keys
    keys.withUTF8 { _ = write(master, $0.baseAddress, $0.count) }
    // The answer may be computed for longer than its parts lie apart.
    guard readSome(within: 5000) else { return (.zero, 0) }
    waitUntilQuiet(for: silence)
    return (lastByte - moment, bytes.count - before)
  }

  /// What the program has used so far.
  var use: Use {
    var use = Use()
    guard let status = Child.text(of: "/proc/\(process)/status") else { return use }
    for line in status.split(separator: "\n") {
      let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
      guard words.count >= 2, let kilobytes = Int(words[1]) else { continue }
      if words[0] == "VmHWM:" { use.peak = kilobytes * 1024 }
      if words[0] == "RssAnon:" { use.ownMemory = kilobytes * 1024 }
    }
    return use
  }

  /// Types the keys that end the program, or ends it; the processor time it used.
  func end(with keys: String) -> Duration {
    var keys = keys
    keys.withUTF8 { _ = write(master, $0.baseAddress, $0.count) }
    while readSome(within: 2000) {}
    if !isOver { kill(process, SIGKILL) }
    let usage = Child.wait(for: process).usage
    close(master)
    return .seconds(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + .microseconds(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec)
  }

  /// Reads what is there; false where nothing came in time or the program is over.
  private func readSome(within milliseconds: CInt) -> Bool {
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard !isOver, poll(&descriptor, 1, milliseconds) > 0 else { return false }
    let count = withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 1) { buffer in
      let count = read(master, buffer.baseAddress, buffer.count)
      if count > 0 {
        lastByte = ContinuousClock.now - start
        if firstByte == nil { firstByte = lastByte }
        bytes += buffer[..<count]
      }
      return count
    }
    isOver = count <= 0
    return !isOver
  }
}

extension [UInt8] {
  /// Whether these bytes stand somewhere in a row.
  fileprivate func holds(_ text: [UInt8]) -> Bool {
    guard count >= text.count else { return false }
    return (0...count - text.count).contains { self[$0..<$0 + text.count].elementsEqual(text) }
  }
}
