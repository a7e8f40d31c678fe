@testable import Dashboard
import Canvas
@testable import Model
import Testing

@Suite struct ReportTests {
  /// The lines about items that are to be closed.
  private func dueItems(_ state: State) -> [[String]] {
    state.reportTexts.filter { $0[1] == "办结督办事项" }
  }

  @Test func `the morning list has the most urgent first and says how many are late`() {
    var state = state(of: itemLedger())
    press(&state, "m")
    // 10 for being late and 2 for each of 10 working days; 10 for today; 5 for soon.
    #expect(
      dueItems(state) == [
        ["■ 逾期 10工作日/14天", "办结督办事项", "路灯未按期完成", "30"],
        ["▲ 今日到期", "办结督办事项", "消防通道清障", "10"],
        ["▲ 余 2工作日/2天", "办结督办事项", "先尝后买试用期评议", "5"],
      ])
    #expect(state.leadTexts[0].hasPrefix(" ■ 逾期 1   ▲ 今日到期 1  临期 1   以后 "))
    press(&state, "enter")
    #expect(state.page.place == .card(kind: KindDeclaration.items.ordinal, id: "DB〔2026〕002"))
  }

  @Test func `m once more lists all units, and once more the unit of the line`() {
    var state = state(of: itemLedger())
    press(&state, "m m")
    #expect(state.page.place == .report(.morning(unit: nil, street: nil)))
    #expect(dueItems(state).map { $0[3] } == ["莲都", "龙泉", "莲都", "莲都"])
    for _ in 0..<(state.reportTexts.firstIndex { $0[2] == "换届备案材料补报" } ?? 0) {
      press(&state, "j")
    }
    press(&state, "m")
    #expect(state.page.place == .report(.morning(unit: "331181", street: nil)))
    #expect(state.pages.count == 2)
  }

  @Test func `the morning list is in English where the words are, and again when they change`() {
    var state = state(of: itemLedger(), language: .en)
    press(&state, "m")
    #expect(state.reportTexts[0][0] == "■ late 10 wd/14 d")
    press(&state, "L")
    #expect(state.reportTexts[0][0] == "■ 逾期 10工作日/14天")
  }

  @Test func `in few columns the heading says that days are working days`() {
    var state = state(of: itemLedger(), size: Size(columns: 40, rows: 12))
    press(&state, "m")
    let lines = state.picture().lines()
    #expect(lines[1].hasPrefix("时限工作日 要做的事"))
    #expect(lines[2].hasPrefix("■ 逾期10   办结督办事项"))
    #expect(lines.allSatisfy { $0.columns() == 40 })
  }

  @Test func `a report is filtered by a word and keeps its reader at the record`() {
    var state = state(of: itemLedger())
    press(&state, "m /")
    type(&state, "消防")
    press(&state, "enter")
    #expect(state.reportTexts.map { $0[2] } == ["消防通道清障"])
    press(&state, "escape j")
    var ledger = state.ledger
    ledger.add(
      "item", "DB〔2026〕009",
      ["title": "更急", "unit": "331102", "original-due": "2026-08-03", "state": "handling"])
    _ = update(&state, .storeChanged(ledger, state.situation, PeriodBook([])))
    #expect(dueItems(state).map { $0[2] }.first == "更急")
    #expect(state.selectedReportRow?.entries[2].text == "消防通道清障")
  }

  @Test func `leading lines that do not fit are dropped whole`() {
    var state = lishuiState(size: Size(columns: 40, rows: 12))
    press(&state, "m")
    let counts = state.leadTexts[0]
    #expect(counts.columns() > 40)
    let shown = state.picture().lines()[0]
    #expect(shown.hasPrefix(" ■ 逾期") && shown.contains("今日到期") && !shown.contains("以后"))
  }

  @Test func `the score opens into indicators in their order, an indicator into its records`() {
    var state = lishuiState()
    press(&state, "x")
    #expect(state.reportTexts.prefix(4).map { $0[0] } == ["A1", "A2", "C1", "D5"])
    #expect(state.leadTexts[0].contains("基础") && state.leadTexts[0].contains("扣分"))
    press(&state, "j j enter")
    #expect(state.page.place == .report(.indicator(unit: "331102", code: "C1")))
    // Due in October and closed three days late: in the denominator alone.
    #expect(state.leadTexts[0].contains("0/1"))
    let counted = state.reportTexts.filter { $0[3] != "0/0" }
    #expect(counted.map { $0[1] } == ["花园弄12号院屋面渗漏投诉"])
    #expect(counted.map { $0[3] } == ["0/1"])
  }

  @Test func `every cell of the league opens into its records and these into their cards`() {
    let columns = 6
    var opened = 0
    for unit in lishui.indices.dropLast() {
      for indicator in 0..<4 {
        var state = lishuiState()
        press(&state, "2")
        for _ in 0..<unit { press(&state, "j") }
        for _ in 0..<(columns + indicator) { press(&state, "l") }
        let id = state.selectedUnit?.id
        press(&state, "enter")
        guard case .report(.indicator(let shown, let code)) = state.page.place else {
          Issue.record("\(state.page.place)")
          continue
        }
        #expect(shown == id && code == state.situation.indicators[indicator].code)
        guard case .card(let kind, let record)? = state.selectedReportPlace else { continue }
        opened += 1
        press(&state, "enter")
        #expect(state.page.place == .card(kind: kind, id: record))
        #expect(state.cardContent?.entries.contains { $0.value == "手工录入" } == true)
        #expect(press(&state, "H") == [.loadHistory(record)])
      }
    }
    // The records of the two coverages and of the items of the four units that have any.
    #expect(opened >= 8)
  }

  @Test func `the pool is a board, a check-list, steps, a plan and a log in turn`() {
    var state = state(of: changedLedger())
    press(&state, "b")
    #expect(state.page.report?.columns.map(\.title) == ["计划 1", "方案 1", "实施 1"])
    let cards = ["20天 大洋小区改造", "98天 丽阳新村与花园弄连片改造", "266天 白云小区改造提升"]
    #expect(state.reportTexts.count == 1)
    #expect(zip(state.reportTexts[0], cards).allSatisfy { $0.hasSuffix($1) })
    press(&state, "l enter")
    #expect(
      state.page.place == .card(kind: KindDeclaration.projects.ordinal, id: "XM-2025-331102-002"))
    press(&state, "q b")
    #expect(state.page.place == .report(.pool(unit: "331102", .checklist)))
    #expect(state.reportTexts.count == 3)
    press(&state, "b b")
    #expect(state.page.place == .report(.pool(unit: "331102", .plan)))
    #expect(state.reportTexts.first?[4] == "锁定分母 1 个，现有 1 个")
    press(&state, "b b")
    #expect(state.page.place == .report(.pool(unit: "331102", .board)))
    #expect(state.pages.count == 2)
  }

  @Test func `targets lead to the indicator of the unit`() {
    var state = lishuiState()
    press(&state, "t")
    #expect(state.reportTexts.first?[0].hasPrefix("A1 专业服务覆盖率 ≥95") == true)
    #expect(state.leadTexts[0].contains("LS-1"))
    press(&state, "enter")
    #expect(state.page.place == .report(.indicator(unit: "331102", code: "A1")))
  }

  @Test func `what is observed has a line each, and every unit beside it`() {
    var state = lishuiState()
    press(&state, "i")
    #expect(state.reportTexts.map { $0[0] } == ObservedMeasure.all.map { $0.name.zh })
    #expect(state.selectedReportRow?.details.map(\.label) == lishui.map { $0.2 })
  }

  @Test func `periods are listed from the newest and open their records`() {
    var state = lishuiState()
    let entries = [(2026, 9), (2026, 10)].map { year, month in
      let period = Period(containing: Month(year: year, month: month), cadence: .month)
      return PeriodBook.Entry(
        period: period, state: month == 9 ? .published : .open,
        close: CloseCalendar(of: period, rules: fixtureRules, calendar: .standard), frozen: nil,
        frozenOn: nil, publication: nil, errata: [], isContested: false)
    }
    _ = update(&state, .storeChanged(state.ledger, state.situation, PeriodBook(entries)))
    press(&state, "f")
    #expect(state.reportTexts.map { $0[0] } == ["2026-10", "2026-09"])
    #expect(state.reportTexts.map { $0[2] } == ["2026-10-31", "2026-09-30"])
    #expect(
      state.selectedReportPlace
        == .card(kind: ReportingPeriod.declaration.kind.ordinal, id: "2026-10"))
  }
}
