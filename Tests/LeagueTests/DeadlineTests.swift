import Model
import Testing

@Suite struct DeadlineTests {
  private let calendar = WorkCalendar.standard

  @Test(arguments: [
    ("2023-09-27", "5 WD", "2023-10-10"), ("2023-09-27", "5 ND", "2023-10-07"),
    ("2022-12-28", "5 WD", "2023-01-05"), ("2024-02-08", "3 WD", "2024-02-19"),
    ("2025-01-24", "3 WD", "2025-02-05"), ("2025-09-30", "1 WD", "2025-10-09"),
    ("2026-02-13", "2 WD", "2026-02-24"), ("2024-01-31", "1 MON", "2024-02-29"),
    ("2025-03-05", "1 MON", "2025-04-07"), ("2023-06-20", "3 WD", "2023-06-26"),
    ("2023-04-28", "2 WD", "2023-05-05"), ("2024-09-13", "1 WD", "2024-09-14"),
    ("2025-04-25", "1 WD", "2025-04-27"), ("2025-12-31", "2 WD", "2026-01-05"),
    ("2023-12-29", "1 WD", "2024-01-02"), ("2024-05-10", "1 ND", "2024-05-11"),
    ("2026-09-24", "1 ND", "2026-09-28"),
  ])
  func `a deadline falls on the day counted by hand`(start: String, rule: String, due: String)
    throws
  {
    let rule = try #require(DueRule(rule))
    let date = rule.due(from: try day(start), calendar: calendar)
    #expect(date.day.iso == due)
    #expect(!date.isProvisional)
    #expect(date.steps.last?.day == date.day)
  }

  @Test func `the counted days are shown with why each counts or not`() throws {
    let date = DueRule.workingDays(1).due(from: try day("2025-09-30"), calendar: calendar)
    #expect(date.steps.map(\.number) == [nil, nil, nil, nil, nil, nil, nil, nil, 1])
    #expect(date.steps[0].reason.zh == "中秋节、国庆节放假")
    #expect(date.steps[8].reason.zh == "工作日")
    let makeUp = DueRule.workingDays(1).due(from: try day("2024-09-13"), calendar: calendar)
    #expect(makeUp.steps.map(\.reason.zh) == ["中秋节调休上班"])
    let rolled = DueRule.calendarDays(1).due(from: try day("2026-09-24"), calendar: calendar)
    #expect(rolled.steps.map(\.number) == [1, nil, nil, nil])
    #expect(
      rolled.steps.map(\.day.iso) == ["2026-09-25", "2026-09-26", "2026-09-27", "2026-09-28"])
  }

  @Test func `a fixed date stays where it is, even on a day off`() throws {
    let rule = try #require(DueRule("FIXED 2026-10-01"))
    #expect(rule.due(from: try day("2026-09-01"), calendar: calendar).day.iso == "2026-10-01")
  }

  @Test func `a month ends on the corresponding day or on the month's last`() throws {
    let months = DueRule.months(1)
    #expect(months.dueDay(from: try day("2025-01-31"), calendar: calendar).iso == "2025-02-28")
    #expect(months.dueDay(from: try day("2024-02-29"), calendar: calendar).iso == "2024-03-29")
    #expect(
      DueRule.months(13).dueDay(from: try day("2025-10-15"), calendar: calendar).iso == "2026-11-16"
    )
  }

  @Test func `a term before an event leaves out the event's own day and is not moved`() throws {
    let event = try day("2025-06-10")
    #expect(DueRule.workingDays(1).dueDay(before: event, calendar: calendar).iso == "2025-06-09")
    #expect(DueRule.workingDays(3).dueDay(before: event, calendar: calendar).iso == "2025-06-05")
    #expect(DueRule.calendarDays(3).dueDay(before: event, calendar: calendar).iso == "2025-06-07")
    #expect(
      DueRule.months(2).dueDay(before: try day("2025-04-30"), calendar: calendar).iso
        == "2025-02-28")
    let sunday = try day("2025-06-08")
    #expect(DueRule.workingDays(1).dueDay(before: sunday, calendar: calendar).iso == "2025-06-06")
  }

  @Test func `rules are read and written as the command line has them`() {
    for code in ["5 WD", "30 ND", "1 MON", "FIXED 2026-12-31"] {
      #expect(DueRule(code)?.code == code)
    }
    #expect(DueRule("5  wd") == .workingDays(5))
    for wrong in [
      "", "5", "WD", "0 WD", "-1 WD", "+5 WD", "5 XD", "5.5 WD", "FIXED 2026-02-30", "1 2 WD",
    ] {
      #expect(DueRule(wrong) == nil)
    }
    #expect(DueRule.workingDays(1).phrase == Phrase(zh: "1个工作日", en: "1 working day"))
  }

  @Test func `overdue begins at midnight and is told in working and calendar days`() throws {
    let due = try day("2025-09-30")
    func lateness(_ today: String) throws -> Lateness {
      Lateness(due: due, today: try day(today), calendar: calendar)
    }
    #expect(try !lateness("2025-09-30").isLate)
    let holiday = try lateness("2025-10-08")
    #expect(holiday.isLate && holiday.workingDays == 0 && holiday.calendarDays == 8)
    let after = try lateness("2025-10-11")
    #expect(after.workingDays == 3 && after.calendarDays == 11)
  }

  @Test
  func `lamps turn with three working days left, after the due day, and stay for late closing`()
    throws
  {
    let due = try day("2025-10-09")
    func lamp(_ today: String, closed: String? = nil, suspended: Bool = false) throws -> Lamp {
      Lamp(
        due: due, today: try day(today), closed: try closed.map(day), suspended: suspended,
        dueSoon: 3, calendar: calendar)
    }
    // 26 September is a Friday; 28 September is worked; the holiday is 1–8 October.
    #expect(try lamp("2025-09-26") == .green)
    #expect(try lamp("2025-09-28") == .dueSoon)
    #expect(try lamp("2025-10-09") == .dueSoon)
    #expect(try lamp("2025-10-10") == .overdue)
    #expect(try lamp("2025-10-10", suspended: true) == .suspended)
    #expect(try lamp("2025-10-12", closed: "2025-10-09") == .green)
    #expect(try lamp("2025-10-12", closed: "2025-10-10") == .closedLate)
    #expect(try lamp("2025-10-10", closed: "2025-10-11") == .overdue)
  }
}
