@testable import Dashboard
import Canvas
import Model
import Testing

@Suite struct MarkingTests {
  /// A store with 40 items, due on 30 November, all of Liandu.
  private func fortyItems() -> State {
    var ledger = Ledger()
    ledger.add("unit", "331102", ["name": "莲都区", "short-name": "莲都", "position": "1"])
    for number in 1...40 {
      ledger.add(
        "item", "DB〔2026〕\(100 + number)",
        [
          "title": number <= 37 ? "加装路灯\(number)" : "消防通道\(number)", "unit": "331102",
          "original-due": "2026-11-30", "current-due": "2026-11-30", "state": "handling",
        ])
    }
    return State(
      ledger: ledger, situation: lishuiSituation(), rules: fixtureRules, today: monday,
      size: Size(columns: 80, rows: 24))
  }

  @Test func `thirty-seven marked records are changed in one act`() throws {
    var state = fortyItems()
    press(&state, "3 /")
    type(&state, "路灯")
    press(&state, "enter *")
    #expect(state.markedCount == 37)
    #expect(state.message?.words.zh == "已选 37 条")
    press(&state, "l l l e")
    #expect(state.picture().lines().contains { $0.contains("修改 37 条") })
    #expect(state.prompt?.text == "2026-11-30")
    press(&state, "ctrl-u")
    type(&state, "2026-12-15")
    #expect(press(&state, "enter") == [])
    #expect(state.picture().lines().last?.contains("改 37 条 现行时限 → 2026-12-15") == true)
    type(&state, "台风")
    let effects = press(&state, "enter")
    guard case .write(let edits, let reason)? = effects.first, effects.count == 1 else {
      Issue.record("\(effects)")
      return
    }
    #expect(reason == "台风")
    #expect(edits.count == 37 && Set(edits.map(\.id)).count == 37)
    let expected = Edit(
      kind: KindDeclaration.items.ordinal, id: "DB〔2026〕101", field: "current-due",
      text: "2026-12-15", old: "2026-11-30")
    #expect(edits.contains(expected))
    #expect(edits.allSatisfy { $0.text == "2026-12-15" && $0.old == "2026-11-30" })
    _ = update(&state, .saved(edits.map(\.id)))
    #expect(state.message?.words.zh == "已保存 37 条；u 整次撤销")
    #expect(press(&state, "u") == [.undo])
    #expect(press(&state, "ctrl-r") == [.redo])
  }

  @Test func `marks survive filtering, sorting and reading again, and Escape drops them first`() {
    var state = fortyItems()
    press(&state, "3 space space")
    let marked = { (state: State) in
      state.page.listings[0].marked.map { state.ledger[KindDeclaration.items].id(Int($0)) }.sorted()
    }
    #expect(marked(state) == ["DB〔2026〕101", "DB〔2026〕102"])
    press(&state, "/")
    type(&state, "消防")
    press(&state, "enter s")
    var ledger = Ledger()
    ledger.add("unit", "331102", ["name": "莲都区"])
    // The rows have another order now, and one record is gone.
    for number in (2...40).reversed() {
      ledger.add("item", "DB〔2026〕\(100 + number)", ["title": "消防\(number)", "state": "handling"])
    }
    _ = update(&state, .storeChanged(ledger, state.situation, PeriodBook([])))
    #expect(marked(state) == ["DB〔2026〕102"])
    press(&state, "j")
    #expect(state.picture().lines().last?.contains("已选 1") == true)
    press(&state, "escape")
    #expect(state.markedCount == 0 && state.activeFilter == "消防")
  }

  @Test func `marks survive leaving the page and a second reading meanwhile`() {
    var state = fortyItems()
    press(&state, "3 space enter")
    _ = update(&state, .storeChanged(state.ledger, state.situation, PeriodBook([])))
    _ = update(&state, .storeChanged(state.ledger, state.situation, PeriodBook([])))
    press(&state, "q")
    #expect(state.markedCount == 1)
  }

  @Test func `all shown, the others, and none`() {
    var state = fortyItems()
    press(&state, "3 space ~")
    #expect(state.markedCount == 39)
    press(&state, "*")
    #expect(state.markedCount == 40)
    press(&state, "*")
    #expect(state.markedCount == 0)
    #expect(state.message?.words.zh == "没有选中的记录")
  }

  @Test func `a range is marked from the row marked last to the cursor, in either direction`() {
    var state = fortyItems()
    press(&state, "3 v")
    #expect(state.message?.words.zh == "选到此行：先用 ␣ 选一行")
    press(&state, "j j j j space j j v")
    #expect(state.page.listings[0].marked == [4, 5, 6, 7])
    press(&state, "g j v")
    #expect(state.page.listings[0].marked == [1, 2, 3, 4, 5, 6, 7])
  }

  @Test func `without marks the record at the cursor is changed at once`() {
    var state = fortyItems()
    press(&state, "3 j l l l e ctrl-u")
    type(&state, "2026-12-01")
    let edit = Edit(
      kind: KindDeclaration.items.ordinal, id: "DB〔2026〕102", field: "current-due",
      text: "2026-12-01", old: "2026-11-30")
    #expect(press(&state, "enter") == [.write([edit], reason: nil)])
  }

  @Test func `records in conflict are left alone and told of`() throws {
    var state = troubledState()
    press(&state, "3 ~")
    while state.sheetColumn(0)?.field != KindDeclaration.items.position(named: "current-due") {
      press(&state, "l")
    }
    press(&state, "e ctrl-u")
    type(&state, "2026-12-15")
    press(&state, "enter")
    #expect(state.picture().lines().last?.contains("1 条有冲突不改") == true)
    let effects = press(&state, "enter")
    guard case .write(let edits, nil)? = effects.first else {
      Issue.record("\(effects)")
      return
    }
    #expect(edits.count == 6 && !edits.contains { $0.id == "DB〔2026〕032" })
  }

  @Test func `marked records that the filter hides are changed too and told of`() {
    var state = fortyItems()
    press(&state, "3 ~ /")
    type(&state, "消防")
    press(&state, "enter l l l e ctrl-u")
    type(&state, "2026-12-15")
    press(&state, "enter")
    #expect(state.picture().lines().last?.contains("改 40 条") == true)
    #expect(state.picture(of: "").count == 24)
    press(&state, "escape")
    #expect(state.message?.words.zh == "没有改动任何记录")
  }

  @Test func `an act that changes nothing is none`() {
    var state = fortyItems()
    press(&state, "3 ~ l l l e")
    #expect(press(&state, "enter") == [])
    #expect(state.message?.words.zh == "没有变化" && state.prompt == nil)
  }
}
