@testable import Dashboard
import Canvas
@testable import Model
import Testing

@Suite struct ActingTests {
  private let items = KindDeclaration.items.ordinal

  /// The dashboard with 叶某 at the keyboard; `DB〔2026〕033` is assigned, `041` too.
  private func lishui() -> State {
    var ledger = lishuiLedger()
    ledger.add(
      "item", "DB〔2026〕041",
      [
        "title": "门禁不亮", "unit": "331102", "original-due": "2026-11-26",
        "current-due": "2026-11-26", "state": "assigned", "assigned-on": "2026-11-20",
      ])
    return state(of: ledger)
  }

  /// Opens the card of an item.
  private func open(_ id: String, in state: inout State) {
    state.open(.card(kind: items, id: id))
    state.fit()
  }

  private func signed(_ id: String) -> RecordChange {
    .set(
      kind: items, id: id,
      values: [
        CellText("received-on", "2026-11-23"), CellText("received-by", "叶某"),
        CellText("state", "signed"),
      ])
  }

  @Test func `two keys sign for an item, and the status line says so when it is on the disk`() {
    var state = lishui()
    open("DB〔2026〕033", in: &state)
    press(&state, "d")
    let panel = state.picture().lines().joined()
    #expect(panel.contains("签收日期 2026-11-23 · 签收人 叶某"))
    #expect(press(&state, "enter") == [.act([signed("DB〔2026〕033")], reason: nil)])
    #expect(state.message?.words.zh == "签收：正在保存…")
    _ = update(&state, .saved(["DB〔2026〕033"]))
    #expect(state.message?.words.zh == "已签收 DB〔2026〕033 丽阳新村先尝后买试用期评议，已保存")
  }

  @Test func `Tab goes through the actions, those that can be done first`() {
    var state = lishui()
    open("DB〔2026〕033", in: &state)
    press(&state, "d")
    let acts = state.offers(matching: "", for: state.acted)
    #expect(acts.first?.standing?.transition.action == "sign")
    let open = acts.prefix { $0.isOpen }.count
    #expect(acts.dropFirst(open).allSatisfy { !$0.isOpen })
    press(&state, "tab")
    #expect(state.prompt?.choice == 1)
    press(&state, "shift-tab shift-tab")
    #expect(state.prompt?.choice == acts.count - 1)
  }

  @Test func `what is required is asked for, the reason of a return too`() {
    var state = lishui()
    open("DB〔2026〕031", in: &state)
    press(&state, "d")
    type(&state, "续报")
    #expect(press(&state, "enter") == [])
    #expect(state.picture().lines().contains { $0.contains("续报 DB〔2026〕031") })
    #expect(state.prompt?.form?.active.identifier == "progress")
    press(&state, "ctrl-u")
    press(&state, "enter")
    #expect(state.message?.role == .error && state.prompt != nil)
    type(&state, "已通电")
    let effects = press(&state, "enter")
    guard case .act(let changes, nil)? = effects.first, effects.count == 1 else {
      Issue.record("\(effects)")
      return
    }
    #expect(changes.count == 1 && changes[0].id == "DB〔2026〕031")
    #expect(changes[0].values.contains(CellText("progress", "已通电")))
    #expect(changes[0].values.contains(CellText("reported-on", "2026-11-23")))
  }

  @Test func `F2 asks for what is usual as well, and what is left as it is stays usual`() {
    var state = lishui()
    open("DB〔2026〕033", in: &state)
    press(&state, "d f2")
    #expect(state.prompt?.text == "2026-11-23")
    press(&state, "ctrl-u")
    type(&state, "2026-11-22")
    press(&state, "enter")
    #expect(state.prompt?.text == "叶某")
    press(&state, "enter")
    #expect(state.prompt?.text == "叶某")
    guard case .act(let changes, nil)? = press(&state, "enter").first else {
      Issue.record("nothing was done")
      return
    }
    #expect(changes[0].values.contains(CellText("received-on", "2026-11-22")))
    #expect(changes[0].values.contains(CellText("received-by", "叶某")))
  }

  @Test func `an action that cannot be done says why, and lists every reason`() {
    var state = lishui()
    open("DB〔2026〕036", in: &state)
    press(&state, "d")
    type(&state, "签收")
    #expect(state.picture().lines().joined().contains("✗ 状态：现为销号，应为交办、重开"))
    #expect(press(&state, "enter") == [])
    #expect(state.prompt == nil)
    #expect(state.message?.words.zh.hasPrefix("签收：状态：现为销号，应为交办、重开") == true)
    press(&state, "!")
    #expect(state.reportTexts.map { $0[0] } == ["花园弄12号院屋面渗漏投诉"])
    press(&state, "enter")
    #expect(state.page.place == .card(kind: items, id: "DB〔2026〕036"))
  }

  @Test func `all marked records are one act, and nothing is written where one is refused`() {
    var state = lishui()
    press(&state, "3 /")
    type(&state, "先尝后买 or 门禁")
    press(&state, "enter")
    if state.page.listings[0].rows.count != 2 { Issue.record("\(state.page.listings[0].rows)") }
    press(&state, "* d")
    #expect(
      press(&state, "enter") == [
        .act(
          [
            signed("DB〔2026〕033"),
            signed("DB〔2026〕041"),
          ], reason: nil)
      ])
    _ = update(&state, .saved(["DB〔2026〕033", "DB〔2026〕041"]))
    #expect(state.message?.words.zh == "已签收 2 条，已保存；u 整次撤销")

    press(&state, "escape escape * d")
    type(&state, "签收")
    #expect(press(&state, "enter") == [])
    #expect(state.message?.role == .warning)
    #expect(state.refusals.count == 6)
    press(&state, "!")
    #expect(state.leadTexts == [" 6 条不能办，一条也没有写；改好或取消选中后再办"])
  }

  @Test func `of several records each keeps what is its own, and the form says so`() {
    var state = lishui()
    press(&state, "3 space space d")
    type(&state, "升级")
    press(&state, "enter")
    let lines = state.picture().lines()
    #expect(lines.contains { $0.contains("升级督办 2 条") })
    #expect(lines.contains { $0.contains("督办级别") && $0.contains("每条各自算出") })
    #expect(lines.contains { $0.contains("日期") && $0.contains("2026-11-23  默认") })
  }

  @Test func `what the store refuses is not told as done`() {
    var state = lishui()
    open("DB〔2026〕033", in: &state)
    press(&state, "d enter")
    _ = update(&state, .saved(["331102-0002"]))
    #expect(state.message?.words.zh == "已保存 331102-0002")
    press(&state, "d enter")
    _ = update(&state, .refused(Phrase(zh: "规则不许", en: "a rule forbids it")))
    #expect(state.message?.words.zh == "规则不许")
    _ = update(&state, .saved(["331102-0001"]))
    #expect(state.message?.words.zh == "已保存 331102-0001")
  }

  @Test func `a kind without steps says so`() {
    var state = lishui()
    state.open(.card(kind: KindDeclaration.named("unit")?.ordinal ?? 0, id: "331102"))
    state.fit()
    press(&state, "d")
    #expect(state.message?.words.zh == "办理：参评单位没有办理流程，用 e 修改字段")
  }
}
