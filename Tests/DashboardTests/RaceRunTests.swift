@testable import Dashboard
import Testing

/// A race goes from period to period in a second and rests for 700 ms at each.
@Suite struct RaceRunTests {
  private func run(at clock: Int = 0) -> RaceRun {
    var run = RaceRun(periods: 4)
    run.run(at: clock)
    return run
  }

  @Test(arguments: [
    (0, 0.0), (500, 0.0), (700, 0.0), (1_200, 0.5), (1_700, 1.0), (2_400, 1.0), (2_900, 1.5),
    (4_100, 2.0), (5_100, 3.0), (99_000, 3.0),
  ])
  func `it rests at a period, then goes on to the next`(clock: Int, time: Double) {
    #expect(run().time(at: clock) == time)
  }

  @Test func `frozen between two periods it goes on from there without a rest`() {
    var run = run()
    run.freeze(at: 1_200)
    #expect(!run.isRunning && run.time(at: 50_000) == 0.5)
    run.run(at: 60_000)
    #expect(run.time(at: 60_250) == 0.75)
    #expect(run.time(at: 60_500) == 1)
    #expect(run.time(at: 61_000) == 1)
    #expect(run.time(at: 61_700) == 1.5)
  }

  @Test func `at its end it begins anew`() {
    var run = run()
    run.freeze(at: 99_000)
    run.run(at: 100_000)
    #expect(run.time(at: 100_000) == 0)
  }

  @Test func `a step goes to a whole period and no farther than the ends`() {
    var run = run()
    run.step(by: 1, at: 1_200)
    #expect(run.time(at: 0) == 1)
    run.freeze(at: 0)
    run.run(at: 0)
    run.step(by: -1, at: 1_200)
    #expect(run.time(at: 0) == 1)
    run.step(by: -1, at: 0)
    run.step(by: -1, at: 0)
    #expect(run.time(at: 0) == 0)
    for _ in 0..<9 { run.step(by: 1, at: 0) }
    #expect(run.time(at: 0) == 3)
  }

  @Test func `it asks for no picture while it rests, stands or is over`() {
    let run = run()
    #expect(run.nextChange(after: 100, pace: 34) == 700)
    #expect(run.nextChange(after: 1_200, pace: 34) == 1_234)
    #expect(run.nextChange(after: 1_700, pace: 34) == 2_400)
    #expect(run.nextChange(after: 5_100, pace: 34) == nil)
    var standing = run
    standing.freeze(at: 1_200)
    #expect(standing.nextChange(after: 1_300, pace: 34) == nil)
  }

  @Test func `thirty pictures a second at most, and none of those it does not need`() {
    let run = run()
    var clock = 0
    var moments: [Int] = []
    while let next = run.nextChange(after: clock, pace: 34) {
      #expect(next > clock)
      moments.append(next)
      clock = next
    }
    for start in stride(from: 0, to: 5_100, by: 100) {
      #expect(moments.count { (start..<start + 1_000).contains($0) } <= 30)
    }
    #expect(run.time(at: clock) == run.end)
  }

  @Test func `a race of one period has nowhere to go`() {
    var run = RaceRun(periods: 1)
    run.run(at: 0)
    #expect(run.time(at: 9_000) == 0 && run.nextChange(after: 9_000, pace: 34) == nil)
  }
}
