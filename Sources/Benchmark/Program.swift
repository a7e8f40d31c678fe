/// The program under measurement, and how it is started.
struct Program {
  /// Its file.
  let path: String
  /// The environment every measured program gets, so that runs on one machine are alike.
  let environment: [String]

  /// The dashboard's first picture, as an old hand sees that it is there.
  struct Painting {
    var firstByte = Samples()
    var painted = Samples()
    var visible = Samples()
    var quiet = Samples()
    var processor = Samples()
    var peak = Samples()
    var ownMemory = Samples()
    var bytes = Samples()
  }

  /// Starts a command in a terminal, waits for its screen and for quiet, ends it and notes the times.
  ///
  /// - Parameter opening: What the first painted screen shows; the usable one shows the other texts.
  func paint(
    _ command: [String], opening: String, showing texts: [String], silence: CInt, end: String,
    into painting: inout Painting
  ) throws(Failure) {
    let terminal = try PseudoTerminal(command, environment: environment)
    guard let painted = terminal.waitFor([opening]), let visible = terminal.waitFor(texts),
      let first = terminal.firstByte
    else {
      _ = terminal.end(with: end)
      throw Failure(
        "\(command.joined(separator: " ")) never showed \(texts.joined(separator: ", "))")
    }
    painting.quiet.add(terminal.waitUntilQuiet(for: silence))
    painting.firstByte.add(first)
    painting.painted.add(painted)
    painting.visible.add(visible)
    painting.bytes.add(terminal.bytes.count)
    let use = terminal.use
    painting.peak.add(use.peak)
    painting.ownMemory.add(use.ownMemory)
    painting.processor.add(terminal.end(with: end))
  }

  /// The same for the dashboard of a store.
  func paint(store: String, silence: CInt, into painting: inout Painting) throws(Failure) {
    try paint(
      [path, store], opening: Program.opening, showing: Program.landmarks, silence: silence,
      end: "q", into: &painting)
  }

  /// The day of the sample stores.
  static let today = "2026-11-20"
  /// What stands on the screen while the store is read.
  static let opening = "正在读取"
  /// The first unit's name and the last words of the footer.
  static let landmarks = ["莲都", "退出"]
}
