@testable import Dashboard
import Canvas
import Model
import Testing

/// Verdicts on findings, and the results of rechecks.
@Suite struct RulingTests {
  private let rulings = FindingRuling.declaration.kind
  private let october = Period(code: "2026-10")

  /// The fixture's findings.
  private func findings() -> State {
    var state = lishuiState(size: Size(columns: 160, rows: 40))
    state.person = "王核"
    press(&state, "V")
    while case .report(.findings(let unit?)) = state.page.place, !unit.isEmpty {
      press(&state, "V")
    }
    return state
  }

  /// Goes to the first finding of a severity.
  private func go(_ state: inout State, to severity: Severity) throws {
    let rows = state.page.reportRows.compactMap { state.page.report?.rows[$0].finding }
    state.page.cursor.selected = try #require(rows.firstIndex { $0.severity == severity })
  }

  /// What the program does with an act.
  private func carryOut(_ effects: [Effect], _ state: inout State) throws {
    guard case .act(let changes, _)? = effects.first else {
      Issue.record("nothing is written")
      return
    }
    var ledger = state.ledger
    for change in changes {
      let kind = KindDeclaration.all[change.kind]
      let row = ledger[kind].row(of: change.id) ?? ledger[kind].append(id: change.id)
      for cell in change.values {
        ledger[kind].write(
          cell.text, row: row, column: try #require(kind.position(named: cell.field)))
      }
    }
    _ = update(&state, .storeChanged(ledger, state.situation, state.periodBook))
  }

  @Test func `an accepted warning stands apart with its reason until the value changes`() throws {
    var state = findings()
    try go(&state, to: .warning)
    let finding = try #require(state.selectedReportRow?.finding)
    press(&state, "a")
    #expect(press(&state, "enter") == [] && state.message?.role == .error)
    type(&state, "竣工备案为准")
    try carryOut(press(&state, "enter"), &state)
    let last = try #require(state.page.report?.rows.last)
    #expect(last.finding == finding)
    #expect(last.entries[0].text == finding.rule + " 认可")
    #expect(last.entries[4].text.hasPrefix("竣工备案为准  王核"))
    #expect(FindingRulings(state.ledger).open([finding]).isEmpty)
    guard let column = finding.column else { return }
    var ledger = state.ledger
    ledger[KindDeclaration.all[finding.kind]].write("", row: finding.row, column: column)
    #expect(FindingRulings(ledger).open([finding]) == [finding])
  }

  @Test func `an error is not accepted`() throws {
    var state = findings()
    try go(&state, to: .error)
    #expect(press(&state, "a") == [] && state.prompt == nil)
    #expect(state.message?.words.zh == "认可：错误不能认可，只能改正，或按 r 退回")
  }

  @Test func `a returned finding is in the morning list until it is answered`() throws {
    var state = findings()
    try go(&state, to: .error)
    press(&state, "r")
    type(&state, "请核对")
    try carryOut(press(&state, "enter"), &state)
    let scope = ReminderScope(rule: FindingReturned.id)
    let reminder = try #require(Reminders.all(state.circumstances, in: scope).first)
    #expect(reminder.due == Day(iso: "2026-11-30"))
    var ledger = state.ledger
    let column = try #require(rulings.position(named: "answer"))
    ledger[rulings].write("已核对", row: try #require(reminder.subject.row), column: column)
    _ = update(&state, .storeChanged(ledger, state.situation, state.periodBook))
    #expect(Reminders.all(state.circumstances, in: scope).isEmpty)
  }

  @Test func `n goes from error to error and wraps around`() throws {
    var state = findings()
    let rows = state.page.reportRows.compactMap { state.page.report?.rows[$0].finding }
    let errors = rows.count { $0.severity == .error }
    for _ in 0..<errors { press(&state, "n") }
    #expect(state.page.cursor.selected == 0)
    press(&state, "N")
    #expect(state.page.cursor.selected == errors - 1)
  }

  @Test func `words narrow the findings together`() throws {
    var state = findings()
    let first = try #require(state.page.report?.rows.first)
    let finding = try #require(first.finding)
    press(&state, "/")
    type(&state, finding.rule + " " + first.entries[2].text)
    let rows = state.page.reportRows.compactMap { state.page.report?.rows[$0] }
    #expect(!rows.isEmpty)
    #expect(
      rows.allSatisfy { $0.finding?.rule == finding.rule && $0.holds(first.entries[2].text) })
  }

  @Test func `a recheck is confirmed by one key and objected to with a note and evidence`() throws {
    var state = lishuiState(size: Size(columns: 120, rows: 40))
    state.person = "王核"
    let period = try #require(october)
    state.open(.report(.recheck(period)))
    _ = update(
      &state,
      .recheckLoaded(
        period,
        [RecheckList(unit: "331102", register: 3, compounds: ["331102-0001", "331102-0002"])]))
    try carryOut(press(&state, "a"), &state)
    // The next that nobody looked at is selected.
    #expect(state.selectedReportRow?.record?.id == "331102-0002")
    press(&state, "r")
    type(&state, "户数不符")
    press(&state, "enter")
    type(&state, "照片/2.jpg")
    try carryOut(press(&state, "enter"), &state)
    let results = state.recheckResults(of: period)
    #expect(results["331102-0001"]?.finding == .confirmed)
    #expect(results["331102-0002"]?.finding == .wrong)
    #expect(results["331102-0002"]?.evidence == "照片/2.jpg")
    #expect(state.picture().lines().contains { $0.contains("属实 1/2（50.00%）") })
  }

  @Test func `a falsified figure is named, and what records it is offered until it is recorded`()
    throws
  {
    var state = lishuiState(size: Size(columns: 120, rows: 40))
    state.person = "王核"
    let period = try #require(october)
    state.open(.report(.recheck(period)))
    _ = update(
      &state,
      .recheckLoaded(
        period, [RecheckList(unit: "331102", register: 3, compounds: ["331102-0001"])]))
    press(&state, "z")
    type(&state, "合同系伪造")
    press(&state, "enter")
    type(&state, "乙9")
    #expect(press(&state, "enter") == [])
    #expect(state.message?.words.zh.hasPrefix("造假的指标：输入“乙9”，应为 A1、") == true)
    press(&state, "ctrl-u")
    type(&state, "ａ1")
    press(&state, "enter")
    try carryOut(press(&state, "enter"), &state)
    #expect(state.recheckResults(of: period)["331102-0001"]?.indicator == "A1")
    #expect(state.picture().lines().contains { $0.contains("还没有记为造假，按 d 记") })

    press(&state, "d")
    let offer = try #require(state.offers(matching: "", for: state.acted).first)
    #expect(offer.title.zh == "把 A1 记为造假" && offer.isRemedy)
    press(&state, "1")
    try carryOut(press(&state, "ctrl-s"), &state)
    let reports = state.ledger[IndicatorReport.self]
    let report = try #require(reports.record(id: "ZB-2026-10-331102-A1"))
    #expect(report.unit == "331102" && report.period == "2026-10" && report.indicator == "A1")
    #expect(report.absence == .falsified)
    #expect(!state.offers(matching: "", for: state.acted).contains { $0.title.zh.contains("造假") })
    #expect(state.picture().lines().contains { $0.contains("A1  已记为造假") })
  }

  @Test func `where the unit has reported the figure, its absence is what is changed`() throws {
    var state = lishuiState(size: Size(columns: 120, rows: 40))
    state.ledger.add(
      "indicator-report", "ZB-2026-10-331102-A1",
      [
        "unit": "331102", "period": "2026-10", "indicator": "A1", "numerator": "57",
        "denominator": "76",
      ])
    state.ledger.add(
      "recheck", "CC-2026-10-331102-0001",
      [
        "unit": "331102", "period": "2026-10", "indicator": "A1", "compound": "331102-0001",
        "finding": "falsified", "day": "2026-11-09",
      ])
    let result = Acted(
      kind: RecheckResult.declaration.kind, ids: ["CC-2026-10-331102-0001"])
    let offer = try #require(state.offers(matching: "造假", for: [result]).first)
    guard case .fill(let column, let report) = offer.deed else {
      Issue.record("\(offer.deed)")
      return
    }
    #expect(report.ids == ["ZB-2026-10-331102-A1"])
    #expect(report.kind.fields[column].identifier == "absence")
  }

  @Test func `entry days let the findings tell what was entered late`() {
    var state = lishuiState()
    #expect(press(&state, "V").contains(.loadEntryDays))
    #expect(state.entryDays == nil)
    _ = update(&state, .entryDaysLoaded(EntryDays([])))
    #expect(state.entryDays != nil)
  }
}
