@testable import Dashboard
import Canvas
import Model
import Testing

@Suite struct PromptTests {
  @Test func `a filter works while it is typed and Escape brings the former back`() {
    var state = lishuiState()
    press(&state, "3 /")
    type(&state, "东升")
    #expect(state.page.listings[0].rows.count == 2)
    press(&state, "backspace backspace")
    #expect(state.page.listings[0].rows.count == 7)
    type(&state, "剑池")
    press(&state, "enter")
    #expect(state.page.listings[0].rows.count == 1)
    press(&state, "/ ctrl-u escape")
    #expect(state.page.listings[0].filterText == "剑池")
    press(&state, "escape")
    #expect(state.page.listings[0].rows.count == 7)
    #expect(state.page.scope == .sheet)
  }

  @Test func `a filter with an error keeps the rows and says what is wrong`() {
    var state = lishuiState()
    press(&state, "3 /")
    type(&state, "小区<")
    #expect(state.page.listings[0].rows.count == 4)
    #expect(state.page.listings[0].filterError != nil)
    press(&state, "enter")
    #expect(state.message?.role == .error)
  }

  @Test func `units are filtered by name`() {
    var state = lishuiState()
    press(&state, "/")
    type(&state, "云")
    #expect(
      state.units(of: state.page).map { state.situation.units[$0].shortName } == ["云和", "缙云"])
  }

  @Test(arguments: [
    (":龙泉", Scope.county), (":3", .sheet), (":逾期", .sheet), (":331102-0002", .card),
    (":晾晒榜", .league), ("：３", .sheet), (":331181", .county),
  ])
  func `a jump leads where its words say`(typed: String, scope: Scope) {
    var state = lishuiState()
    type(&state, typed)
    press(&state, "enter")
    #expect(state.page.scope == scope)
    #expect(state.pages.count == 2)
  }

  @Test func `a jump to nowhere says what could be typed`() {
    var state = lishuiState()
    type(&state, ":杭州")
    press(&state, "enter")
    #expect(state.message?.words.zh == "找不到“杭州”：可输单位、街道、小区、表名、屏号、编号、命令或“逾期”")
    #expect(state.pages.count == 1)
  }

  @Test func `full-width keys are commands`() {
    var state = lishuiState()
    press(&state, "３ ｊ ｊ")
    #expect(state.page.listings[0].cursor.selected == 2)
    press(&state, "？")
    #expect(state.page.scope == .help)
  }

  @Test func `a choice is changed by part of its label and saved only when the store says so`() {
    var state = lishuiState()
    press(&state, "5 enter tab j j j j j j j j j j j j e")
    type(&state, "托管")
    let effects = press(&state, "enter")
    #expect(
      effects == [
        .write(
          [
            Edit(
              kind: KindDeclaration.compounds.ordinal, id: "331102-0001", field: "service-mode",
              text: "street-custody", old: "hired")
          ], reason: nil)
      ])
    #expect(state.message?.words.zh == "正在保存 331102-0001…")
    _ = update(&state, .saved(["331102-0001"]))
    #expect(state.message?.words.zh == "已保存 331102-0001")
  }

  @Test func `a value that the field cannot hold is refused with what it can hold`() {
    var state = lishuiState()
    press(&state, "5 enter tab j j j j j j e ctrl-u")
    type(&state, "19九六")
    #expect(press(&state, "enter") == [])
    #expect(state.message?.words.zh == "建成年份：输入“19九六”，应为1949 到 2023 的整数")
    #expect(state.prompt != nil)
    press(&state, "ctrl-u")
    type(&state, "2050")
    #expect(press(&state, "enter") == [])
    #expect(state.message?.words.zh == "建成年份：输入“2050”，应为1949 到 2023 的整数")
    press(&state, "ctrl-u")
    type(&state, "１９９７")
    #expect(
      press(&state, "enter") == [
        .write(
          [
            Edit(
              kind: KindDeclaration.compounds.ordinal, id: "331102-0001", field: "built-year",
              text: "1997", old: "1996")
          ], reason: nil)
      ])
  }

  @Test(arguments: [("2026.12.15", "2026-12-15"), ("２０２６年１２月１５日", "2026-12-15")])
  func `a date is read as an import reads it`(typed: String, text: String) {
    var state = lishuiState(size: Size(columns: 80, rows: 24))
    press(&state, "3 l l l e ctrl-u")
    type(&state, typed)
    guard case .write(let edits, nil)? = press(&state, "enter").first else {
      Issue.record("nothing was written")
      return
    }
    #expect(edits.map(\.text) == [text])
  }

  @Test func `a record that is named must exist`() {
    var state = lishuiState(size: Size(columns: 80, rows: 24))
    press(&state, "5 l l e ctrl-u")
    type(&state, "杭州")
    #expect(press(&state, "enter") == [])
    #expect(state.message?.words.zh.hasPrefix("县(市、区)：输入“杭州”，应为已有") == true)
    press(&state, "ctrl-u")
    type(&state, "龙泉")
    guard case .write(let edits, nil)? = press(&state, "enter").first else {
      Issue.record("nothing was written")
      return
    }
    #expect(edits.map(\.text) == ["331181"])
  }

  @Test(arguments: [
    ("冲突", Scope.conflicts), ("待审", .review), ("全部历史", .history),
  ])
  func `the palette leads to conflicts, hand edits and the journal`(typed: String, scope: Scope) {
    var state = troubledState()
    press(&state, "ctrl-p")
    type(&state, typed)
    press(&state, "enter")
    #expect(state.page.scope == scope)
  }

  @Test func `ids never change`() {
    var state = lishuiState()
    press(&state, "5 enter tab e")
    #expect(state.message?.words.zh == "修改：编号不能改")
  }

  @Test func `pasted text goes into the line being typed`() {
    var state = lishuiState()
    press(&state, ":")
    _ = update(&state, .paste("龙\n泉"))
    #expect(state.prompt?.text == "龙 泉")
    press(&state, "enter")
    #expect(state.page.place == .county("331181"))
  }

  @Test func `the cursor stands at the edit point`() {
    var state = lishuiState(size: Size(columns: 80, rows: 24))
    press(&state, "3 /")
    type(&state, "小区")
    // 「 筛选 / 」 takes eight columns, 小区 four.
    #expect(state.picture().cursor == Point(column: 12, row: 23))
    press(&state, "left")
    #expect(state.picture().cursor == Point(column: 10, row: 23))
  }

  @Test func `the palette runs a command by part of its name, or says why it cannot`() {
    var state = lishuiState()
    press(&state, "ctrl-p")
    type(&state, "刷新")
    #expect(press(&state, "enter") == [.refresh])
    press(&state, "ctrl-p")
    type(&state, "还原")
    press(&state, "enter")
    #expect(state.message?.words.zh == "还原：没有放大的窗格")
    press(&state, "ctrl-p")
    type(&state, "缙云")
    press(&state, "enter")
    #expect(state.page.place == .county("331122"))
  }
}
