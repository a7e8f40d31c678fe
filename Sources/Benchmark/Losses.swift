import Glibc

/// Edits that programs called saved and that are gone: two writers at once, killed at any moment.
///
/// Each edit is a run of the program and gives another record a value of its own. It is acknowledged when
/// the program ends with 0, and lost when the program itself does not list the value afterwards.
struct Losses {
  let program: Program
  let scratch: Scratch

  /// Rounds a program, each on records of its own.
  private static let rounds = 20
  /// Records each of the two writers has to edit in a round.
  private static let records = 60

  /// What became of the edits of a program.
  private struct Tally {
    var acknowledged = 0
    var lost = 0
    var broken = 0
  }

  /// Measures what is installed and reports.
  func run(into report: inout Report) throws(Failure) {
    report.begin(
      "Two writers at once, killed at random moments, \(Losses.rounds) rounds each",
      columns: ["program", "acknowledged", "lost", "rounds that left nothing readable"])
    for keeper in Keeper.allCases {
      if let package = keeper.package, let executable = keeper.executable,
        (try? Child(["which", executable], environment: program.environment).code) != 0
      {
        report.note("\(keeper.name): not measured; apt install \(package), then run again")
        continue
      }
      let tally = try torture(keeper)
      report.add(
        [keeper.name, "\(tally.acknowledged)", "\(tally.lost)", "\(tally.broken)"],
        isMet: keeper.package != nil || (tally.lost == 0 && tally.broken == 0))
    }
  }

  private func torture(_ keeper: Keeper) throws(Failure) -> Tally {
    var tally = Tally()
    let seeds = scratch.path + "/losses-\(keeper)"
    mkdir(seeds, 0o700)
    let home = environment(keeper, seeds)
    for command in try keeper.seed(2 * Losses.records, in: seeds, program: program.path) {
      guard try Child(command, environment: home).code == 0 else {
        throw Failure("\(command.joined(separator: " ")) failed")
      }
    }
    for round in 1...Losses.rounds {
      let folder = seeds + "-\(round)"
      guard try Child(["cp", "-R", seeds, folder], environment: home).code == 0 else {
        throw Failure("cannot copy \(seeds)")
      }
      let acknowledged = try edit(keeper, in: folder)
      let list = try Child(
        keeper.list(in: folder, program: program.path), environment: environment(keeper, folder))
      let words = Set(list.output.split { !$0.isLetter && !$0.isNumber })
      tally.acknowledged += acknowledged.count
      tally.lost += acknowledged.count { !words.contains(Substring($0)) }
      if list.code != 0 || words.count < 2 { tally.broken += 1 }
    }
    return tally
  }

  /// Lets two writers edit until a random moment; the values that were acknowledged.
  private func edit(_ keeper: Keeper, in folder: String) throws(Failure) -> [String] {
    let environment = environment(keeper, folder)
    let end = ContinuousClock.now + .milliseconds(Int.random(in: 80...400))
    var running: [(process: pid_t, value: String)?] = [nil, nil]
    var done = [0, 0]
    var acknowledged: [String] = []
    while ContinuousClock.now < end {
      for writer in 0..<2 {
        if let run = running[writer] {
          var status: CInt = 0
          guard waitpid(run.process, &status, WNOHANG) == run.process else { continue }
          if status == 0 { acknowledged.append(run.value) }
          running[writer] = nil
        }
        guard done[writer] < Losses.records else { continue }
        done[writer] += 1
        let record = writer * Losses.records + done[writer]
        let value = "value\(record)x"
        let command = keeper.edit(record, value, in: folder, program: program.path)
        running[writer] = (try Child.spawn(command, environment: environment), value)
      }
      usleep(200)
    }
    for case let run? in running {
      // A script's own children too: each run leads a session.
      kill(-run.process, SIGKILL)
      if Child.wait(for: run.process).status == 0 { acknowledged.append(run.value) }
    }
    return acknowledged
  }

  private func environment(_ keeper: Keeper, _ folder: String) -> [String] {
    program.environment + keeper.variables(folder)
  }
}
