import Foundation
import Synchronization
import Testing

/// What was acknowledged survives, whatever happens to the program.
@Suite struct KillTests {
  private static let rounds = 24

  @Test func `no acknowledged edit is lost when two writers are killed at any moment`() throws {
    let bench = try Bench()
    let store = bench.path("库")
    try bench.runWell("init", store)
    let compounds = ["331102-0001", "331102-0002"]
    for id in compounds {
      try bench.runWell(
        "new", store, "compound", "id=\(id)", "name=花园新村", "unit=莲都区", "street=331102001000",
        "built-year=1995", "buildings=4", "households=120")
    }
    let outcome = Mutex(Outcome())
    for round in 1...Self.rounds {
      let end = ContinuousClock.now + .milliseconds(Int.random(in: 60...300))
      DispatchQueue.concurrentPerform(iterations: 2) { writer in
        // The second half writes to one record from both sides.
        let id = round > Self.rounds / 2 ? compounds[0] : compounds[writer]
        var number = 0
        while ContinuousClock.now < end {
          number += 1
          let value = "第\(round)轮\(writer)-\(number)"
          let told = write(value, to: id, of: store, on: bench, until: end)
          outcome.withLock { outcome in
            outcome.tried.insert(value)
            if told.contains("已保存\n") { outcome.acknowledged.insert(value) }
          }
        }
      }
    }
    let (tried, acknowledged) = outcome.withLock { ($0.tried, $0.acknowledged) }
    #expect(acknowledged.count >= Self.rounds)
    let log: [LogEntry] = try bench.runWell("log", store, "--json").json()
    let logged = Set(log.flatMap(\.changes).filter { $0.field == "remark" }.compactMap(\.new))
    #expect(acknowledged.subtracting(logged).isEmpty)
    // What was not acknowledged may be there or not, but nothing that nobody wrote.
    #expect(logged.isSubset(of: tried))

    let check = try bench.run("check", store, "--json")
    let damage = try check.json(Check.self).integrity
    #expect(damage.allSatisfy { $0.message.contains("文件末尾的一行没有写完") }, "\(damage)")
    #expect(check.code == (damage.isEmpty ? 0 : 1))

    // The store goes on as if nothing had been.
    try bench.runWell("set", store, compounds[0], "remark=之后")
    let last: [LogEntry] = try bench.runWell("log", store, compounds[0], "--json").json()
    #expect(last.last?.changes.contains { $0.new == "之后" } == true)
  }

  /// What the writers wrote and were told.
  private struct Outcome {
    var tried: Set<String> = []
    var acknowledged: Set<String> = []
  }

  /// Sets a remark in a process of its own, which is killed at `end`, and returns what it said.
  private func write(
    _ value: String, to id: String, of store: String, on bench: Bench,
    until end: ContinuousClock.Instant
  ) -> String {
    guard
      let process = try? bench.spawn(
        Bench.program, ["set", store, id, "remark=" + value], streams: value)
    else { return "" }
    var status: Int32 = 0
    while waitpid(process, &status, WNOHANG) == 0 {
      if ContinuousClock.now >= end {
        kill(process, SIGKILL)
        waitpid(process, &status, 0)
        break
      }
      usleep(500)
    }
    return (try? String(contentsOfFile: bench.path(value + ".out"), encoding: .utf8)) ?? ""
  }
}
