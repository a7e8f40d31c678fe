@testable import Dashboard
import Canvas
import Model
import Testing

@Suite struct PageTests {
  @Test func `back returns to the same place`() {
    var state = lishuiState(size: Size(columns: 80, rows: 24))
    press(&state, "3 j j l s")
    let place = state.page.listings[0].cursor
    let before = state.picture().lines()
    press(&state, "enter")
    #expect(state.page.scope == .card)
    press(&state, "q")
    #expect(state.page.listings[0].cursor == place)
    // The status line has forgotten what sorting said; the page is as it was.
    #expect(state.picture().lines().dropLast() == before.dropLast())
  }

  @Test func `a screen that is open already is returned to and not opened twice`() {
    var state = lishuiState()
    press(&state, "3 j enter 3")
    #expect(state.pages.count == 2)
    #expect(state.page.listings[0].cursor.selected == 1)
  }

  @Test func `q on the first page ends the program, Escape does not`() {
    var state = lishuiState()
    #expect(press(&state, "escape") == [])
    #expect(state.message?.words.zh == "取消：已在首页，按 q 退出")
    #expect(press(&state, "q") == [.quit])
    press(&state, "2")
    #expect(press(&state, "q") == [])
    #expect(state.page.scope == .overview)
  }

  @Test func `items are listed by due day, suspended and finished ones last`() {
    var state = lishuiState()
    press(&state, "3")
    let ids = state.page.listings[0].rows.map { state.ledger[KindDeclaration.items].id(Int($0)) }
    #expect(
      ids == [
        "DB〔2026〕035", "DB〔2026〕031", "DB〔2026〕032", "DB〔2026〕033", "DB〔2026〕034", "DB〔2026〕037",
        "DB〔2026〕036",
      ])
  }

  @Test func `a unit opens into its own items, projects and compounds`() {
    var state = lishuiState()
    press(&state, "l enter")
    #expect(state.page.place == .county("331181"))
    #expect(state.page.listings.map(\.rows.count) == [3, 2, 2])
  }

  @Test func `a stage opens into its projects of the unit`() {
    var state = lishuiState()
    press(&state, "enter shift-tab l l l l enter")
    #expect(
      state.page.place
        == .sheet(
          kind: KindDeclaration.projects.ordinal, RowScope(unit: "331102", stage: .executing)))
    #expect(state.page.listings[0].rows.count == 1)
  }

  @Test func `a compound leads to the records that name it`() {
    var state = lishuiState(size: Size(columns: 80, rows: 24))
    press(&state, "5 enter tab tab")
    #expect(state.page.links.map(\.count).filter { $0 > 0 } == [1, 1, 1, 1])
    press(&state, "enter")
    #expect(state.page.listings[0].rows.count == 1)
    #expect(state.page.listings[0].kind === KindDeclaration.projects)
  }

  @Test func `s sorts by the selected column upward, downward, and not at all`() {
    var state = lishuiState(size: Size(columns: 80, rows: 24))
    press(&state, "5 l l l")
    func households() -> [Int] {
      state.page.listings[0].rows.map { state.ledger[Compound.self][Int($0)].households ?? 0 }
    }
    #expect(households() == [320, 186, 48, 412, 96, 132])
    press(&state, "s")
    #expect(households() == [48, 96, 132, 186, 320, 412])
    press(&state, "s")
    #expect(households() == [412, 320, 186, 132, 96, 48])
    press(&state, "s")
    #expect(households() == [320, 186, 48, 412, 96, 132])
  }

  @Test func `n goes to the next overdue item and wraps around`() {
    var state = lishuiState()
    press(&state, "3 n n")
    #expect(state.page.listings[0].cursor.selected == 2)
    press(&state, "n")
    #expect(state.page.listings[0].cursor.selected == 0)
    press(&state, "N")
    #expect(state.page.listings[0].cursor.selected == 2)
  }

  @Test func `a new ledger keeps the reader at the same record`() {
    var state = lishuiState()
    press(&state, "3 j j")
    var ledger = state.ledger
    ledger.add(
      "item", "DB〔2026〕040",
      [
        "title": "新事项", "unit": "331102", "original-due": "2026-01-05", "state": "handling",
      ])
    _ = update(&state, .storeChanged(ledger, state.situation, PeriodBook([])))
    #expect(state.page.listings[0].cursor.selected == 3)
    #expect(
      state.page.listings[0].selectedRow.map { ledger[KindDeclaration.items].id($0) }
        == "DB〔2026〕032")
  }

  @Test func `lateness follows the day`() {
    var state = lishuiState()
    #expect(state.page.listings[0].rows.count == 3)
    _ = update(&state, .minute(monday + 3))
    #expect(state.page.listings[0].rows.count == 4)
  }

  @Test func `projects under way come first, those longest in their stage in front`() {
    var state = lishuiState()
    press(&state, "4")
    let ids = state.page.listings[0].rows.map {
      state.ledger[KindDeclaration.projects].id(Int($0))
    }
    #expect(
      ids == [
        "XM-2025-331102-001", "XM-2025-331102-002", "XM-2025-331181-001", "XM-2026-331181-002",
      ])
  }
}
