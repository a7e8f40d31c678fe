import Model
import Testing

/// When projects of the pool are reminded of.
@Suite struct ProjectTests {
  private var book = Book()

  private mutating func project(_ values: [String: String]) {
    book.add(
      Project.self, "XM-1",
      ["name": "一期", "compounds": "331102-0001", "leader": "李", "task-force": "专班"]
        .merging(values) { $1 })
  }

  private mutating func set(_ field: String, _ text: String) {
    book.set(Project.self, "XM-1", field, text)
  }

  @Test mutating func `A planned project without leader or task force lacks a hard condition`()
    throws
  {
    project(["stage": "S3", "stage-since": "2026-11-16", "leader": ""])
    let found = try #require(book.reminders("leader-vacant", on: "2026-11-17").first)
    #expect(found.due == day("2026-11-16"))
    #expect(found.lamp == .overdue)
    #expect(found.words.zh == "明确责任领导")
    #expect(found.street == "331102001")
    #expect(found.terms.map(\.reason) == [.overdue, .lateDays, .hardCondition, .households])
    // 已逾期 +10, 逾期 1 个工作日 +2, 硬性条件缺失 +20, 影响 320 户 +3.
    #expect(found.urgency == 35)
    set("leader", "李")
    book.expectSilence("leader-vacant", on: "2026-11-17")
    set("task-force", "")
    #expect(book.reminders("leader-vacant", on: "2026-11-17").map(\.words.zh) == ["明确专班"])
    set("stage", "S1")
    book.expectSilence("leader-vacant", on: "2026-11-17")
  }

  @Test mutating func `A leader who came after the stage hands over within thirty days`() {
    project(["stage": "S4", "stage-since": "2026-06-01", "leader-since": "2026-11-02"])
    book.expect("leader-changed", of: "XM-1", from: "2026-11-02", due: "2026-12-02")
    book.expectSilence("leader-changed", on: "2026-12-03")
    set("leader-since", "2026-06-01")
    book.expectSilence("leader-changed", on: "2026-11-02")
  }

  @Test mutating func `A milestone is reminded of until it is reached or its project set aside`() {
    project(["stage": "S4"])
    book.add(
      Milestone.self, "JD-1", ["project": "XM-1", "stage": "S5", "planned-on": "2026-11-20"])
    book.expect("milestone-due", of: "JD-1", from: "2026-11-17", due: "2026-11-20")
    set("stage", "X1")
    book.expectSilence("milestone-due", on: "2026-11-20")
    set("stage", "S4")
    book.set(Milestone.self, "JD-1", "actual-on", "2026-11-19")
    book.expectSilence("milestone-due", on: "2026-11-20")
  }

  @Test mutating func `A project that left is looked at again after six and twelve months`() {
    project(["stage": "S8", "left-on": "2026-05-20"])
    book.expect("project-review", of: "XM-1", from: "2026-10-21", due: "2026-11-20")
    set("reviewed-on", "2026-11-10")
    book.expect("project-review", of: "XM-1", from: "2027-04-20", due: "2027-05-20")
    set("reviewed-on", "2027-04-25")
    book.expectSilence("project-review", on: "2027-12-31")
  }

  @Test mutating func `A suspension ends on its day`() {
    project(["stage": "X1", "aside-until": "2026-11-20"])
    book.expect("suspension-end", of: "XM-1", from: "2026-11-17", due: "2026-11-20")
    set("stage", "S4")
    book.expectSilence("suspension-end", on: "2026-11-20")
  }

  private mutating func move(_ id: String, _ type: String, _ day: String, _ compounds: String) {
    book.add(
      PoolMove.self, id,
      [
        "project": "XM-1", "type": type, "day": day, "compounds": compounds, "approved-on": day,
      ])
  }

  @Test mutating func `The place of an exit is filled within thirty days`() throws {
    move("CR-1", "exit", "2026-10-21", "2")
    book.expect("back-fill", of: "331102", from: "2026-10-21", due: "2026-11-20")
    move("CR-2", "entry", "2026-11-02", "1")
    let found = try #require(book.reminders("back-fill", on: "2026-11-02").first)
    #expect(found.words.zh == "近 12 个月出库 2 个、递补 1 个小区，还需递补 1 个")
    // The exit leaves the window of 12 months a year later; then it alarms no more.
    #expect(book.reminders("back-fill", on: "2027-10-20").count == 1)
    book.expectSilence("back-fill", on: "2027-10-21")
    move("CR-3", "entry", "2026-11-03", "1")
    book.expectSilence("back-fill", on: "2026-11-03")
  }

  @Test mutating func `A reserve of less than three months of exits is low`() throws {
    project(["stage": "S1", "compounds": "331102-0001 331102-0002"])
    move("CR-1", "exit", "2026-10-21", "8")
    book.expectSilence("reserve-low", on: "2026-11-20")
    move("CR-2", "exit", "2026-10-22", "1")
    // 2 compounds × 12 ÷ 9 exits a year = 2.7 months.
    let found = try #require(book.reminders("reserve-low", on: "2026-11-20").first)
    #expect(found.words.zh == "储备只够 2.7 个月（应不少于 3 个月），补充储备项目")
    #expect(found.due == day("2026-11-30"))
    #expect(found.unit == "331102")
  }
}
