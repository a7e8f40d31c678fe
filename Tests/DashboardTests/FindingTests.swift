@testable import Dashboard
import Canvas
@testable import Model
import Testing

@Suite struct FindingTests {
  /// A compound without its street, which is required.
  private func ledger() -> Ledger {
    var ledger = Ledger()
    for unit in lishui { ledger.add("unit", unit.0, ["name": unit.1, "short-name": unit.2]) }
    ledger.add(
      "compound", "331102-0001",
      [
        "name": "白云小区", "unit": "331102", "households": "320", "built-year": "1996",
        "buildings": "8", "registered-on": "2023-01-01",
      ])
    return ledger
  }

  @Test func `a finding opens its record at the field`() {
    var state = state(of: ledger())
    press(&state, "V")
    let row = state.reportTexts.firstIndex { $0[0] == "V02 错误" } ?? -1
    #expect(row >= 0)
    #expect(
      state.reportTexts.first { $0[0] == "V02 错误" }?.prefix(4) == [
        "V02 错误", "白云小区", "街道(乡镇)", "（空白）",
      ])
    for _ in 0..<row { press(&state, "j") }
    press(&state, "enter")
    #expect(state.page.place == .card(kind: KindDeclaration.compounds.ordinal, id: "331102-0001"))
    guard case .field(let column)? = state.selectedEntry?.subject else {
      Issue.record("no field is selected")
      return
    }
    #expect(column == Compound.declaration.position(of: \.street))
    #expect(state.selectedEntry?.label == "街道(乡镇)")
  }

  @Test func `findings are of the unit, and with V once more of all units`() {
    var state = state(of: ledger())
    press(&state, "j V")
    #expect(state.page.place == .report(.findings(unit: "331125")))
    #expect(!state.reportTexts.contains { $0[1] == "白云小区" })
    press(&state, "V")
    #expect(state.reportTexts.contains { $0[1] == "白云小区" && $0[5] == "莲都" })
    #expect(state.leadTexts[0].hasPrefix(" 错误 "))
  }

  @Test func `the highest level called for comes first, with its reason`() {
    var state = lishuiState()
    press(&state, "E E")
    // Late by 26, 12 and 1 working days, and due in two: talk above 20, circular above 10, orange from 1.
    #expect(state.reportTexts.map { $0[0] } == ["约谈", "通报", "督办(橙单)", "提醒"])
    #expect(
      state.reportTexts.map { $0[4] } == [
        "时限 2026-10-16，已超期 26 个工作日（38 天）", "时限 2026-11-05，已超期 12 个工作日（18 天）",
        "时限 2026-11-20，已超期 1 个工作日（3 天）", "时限 2026-11-25，还剩 2 个工作日",
      ])
    #expect(state.reportTexts.map { $0[2] } == ["催办(蓝单)", "催办(蓝单)", "催办(蓝单)", "提醒"])
    #expect(state.reportTexts.map { $0[5] } == ["景宁", "莲都", "龙泉", "莲都"])
    #expect(state.leadTexts[0].hasPrefix(" 约谈 1  通报 1  督办(橙单) 1  提醒 1 "))
    press(&state, "j d")
    #expect(state.picture().lines().contains { $0.contains("办理 DB〔2026〕031 白云小区加装路灯") })
  }

  @Test func `d on a line of the ladder issues the slip that may be issued now, as one act`() {
    var state = state(of: lishuiLedger())
    press(&state, "E d")
    type(&state, "升级")
    press(&state, "enter")
    // The level, the day and the reason are known; who signs the slip and its number are not.
    type(&state, "王某")
    press(&state, "enter")
    type(&state, "丽督〔2026〕7号")
    guard case .act(let changes, nil)? = press(&state, "enter").first else {
      Issue.record("nothing was done: \(state.message?.words.zh ?? "")")
      return
    }
    let slips = changes.filter { $0.kind == Escalation.declaration.kind.ordinal }
    #expect(slips.count == 1)
    for value in [
      CellText("item", "DB〔2026〕031"), CellText("level", "blue"), CellText("day", "2026-11-23"),
      CellText("unit", "331102"),
    ] {
      #expect(slips.first?.values.contains(value) == true, "\(value)")
    }
    #expect(changes.contains { $0.id == "DB〔2026〕031" })
  }

  @Test func `what moved the denominators since the former cut-off, and who approved it`() {
    var state = state(of: changedLedger())
    press(&state, "D")
    #expect(
      state.reportTexts == [
        ["2026-10-10", "入册 +1", "大洋小区", "丽建〔2026〕5号"],
        ["2026-10-12", "调出计划 -1", "白云小区", "丽建〔2026〕6号"],
        ["2026-10-12", "列入计划 +1", "丽阳新村", "没有批准"],
        ["2026-10-20", "移出 -1", "水阁小区", "没有批准"],
      ])
    #expect(
      state.leadTexts == [" 2026-09-30 → 2026-10-31   在册 +1 -1   年度计划 +1 -1   没有批准 2"])
    press(&state, "j enter")
    #expect(
      state.page.place
        == .card(kind: PlanEntry.declaration.kind.ordinal, id: "JH-2026-331102-002"))
  }

  @Test func `without changes the lists say so`() {
    var state = state(of: itemLedger())
    press(&state, "D")
    #expect(state.reportTexts.isEmpty)
    #expect(state.picture().lines().contains { $0.contains("两次截止之间底数没有变动") })
  }

  /// A published month that ends a quarter, in which 龙泉 has all and 莲都 nothing, or the other way round.
  private func quarter(ending month: Int, last: String) -> PeriodBook.Entry {
    let period = Period(containing: Month(year: 2026, month: month), cadence: .month)
    let units = ["331102", "331181"]
    let figures = FrozenPeriod(
      period: period, rules: fixtureRules, rulesText: "",
      units: units.map {
        FrozenPeriod.Unit(id: $0, name: $0, previousRank: nil, wasLowest: false, isBarred: false)
      },
      returns: units.map { unit in
        let share = Share(unit == last ? 0 : 10, of: 10)
        let reading = Reading(current: share, previous: share, baseline: share)
        return UnitReturn(unit: unit, readings: [reading, reading, reading, reading])
      }, countedText: "", heads: "")
    return PeriodBook.Entry(
      period: period, state: .published,
      close: CloseCalendar(of: period, rules: fixtureRules, calendar: .standard),
      frozen: Sealed(figures, seal: ""), frozenOn: nil,
      publication: Publication(
        number: "", revision: 0, issuedBy: "", copyTo: [], date: monday, seal: ""),
      errata: [], isContested: false)
  }

  @Test func `a talk is proposed with the unit that was last two published quarters running`() {
    func talks(_ entries: [PeriodBook.Entry]) -> [String] {
      var state = lishuiState()
      _ = update(&state, .storeChanged(state.ledger, state.situation, PeriodBook(entries)))
      press(&state, "E E")
      return state.leadTexts.filter { $0.contains("建议约谈") }
    }
    let spring = quarter(ending: 6, last: "331102")
    let autumn = quarter(ending: 9, last: "331102")
    #expect(
      talks([spring, autumn]) == [" ■ 建议约谈 莲都  晾晒连续 2 个季度末位（2 个起约谈）"])
    #expect(talks([autumn]).isEmpty)
    #expect(talks([spring, quarter(ending: 9, last: "331181")]).isEmpty)
  }
}
