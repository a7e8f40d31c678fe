import Model
import Testing

@Suite struct WorkCalendarTests {
  private let calendar = WorkCalendar.standard

  @Test(arguments: [(2022, 249), (2023, 249), (2024, 251), (2025, 248), (2026, 248)])
  func `a year has its days less weekends and statutory holidays`(year: Int, expected: Int) throws {
    let before = try day("\(year - 1)-12-31")
    let last = try day("\(year)-12-31")
    #expect(calendar.workingDays(after: before, through: last) == expected)
    // The same by walking: days less weekend days less 11, or 13 from 2025 on.
    let days = 1...(last - before)
    let weekend = days.count { (before + $0).weekday > 5 }
    #expect(days.count - weekend - (year >= 2025 ? 13 : 11) == expected)
  }

  @Test func `notices reach into the year before and 除夕 of 2024 was worked`() throws {
    #expect(calendar.kind(of: try day("2022-12-31")) == .holiday(.newYear))
    #expect(calendar.kind(of: try day("2024-02-09")) == .workday)
    #expect(calendar.kind(of: try day("2024-02-04")) == .makeUpDay(.springFestival))
    #expect(calendar.kind(of: try day("2026-11-22")) == .weekend)
    #expect(calendar.kind(of: try day("2023-10-07")) == .makeUpDay(.midAutumnAndNationalDay))
  }

  @Test func `the status of a year says how far it is known`() throws {
    #expect(calendar.status(ofYear: 2026) == .official(number: "国办发明电〔2025〕7号"))
    #expect(calendar.status(ofYear: 2027) == .provisional)
    #expect(calendar.status(ofYear: 2021) == .unknown)
    #expect(calendar.status(ofYear: 2028) == .unknown)
    let late = DueRule.workingDays(5).due(from: try day("2026-12-29"), calendar: calendar)
    #expect(late.status == .provisional && late.isProvisional)
    let unknown = DueRule.months(1).due(from: try day("2027-12-20"), calendar: calendar)
    #expect(unknown.status == .unknown && unknown.isProvisional)
  }

  @Test func `days off of 2027 are the thirteen statutory days`() throws {
    let start = try day("2026-12-31")
    let off = (1...365).map { start + $0 }.filter {
      if case .holiday = calendar.kind(of: $0) { true } else { false }
    }
    #expect(
      off.map(\.iso) == [
        "2027-01-01", "2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-04-05",
        "2027-05-01", "2027-05-02", "2027-06-09", "2027-09-15", "2027-10-01", "2027-10-02",
        "2027-10-03",
      ])
  }

  @Test func `differences and steps agree with walking day by day, far outside the tables too`()
    throws
  {
    var random = UInt64(2027)
    func next(_ bound: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((random >> 33) % UInt64(bound))
    }
    let origin = try day("2018-01-01")
    for _ in 0..<400 {
      let from = origin + next(5_000)
      let count = next(60) + 1
      var (forward, back) = (from, from)
      var left = count
      while left > 0 {
        forward = forward + 1
        if calendar.isWorking(forward) { left -= 1 }
      }
      left = count
      while left > 0 {
        back = back + -1
        if calendar.isWorking(back) { left -= 1 }
      }
      #expect(calendar.workingDay(count, after: from) == forward)
      #expect(calendar.workingDay(-count, after: from) == back)
      #expect(calendar.workingDays(after: from, through: forward) == count)
      let between = (1...max(1, from - back)).count { calendar.isWorking(back + $0) }
      #expect(calendar.workingDays(after: back, through: from) == between)
      #expect(calendar.workingDays(after: from, through: back) == -between)
    }
  }
}
