@testable import Dashboard
import Canvas
import Model
import Testing

@Suite struct ConflictTests {
  @Test func `what waits for the reader stands in the header in words`() {
    for columns in [40, 80, 120] {
      let state = troubledState(size: Size(columns: columns, rows: columns == 40 ? 12 : 24))
      let screen = state.picture().lines().joined().filter { $0 != " " }
      #expect(screen.contains("!冲突3") && screen.contains("待审2"), "\(columns)")
    }
    let calm = lishuiState().picture().lines().joined()
    #expect(!calm.contains("冲突") && !calm.contains("待审"))
  }

  @Test func `both badges and the date fit into forty columns in either language`() {
    for language in Language.allCases {
      let state = troubledState(size: Size(columns: 40, rows: 12), language: language)
      #expect(state.picture().lines()[11].contains("2026-10-31"))
    }
  }

  @Test func `a cell in conflict has its sign in the sheet and its words on the card`() {
    var state = troubledState(size: Size(columns: 80, rows: 24))
    press(&state, "5")
    #expect(state.picture().lines().contains { $0.contains("!先尝后买") })
    press(&state, "j enter tab j j j j j j j j j j j j")
    #expect(state.picture().lines().contains { $0.contains("先尝后买  ! 有冲突，e 裁定") })
  }

  @Test func `a record in conflict as a whole has its sign in the first column and on its card`() {
    var state = troubledState(size: Size(columns: 80, rows: 24))
    press(&state, "3")
    #expect(state.picture().lines().contains { $0.contains("!花园弄12号院") })
    press(&state, "G enter")
    #expect(state.picture().lines()[1].contains("! 整条有冲突，c 裁定"))
    press(&state, "c")
    #expect(state.selectedConflict?.column == nil && state.selectedConflict?.id == "DB〔2026〕036")
  }

  @Test(arguments: [(0, ""), (1, "2026-11-20"), (2, "2026-12-15"), (3, "")])
  func `one key lets a value stand`(key: Int, value: String) throws {
    var state = troubledState()
    press(&state, "c j enter")
    let conflict = try #require(state.openConflict)
    let expected = key == 0 ? "2026-11-10" : value
    #expect(press(&state, "\(key)") == [.settle(conflict, value: expected)])
  }

  @Test func `a value that nobody claimed is typed as in any edit`() throws {
    var state = troubledState()
    press(&state, "c j enter e ctrl-u")
    type(&state, "某天")
    #expect(press(&state, "enter") == [])
    #expect(state.message?.role == .error)
    press(&state, "ctrl-u")
    type(&state, "2026-12-01")
    let conflict = try #require(state.openConflict)
    #expect(press(&state, "enter") == [.settle(conflict, value: "2026-12-01")])
  }

  @Test func `a record as a whole stays or is void`() throws {
    var state = troubledState()
    press(&state, "c G enter")
    let conflict = try #require(state.openConflict)
    #expect(conflict.column == nil)
    #expect(press(&state, "0") == [])
    #expect(state.message?.words.zh == "取原值：整条记录的冲突没有原值可取")
    #expect(press(&state, "3") == [])
    #expect(state.message?.words.zh == "取丙：只有 2 个值")
    #expect(press(&state, "e") == [])
    #expect(state.prompt == nil)
    #expect(press(&state, "1") == [.settle(conflict, value: "void")])
    #expect(press(&state, "2") == [.settle(conflict, value: "keep")])
  }

  @Test func `settling goes on to the next conflict, wraps around, and leaves after the last`() {
    var state = troubledState()
    press(&state, "c G enter")
    func settleShown() {
      press(&state, "1")
      var ledger = state.ledger
      ledger.conflicts.removeAll { $0.place == state.settling }
      _ = update(&state, .storeChanged(ledger, state.situation, PeriodBook([])))
      _ = update(&state, .saved(["x"]))
    }
    settleShown()
    #expect(state.openConflict?.id == "331102-0002")
    settleShown()
    #expect(state.openConflict?.id == "DB〔2026〕032")
    #expect(state.message?.words.zh == "已保存 x")
    settleShown()
    #expect(state.page.scope == .conflicts)
    #expect(state.picture().lines().contains { $0.contains("没有冲突") })
  }

  @Test func `a refused choice stays where it is, and so does what somebody else settled`() {
    var state = troubledState()
    press(&state, "c enter 1")
    _ = update(&state, .refused(Phrase(zh: "磁盘已满", en: "disk full")))
    #expect(state.openConflict?.id == "331102-0002")
    var ledger = state.ledger
    ledger.conflicts.removeFirst()
    _ = update(&state, .storeChanged(ledger, state.situation, PeriodBook([])))
    #expect(state.page.scope == .settling && state.openConflict == nil)
    #expect(state.picture().lines().contains { $0.contains("这处冲突已经裁定") })
    #expect(press(&state, "1") == [])
  }

  @Test func `editing a field in conflict leads to settling it`() {
    var state = troubledState()
    press(&state, "5 j enter tab j j j j j j j j j j j j e")
    #expect(state.page.scope == .settling)
    #expect(state.prompt == nil)
    #expect(state.openConflict?.id == "331102-0002")
  }

  @Test func `with nine columns for nine values every one is on the screen`() {
    var state = troubledState(size: Size(columns: 40, rows: 12))
    let claims = (1...9).map {
      Conflict.Claim(
        value: "2026-12-0\($0)", who: "w\($0)", when: "2026-11-09 16:40:0\($0)", line: "")
    }
    var ledger = state.ledger
    let old = ledger.conflicts[1]
    ledger.conflicts = [
      Conflict(
        kind: old.kind, id: old.id, column: old.column, base: old.base, claims: claims, shown: 0)
    ]
    _ = update(&state, .storeChanged(ledger, state.situation, PeriodBook([])))
    press(&state, "c enter")
    var seen = state.picture().lines().joined()
    for _ in 0..<20 {
      press(&state, "j")
      seen += state.picture().lines().joined()
    }
    for claim in claims { #expect(seen.contains(claim.value)) }
    #expect(press(&state, "9").count == 1)
  }
}
