@testable import Dashboard
import Canvas
@testable import Model
import Testing

@Suite struct MakingTests {
  @Test func `a new item asks for what is required and gives the usual id`() {
    var state = state(of: lishuiLedger())
    press(&state, "3 I")
    #expect(state.picture().lines().contains { $0.contains("新增督办事项") })
    type(&state, "道闸安装")
    press(&state, "enter")
    type(&state, "莲都")
    press(&state, "enter")
    #expect(state.prompt?.text == "2026-11-23")
    press(&state, "enter")
    type(&state, "2026-12-10")
    press(&state, "enter")
    type(&state, "交办")
    press(&state, "enter")
    #expect(state.prompt?.text == "DB〔2026〕001")
    #expect(
      press(&state, "enter") == [
        .act(
          [
            .new(
              kind: KindDeclaration.items.ordinal, id: "DB〔2026〕001",
              values: [
                CellText("title", "道闸安装"), CellText("unit", "331102"),
                CellText("assigned-on", "2026-11-23"), CellText("original-due", "2026-12-10"),
                CellText("state", "assigned"),
              ])
          ], reason: nil)
      ])
    var ledger = state.ledger
    ledger.add(
      "item", "DB〔2026〕001",
      ["title": "道闸安装", "unit": "331102", "original-due": "2026-12-10", "state": "assigned"])
    _ = update(&state, .storeChanged(ledger, state.situation, PeriodBook([])))
    _ = update(&state, .saved(["DB〔2026〕001"]))
    #expect(state.message?.words.zh == "已新增督办事项 DB〔2026〕001 道闸安装，已保存")
    #expect(
      state.page.listings[0].selectedRow.map { ledger[KindDeclaration.items].id($0) }
        == "DB〔2026〕001")
  }

  @Test func `what the sheet is about is known already`() {
    var state = state(of: lishuiLedger())
    // The unit's projects in the fourth stage, then a project of that unit and stage.
    press(&state, "enter shift-tab l l l l enter I")
    type(&state, "灯塔改造")
    press(&state, "enter")
    type(&state, "331102-0003")
    press(&state, "enter")
    #expect(state.prompt?.text == "XM-2026-331102-001")
    guard case .act(let changes, nil)? = press(&state, "enter").first else {
      Issue.record("nothing was made")
      return
    }
    #expect(
      changes.first?.values == [
        CellText("name", "灯塔改造"), CellText("compounds", "331102-0003"),
        CellText("unit", "331102"), CellText("stage", "S4"),
      ])
  }

  @Test func `a record named gives its unit, and a name that nobody has is refused`() {
    var state = state(of: lishuiLedger())
    type(&state, ":难点堵点")
    press(&state, "enter I")
    type(&state, "没有的小区")
    press(&state, "enter")
    #expect(state.message?.role == .error && state.prompt != nil)
    press(&state, "ctrl-u")
    type(&state, "剑池新村")
    press(&state, "enter")
    guard let form = state.prompt?.form else {
      Issue.record("no form")
      return
    }
    let values = form.values(but: form.fields.count - 1)
    #expect(values.contains(CellText("unit", "331181")))
    #expect(values.contains(CellText("street", "331181001")))
    #expect(form.active.identifier == "kind")
    press(&state, "escape escape")
    #expect(state.message?.words.zh == "没有改动任何记录")
  }

  @Test func `an id that is taken or has another form is refused`() {
    var state = state(of: lishuiLedger())
    type(&state, ":行政区划")
    press(&state, "enter I")
    type(&state, "白云街道")
    press(&state, "enter")
    type(&state, "街道")
    press(&state, "enter")
    type(&state, "331102001")
    #expect(press(&state, "enter") == [])
    #expect(state.message?.words.zh == "编号 331102001 已有，请另给一个")
    press(&state, "ctrl-u")
    type(&state, "白云")
    #expect(press(&state, "enter") == [])
    #expect(state.message?.role == .error && state.prompt != nil)
  }

  @Test func `nothing is made where records are computed, read-only or of the past`() {
    var state = state(of: lishuiLedger())
    press(&state, "t I")
    #expect(state.message?.words.zh.hasPrefix("新增：报表由数据算出") == true)
    type(&state, ":晾晒周期")
    press(&state, "tab enter I")
    #expect(state.prompt == nil)
    press(&state, "3")
    _ = update(&state, .readOnly(Phrase(zh: "只读", en: "read-only")))
    press(&state, "I")
    #expect(state.message?.words.zh == "新增：只读" && state.prompt == nil)
  }

  @Test(arguments: [
    (":协商议事", "deliberation"), (":pact", "pact"), (":Service contract", "contract"),
    (":emergencyrepair", "repair"), (":维修资金", "fund"), (":reporting unit", "unit"),
  ])
  func `a jump reaches the sheet of any kind by its names`(typed: String, kind: String) {
    var state = lishuiState()
    type(&state, typed)
    press(&state, "enter")
    #expect(
      state.page.place
        == .sheet(kind: KindDeclaration.named(kind)?.ordinal ?? -1, RowScope()))
  }

  @Test func `every kind can be jumped to by its Chinese name`() {
    for kind in KindDeclaration.all {
      var state = lishuiState()
      type(&state, ":" + kind.label.zh)
      #expect(
        state.jumps.contains { jump in
          if case .page(.sheet(kind: kind.ordinal, RowScope())) = jump.target { return true }
          return false
        }, "\(kind.identifier)")
    }
  }

  @Test func `a street's name leads to its morning list`() {
    var state = lishuiState()
    type(&state, ":紫金街道")
    press(&state, "enter")
    #expect(state.page.place == .report(.morning(unit: nil, street: "331102001")))
    #expect(state.reportTexts.count > 0)
    #expect(state.picture().lines()[0].contains("晨间清单 · 紫金街道"))
    #expect(state.reportTexts.allSatisfy { !$0.contains("剑池新村") })
    press(&state, "q ctrl-p")
    type(&state, "龙渊")
    press(&state, "enter")
    #expect(state.page.place == .report(.morning(unit: nil, street: "331181001")))
  }
}
