/// Prefecture scale: how soon the first picture is there, beside the least C program.
struct Startup {
  let program: Program
  /// The build that the README gives for installing, where it was named.
  let installed: Program?
  let scratch: Scratch
  let runs: Int

  /// Measures and reports.
  func run(store: String, into report: inout Report) throws(Failure) {
    guard let hello = try Hello.compile(in: scratch.path, environment: program.environment) else {
      throw Failure("cc cannot compile with ncursesw: apt install build-essential libncurses-dev")
    }
    var ours = Program.Painting()
    var theirs = Program.Painting()
    var fixed = Program.Painting()
    for _ in 0..<runs {
      try program.paint(
        [hello], opening: Hello.landmark, showing: [Hello.landmark], silence: 100, end: "q",
        into: &theirs)
      try program.paint(store: store, silence: 100, into: &ours)
      try installed?.paint(store: store, silence: 100, into: &fixed)
    }
    report.begin("Prefecture: \(runs) starts in turn, 120 × 40, medians")
    Startup.add("release build", ours, beside: theirs, limit: 4, to: &report)
    if installed != nil {
      Startup.add("installed build", fixed, beside: theirs, limit: 2.5, to: &report)
    } else {
      report.note("installed build: not measured; name it with --installed")
    }
  }

  private static func add(
    _ build: String, _ ours: Program.Painting, beside theirs: Program.Painting, limit: Double,
    to report: inout Report
  ) {
    func peer(
      _ path: KeyPath<Program.Painting, Samples>, in unit: Double = 1
    ) -> (name: String, value: Double) {
      ("C ncurses", theirs[keyPath: path].median / unit)
    }
    report.add("\(build): start → first byte, ms", ours.firstByte.median, peer: peer(\.firstByte))
    report.add(
      "\(build): start → first painted screen, ms", ours.painted.median, peer: peer(\.painted),
      limit: .timesPeer(limit))
    report.add(
      "\(build): start → all figures shown, ms", ours.visible.median, peer: peer(\.visible))
    report.add("\(build): start → quiet, ms", ours.quiet.median, peer: peer(\.quiet))
    report.add("\(build): processor, ms", ours.processor.median, peer: peer(\.processor))
    report.add("\(build): peak memory, MB", ours.peak.median / 1e6, peer: peer(\.peak, in: 1e6))
  }
}
