@testable import Model
import Testing

/// Days as people type them; today is Monday 2026-11-23.
@Suite struct TypedDayTests {
  private static let today = Day(iso: "2026-11-23") ?? Day(number: 0)
  private static let due = SupervisionItem.declaration.fields.currentDue.declaration
  private static let done = SupervisionItem.declaration.fields.assignedOn.declaration

  private func read(_ text: String, _ field: FieldDeclaration = due) -> String? {
    TypedDay(field, today: Self.today, calendar: .standard).day(text)?.iso
  }

  @Test(arguments: [
    ("今天", "2026-11-23"), ("明天", "2026-11-24"), ("后天", "2026-11-25"), ("昨天", "2026-11-22"),
    ("tomorrow", "2026-11-24"), ("+5", "2026-11-28"), ("-3", "2026-11-20"), ("＋5", "2026-11-28"),
    ("+30d", "2026-12-23"), ("+2周", "2026-12-07"), ("+1m", "2026-12-23"), ("-1月", "2026-10-23"),
    ("+1y", "2027-11-23"), ("+5wd", "2026-11-30"), ("+5工", "2026-11-30"), ("-1工", "2026-11-20"),
  ])
  func `words and distances are counted from today`(text: String, day: String) {
    #expect(read(text) == day)
  }

  @Test func `working days leave out the holidays of the notice`() {
    // 2026-09-25 to 27 are Mid-Autumn, 10-01 to 07 National Day; 09-20 and 10-10 are worked for it.
    let reader = TypedDay(
      Self.due, today: Day(iso: "2026-09-30") ?? Self.today, calendar: .standard)
    #expect(reader.day("+1工")?.iso == "2026-10-08")
    #expect(reader.day("+3工")?.iso == "2026-10-10")
  }

  @Test(arguments: [
    ("周五", "2026-11-27"), ("周一", "2026-11-23"), ("周日", "2026-11-29"), ("星期三", "2026-11-25"),
    ("下周三", "2026-12-02"), ("上周五", "2026-11-20"), ("fri", "2026-11-27"),
  ])
  func `a weekday is the next one`(text: String, day: String) {
    #expect(read(text) == day)
  }

  @Test func `a weekday of what happened is the last one`() {
    #expect(read("周五", Self.done) == "2026-11-20")
    #expect(read("周一", Self.done) == "2026-11-23")
  }

  @Test(arguments: [
    ("11-5", "2026-11-05"), ("11.27", "2026-11-27"), ("1/15", "2027-01-15"),
    ("11月5日", "2026-11-05"), ("12-1", "2026-12-01"),
  ])
  func `a day without its year is the nearest`(text: String, day: String) {
    #expect(read(text) == day)
  }

  @Test func `a day without its year that happened is behind today`() {
    #expect(read("12-1", Self.done) == "2025-12-01")
    #expect(read("11-5", Self.done) == "2026-11-05")
  }

  @Test func `a month later ends with the month where it is shorter`() {
    #expect(Day(iso: "2027-01-31")?.advanced(byMonths: 1).iso == "2027-02-28")
    #expect(Day(iso: "2026-03-31")?.advanced(byMonths: -1).iso == "2026-02-28")
    #expect(Day(iso: "2026-01-15")?.advanced(byMonths: -1).iso == "2025-12-15")
  }

  @Test(arguments: ["", "+", "-", "/", "周八", "13-40", "2-30", "无", "+5x", "5", "2026"])
  func `other words are none`(text: String) {
    #expect(read(text) == nil)
  }

  @Test func `what is typed for a field is read so, and as an import reads it`() throws {
    let ledger = Ledger()
    func canonical(_ text: String, _ field: FieldDeclaration) throws -> String {
      try ledger.canonicalText(of: text, for: field, today: Self.today)
    }
    #expect(try canonical("周五", Self.due) == "2026-11-27")
    #expect(try canonical("2026.11.5", Self.due) == "2026-11-05")
    #expect(try canonical("2026年11月5日", Self.due) == "2026-11-05")
    #expect(throws: EntryProblem.self) { try canonical("明天", Self.done) }
  }
}
