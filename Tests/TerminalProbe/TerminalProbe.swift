import Canvas
import Glibc
import Terminal

/// A program for the tests to run in an emulator: it shows what it is told to, and what it is sent.
///
/// Usage: `TerminalProbe keys|mouse|mono|width|watch FOLDER|draw FILE|crash KIND|paint|bench COUNT`.
@main
@MainActor
struct TerminalProbe {
  static func main() {
    let arguments = CommandLine.arguments
    let mode = arguments.count > 1 ? arguments[1] : "keys"
    let rest = arguments.count > 2 ? arguments[2] : ""
    let options = Terminal.Options(
      mouse: mode == "mouse", isMonochrome: mode == "mono", asksWidth: mode == "width")
    let terminal: Terminal
    do {
      terminal = try Terminal.open(options)
    } catch {
      print("refused: \(error)")
      exit(2)
    }
    switch mode {
    case "draw": draw(file: rest, on: terminal)
    case "crash": showReady(on: terminal, then: Crash(rawValue: rest))
    case "paint": paint(on: terminal)
    case "width": showWidth(on: terminal)
    case "bench": bench(Int(rest) ?? 1000, on: terminal)
    default: EventLog(terminal: terminal, folder: mode == "watch" ? rest : nil).run()
    }
    terminal.close()
  }

  /// Draws the lines `row column role ground bold text`, until a key is pressed.
  private static func draw(file: String, on terminal: Terminal) {
    var canvas = Canvas(size: terminal.size)
    for line in read(file).split(separator: "\n") { draw(line, on: &canvas) }
    terminal.show(canvas, theme: probeTheme)
    waitForKey(on: terminal)
  }

  private static func draw(_ line: Substring, on canvas: inout Canvas) {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard parts.count == 6, let row = Int(parts[0]), let column = Int(parts[1]),
      let role = Role(rawValue: String(parts[2])), let ground = Ground(rawValue: String(parts[3]))
    else { return }
    canvas.write(
      String(parts[5]), at: Point(column: column, row: row),
      style: Style(role, on: ground, bold: parts[4] == "bold"))
  }

  private static func showReady(on terminal: Terminal, then crash: Crash?) {
    var canvas = Canvas(size: terminal.size)
    canvas.write("READY", at: Point(column: 0, row: 0))
    terminal.show(canvas, theme: probeTheme)
    waitForKey(on: terminal)
    crash?.happen()
  }

  /// Shows the columns that the terminal said it takes for characters of ambiguous width.
  private static func showWidth(on terminal: Terminal) {
    var canvas = Canvas(size: terminal.size)
    let columns = terminal.ambiguousColumns.map(String.init) ?? "-"
    canvas.write("READY \(columns)", at: Point(column: 0, row: 0))
    terminal.show(canvas, theme: probeTheme)
    waitForKey(on: terminal)
  }

  /// The same screen as the C yardstick for the first paint.
  private static func paint(on terminal: Terminal) {
    terminal.show(page(0, terminal.size), theme: probeTheme)
    waitForKey(on: terminal)
  }

  /// Shows pages that differ in every row and prints the processor time of one.
  private static func bench(_ count: Int, on terminal: Terminal) {
    let pages = (0..<2).map { page($0 * 5000, terminal.size) }
    let start = clock()
    for number in 0..<count { terminal.show(pages[number % 2], theme: probeTheme) }
    let microseconds = Double(clock() - start) / Double(count)
    terminal.close()
    print("one page: \(microseconds) us")
  }

  private static func page(_ first: Int, _ size: Size) -> Canvas {
    var canvas = Canvas(size: size)
    for row in 0..<size.rows {
      let number = String(first + row + 10_000).dropFirst()
      let flip = first == 0 ? "丽阳花园一期 紫金街道" : "紫金街道 丽阳花园一期"
      let text = "READY \(number) \(flip) 2026-06-30 办理中 外墙渗水未修复"
      canvas.write(text, at: Point(column: 0, row: row))
    }
    return canvas
  }

  private static func waitForKey(on terminal: Terminal) {
    while true {
      for event in terminal.wait() {
        if case .key = event { return }
        if case .ended = event { return }
      }
    }
  }

  private static func read(_ path: String) -> String {
    let descriptor = open(path, O_RDONLY)
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}
