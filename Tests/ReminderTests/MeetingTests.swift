import Model
import Testing

/// What a joint meeting looks at, by hand.
@Suite struct MeetingTests {
  private var book = Book()

  @Test mutating func `Late items go by level, then working days, then households`() throws {
    func item(_ number: Int, _ level: String, due: String, _ compound: String, _ unit: String) {
      book.add(
        SupervisionItem.self, "DB〔2026〕00\(number)",
        [
          "title": "事项\(number)", "unit": unit, "compound": compound, "state": "handling",
          "assigned-on": "2026-09-01", "original-due": due, "level": level,
        ])
    }
    item(1, "", due: "2026-10-09", "331102-0001", "331102")
    item(2, "red", due: "2026-11-13", "331102-0002", "331102")
    item(3, "red", due: "2026-11-13", "331102-0001", "331121")
    item(4, "red", due: "2026-11-12", "331102-0002", "331102")
    item(5, "red", due: "2026-11-20", "331102-0001", "331102")
    let items = AgendaMatters(book.circumstances("2026-11-20"), targets: []).items
    // The 13th is a Friday: five working days late on Friday the 20th. What is due today is not late.
    #expect(items.map(\.late.row) == [3, 2, 1, 0])
    #expect(items.map(\.level) == [.red, .red, .red, nil])
    #expect(items.map(\.late.lateness.workingDays).prefix(3) == [6, 5, 5])
    #expect(items.map(\.households) == [80, 320, 80, 320])
    #expect(items.map(\.unit) == ["331102", "331121", "331102", "331102"])
  }

  @Test mutating func `Open difficulties come before projects set aside and stuck ones`() throws {
    func issue(_ number: Int, _ kind: String, _ level: String, _ found: String, closed: String = "")
    {
      book.add(
        Model.Issue.self, "WT-2026-00\(number)",
        [
          "compound": "331102-0002", "kind": kind, "description": "问题\(number)",
          "discovered-on": found, "level": level, "closed-on": closed,
        ])
    }
    issue(1, "difficulty", "", "2026-10-01")
    issue(2, "difficulty", "county", "2026-11-10")
    issue(3, "difficulty", "city", "2026-11-19")
    issue(4, "difficulty", "county", "2026-11-01")
    issue(5, "gap", "city", "2026-01-01")
    issue(6, "difficulty", "city", "2026-01-01", closed: "2026-02-01")
    func project(_ number: Int, _ stage: String, _ since: String) {
      book.add(
        Project.self, "XM-\(number)",
        [
          "name": "项目\(number)", "stage": stage, "stage-since": since,
          "compounds": "331102-0001 331102-0002",
        ])
    }
    project(1, "S3", "2026-11-10")
    project(2, "S3", "2026-11-10")
    project(3, "S3", "2026-11-04")
    project(4, "X1", "2026-11-10")
    book.set(Project.self, "XM-4", "aside-until", "2027-01-31")
    let blocked = AgendaMatters(book.circumstances("2026-11-20"), targets: []).blocked
    #expect(
      blocked.map { $0.kind.identifier + " \($0.row)" } == [
        "issue 2", "issue 3", "issue 1", "issue 0", "project 3", "project 2",
      ])
    // 10, 10 and 16 days in the scheme: the median is 10, stuck is longer than one and a half of it.
    #expect(blocked.map(\.days) == [1, 19, 10, 50, 10, 16])
    #expect(blocked.map(\.households) == [80, 80, 80, 80, 400, 400])
    #expect(
      blocked.prefix(5).map(\.cause) == [
        .difficulty(.city), .difficulty(.county), .difficulty(.county), .difficulty(nil),
        .setAside(until: day("2027-01-31")),
      ])
    guard case .stuck(let stuck)? = blocked.last?.cause else {
      Testing.Issue.record("the last is no stuck project")
      return
    }
    #expect(stuck.stage == .scheme)
    #expect(stuck.bound == 15)
  }

  @Test mutating func `A resolution is done, late, under way or without a due day`() throws {
    func meeting(_ number: Int, _ kind: String, _ day: String) {
      book.add(Meeting.self, "HY-2026-00\(number)", ["kind": kind, "day": day, "unit": ""])
    }
    func resolution(_ number: Int, of meeting: Int, due: String, done: String = "") {
      book.add(
        Resolution.self, "YD-2026-00\(number)",
        [
          "meeting": "HY-2026-00\(meeting)", "text": "议定\(number)", "due-on": due,
          "done-on": done,
        ])
    }
    meeting(1, "joint", "2026-09-10")
    meeting(2, "joint", "2026-10-20")
    meeting(3, "regular", "2026-11-02")
    meeting(4, "joint", "2026-11-20")
    resolution(1, of: 2, due: "2026-10-30", done: "2026-11-05")
    resolution(2, of: 1, due: "2026-10-30")
    resolution(3, of: 2, due: "2026-11-13")
    resolution(4, of: 2, due: "2026-11-20")
    resolution(5, of: 2, due: "")
    let circumstances = book.circumstances("2026-11-20")
    let previous = circumstances.ledger.lastMeeting(.joint, before: day("2026-11-20"))
    #expect(previous == 1)
    let standings = circumstances.resolutions(of: try #require(previous))
    #expect(standings.map(\.row) == [0, 2, 3, 4])
    #expect(standings.map(\.state) == [.done, .late(workingDays: 5), .underWay, .noDueDay])
    #expect(circumstances.ledger.lastMeeting(.joint, before: day("2026-09-10")) == nil)
    // On the Saturday after the due day no working day is lost, but it is late.
    let saturday = book.circumstances("2026-11-14").resolutions(of: 1)
    #expect(saturday.map(\.state)[1] == .late(workingDays: 0))
  }
}
