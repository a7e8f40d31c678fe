@testable import Dashboard
import Canvas
@testable import Model
import Testing

/// Two units, or one in two periods, side by side.
@Suite struct ComparisonTests {
  private let september = Period(containing: Month(year: 2026, month: 9), cadence: .month)

  private func line(_ name: String, _ state: State) -> [String]? {
    state.reportTexts.first { $0[0] == name }.map { Array($0.dropFirst()) }
  }

  /// Goes to the line of this name and so many columns to the right.
  private func go(to name: String, _ columns: Int, _ state: inout State) {
    press(&state, "g h h h")
    for _ in 0..<(state.reportTexts.firstIndex { $0[0] == name } ?? 0) { press(&state, "j") }
    for _ in 0..<columns { press(&state, "l") }
  }

  @Test func `on another unit the key shows every figure of both, and which is the better`() {
    var state = lishuiState()
    press(&state, "&")
    #expect(state.message?.words.zh == "对比 莲都区 与…：再选一个单位按 &，同一个单位再按与上一周期比，Esc 取消")
    press(&state, "l &")
    #expect(state.page.place == .report(.comparison(.units("331102", "331181"))))
    #expect(state.leadTexts == [" 2026-10   差 = 龙泉市 − 莲都区，▲ 较好 ▼ 较差"])
    // 莲都 has one of three compounds served, 0.5 × 1/3 ÷ 0.95 and 0.3 × 1/3 ÷ 0.7283 of 100 points, at 40
    // of 100; 龙泉 none of two and no item due in October. The rest is the fixture's.
    #expect(
      state.reportTexts == [
        ["名次", "1", "2", "+1▼"], ["总分", "12.51", "0.00", "-12.51▼"],
        ["基础分", "12.51", "0.00", "-12.51▼"], ["加分", "0.00", "0.00", "0"],
        ["扣分", "0.00", "0.00", "0"],
        ["A1 专业服务覆盖率", "31.27  1/3", "0.00  0/2", "-31.27▼"],
        ["A2 业委会(物管会)覆盖率", "0.00  0/3", "0.00  0/2", "0"],
        ["C1 督办按期办结率", "0.00  0/1", "不适用  0/0", "-"],
        ["D5 数字平台覆盖率", "0.00  0/3", "0.00  0/2", "0"],
        ["A1 现值%", "33.33", "0.00", "-33.33▼"], ["A1 应达%", "72.83", "72.83", "0"],
        ["A1 还差", "2", "2", "0"], ["A2 现值%", "0.00", "0.00", "0"],
        ["A2 应达%", "76.67", "76.67", "0"], ["A2 还差", "3", "2", "-1▲"],
        ["小区", "310", "124", "-186"], ["户数", "26,970", "10,788", "-16,182"],
        ["未办结事项", "11", "7", "-4▲"], ["逾期", "3", "1", "-2▲"], ["临期", "2", "0", "-2▲"],
      ])
    go(to: "A2 还差", 0, &state)
    #expect(state.reportDetails.map(\.value) == ["3", "2", "-1▲  较好"])
  }

  @Test func `each side leads to where its figure comes from`() {
    func opened(_ name: String, _ column: Int) -> Page.Place {
      var state = lishuiState()
      press(&state, "& l &")
      go(to: name, column, &state)
      press(&state, "enter")
      return state.page.place
    }
    #expect(opened("名次", 1) == .league)
    #expect(opened("总分", 1) == .report(.score(unit: "331102")))
    #expect(opened("扣分", 2) == .report(.score(unit: "331181")))
    #expect(opened("C1 督办按期办结率", 1) == .report(.indicator(unit: "331102", code: "C1")))
    #expect(opened("C1 督办按期办结率", 2) == .report(.indicator(unit: "331181", code: "C1")))
    #expect(opened("A1 应达%", 2) == .report(.targets(unit: "331181")))
    #expect(opened("逾期", 1) == .county("331102"))
    #expect(opened("逾期", 2) == .county("331181"))
    #expect(opened("逾期", 0) == .county("331102"))
    #expect(opened("逾期", 3) == .county("331181"))
  }

  @Test func `on the same unit it shows the period before, and once more the one before that`() {
    var state = lishuiState()
    press(&state, "enter & &")
    #expect(
      state.page.place == .report(.comparison(.periods(unit: "331102", earlier: september))))
    #expect(
      state.leadTexts == [
        " 莲都区  2026-09 → 2026-10   差 = 2026-10 − 2026-09，▲ 较好 ▼ 较差   & 再往前一期"
      ])
    // In September 0.95 × 45/60 were due: 31.58 of 100 at 40 of 80, for no item was due.
    #expect(line("A1 专业服务覆盖率", state) == ["31.58  1/3", "31.27  1/3", "-0.31▼"])
    #expect(line("总分", state) == ["15.79", "12.51", "-3.28▼"])
    #expect(line("A1 应达%", state) == ["71.25", "72.83", "+1.58"])
    #expect(line("逾期", state) == nil)
    go(to: "A1 应达%", 1, &state)
    press(&state, "enter")
    #expect(state.message?.words.zh == "打开：这一格没有可打开的出处")
    press(&state, "&")
    #expect(
      state.page.place
        == .report(.comparison(.periods(unit: "331102", earlier: september.advanced(by: -1)))))
    #expect(state.selectedReportRow?.entries[0].text == "A1 应达%")
    #expect(state.page.cursor.column == 1)
    // 0.95 × 44/60; the difference is that of the figures shown.
    #expect(line("A1 应达%", state) == ["69.67", "72.83", "+3.16"])
    #expect(state.pages.count == 3)
  }

  @Test func `the first period with a league is the last to go back to`() {
    var state = lishuiState()
    let first = Period(containing: Month(year: 2023, month: 1), cadence: .month)
    state.open(.report(.comparison(.periods(unit: "331102", earlier: first))))
    state.fit()
    press(&state, "&")
    #expect(state.message?.words.zh == "对比：没有更早的周期")
  }

  @Test func `a frozen period shows the figures that were frozen, a reported one its report`() {
    var ledger = lishuiLedger()
    ledger.add(
      "indicator-report", "ZB-2026-08-331102-A1",
      [
        "unit": "331102", "period": "2026-08", "indicator": "A1", "numerator": "1",
        "denominator": "3",
      ])
    var state = state(of: ledger)
    _ = update(&state, .storeChanged(ledger, state.situation, PeriodBook([frozenSeptember()])))
    press(&state, "& &")
    #expect(state.leadTexts[0].hasPrefix(" 莲都区  2026-09 已发布 → 2026-10"))
    // All of ten are met in each, whatever the records say since.
    #expect(line("A1 专业服务覆盖率", state) == ["100.00  10/10", "31.27  1/3", "-68.73▼"])
    #expect(line("总分", state) == ["100.00", "12.51", "-87.49▼"])
    #expect(line("A1 还差", state) == ["0", "2", "+2▼"])
    press(&state, "&")
    go(to: "A1 专业服务覆盖率", 1, &state)
    #expect(
      state.selectedReportPlace
        == .card(kind: IndicatorReport.declaration.kind.ordinal, id: "ZB-2026-08-331102-A1"))
  }

  @Test func `a period frozen under another rule set has that one's indicators`() {
    var state = lishuiState()
    var rules = fixtureRules
    rules.indicators.removeFirst()
    _ = update(
      &state, .storeChanged(state.ledger, state.situation, PeriodBook([frozenSeptember(rules)])))
    press(&state, "& &")
    #expect(line("A1 专业服务覆盖率", state) == ["-", "31.27  1/3", "-"])
    #expect(line("A2 业委会(物管会)覆盖率", state) == ["100.00  10/10", "0.00  0/3", "-100.00▼"])
    #expect(line("D5 数字平台覆盖率", state) == ["100.00  10/10", "0.00  0/3", "-100.00▼"])
  }

  /// A published September in which 莲都 met all of ten in every indicator.
  private func frozenSeptember(_ rules: RuleSet = fixtureRules) -> PeriodBook.Entry {
    let share = Share(10, of: 10)
    let reading = Reading(current: share, previous: share, baseline: share)
    let figures = FrozenPeriod(
      period: september, rules: rules, rulesText: "",
      units: [
        FrozenPeriod.Unit(
          id: "331102", name: "莲都区", previousRank: nil, wasLowest: false, isBarred: false)
      ],
      returns: [
        UnitReturn(unit: "331102", readings: rules.indicators.map { _ in reading })
      ], countedText: "", heads: "")
    return PeriodBook.Entry(
      period: september, state: .published,
      close: CloseCalendar(of: september, rules: fixtureRules, calendar: .standard),
      frozen: Sealed(figures, seal: ""), frozenOn: nil, publication: nil, errata: [],
      isContested: false)
  }

  @Test func `what waits is on every page until Escape drops it`() {
    var state = lishuiState()
    press(&state, "& 3")
    #expect(state.picture().lines()[0].contains("对比 莲都 与…"))
    press(&state, "escape")
    #expect(state.page.scope == .sheet)
    #expect(!state.picture().lines()[0].contains("对比"))
    press(&state, "1 l &")
    #expect(state.message?.words.zh.hasPrefix("对比 龙泉市 与…") == true)
    press(&state, "2 &")
    #expect(state.page.place == .report(.comparison(.periods(unit: "331181", earlier: september))))
  }

  @Test func `in plain text and in English it is said with signs`() {
    var state = lishuiState(language: .en)
    press(&state, "& l &")
    let lines = PlainText(state).lines
    #expect(lines.contains("Figure A2 gap; 莲都区 3; 龙泉市 2; Difference -1"))
    #expect(PlainText(state).title == "Overview / Comparison · 莲都/龙泉")
    press(&state, "f &")
    #expect(state.message?.words.en == "Compare: select a unit first")
  }
}
