import Model
import Testing

/// The numbers of the pool, by hand.
@Suite struct PoolTests {
  private var book = Book()

  private mutating func project(_ number: Int, _ stage: String, since: String, _ compounds: String)
  {
    book.add(
      Project.self, "XM-\(number)",
      [
        "name": "项目\(number)", "stage": stage, "stage-since": since,
        "compounds": compounds,
      ])
  }

  private mutating func move(
    _ number: Int, _ type: String, _ day: String, _ compounds: Int, approved: Bool = true
  ) {
    book.add(
      PoolMove.self, "CR-\(number)",
      [
        "project": "XM-1", "type": type, "day": day, "compounds": "\(compounds)",
        "approved-on": approved ? day : "",
      ])
  }

  private func figures(_ today: String = "2026-11-20") throws -> (
    own: PoolFigures, all: PoolFigures
  ) {
    let figures = PoolFigures.all(book.circumstances(today))
    #expect(figures.map(\.unit) == ["331102", "331121", ""])
    return (try #require(figures.first), try #require(figures.last))
  }

  @Test mutating func `Stages count compounds and households, and how long projects stay`() throws {
    // 10, 20, 40 and 100 days in S3 on 2026-11-20.
    project(1, "S3", since: "2026-11-10", "331102-0001 331102-0002")
    project(2, "S3", since: "2026-10-31", "331102-0001")
    project(3, "S3", since: "2026-10-11", "331102-0002")
    project(4, "S3", since: "2026-08-12", "331102-0001")
    let scheme = try figures().own.figure(.scheme)
    #expect(scheme.projects == 4)
    #expect(scheme.compounds == 5)
    #expect(scheme.households == 320 * 3 + 80 * 2)
    // The median of four is the mean of the middle two; nine of ten is the fourth of four.
    #expect(scheme.median == Rational(30))
    #expect(scheme.ninetieth == 100)
    project(5, "S3", since: "2026-11-20", "331102-0001")
    let five = try figures().own.figure(.scheme)
    #expect(five.median == Rational(20))
    #expect(five.ninetieth == 100)
    #expect(try figures().all.figure(.scheme) == five)
  }

  @Test func `The ninetieth of ten is the ninth`() throws {
    var book = Book()
    for number in 1...10 {
      book.add(
        Project.self, "XM-\(number)",
        ["stage": "S4", "stage-since": (day("2026-11-20") + -number).iso])
    }
    let figure = try #require(PoolFigures.all(book.circumstances("2026-11-20")).first)
    #expect(figure.figure(.executing).ninetieth == 9)
    #expect(figure.figure(.executing).median == Rational(11) / Rational(2))
  }

  @Test mutating func `A project is stuck beyond one and a half medians or the longest stay`()
    throws
  {
    project(1, "S3", since: "2026-11-10", "331102-0001")
    project(2, "S3", since: "2026-10-31", "331102-0001")
    project(3, "S3", since: "2026-10-20", "331102-0001")
    // 10, 20 and 31 days: the median is 20, so 30 is the bound.
    #expect(try figures().own.stuck.map(\.row) == [2])
    #expect(try figures().own.stuck.map(\.bound) == [30])
    #expect(try figures("2026-11-19").own.stuck.map(\.days) == [30])
    // Alone in its stage: only the longest stay of 180 days can tell.
    project(4, "S4", since: "2026-05-24", "331102-0001")
    #expect(try figures("2026-11-20").own.stuck.map(\.row) == [2])
    #expect(try figures("2026-11-21").own.stuck.map(\.row) == [3, 2])
    // What runs for good is not stuck.
    project(5, "S7", since: "2020-01-01", "331102-0001")
    #expect(try figures().own.stuck.map(\.row) == [2])
  }

  @Test mutating func `Reserve months, gap and alarm follow the approved moves`() throws {
    project(1, "S1", since: "2026-11-01", "331102-0001 331102-0002")
    move(1, "exit", "2025-11-20", 50)
    move(2, "exit", "2025-11-21", 3)
    move(3, "exit", "2026-11-02", 1)
    move(4, "entry", "2026-11-03", 4)
    move(5, "entry", "2026-11-04", 9, approved: false)
    let own = try figures().own
    // The exit of a year ago to the day has left the window; the entry nobody approved is none yet.
    #expect([own.exits, own.entries, own.gap] == [4, 4, 0])
    #expect([own.exitsThisMonth, own.entriesThisMonth] == [1, 4])
    // 2 in reserve × 12 months ÷ 4 a year.
    #expect(own.reserveMonths == Rational(6))
    #expect(!own.isAlarming)
    move(6, "exit", "2026-11-05", 1)
    #expect(try figures().own.gap == 1)
    #expect(try figures().own.isAlarming)
    #expect(PoolMoves(book.circumstances("2026-11-20")).log.count == 6)
    #expect(
      PoolMoves(book.circumstances("2026-11-20")).yearly["331102"]?.firstUnfilled
        == day("2026-11-05"))
  }

  @Test mutating func `The forecast is the remaining compounds at the throughput of six months`()
    throws
  {
    // Four compounds remain: two in S1, one in S4 and one set aside; what left counts no more.
    project(1, "S1", since: "2026-11-01", "331102-0001 331102-0002")
    project(2, "S4", since: "2026-11-01", "331102-0001")
    project(3, "X1", since: "2026-11-01", "331102-0002")
    project(4, "S8", since: "2026-11-01", "331102-0001")
    project(5, "X2", since: "2026-11-01", "331102-0001")
    #expect(try figures().own.remaining == 4)
    #expect(try figures().own.forecast == nil)
    #expect(try !figures().own.isInTime)
    // Two in six months: 4 × 6 ÷ 2 = 12 months, November 2027.
    move(1, "exit", "2026-05-21", 2)
    move(2, "exit", "2026-05-20", 9)
    #expect(try figures().own.recentExits == 2)
    #expect(try figures().own.forecast == Month(year: 2027, month: 11))
    #expect(try figures().own.isInTime)
    // One more compound makes it 15 months, February 2028: too late for the end of 2027.
    project(6, "S4", since: "2026-11-01", "331102-0001")
    #expect(try figures().own.forecast == Month(year: 2028, month: 2))
    #expect(try !figures().own.isInTime)
  }

  @Test mutating func `Milestones are near within thirty days and late from the day after`() throws
  {
    for (number, planned) in ["2026-11-19", "2026-11-20", "2026-12-20", "2026-12-21"].enumerated() {
      book.add(
        Milestone.self, "JD-\(number)",
        ["project": "XM-1", "stage": "S4", "planned-on": planned])
    }
    #expect(try figures().own.milestonesLate == [0])
    #expect(try figures().own.milestonesNear == [1, 2])
    book.set(Milestone.self, "JD-0", "actual-on", "2026-11-20")
    #expect(try figures().own.milestonesLate.isEmpty)
  }
}
