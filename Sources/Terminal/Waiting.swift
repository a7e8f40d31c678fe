import CNcurses
import Canvas
import Glibc

extension Terminal {
  /// Sleeps until something happens, and tells what: a new size, then what was typed in its order,
  /// then the caller's descriptors, then the timer. The end of the program comes alone.
  ///
  /// Without `deadline` nothing but an event wakes it. Ctrl-Z and a stop from outside are dealt
  /// with inside: when the program is continued its screen is painted again and it sleeps on.
  ///
  /// - Parameters:
  ///   - descriptors: what to report as `.readable` when it is; read it before waiting again.
  ///   - deadline: when to report `.timer`; nil for never.
  /// - Returns: at least one event.
  public func wait(_ descriptors: [Int32] = [], until deadline: MonotonicTime? = nil) -> [Event] {
    var polled = ([STDIN_FILENO, bell] + descriptors).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    while true {
      if poll(&polled, nfds_t(polled.count), Self.milliseconds(until: deadline)) < 0 {
        // A signal came; the bell has rung for it.
        for index in polled.indices { polled[index].revents = 0 }
        polled[1].revents = Int16(POLLIN)
      }
      var events: [Event] = []
      if polled[1].revents != 0, let ending = takeSignals(into: &events) { return [.ended(ending)] }
      if polled[0].revents != 0, let ending = takeTyped(into: &events, polled[0].revents) {
        return [.ended(ending)]
      }
      events += polled.dropFirst(2).filter { $0.revents != 0 }.map { .readable($0.fd) }
      if let deadline, MonotonicTime.now >= deadline { events.append(.timer) }
      if !events.isEmpty { return events }
    }
  }

  private func takeSignals(into events: inout [Event]) -> Event.Ending? {
    let signals = cn_signals_take()
    func has(_ signal: cn_signal) -> Bool { signals & signal.rawValue != 0 }
    if has(CN_HANGUP) { return .hangup }
    if has(CN_TERMINATED) { return .terminated(SIGTERM) }
    if has(CN_INTERRUPTED) { return .terminated(SIGINT) }
    if has(CN_QUIT) { return .terminated(SIGQUIT) }
    if has(CN_STOP_ASKED) { suspend() } else if has(CN_CONTINUED) { retake() }
    // The window may also have changed while the program stood still.
    if let size = adoptSize() {
      events.append(.resized(size))
    } else if has(CN_RESIZED) {
      // Narrower and back again: the size is the same, the picture may not be.
      repaint()
    }
    return nil
  }

  private func takeTyped(into events: inout [Event], _ state: Int16) -> Event.Ending? {
    if state & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { return .hangup }
    let before = keyboard.codesRead
    while let event = keyboard.next() {
      guard event == Self.suspendKey else {
        events.append(event)
        continue
      }
      suspend()
      if let size = adoptSize() { events.append(.resized(size)) }
    }
    // Readable, and nothing to read: the other end is closed.
    return keyboard.codesRead == before ? .hangup : nil
  }

  private static let suspendKey = Event.key(Key(.character("z"), control: true))

  /// What poll sleeps at most; rounded up, so that it never wakes before the time.
  private static func milliseconds(until deadline: MonotonicTime?) -> Int32 {
    guard let deadline else { return -1 }
    let rest = deadline.nanoseconds - MonotonicTime.now.nanoseconds
    return Int32(clamping: max(0, (rest + 999_999) / 1_000_000))
  }
}
