import ArgumentParser
import Glibc

/// Measures the program from outside and its libraries from inside, beside what they are measured by.
@main
struct Benchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Measures the dashboard beside C ncurses programs, pagers, DuckDB and programs that keep files.",
    discussion: """
      Build first: swift build -c release. DuckDB is asked through Python: pip install duckdb.
      Absolute times on a busy machine mean little; the ratios are of programs run in turn. What a key
      costs in a store of a whole country is told by: Benchmark keys.
      """)

  /// What is measured.
  enum Scale: String, ExpressibleByArgument, CaseIterable {
    case prefecture, nation, keys, losses, all
  }

  @Argument(help: "What to measure.") var scale: Scale = .all
  @Option(help: "The program; the one beside this benchmark unless named.") var program: String?
  @Option(help: "The statically linked build, to be measured too.") var installed: String?
  @Option(help: "A store of nation scale; made for the run unless named.") var store: String?
  @Option(help: "How often each program is started.") var runs = 11

  func run() throws {
    let scratch = try Scratch()
    let environment = Benchmark.environment(home: scratch.path)
    defer { scratch.remove(environment: environment) }
    let program = Program(path: try programPath(), environment: environment)
    var report = Report()
    if scale == .prefecture || scale == .all {
      let store = try make("prefecture", with: program, in: scratch, report: report)
      let fixed = installed.map { Program(path: $0, environment: environment) }
      try Startup(program: program, installed: fixed, scratch: scratch, runs: runs)
        .run(store: store, into: &report)
      try Checking(runs: runs)
        .run(store: store, named: "Prefecture", limits: (1_000, 100), into: &report)
      try Ranking(runs: runs)
        .run(store: store, named: "Prefecture", periods: 24, limit: 50, into: &report)
    }
    if scale == .keys {
      let made = try store ?? make("nation", with: program, in: scratch, report: report)
      let twin = try scratch.twin(of: made, named: "twin", environment: environment)
      try Peers(program: program, scratch: scratch).run(store: twin, into: &report)
      try Keys(program: program).run(store: twin, into: &report)
    }
    if scale == .nation || scale == .all {
      let made = try store ?? make("nation", with: program, in: scratch, report: report)
      let twin = try scratch.twin(of: made, named: "twin", environment: environment)
      try Nation(program: program, scratch: scratch, runs: runs).run(store: twin, into: &report)
      try Peers(program: program, scratch: scratch).run(store: twin, into: &report)
      try Keys(program: program).run(store: twin, into: &report)
      try Steps(program: program, runs: runs).run(store: twin, into: &report)
      try Following(program: program, runs: runs).run(store: twin, into: &report)
      try Checking(runs: 3)
        .run(store: twin, named: "Nation", limits: nil, into: &report)
      try Ranking(runs: 3)
        .run(store: twin, named: "Nation", periods: 1, limit: 1_000, into: &report)
    }
    if scale == .losses || scale == .all {
      try Losses(program: program, scratch: scratch).run(into: &report)
    }
    print(report.isMet ? "\nEvery limit is kept." : "\nA limit is exceeded.")
    if !report.isMet { throw ExitCode(1) }
  }

  /// Makes a sample store and tells how long that took.
  private func make(
    _ scale: String, with program: Program, in scratch: Scratch, report: Report
  ) throws -> String {
    let folder = scratch.path + "/" + scale
    let command = [program.path, "demo", "--scale", scale, "--at", folder, "--no-open"]
    let run = try Child(command, environment: program.environment)
    guard run.code == 0 else { throw Failure("\(command.joined(separator: " ")) failed") }
    report.note("\(scale) sample made in \(Report.text(run.wall / .milliseconds(1))) ms")
    return folder
  }

  private func programPath() throws(Failure) -> String {
    if let program { return program }
    guard let own = realpath("/proc/self/exe", nil) else { throw Failure("/proc is not there") }
    defer { free(own) }
    let folder = String(cString: own).split(separator: "/").dropLast().joined(separator: "/")
    let path = "/" + folder + "/liangshai"
    guard access(path, X_OK) == 0 else {
      throw Failure("there is no program at \(path): swift build -c release --product liangshai")
    }
    return path
  }

  private static func environment(home: String) -> [String] {
    func kept(_ name: String) -> [String] {
      getenv(name).map { ["\(name)=" + String(cString: $0)] } ?? []
    }
    return [
      "TERM=xterm-256color", "LANG=C.UTF-8", "HOME=" + home, "XDG_STATE_HOME=" + home + "/state",
      "XDG_CONFIG_HOME=" + home + "/config", "LIANGSHAI_USER=benchmark",
    ] + kept("PATH") + kept("PYENV_ROOT")
  }
}
