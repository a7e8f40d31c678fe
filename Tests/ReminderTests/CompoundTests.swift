import Model
import Testing

/// When compounds, their issues and the facts of departments are reminded of.
@Suite struct CompoundTests {
  private var book = Book()

  @Test mutating func `A survey holds twelve months and is told thirty days before`() {
    book.set(Compound.self, "331102-0001", "surveyed-on", "2025-12-20")
    book.expect("survey-due", of: "331102-0001", from: "2026-11-20", due: "2026-12-20")
    book.set(Compound.self, "331102-0001", "register", "removed")
    book.expectSilence("survey-due", on: "2026-12-20")
    book.set(Compound.self, "331102-0001", "register", "in-register")
    book.set(Compound.self, "331102-0001", "surveyed-on", "")
    book.set(Compound.self, "331102-0001", "registered-on", "2026-01-10")
    book.expect("survey-due", of: "331102-0001", from: "2026-12-11", due: "2027-01-10")
    // Neither day is known: it counts from the baseline, the end of 2022.
    book.set(Compound.self, "331102-0001", "registered-on", "")
    #expect(book.reminders("survey-due", on: "2026-11-20").map(\.due.iso) == ["2023-12-31"])
    book.set(Compound.self, "331102-0001", "surveyed-on", "2026-11-20")
    book.expectSilence("survey-due", on: "2026-11-20")
  }

  @Test mutating func `An issue is first reported within a working day`() {
    book.add(
      Model.Issue.self, "WT-1",
      ["compound": "331102-0001", "kind": "difficulty", "discovered-on": "2026-11-20"])
    book.expect("first-report", of: "WT-1", from: "2026-11-20", due: "2026-11-23")
    book.set(Model.Issue.self, "WT-1", "reported-on", "2026-11-23")
    book.expectSilence("first-report", on: "2026-11-23")
  }

  @Test mutating func `A patch is due on its day until the issue is closed`() {
    book.add(
      Model.Issue.self, "WT-1",
      ["compound": "331102-0001", "kind": "difficulty", "patch-due-on": "2026-11-20"])
    book.expect("patch-due", of: "WT-1", from: "2026-11-17", due: "2026-11-20")
    book.set(Model.Issue.self, "WT-1", "closed-on", "2026-11-18")
    book.expectSilence("patch-due", on: "2026-11-20")
  }

  @Test mutating func `A gap is answered by a measure or a project within thirty days`() {
    book.add(
      Model.Issue.self, "WT-1",
      ["compound": "331102-0001", "kind": "gap", "discovered-on": "2026-10-21"])
    book.expect("gap-unanswered", of: "WT-1", from: "2026-11-17", due: "2026-11-20")
    book.set(Model.Issue.self, "WT-1", "planned-fix", "增设门禁")
    book.expectSilence("gap-unanswered", on: "2026-12-31")
    book.set(Model.Issue.self, "WT-1", "planned-fix", "")
    book.set(Model.Issue.self, "WT-1", "project", "XM-1")
    book.expectSilence("gap-unanswered", on: "2026-12-31")
  }

  @Test mutating func `A fact holds as long as its department's cadence says`() {
    book.add(
      DepartmentFact.self, "BM-1",
      [
        "compound": "331102-0001", "department": "housing", "code": "FUND", "value": "1",
        "as-of": "2026-08-22",
      ])
    book.expect("fact-stale", of: "BM-1", from: "2026-11-17", due: "2026-11-20")
    // Civil affairs renew theirs every 180 days.
    book.set(DepartmentFact.self, "BM-1", "department", "civil-affairs")
    book.expectSilence("fact-stale", on: "2026-11-20")
    book.set(DepartmentFact.self, "BM-1", "department", "housing")
    book.add(
      DepartmentFact.self, "BM-2",
      [
        "compound": "331102-0001", "department": "housing", "code": "FUND", "value": "1",
        "as-of": "2026-11-01",
      ])
    book.expectSilence("fact-stale", on: "2026-11-20")
  }

  @Test mutating func `What a department wants corrected is due on its day`() {
    book.add(
      DepartmentFact.self, "BM-1",
      [
        "compound": "331102-0001", "department": "fire", "code": "PASSAGE",
        "as-of": "2026-11-01", "correction-due-on": "2026-11-20",
      ])
    book.expect("correction-due", of: "BM-1", from: "2026-11-17", due: "2026-11-20")
    book.set(DepartmentFact.self, "BM-1", "corrected-on", "2026-11-19")
    book.expectSilence("correction-due", on: "2026-11-20")
  }

  @Test mutating func `What a compound lacks in the monthly report is due with the report`() throws
  {
    book.expectSilence("monthly-fields", on: "2026-11-04")
    book.set(Compound.self, "331102-0001", "platform", "")
    book.set(Compound.self, "331102-0001", "floor-area", "")
    // The report of October is due on the third working day of November, then that of November.
    let inTime = try #require(book.reminders("monthly-fields", on: "2026-11-04").first)
    #expect(inTime.due == day("2026-11-04"))
    #expect(inTime.words.zh == "补齐月报缺项：数字平台、建筑面积")
    #expect(inTime.street == "331102001")
    let next = try #require(book.reminders("monthly-fields", on: "2026-11-05").first)
    #expect(next.due == day("2026-12-03"))
    #expect(
      Reminders.all(
        book.circumstances("2026-11-04"),
        in: ReminderScope(street: "331102001", rule: "monthly-fields")
      ).count == 1)
  }
}
