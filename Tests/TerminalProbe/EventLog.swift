import Canvas
import Glibc
import Terminal

/// Shows every event as a numbered line, the newest lowest, until Ctrl-Q.
@MainActor
final class EventLog {
  private let terminal: Terminal
  private let watch: Watch?
  private var lines: [String] = []
  private var count = 0

  init(terminal: Terminal, folder: String?) {
    self.terminal = terminal
    watch = folder == nil ? nil : Watch()
    if let folder { watch?.add(folder: folder) }
  }

  func run() {
    show()
    while true {
      for event in terminal.wait(watch.map { [$0.descriptor] } ?? []) {
        if event == .key(Key(.character("q"), control: true)) { return }
        if event == .key(Key(.character("w"), control: true)) { waitForTimer() }
        if case .ended(let ending) = event {
          terminal.close()
          print("ended \(ending)")
          exit(3)
        }
        note(event)
      }
      show()
    }
  }

  private func waitForTimer() {
    let start = MonotonicTime.now
    let events = terminal.wait(until: start.adding(milliseconds: 30))
    let passed = (MonotonicTime.now.nanoseconds - start.nanoseconds) / 1_000_000
    note("\(events) after 30 ms or more: \(passed >= 30)")
  }

  private func note(_ event: Event) {
    switch event {
    case .key(let key): note(Self.name(key))
    case .paste(let text): note("paste \(text.unicodeScalars.count) \(text.debugDescription)")
    case .mouse(let mouse): note("\(mouse.act) \(mouse.point.column),\(mouse.point.row)")
    case .resized(let size): note("resized \(size.columns)x\(size.rows)")
    case .readable: for change in watch?.drain() ?? [] { note("\(change)") }
    case .timer, .ended: note("\(event)")
    }
  }

  private func note(_ line: String) {
    count += 1
    lines = lines.suffix(100) + ["#\(count) \(line)"]
  }

  private func show() {
    var canvas = Canvas(size: terminal.size)
    canvas.write(
      "READY \(terminal.size.columns)x\(terminal.size.rows) \(terminal.depth)",
      at: Point(column: 0, row: 0))
    for (row, line) in lines.suffix(max(0, terminal.size.rows - 2)).enumerated() {
      canvas.write(line, at: Point(column: 0, row: row + 1))
    }
    terminal.show(canvas, theme: probeTheme)
  }

  private static func name(_ key: Key) -> String {
    var name = "\(key.control ? "ctrl-" : "")\(key.alt ? "alt-" : "")\(key.shift ? "shift-" : "")"
    switch key.code {
    case .character(" "): name += "space"
    case .character(let scalar): name.unicodeScalars.append(scalar)
    case .named(let named): name += named.rawValue
    }
    return name
  }
}
