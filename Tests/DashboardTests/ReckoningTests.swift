@testable import Dashboard
import Canvas
@testable import Model
import Testing

/// Stores in which every table is too large for a key to look into all of it.
@Suite struct ReckoningTests {
  private let tableOrder = ["2-0001", "2-0002", "2-0003", "1-0001", "1-0002", "7-0001"]
  /// By the code points of 东, 丽, 剑, 灯, 白, 鹤.
  private let nameOrder = ["1-0002", "2-0002", "1-0001", "2-0003", "2-0001", "7-0001"]

  private func largeState() -> State {
    var state = lishuiState(size: Size(columns: 120, rows: 40))
    state.patience = 1
    return state
  }

  private func ids(_ state: State) -> [String] {
    state.page.listings[0].rows.map {
      String(state.ledger[KindDeclaration.compounds].id(Int($0)).suffix(6))
    }
  }

  private func reckonings(_ effects: [Effect]) -> [Reckoning] {
    effects.compactMap { if case .reckon(let reckoning) = $0 { reckoning } else { nil } }
  }

  // MARK: Orders

  @Test func `a long sort leaves the list as it is until the order is found`() throws {
    var state = largeState()
    press(&state, "5 l j")
    let asked = reckonings(press(&state, "s"))
    #expect(ids(state) == tableOrder)
    #expect(state.message?.words.zh == "正在排序：小区名称 从小到大…")
    #expect(reckonings(press(&state, "j")).isEmpty)
    _ = update(&state, .reckoned(try #require(asked.first).answer()))
    #expect(ids(state) == nameOrder)
    #expect(state.message?.words.zh == "排序：小区名称 从小到大")
    // The reader stays at 灯塔社区花园弄12号院.
    #expect(state.page.listings[0].cursor.selected == 3)
  }

  @Test func `an order that was found is there at once the next time`() throws {
    var state = largeState()
    press(&state, "5 l")
    for _ in 0..<2 {
      let asked = reckonings(press(&state, "s"))
      _ = update(&state, .reckoned(try #require(asked.first).answer()))
    }
    #expect(ids(state) == nameOrder.reversed())
    #expect(reckonings(press(&state, "s s")).isEmpty)
    #expect(ids(state) == nameOrder)
  }

  @Test func `what is filtered is in order once the order is found`() throws {
    var state = largeState()
    press(&state, "5 l")
    let asked = reckonings(press(&state, "s") + press(&state, "/") + type(&state, "新村"))
    #expect(ids(state) == ["2-0002", "1-0001"])
    #expect(asked.count == 1)
    press(&state, "escape /")
    type(&state, "小区")
    _ = update(&state, .reckoned(try #require(asked.first).answer()))
    #expect(ids(state) == ["1-0002", "2-0001", "7-0001"])
  }

  @Test func `an order of records that have changed since is dropped and asked for anew`() throws {
    var state = largeState()
    press(&state, "5 l")
    let old = try #require(reckonings(press(&state, "s")).first)
    var ledger = state.ledger
    let kind = KindDeclaration.compounds
    let column = try #require(kind.position(named: "name"))
    ledger[kind].write("一号院", row: 5, column: column)
    let new = reckonings(
      update(&state, .storeChanged(ledger, state.situation, state.periodBook)))
    _ = update(&state, .reckoned(old.answer()))
    #expect(ids(state) == tableOrder)
    _ = update(&state, .reckoned(try #require(new.first).answer()))
    #expect(ids(state) == ["7-0001"] + nameOrder.dropLast())
  }

  @Test func `numbers are sorted at once however many records there are`() {
    var state = largeState()
    #expect(reckonings(press(&state, "5 l l l s")).isEmpty)
    #expect(ids(state).first == "2-0003")
  }

  @Test func `a filter of very many rows shows what passes of the first, then of the others`() {
    let state = largeState()
    var listing = Listing(ReportingUnit.declaration.kind, RowScope())
    listing.refresh(from: state)
    // The reader is at 遂昌县.
    listing.cursor.selected = 6
    listing.filterText = "县"
    listing.select(in: state)
    #expect(listing.rows == [])
    listing.askOn(in: state)
    #expect(listing.rows == [2, 3])
    #expect(listing.hasMoreToAsk)
    while listing.hasMoreToAsk { listing.askOn(in: state) }
    #expect(listing.rows == [2, 3, 4, 5, 6, 7, 8])
    #expect(listing.selectedRow == 6)
  }

  @Test func `a reader who moves on while a filter goes on stays there`() {
    let state = largeState()
    var listing = Listing(ReportingUnit.declaration.kind, RowScope())
    listing.refresh(from: state)
    listing.cursor.selected = 6
    listing.filterText = "县 or 区 or 市"
    listing.select(in: state)
    listing.cursor.selected = 0
    while listing.hasMoreToAsk { listing.askOn(in: state) }
    #expect(listing.cursor.selected == 0)
  }

  // MARK: What there is to do

  @Test func `a county opens before its reminders are counted`() throws {
    var state = largeState()
    let asked = reckonings(press(&state, "enter"))
    #expect(state.picture().lines().contains { $0.contains("正在计算…") })
    _ = update(&state, .reckoned(try #require(asked.first).answer()))
    let lines = state.picture().lines()
    #expect(lines.contains { $0.contains("晨间清单 ■ 逾期 ") })
    #expect(!lines.contains { $0.contains("正在计算…") })
    // Coming back, nothing is counted anew.
    #expect(reckonings(press(&state, "q enter")).isEmpty)
  }

  @Test func `the morning list is the same beside the keys as at once`() throws {
    var state = largeState()
    let asked = reckonings(press(&state, "m"))
    #expect(state.page.report == nil)
    _ = update(&state, .reckoned(try #require(asked.first).answer()))
    var small = lishuiState(size: Size(columns: 120, rows: 40))
    press(&small, "m")
    #expect(state.page.reportRows.count > 0)
    #expect(state.picture().lines() == small.picture().lines())
  }

  @Test func `the morning list keeps its lines while it is computed anew, and says so`() throws {
    var state = largeState()
    let first = reckonings(press(&state, "m"))
    _ = update(&state, .reckoned(try #require(first.first).answer()))
    let count = state.page.reportRows.count
    func change() -> [Effect] {
      update(&state, .storeChanged(state.ledger, state.situation, state.periodBook))
    }
    let second = reckonings(change())
    #expect(state.page.reportRows.count == count)
    #expect(state.picture().lines()[1].contains("正在计算…"))
    // Only one is under way, and what has changed since is asked for when it is done.
    #expect(reckonings(change()).isEmpty)
    let third = reckonings(
      update(&state, .reckoned(try #require(second.first).answer())))
    _ = update(&state, .reckoned(try #require(third.first).answer()))
    #expect(!state.picture().lines()[1].contains("正在计算…"))
    #expect(state.page.reportRows.count == count)
  }
}
