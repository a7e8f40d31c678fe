import Model
import Testing

/// When streets, units and periods are reminded of.
@Suite struct OfficeTests {
  private var book = Book()

  @Test mutating func `A street with compounds has a deputy, a mechanism and a plan for the year`()
    throws
  {
    // No record of the street's capacity: the street itself is told.
    for rule in ["street-leader", "street-mechanism", "street-plan"] {
      let found = try #require(book.reminders(rule, on: "2026-11-20").first)
      #expect(found.subject.id == "331102001")
      #expect(found.subject.kind == Division.declaration.kind.ordinal)
      #expect(found.unit == "331102")
      #expect(found.street == "331102001")
    }
    #expect(book.reminders("street-leader", on: "2026-11-20").map(\.due.iso) == ["2026-11-30"])
    #expect(book.reminders("street-plan", on: "2026-01-01").map(\.due.iso) == ["2026-03-31"])
    book.add(StreetCapacity.self, "SD-1", ["street": "331102001", "annual-plan-year": "2025"])
    for rule in ["street-leader", "street-mechanism", "street-plan"] {
      #expect(book.reminders(rule, on: "2026-11-20").map(\.subject.id) == ["SD-1"])
    }
    let values = [("leader", "王"), ("mechanism", "〔2024〕3号"), ("annual-plan-year", "2026")]
    for (field, text) in values { book.set(StreetCapacity.self, "SD-1", field, text) }
    for rule in ["street-leader", "street-mechanism", "street-plan"] {
      book.expectSilence(rule, on: "2026-11-20")
    }
    // A new year asks for a new plan.
    book.expect("street-plan", of: "SD-1", from: "2027-01-01", due: "2027-03-31")
  }

  @Test mutating func `A unit behind pace for two periods running is told at the next cut-off`() {
    func lag(_ periods: Int) -> ReminderFigures {
      ReminderFigures(lags: [
        PaceLag(
          unit: "331102", indicator: "A1", name: Phrase(zh: "专业服务覆盖率", en: "service"),
          period: Period(containing: Month(year: 2026, month: 10), cadence: .month),
          periods: periods, gap: 15)
      ])
    }
    #expect(book.reminders("pace-behind", on: "2026-11-20", figures: lag(1)).isEmpty)
    let found = book.reminders("pace-behind", on: "2026-11-20", figures: lag(2))
    #expect(found.map(\.due.iso) == ["2026-11-30"])
    #expect(found.map(\.words.zh) == ["A1 专业服务覆盖率连续 2 期落后进度，距目标还差 15"])
  }

  private mutating func report(_ period: String, _ numerator: String) {
    book.add(
      IndicatorReport.self, "ZB-" + period,
      ["period": period, "indicator": "A1", "numerator": numerator, "denominator": "100"])
  }

  @Test mutating func `Periods running behind pace are counted from the league`() {
    // From 50 % at the end of 2022 to 95 % in 60 months: 46 months on, the pace is 84.5 %.
    for (period, value) in [
      ("2022-12", "50"), ("2026-08", "83"), ("2026-09", "82"), ("2026-10", "81"),
    ] {
      report(period, value)
    }
    var leagues = Leagues(book.ledger, rules: book.rules)
    let october = Period(containing: Month(year: 2026, month: 10), cadence: .month)
    let lags = leagues.lags(of: ["331102", "331121"], in: october, most: 12)
    // August: 50 + 45 × 44/60 = 83; on pace. September: 83.75. October: 84.5.
    #expect(lags.map(\.periods) == [2])
    #expect(lags.map(\.unit) == ["331102"])
    #expect(lags.map(\.gap) == [14])
  }

  @Test mutating func `Reports of a closed period are owed by the third working day`() {
    func owing(_ today: String) -> [String] {
      book.reminders("period-report", on: today).map { $0.unit + " " + $0.due.iso }
    }
    report("2026-09", "81")
    #expect(owing("2026-10-31") == ["331121 2026-10-10"])
    #expect(owing("2026-11-01") == ["331102 2026-11-04", "331121 2026-11-04"])
    report("2026-10", "81")
    #expect(owing("2026-11-05") == ["331121 2026-11-04"])
    book.add(ReportingPeriod.self, "2026-10", ["state": "locked"])
    #expect(owing("2026-11-05").isEmpty)
  }

  @Test mutating func `A closed period is checked, frozen and published by its calendar`() {
    func due(_ rule: String) -> [String] {
      book.reminders(rule, on: "2026-11-02").map { $0.subject.id + " " + $0.due.iso }
    }
    // October 2026: five working days, three more, and twelve in all.
    #expect(due("period-check") == ["2026-10 2026-11-06"])
    #expect(due("period-freeze") == ["2026-10 2026-11-11"])
    #expect(due("period-publication") == ["2026-10 2026-11-17"])
    book.add(ReportingPeriod.self, "2026-10", ["state": "locked"])
    #expect(due("period-check").isEmpty)
    #expect(due("period-freeze").count == 1)
    book.set(ReportingPeriod.self, "2026-10", "state", "frozen")
    #expect(due("period-freeze").isEmpty)
    #expect(due("period-publication").count == 1)
    book.set(ReportingPeriod.self, "2026-10", "state", "published")
    #expect(due("period-publication").isEmpty)
  }

  @Test mutating func `A drawn compound is looked at before the bulletin`() {
    let october = Period(containing: Month(year: 2026, month: 10), cadence: .month)
    let list = RecheckList(
      unit: "331102", register: 2, compounds: ["331102-0001", "331102-0002"])
    let figures = ReminderFigures(rechecks: [(october, [list])])
    book.add(RecheckResult.self, "CC-1", ["period": "2026-10", "compound": "331102-0001"])
    book.add(RecheckResult.self, "CC-2", ["period": "2026-09", "compound": "331102-0002"])
    let found = book.reminders("recheck-missing", on: "2026-11-05", figures: figures)
    #expect(found.map(\.subject.id) == ["331102-0002"])
    #expect(found.map(\.due.iso) == ["2026-11-17"])
  }
}
