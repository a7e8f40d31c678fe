import Foundation
import Testing

/// Machines whose clock is wrong by decades.
@Suite(.enabled(if: Means.faketime.isExpected, "excused")) struct ClockTests {
  private static let compound = "331102-0001"
  private let bench: Bench
  private let store: String

  init() throws {
    bench = try Bench()
    try Means.faketime.require(on: bench)
    store = bench.path("库")
    try bench.makeStore(store, compounds: [Self.compound])
  }

  /// Sets the remark on a machine whose clock says so; `machine` has a state folder of its own.
  private func set(
    _ value: String, at time: String? = nil, machine: String = "state",
    trusting: [String: String] = [:]
  ) throws -> Bench.Answer {
    try bench.answer(
      ["set", store, Self.compound, "remark=" + value],
      under: time.map { ["faketime", $0 + " 00:00:00"] } ?? [],
      variables: trusting.merging(["XDG_STATE_HOME": bench.path(machine)]) { $1 })
  }

  private func remarks() throws -> [String] {
    let log: [LogEntry] = try bench.runWell("log", store, Self.compound, "--json").json()
    return log.flatMap(\.changes).filter { $0.field == "remark" }.compactMap(\.new)
  }

  private func shown() throws -> String {
    try bench.runWell("show", store, Self.compound).output
  }

  @Test func `edits made in 1970 keep their order behind those that were there`() throws {
    var expected: [String] = []
    for (index, time) in [nil, "1970-01-01", "1970-01-01", nil, "1970-01-01"].enumerated() {
      // Every other edit comes from another machine, whose clock was never set.
      let machine = index % 2 == 0 ? "state" : "另一台"
      #expect(try set("第\(index)次", at: time, machine: machine).code == 0)
      expected.append("第\(index)次")
      #expect(try shown().contains("第\(index)次"))
    }
    #expect(try remarks() == expected)
    #expect(try bench.runWell("conflicts", store, "--json").json([Empty].self).isEmpty)
    #expect(try bench.run("check", "--integrity", store).code == 0)
  }

  @Test func `a store made in 1970 goes on where its clock is trusted`() throws {
    let old = bench.path("旧库")
    let made = try bench.answer(["init", old], under: ["faketime", "1970-01-01 08:00:00"])
    #expect(made.code == 0)
    let new = [
      "new", old, "compound", "id=" + Self.compound, "name=花园新村", "unit=莲都区",
      "street=331102001000", "built-year=1995", "buildings=4", "households=120",
    ]
    let refused = try bench.answer(new)
    #expect(refused.code == 5)
    #expect(refused.errors.contains("LIANGSHAI_TRUST_CLOCK=1"))
    #expect(try bench.answer(new, variables: ["LIANGSHAI_TRUST_CLOCK": "1"]).code == 0)
    // From then on nobody has to say it again.
    #expect(try bench.runWell("set", old, Self.compound, "remark=一").output.contains("已保存"))
  }

  @Test func `a clock of 2099 is refused with words, and nothing is written`() throws {
    #expect(try set("之前").code == 0)
    let before = try dayBooks(of: store).map { try Data(contentsOf: $0) }
    let answer = try set("2099", at: "2099-01-01")
    #expect(answer.code == 5 && answer.output.isEmpty)
    #expect(answer.lines(of: answer.errors) == 1)
    #expect(answer.errors.contains("本机时钟是 2099-01-01"))
    #expect(answer.errors.contains("LIANGSHAI_TRUST_CLOCK=1"))
    #expect(try dayBooks(of: store).map { try Data(contentsOf: $0) } == before)
    #expect(try remarks() == ["之前"])
  }

  @Test func `after one trusted edit of 2099 the later edits of others still win`() throws {
    #expect(try set("之前").code == 0)
    let trusted = try set(
      "2099", at: "2099-01-01", machine: "另一台", trusting: ["LIANGSHAI_TRUST_CLOCK": "1"])
    #expect(trusted.code == 0)
    #expect(try shown().contains("2099"))
    for value in ["之后", "再后"] {
      #expect(try set(value, machine: "第三台").code == 0)
      #expect(try shown().contains(value))
    }
    #expect(try remarks() == ["之前", "2099", "之后", "再后"])
    #expect(try bench.runWell("conflicts", store, "--json").json([Empty].self).isEmpty)
    // The line that came too early is told, with its file; its words count.
    let check = try bench.run("check", "--integrity", store, "--json")
    let damage = try check.json(Check.self).integrity
    #expect(damage.contains { $0.message.contains("2099-01-01") }, "\(damage)")
  }

  private struct Empty: Decodable {}
}
