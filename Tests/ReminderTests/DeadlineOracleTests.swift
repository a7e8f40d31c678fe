import Model
import Testing

/// Due days, lateness and lamps against a naive walk, on every day from 2022 to 2027.
@Suite struct DeadlineOracleTests {
  private let calendar = WorkCalendar.standard
  private let first = day("2022-01-01")
  private let last = day("2027-12-31")

  private static let lengths: [DueRule] =
    [1, 2, 3, 5, 7, 10, 15, 20, 30].map(DueRule.workingDays)
    + [1, 3, 5, 7, 15, 30, 60, 90].map(DueRule.calendarDays)
    + [1, 2, 3, 6, 12].map(DueRule.months)

  /// Every day of the six years, in order.
  private var days: [Day] { (first.number...last.number).map { Day(number: $0) } }

  @Test func `Days worked and off are those of the notices`() {
    #expect(days.filter { calendar.isWorking($0) != NaiveCalendar.isWorking($0) }.isEmpty)
    // 365 or 366 days less weekends less the statutory days: 11 up to 2024, 13 after.
    let counts = (2022...2026).map { year in
      days.count { $0.civil.year == year && NaiveCalendar.isWorking($0) }
    }
    #expect(counts == [249, 249, 251, 248, 248])
  }

  @Test func `Forty-five thousand due days are those of the walk`() {
    var cases = 0
    var wrong: [String] = []
    for start in days {
      for rule in Self.lengths {
        let due = NaiveCalendar.due(rule, from: start)
        guard due <= last else { continue }
        cases += 1
        if rule.dueDay(from: start, calendar: calendar) != due {
          wrong.append("\(start.iso) \(rule.code)")
        }
      }
    }
    #expect(wrong.isEmpty)
    #expect(cases > 45_000)
  }

  @Test func `Forty-five thousand days before an event are those of the walk`() {
    var cases = 0
    var wrong: [String] = []
    for event in days {
      for rule in Self.lengths {
        let due = NaiveCalendar.due(rule, before: event)
        guard due >= first else { continue }
        cases += 1
        if rule.dueDay(before: event, calendar: calendar) != due {
          wrong.append("\(event.iso) \(rule.code)")
        }
      }
    }
    #expect(wrong.isEmpty)
    #expect(cases > 45_000)
  }

  @Test func `A fixed day stands, whatever it falls on`() {
    let wrong = days.filter {
      DueRule.fixed($0).dueDay(from: first, calendar: calendar) != $0
        || DueRule.fixed($0).dueDay(before: last, calendar: calendar) != $0
    }
    #expect(wrong.isEmpty)
  }

  /// Days drawn by a fixed rule: the same on every run.
  private func draws(_ count: Int, of parts: Int) -> [[Int]] {
    var state: UInt64 = 2_023_022
    return (0..<count).map { _ in
      (0..<parts).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33)
      }
    }
  }

  @Test func `Fifteen thousand latenesses are those of the walk`() {
    let span = last - first + 1
    var late = 0
    var wrong: [String] = []
    for draw in draws(15_000, of: 2) {
      let due = first + draw[0] % span
      // Up to half a year on either side, so that both early and late are met.
      let today = min(last, max(first, due + (draw[1] % 240 - 60)))
      let lateness = Lateness(due: due, today: today, calendar: calendar)
      let working = today > due ? NaiveCalendar.workingDays(after: due, through: today) : 0
      let calendarDays = max(0, Int(today.number) - Int(due.number))
      if lateness.isLate { late += 1 }
      if lateness.workingDays != working || lateness.calendarDays != calendarDays
        || lateness.isLate != (today > due)
      {
        wrong.append("\(due.iso) \(today.iso)")
      }
    }
    #expect(wrong.isEmpty)
    #expect(late > 10_000)
  }

  @Test func `Fifteen thousand lamps are those of the walk`() {
    let span = last - first + 1
    var lit: [Lamp: Int] = [:]
    var wrong: [String] = []
    for draw in draws(15_000, of: 4) {
      let due = first + draw[0] % span
      let today = min(last, max(first, due + (draw[1] % 21 - 10)))
      let closed = draw[2] % 3 == 0 ? due + (draw[2] / 3 % 15 - 7) : nil
      let isSuspended = draw[3] % 5 == 0
      let lamp = Lamp(
        due: due, today: today, closed: closed, suspended: isSuspended, dueSoon: 3,
        calendar: calendar)
      let expected = walkedLamp(due, today, closed, isSuspended)
      lit[expected, default: 0] += 1
      if lamp != expected { wrong.append("\(due.iso) \(today.iso) \(closed?.iso ?? "-")") }
    }
    #expect(wrong.isEmpty)
    #expect(lit.count == Lamp.allCases.count)
    #expect(lit.values.allSatisfy { $0 > 500 })
  }

  /// 绿 more than 3 working days left; 黄 3 or fewer; 红 overdue; 灰 suspended; ◐ closed late.
  private func walkedLamp(_ due: Day, _ today: Day, _ closed: Day?, _ isSuspended: Bool) -> Lamp {
    if let closed, closed <= today { return closed > due ? .closedLate : .green }
    if isSuspended { return .suspended }
    if today > due { return .overdue }
    return NaiveCalendar.workingDays(after: today, through: due) > 3 ? .green : .dueSoon
  }

  @Test(arguments: [
    ("2023-09-27", "5 WD", "2023-10-10"), ("2023-09-27", "5 ND", "2023-10-07"),
    ("2022-12-28", "5 WD", "2023-01-05"), ("2024-02-08", "3 WD", "2024-02-19"),
    ("2025-01-24", "3 WD", "2025-02-05"), ("2025-09-30", "1 WD", "2025-10-09"),
    ("2026-02-13", "2 WD", "2026-02-24"), ("2024-01-31", "1 MON", "2024-02-29"),
    ("2025-03-05", "1 MON", "2025-04-07"),
  ])
  func `The worked rows hold by hand, by the walk and by the program`(
    _ start: String, _ code: String, _ due: String
  ) throws {
    let rule = try #require(DueRule(code))
    #expect(NaiveCalendar.due(rule, from: day(start)) == day(due))
    #expect(rule.dueDay(from: day(start), calendar: calendar) == day(due))
  }
}
