import Foundation
import Testing

/// What was acknowledged survives, whatever happens to the program.
@Suite struct KillTests {
  /// The rounds on one store, and the edits that must have been acknowledged in them.
  private static let wanted = (rounds: 5, edits: 630)
  /// The most rounds, should the machine be slow.
  private static let most = 30
  /// The most edits that a writer is given in a round.
  private static let feed = 400

  /// Two writers are fed edits, one row an act, and each is killed after a random number of
  /// acknowledgements, or before the first: 40 rounds and 5,000 edits in eight stores, half of them with
  /// both writers on one record.
  @Test(arguments: 1...8)
  func `no acknowledged edit is lost when two writers are killed at any moment`(
    number: Int
  ) throws {
    let isOneRecord = number % 2 == 0
    let bench = try Bench()
    let store = bench.path("库")
    let compounds = ["331102-0001", "331102-0002"]
    try bench.makeStore(store, compounds: compounds)
    var tally = Tally()
    while tally.rounds < Self.wanted.rounds || tally.acknowledged.count < Self.wanted.edits {
      try #require(tally.rounds < Self.most, "\(tally.acknowledged.count) acknowledged")
      tally.rounds += 1
      let writers = try [0, 1].map { number in
        try Writer(
          "\(tally.rounds)-\(number)", of: compounds[isOneRecord ? 0 : number], store: store,
          edits: Self.feed, on: bench)
      }
      let isEarly = tally.rounds % 5 == 0
      DispatchQueue.concurrentPerform(iterations: 2) { number in
        // Every fifth round ends while the programs start or make their day-books.
        if isEarly {
          writers[number].stop(afterMilliseconds: Int.random(in: 1...400))
        } else {
          writers[number].stop(afterAcknowledgements: Int.random(in: 1...190))
        }
      }
      for writer in writers {
        tally.tried.formUnion(writer.values)
        tally.acknowledged.formUnion(try writer.acknowledged())
      }
    }
    let log: [LogEntry] = try bench.runWell("log", store, "--json").json()
    let values = log.flatMap(\.changes).filter { $0.field == "remark" }.compactMap(\.new)
    let logged = Set(values)
    let lost = tally.acknowledged.subtracting(logged)
    print(
      "store \(number), \(isOneRecord ? "one record" : "a record each"): \(tally.rounds) rounds, "
        + "\(tally.acknowledged.count) acknowledged, \(lost.count) lost, "
        + "\(logged.count - tally.acknowledged.count) saved and not acknowledged")
    #expect(lost.isEmpty)
    // What was not acknowledged may be there or not, but nothing twice and nothing nobody wrote.
    #expect(logged.isSubset(of: tally.tried) && values.count == logged.count)
    // A writer is killed with at most one edit on its way to the disk.
    #expect(logged.count - tally.acknowledged.count <= 2 * tally.rounds)

    let check = try bench.run("check", "--integrity", store, "--json")
    let damage = try check.json(Check.self).integrity
    #expect(damage.allSatisfy { $0.message.contains("文件末尾的一行没有写完") }, "\(damage)")
    #expect(check.code == 0)

    // The store goes on as if nothing had been.
    try bench.runWell("set", store, compounds[0], "remark=之后")
    let last: [LogEntry] = try bench.runWell("log", store, compounds[0], "--json").json()
    #expect(last.last?.changes.contains { $0.new == "之后" } == true)
  }

  /// What the writers wrote and were told.
  private struct Tally {
    var rounds = 0
    var tried: Set<String> = []
    var acknowledged: Set<String> = []
  }

  /// A program that is given edits and tells of each when it is saved.
  private struct Writer: Sendable {
    /// The values it is given, in order.
    let values: [String]
    private let process: pid_t
    private let output: URL
    private let acknowledgement: String

    init(
      _ name: String, of id: String, store: String, edits: Int, on bench: Bench
    ) throws {
      values = (1...edits).map { "第\(name)-\($0)" }
      acknowledgement = id + " 已保存\n"
      let rows = "id,field,new\n" + values.map { "\(id),remark,\($0)\n" }.joined()
      let feed = try bench.write(rows, to: name + ".csv")
      output = bench.folder.appending(path: name + ".out")
      process = try bench.spawn(
        "sh", ["-c", "exec \"$0\" apply \"$1\" - < \"$2\"", Bench.program, store, feed],
        streams: name)
    }

    func stop(afterMilliseconds milliseconds: Int) {
      usleep(UInt32(milliseconds * 1000))
      stop()
    }

    /// Kills the program a moment after it has told of so many edits.
    func stop(afterAcknowledgements count: Int) {
      let deadline = ContinuousClock.now + .seconds(20)
      var status = stat()
      repeat {
        usleep(300)
        stat(output.path, &status)
      } while status.st_size < count * acknowledgement.utf8.count && ContinuousClock.now < deadline
      usleep(UInt32.random(in: 0...4_000))
      stop()
    }

    private func stop() {
      kill(process, SIGKILL)
      _ = Bench.end(of: process)
    }

    /// The values that it was told are saved.
    func acknowledged() throws -> ArraySlice<String> {
      let told = try String(contentsOf: output, encoding: .utf8)
      let count = told.components(separatedBy: acknowledgement).count - 1
      #expect(told == String(repeating: acknowledgement, count: count))
      return values.prefix(count)
    }
  }
}
