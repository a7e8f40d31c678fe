@testable import Dashboard
import Canvas
import Model
import Testing

@Suite struct HistoryTests {
  /// The page of the store's history.
  private func journal(size: Size = Size(columns: 120, rows: 40)) -> State {
    var state = lishuiState(size: size)
    #expect(press(&state, "J") == [.loadHistory(nil)])
    _ = update(&state, .historyLoaded(nil, lishuiHistory()))
    return state
  }

  @Test func `acts stand with the newest first and their lines in order`() {
    let content = HistoryContent(lishuiHistory())
    #expect(
      content.lines.map { String($0.transaction.suffix(1)) } == [
        "5", "4", "4", "4", "3", "2", "2", "2", "1",
      ])
    #expect(content.lines[1...3].map { $0.id.suffix(3) } == ["031", "033", "034"])
    #expect(content.undone == ["000000000002"])
  }

  @Test func `an act whose undoing was undone stands again`() {
    func act(_ name: String, undoes: String?) -> Revision {
      Revision(
        transaction: name, when: "", who: "", writer: "", action: .set, kind: nil, id: "X",
        changes: [], reason: nil, undoes: undoes)
    }
    let acts = [act("a", undoes: nil), act("b", undoes: "a"), act("c", undoes: "b")]
    #expect(HistoryContent(acts).undone == ["b"])
    #expect(HistoryContent(acts + [act("d", undoes: "c")]).undone == ["c", "a"])
  }

  @Test func `lines say when, who, what, and why in the words of the screen`() {
    var state = journal(size: Size(columns: 200, rows: 60))
    let lines = state.picture().lines()
    #expect(
      lines.contains {
        $0.contains("11-11 10:30") && $0.contains("撤销 11-10 15:04")
          && $0.contains("现行时限 2026-12-15 → 2026-11-05")
      })
    #expect(lines.contains { $0.contains("修改 已撤销") && $0.contains("台风停工，统一顺延") })
    #expect(lines.contains { $0.contains("状态 签收 → 承办；经办人 （空） → 叶某") })
    press(&state, "j")
    #expect(state.picture().lines().contains { $0.contains("一次 3 条") })
  }

  @Test func `a line leads to its record`() {
    var state = journal()
    press(&state, "j j enter")
    #expect(state.page.place == .card(kind: KindDeclaration.items.ordinal, id: "DB〔2026〕033"))
    press(&state, "q g enter")
    #expect(state.message?.words.zh == "打开：这里没有可打开的记录")
  }

  @Test func `the whole act of a line is taken back, once`() {
    var state = journal()
    press(&state, "j j")
    #expect(press(&state, "U") == [.undoTransaction("000000000004")])
    press(&state, "G k")
    #expect(press(&state, "U") == [])
    #expect(state.message?.words.zh == "撤销此次：这次操作已经撤销")
  }

  @Test func `the history of a card's record and of a sheet's row`() {
    var state = lishuiState()
    #expect(press(&state, "3 j H") == [.loadHistory("DB〔2026〕031")])
    _ = update(&state, .historyLoaded("DB〔2026〕031", []))
    #expect(state.picture().lines().contains { $0.contains("没有修改过") })
    press(&state, "q enter")
    #expect(press(&state, "H") == [.loadHistory("DB〔2026〕031")])
    state = lishuiState()
    #expect(press(&state, "H") == [.loadHistory(nil)])
  }

  @Test func `a history that is not read yet says so, and is read again when the store changed`() {
    var state = lishuiState()
    press(&state, "J")
    #expect(state.picture().lines().contains { $0.contains("正在读取…") })
    #expect(press(&state, "j") == [])
    let changed = Action.storeChanged(state.ledger, state.situation, PeriodBook([]))
    #expect(update(&state, changed) == [.loadHistory(nil)])
    press(&state, "3")
    #expect(update(&state, changed) == [])
    #expect(press(&state, "q") == [.loadHistory(nil)])
  }

  @Test func `the reader stays at the line when newer ones come`() {
    var state = journal()
    press(&state, "j j")
    let newer = Revision(
      transaction: "000000000009", when: "2026-11-23 08:00:00", who: "zhou", writer: "z",
      action: .set, kind: nil, id: "X-1", changes: [], reason: nil, undoes: nil)
    _ = update(&state, .historyLoaded(nil, lishuiHistory() + [newer]))
    #expect(state.page.cursor.selected == 3)
    press(&state, "g")
    _ = update(&state, .historyLoaded(nil, lishuiHistory() + [newer, newer]))
    #expect(state.page.cursor.selected == 0)
  }

  @Test(arguments: ["2026-10-31", "2026.10.31", "2026年10月31日", "20261031", "２０２６／１０／３１"])
  func `the store is shown as of a day however it is written`(typed: String) {
    var state = lishuiState(size: Size(columns: 80, rows: 24))
    press(&state, "@")
    type(&state, typed)
    #expect(press(&state, "enter") == [.viewAsOf(Day(iso: "2026-10-31"))])
    _ = update(&state, .asOf(Day(iso: "2026-10-31")))
    for keys in ["", "2", "3", "3 enter", "?", "J", "c", "p"] {
      press(&state, keys)
      #expect(state.picture().lines()[1].contains("回看 2026-10-31，只读"), "\(keys)")
    }
    #expect(press(&state, "u") == [])
    #expect(state.message?.words.zh == "撤销：正在回看 2026-10-31，只读；按 @ 回到现在")
    press(&state, "@")
    #expect(press(&state, "enter") == [.viewAsOf(nil)])
    _ = update(&state, .asOf(nil))
    #expect(state.banners.isEmpty)
  }

  @Test(arguments: ["2026-11-24", "明天", "2026-02-30", "2026-10"])
  func `a day that cannot be shown is refused with what can`(typed: String) {
    var state = lishuiState()
    press(&state, "@")
    type(&state, typed)
    #expect(press(&state, "enter") == [])
    #expect(
      state.message?.words.zh == "回看：输入“\(typed)”，应为不晚于 2026-11-23 的日期，如 2026-10-31")
    #expect(state.prompt != nil)
  }

  @Test func `today is not the past and leaving nothing is nothing`() {
    var state = lishuiState()
    press(&state, "@")
    #expect(press(&state, "enter") == [])
    #expect(state.prompt == nil)
  }
}
