@testable import Dashboard
import Canvas
import Model
import Testing

/// A click is on what the picture shows there: every place is found by looking for its text.
@Suite struct MouseTests {
  static let sizes = [(60, 18), (80, 24), (120, 40), (200, 60)]

  private func state(_ size: (columns: Int, rows: Int), _ keys: String = "") -> State {
    var state = lishuiState(size: Size(columns: size.columns, rows: size.rows))
    press(&state, keys)
    return state
  }

  @Test(arguments: sizes)
  func `a click selects a row and a second one opens it`(size: (columns: Int, rows: Int)) throws {
    var state = state(size, "3")
    let place = try click(&state, "剑池新村")
    #expect(state.page.listings[0].cursor.selected == 2)
    #expect(state.page.scope == .sheet)
    point(&state, .click, place)
    #expect(
      state.page.place == .card(kind: KindDeclaration.items.ordinal, id: "DB〔2026〕032"))
  }

  @Test(arguments: sizes)
  func `a click on a heading sorts by that column, a second one the other way`(
    size: (columns: Int, rows: Int)
  ) throws {
    var state = state(size, "5")
    try click(&state, "户数")
    let households = try #require(KindDeclaration.compounds.position(named: "households"))
    #expect(
      state.page.listings[0].order == SortOrder(keys: [SortOrder.Key(column: households)]))
    try click(&state, "户数")
    #expect(state.page.listings[0].order?.keys.first?.isDescending == true)
  }

  @Test(arguments: sizes)
  func `a click on a hint of the footer runs its command`(
    size: (columns: Int, rows: Int)
  ) throws {
    var state = state(size, "3")
    try click(&state, "? 帮助")
    #expect(state.page.scope == .help)
  }

  @Test(arguments: sizes)
  func `a click on the path and a right click lead back`(size: (columns: Int, rows: Int)) throws {
    var state = state(size, "3 enter")
    try click(&state, "DB〔2026〕035", row: 0)
    #expect(state.page.scope == .sheet)
    point(&state, .rightClick, Point(column: 5, row: 5))
    #expect(state.page.scope == .overview)
    point(&state, .rightClick, Point(column: 5, row: 5))
    #expect(state.page.scope == .overview)
  }

  @Test(arguments: [(60, 18), (80, 24)])
  func `a click on a tab shows that list`(size: (columns: Int, rows: Int)) throws {
    var state = state(size, "enter")
    #expect(state.page.focus == 1)
    try click(&state, "改造项目 2")
    #expect(state.page.focus == 2)
    try click(&state, "阶段 ")
    #expect(state.page.focus == 0)
  }

  @Test(arguments: [(120, 40), (200, 60)])
  func `a click in another pane goes there and selects, and no more`(
    size: (columns: Int, rows: Int)
  ) throws {
    var state = state(size, "enter")
    try click(&state, "丽阳新村与花园弄")
    #expect(state.page.focus == 2)
    #expect(state.page.listings[1].cursor.selected == 1)
    #expect(state.page.scope == .county)
    try click(&state, "验收")
    #expect(state.page.focus == 0 && state.page.cursor.selected == 5)
    try click(&state, "验收")
    #expect(
      state.page.place
        == .sheet(
          kind: KindDeclaration.projects.ordinal, RowScope(unit: "331102", stage: .accepted)))
  }

  @Test(arguments: sizes)
  func `a click on a unit selects it, and a second one opens it`(
    size: (columns: Int, rows: Int)
  ) throws {
    for keys in ["", "2"] {
      var state = state(size, keys)
      let place = try click(&state, "青田")
      #expect(state.selectedUnit?.id == "331121", "\(keys)")
      point(&state, .click, place)
      #expect(state.page.place == .county("331121"), "\(keys)")
    }
  }

  @Test func `a click on an urgent item beside the units opens its card`() throws {
    var state = state((200, 60))
    try click(&state, "鹤溪人民中路小区消防")
    #expect(
      state.page.place == .card(kind: KindDeclaration.items.ordinal, id: "DB〔2026〕035"))
  }

  @Test(arguments: sizes)
  func `a click on an entry of a card selects it, and a second one opens what it names`(
    size: (columns: Int, rows: Int)
  ) throws {
    var state = state(size, "3 enter")
    let entries = try #require(state.cardContent).entries
    let unit = try #require(KindDeclaration.items.position(named: "unit"))
    let wanted = try #require(
      entries.firstIndex { entry in
        if case .field(unit) = entry.subject { true } else { false }
      })
    press(&state, Array(repeating: "j", count: wanted + 1).joined(separator: " "))
    let label = entries[wanted].label
    let place = try click(&state, label)
    #expect(state.page.cursor.selected == wanted)
    point(&state, .click, place)
    #expect(state.page.place == .county("331127"))
  }

  @Test func `the wheel moves the list under the pointer and leaves the focus where it is`() throws
  {
    // Four of the six rows are on the screen.
    var sheet = state((60, 6), "5")
    let middle = Point(column: 10, row: 3)
    point(&sheet, .wheelDown, middle)
    #expect(sheet.page.listings[0].cursor.viewport.offset == 2)
    point(&sheet, .wheelUp, middle)
    #expect(sheet.page.listings[0].cursor.viewport.offset == 0)

    var county = state((120, 20), "enter")
    let place = try #require(county.place(of: "白云小区改造提升"))
    point(&county, .wheelDown, place)
    #expect(county.page.focus == 1)
  }

  @Test func `the reader stays at the row they were at while the wheel leaves it on the screen`() {
    var state = state((60, 6), "5 j j j")
    point(&state, .wheelDown, Point(column: 10, row: 3))
    #expect(state.page.listings[0].cursor.viewport.offset == 2)
    #expect(state.page.listings[0].cursor.selected == 3)
  }

  @Test(arguments: sizes)
  func `a click on a candidate chooses it, and a second one takes it`(
    size: (columns: Int, rows: Int)
  ) throws {
    var state = state(size, "3 d")
    try click(&state, "● 升级督办")
    guard case .act = state.prompt?.purpose, state.prompt?.choice != 0 else {
      Issue.record("the action was not chosen")
      return
    }
    try click(&state, "● 升级督办")
    if case .act = state.prompt?.purpose { Issue.record("the action was not taken") }
  }

  @Test func `a click in the typed line places the caret, behind its end at the end`() throws {
    var state = state((80, 24), "3 /")
    type(&state, "龙泉市")
    try click(&state, "泉市", row: 23)
    type(&state, "x")
    #expect(state.prompt?.text == "龙x泉市")
    let end = try #require(state.place(of: "市", row: 23))
    point(&state, .click, Point(column: end.column + 2, row: 23))
    type(&state, "y")
    #expect(state.prompt?.text == "龙x泉市y")
  }

  @Test(arguments: sizes)
  func `the list of what can be done leaves half of the screen and keeps its height`(
    size: (columns: Int, rows: Int)
  ) throws {
    var state = state(size, "5 d")
    let offers = state.offers(matching: "", for: state.acted)
    #expect(offers.count > 20)
    let tops = offers.indices.map { place in
      state.prompt?.choice = place
      return state.picture().lines().firstIndex { $0.contains("办理 331102-0001") }
    }
    #expect(Set(tops).count == 1)
    #expect(try #require(tops[0]) >= size.rows / 2 - 1)
    // Whichever is chosen is on the screen.
    state.prompt?.choice = offers.count - 1
    #expect(state.place(of: offers[offers.count - 1].title.zh) != nil)
  }

  @Test(arguments: sizes)
  func `a click goes to a field of a form, and one on an entry picks it`(
    size: (columns: Int, rows: Int)
  ) throws {
    var state = state(size, "5 d")
    type(&state, "申请紧急维修")
    press(&state, "enter")
    try click(&state, "排水排污设施堵塞")
    #expect(state.prompt?.form?.active.value == "drain-blocked")
    try click(&state, "维修金额")
    #expect(state.prompt?.form?.active.identifier == "amount")
    type(&state, "3000")
    try click(&state, "紧急情形")
    #expect(state.prompt?.form?.active.identifier == "category")
    #expect(state.prompt?.form?.fields.first { $0.identifier == "amount" }?.value == "3000.00")
  }

  @Test(arguments: sizes)
  func `a click on a line of the palette chooses it, and a second one goes there`(
    size: (columns: Int, rows: Int)
  ) throws {
    var state = state(size, ":")
    type(&state, "l")
    try #require(state.jumps.count > 1)
    let spot = try #require(
      state.picture().spots.last { $0.meaning == .choice(1) }?.rect.origin)
    point(&state, .click, spot)
    #expect(state.prompt?.choice == 1)
    point(&state, .click, spot)
    #expect(state.prompt == nil)
  }

  @Test func `a click on the page takes a filter and waits for any other line`() throws {
    var state = state((80, 24), "3 /")
    type(&state, "小区")
    try click(&state, "白云小区")
    #expect(state.prompt == nil && state.activeFilter == "小区")
    #expect(state.page.listings[0].cursor.selected == 1)
    press(&state, ":")
    type(&state, "龙泉")
    let before = state.page.listings[0].cursor
    try click(&state, "东升小区")
    #expect(state.prompt != nil && state.page.listings[0].cursor == before)
  }

  @Test func `a key gives the mouse to the terminal and takes it back`() {
    var state = state((80, 24))
    state.usesMouse = true
    #expect(press(&state, "alt-m") == [.useMouse(false)])
    #expect(press(&state, "alt-m") == [.useMouse(true)])
  }

  // MARK: On slides

  @Test(arguments: sizes)
  func `a click selects a line of a slide, and a second one opens what it tells of`(
    size: (columns: Int, rows: Int)
  ) throws {
    var state = state(size, "P 4 enter")
    settle(&state)
    let third = state.situation.ranking[2]
    let place = try click(&state, third.shortName)
    #expect(state.presentation?.entry == 2 && state.showsSlide)
    point(&state, .click, place)
    #expect(state.page.place == .report(.score(unit: third.id)))
  }

  @Test(arguments: sizes)
  func `a click picks a tile of the map, and a second one opens that unit`(
    size: (columns: Int, rows: Int)
  ) throws {
    var state = state(size, "P 3 enter")
    settle(&state)
    for unit in state.situation.units.prefix(3) {
      let place = try click(&state, unit.shortName)
      #expect(state.slideUnit == unit.id && state.showsSlide)
      point(&state, .click, place)
      #expect(state.page.place == .county(unit.id))
      press(&state, "escape")
    }
  }

  @Test func `the mouse freezes the race as a key does`() {
    var state = state((80, 24), "P 5 enter")
    _ = update(&state, .clock(1_200))
    #expect(state.presentation?.race.isRunning == true)
    point(&state, .click, Point(column: 60, row: 20))
    #expect(state.presentation?.race.isRunning == false)
  }

  /// Lets a slide wipe the one before it away.
  private func settle(_ state: inout State) { _ = update(&state, .clock(60_000)) }

  @Test func `no click traps, at any size, on any page`() {
    var random = Pseudorandom(state: 7)
    var state = troubledState(size: Size(columns: 120, rows: 40))
    let acts = [Mouse.Act.click, .click, .click, .rightClick, .middleClick, .wheelUp, .wheelDown]
    let keys = [
      "1", "2", "3", "5", "c", "J", "p", "?", "d", "/", ":", "m", "x", "o", "+", "escape", "P", "n",
    ]
    for step in 0..<500 {
      if random.next(9) == 0 {
        let size = Size(columns: random.next(220), rows: random.next(60))
        _ = update(&state, .resized(size))
      }
      if random.next(3) == 0 { press(&state, keys[random.next(keys.count)]) }
      let place = Point(column: random.next(230), row: random.next(64))
      for effect in update(&state, .mouse(Mouse(acts[random.next(acts.count)], at: place))) {
        for action in answer(effect) { _ = update(&state, action) }
      }
      if step % 10 == 0 {
        #expect(state.picture().lines().allSatisfy { $0.columns() == state.size.columns })
      }
    }
  }
}

/// Uses the mouse at a cell.
private func point(_ state: inout State, _ act: Mouse.Act, _ place: Point) {
  _ = update(&state, .mouse(Mouse(act, at: place)))
}

/// Clicks on a text of the picture, and says where; where it is in no row, that is an issue.
@discardableResult
private func click(
  _ state: inout State, _ text: String, row: Int? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> Point {
  let place = try #require(state.place(of: text, row: row), sourceLocation: sourceLocation)
  point(&state, .click, place)
  return place
}

extension State {
  /// The cell where a text begins, in the first row below the header that has it.
  fileprivate func place(of text: String, row: Int? = nil) -> Point? {
    let lines = picture().lines()
    for row in row.map({ $0...$0 }) ?? 1...lines.count - 1 {
      guard let range = lines[row].firstRange(of: text) else { continue }
      return Point(column: String(lines[row][..<range.lowerBound]).columns(), row: row)
    }
    return nil
  }
}
