import Model
import Testing

/// Plan, register, board and timeline over one store.
@Suite struct PoolViewTests {
  private var book = Book()

  private mutating func entry(
    _ number: Int, version: Int, _ change: String, _ compound: String,
    _ more: [String: String] = [:]
  ) {
    book.add(
      PlanEntry.self, "JH-\(number)",
      ["year": "2026", "version": "\(version)", "change": change, "compound": compound]
        .merging(more) { $1 })
  }

  @Test
  mutating func `The first version, locked, stays the denominator; later ones list who approved`()
    throws
  {
    entry(1, version: 1, "original", "331102-0001")
    var plan = try #require(YearPlan.all(book.ledger).first)
    #expect(plan.locked == nil)
    #expect(plan.current == [0])
    book.set(PlanEntry.self, "JH-1", "locked-on", "2026-01-15")
    entry(2, version: 2, "added", "331102-0002", ["approver": "张", "approval": "〔2026〕5号"])
    entry(3, version: 3, "removed", "331102-0001", ["approver": "张"])
    plan = try #require(YearPlan.all(book.ledger).first)
    #expect([plan.unit, "\(plan.year)"] == ["331102", "2026"])
    #expect(plan.versions.map(\.number) == [1, 2, 3])
    #expect(plan.versions.map(\.compounds) == [[0], [0, 1], [1]])
    #expect(plan.locked == [0])
    #expect(plan.current == [1])
    #expect(plan.changes.map(\.version) == [2, 3])
    #expect(plan.changes.map(\.line.isApproved) == [true, false])
    #expect(plan.versions[1].additions.map(\.compound) == [1])
    #expect(plan.versions[2].removals.map(\.compound) == [0])
  }

  @Test mutating func `The register changes between two cut-offs, with its approval`() {
    book.set(Compound.self, "331102-0001", "registered-on", "2026-10-01")
    book.set(Compound.self, "331102-0002", "registered-on", "2026-09-30")
    book.set(Compound.self, "331102-0002", "left-register-on", "2026-10-31")
    book.set(Compound.self, "331102-0002", "register-approval", "〔2026〕9号")
    let changes = RegisterChange.all(
      book.ledger, after: day("2026-09-30"), through: day("2026-10-31"))
    #expect(changes.map(\.compound) == [0, 1])
    #expect(changes.map(\.isEntry) == [true, false])
    #expect(changes.map(\.isApproved) == [false, true])
    #expect(changes.map(\.day.iso) == ["2026-10-01", "2026-10-31"])
  }

  private mutating func project(_ values: [String: String]) {
    book.add(
      Project.self, "XM-1",
      ["name": "一期", "compounds": "331102-0001"].merging(values) { $1 })
  }

  @Test mutating func `The board has a card for every project in its stage`() throws {
    project(["stage": "S4", "stage-since": "2026-11-10"])
    book.add(
      Project.self, "XM-2",
      ["stage": "S4", "stage-since": "2026-01-01", "compounds": "331102-0001 331102-0002"])
    book.add(Project.self, "XM-3", ["stage": "S1", "unit": "331121"])
    book.add(
      Milestone.self, "JD-1", ["project": "XM-2", "stage": "S5", "planned-on": "2026-11-01"])
    let board = PoolBoard(book.circumstances("2026-11-20"), unit: "331102")
    #expect(board.columns.map(\.stage) == ProjectStage.allCases)
    let cards = try #require(board.columns.first { $0.stage == .executing }).cards
    #expect(cards.map(\.id) == ["XM-2", "XM-1"])
    #expect(cards.map(\.days) == [323, 10])
    #expect(cards.map(\.households) == [400, 320])
    #expect(cards.map(\.isStuck) == [true, false])
    #expect(cards.map(\.lateMilestones) == [1, 0])
    #expect(board.columns.reduce(0) { $0 + $1.cards.count } == 2)
  }

  @Test mutating func `The timeline holds milestones by month, and lateness is never erased`() {
    project(["stage": "S4"])
    for (number, days) in [
      ("2026-11-05", "", "2026-11-09"), ("2026-11-02", "", "2026-11-02"),
      ("2026-10-30", "2026-12-01", ""), ("2026-12-20", "", ""),
    ].enumerated() {
      book.add(
        Milestone.self, "JD-\(number)",
        [
          "project": "XM-1", "stage": "S5", "planned-on": days.0, "forecast-on": days.1,
          "actual-on": days.2,
        ])
    }
    let timeline = PoolTimeline(book.circumstances("2026-11-20"))
    #expect(timeline.months.map(\.month.iso) == ["2026-10", "2026-11", "2026-12"])
    #expect(timeline.months.map(\.late) == [1, 1, 0])
    #expect(timeline.months.map(\.reached) == [0, 2, 0])
    #expect(timeline.months[1].steps.map(\.row) == [1, 0])
    #expect(timeline.months[1].steps.map(\.lamp) == [.green, .closedLate])
    #expect(timeline.months[1].steps.map(\.slip) == [0, 4])
    #expect(timeline.months[0].steps.map(\.slip) == [32])
    #expect(timeline.months[2].steps.map(\.slip) == [nil])
    #expect(timeline.months[0].steps.map(\.lamp) == [.overdue])
  }
}
