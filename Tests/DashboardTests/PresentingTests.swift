import Canvas
import Testing

@testable import Dashboard
@testable import Model

/// The slides of a meeting: turned by keys and by themselves, drilled, read-only, and resolved on.
@Suite struct PresentingTests {
  private func state(
    _ change: (inout Presenting) -> Void = { _ in }, size: Size = Size(columns: 120, rows: 40)
  ) -> State {
    var state = lishuiState(size: size)
    change(&state.presenting)
    state.present()
    return state
  }

  private func press(_ keys: String, on state: inout State) throws {
    for notation in keys.split(separator: " ") {
      let key = try #require(Key(notation: String(notation)))
      _ = update(&state, .key(key))
    }
  }

  private func text(_ state: State) -> String { state.picture().lines().joined(separator: "\n") }

  private func slide(_ state: State) throws -> Slide { try #require(state.presentation).slide }

  @Test func `slides stand in the rule set's order, and those without content are left out`() throws
  {
    var state = lishuiState()
    state.rules.slides = SlideRule(order: [.league, .denominators, .title, .units], dwell: 20)
    state.present()
    let slides = try #require(state.presentation).slides
    #expect(slides.prefix(2) == [.league, .title])
    #expect(slides.dropFirst(2).count == state.situation.units.count)
    #expect(slides.dropFirst(2).first == .unit(state.situation.ranking[0].id))
  }

  @Test func `page keys and side arrows turn, and the ends hold`() throws {
    var state = state()
    try press("pgup left", on: &state)
    #expect(try slide(state) == .title)
    try press("pgdn right", on: &state)
    #expect(try slide(state) == .map)
    try press("G right", on: &state)
    let slides = try #require(state.presentation).slides
    #expect(try slide(state) == slides.last)
    try press("home", on: &state)
    #expect(try slide(state) == .title)
  }

  @Test func `a number and Enter turn to that slide, another number says what there is`() throws {
    var state = state()
    try press("3 enter", on: &state)
    #expect(try slide(state) == .map)
    try press("9 9 enter", on: &state)
    let slide = try slide(state)
    let count = try #require(state.presentation).slides.count
    #expect(slide == .map)
    #expect(state.message?.words.zh == "翻到：输入“99”，应为 1 至 \(count) 的页码")
  }

  @Test
  func `while slides turn by themselves each stays its time, and the last leads to the first`()
    throws
  {
    var state = state { $0.dwell = 5 }
    try press("space", on: &state)
    let count = try #require(state.presentation).slides.count
    #expect(state.nextChange == 5_000)
    var seen: [Slide] = []
    for _ in 0..<5_000 {
      guard let next = state.nextChange else { break }
      _ = update(&state, .clock(next))
      if seen.last != (try slide(state)) { seen.append(try slide(state)) }
      if seen.count == count { break }
    }
    #expect(seen.count == count)
    #expect(seen.last == .title)
    try press("space", on: &state)
    while let next = state.nextChange { _ = update(&state, .clock(next)) }
    #expect(state.nextChange == nil)
  }

  @Test func `nothing moves while a page is open that was opened from a slide`() throws {
    var state = state { $0.turnsByItself = true }
    try press("enter", on: &state)
    #expect(state.page.place == .overview)
    #expect(state.nextChange == nil)
    _ = update(&state, .clock(90_000))
    try press("escape", on: &state)
    #expect(try slide(state) == .title)
    #expect(state.nextChange == 110_000)
  }

  @Test func `what was asked on a slide is forgotten when the next one turns up by itself`() throws
  {
    var state = state {
      $0.turnsByItself = true
      $0.dwell = 5
    }
    try press("escape", on: &state)
    _ = update(&state, .clock(5_000))
    #expect(try slide(state) == .targets)
    try press("escape", on: &state)
    #expect(state.message?.words.zh == "再按一次结束汇报" && state.isPresenting)
  }

  @Test func `a slide wipes the one before away and then rests`() throws {
    var state = state()
    try press("pgdn", on: &state)
    let first = text(state)
    _ = update(&state, .clock(140))
    let middle = text(state)
    _ = update(&state, .clock(280))
    let last = text(state)
    #expect(Set([first, middle, last]).count == 3)
    #expect(state.nextChange == nil)
    // Half way the right half is the new slide's, and the left half still the old one's.
    func part(_ text: String, _ row: Int, _ columns: Range<Int>) -> String {
      String(Array(text.split(separator: "\n")[row])[columns])
    }
    for row in 1..<9 {
      #expect(part(middle, row, 0..<50) == part(first, row, 0..<50))
      #expect(part(middle, row, 70..<100) == part(last, row, 70..<100))
    }
  }

  @Test func `without motion slides change at once, and the race stands at its last period`() throws
  {
    var state = state { $0.motion = .none }
    try press("5 enter", on: &state)
    guard try slide(state) == .race else { return }
    #expect(state.nextChange == nil)
    let race = try #require(state.presentation).race
    #expect(race.time(at: 0) == race.end)
  }

  @Test func `any key freezes the race, and space lets it go on`() throws {
    var state = state()
    try press("5 enter", on: &state)
    #expect(try slide(state) == .race)
    _ = update(&state, .clock(1_200))
    #expect(state.presentation?.race.isRunning == true)
    try press("t", on: &state)
    try press("escape", on: &state)
    #expect(state.presentation?.race.isRunning == false)
    #expect(state.nextChange == nil)
    try press("space", on: &state)
    #expect(state.presentation?.race.isRunning == true)
    try press("space", on: &state)
    #expect(state.presentation?.race.isRunning == false)
    try press(", ,", on: &state)
    #expect(state.presentation?.race.time(at: 0) == 0)
  }

  @Test func `from the league a record's source is three keys away, and three keys lead back`()
    throws
  {
    var state = state()
    try press("4 enter down down", on: &state)
    let before = text(state)
    try press("enter enter enter", on: &state)
    guard case .card(let kind, let id) = state.page.place else {
      Issue.record("\(state.page.place)")
      return
    }
    // The contract by which the compound is counted.
    #expect(KindDeclaration.all[kind] === ServiceContract.declaration.kind, "\(id)")
    #expect(text(state).contains("来源"))
    try press("escape escape escape", on: &state)
    #expect(text(state) == before)
  }

  @Test func `on the map arrows turn slides until one picks a tile, then lead from tile to tile`()
    throws
  {
    var state = state()
    try press("3 enter down", on: &state)
    #expect(state.presentation?.isPicking == true)
    let first = try #require(state.slideUnit)
    try press("right", on: &state)
    #expect(try slide(state) == .map)
    #expect(state.slideUnit != first)
    try press("enter", on: &state)
    guard case .county = state.page.place else {
      Issue.record("\(state.page.place)")
      return
    }
    try press("escape escape right", on: &state)
    #expect(try slide(state) == .league)
  }

  @Test func `nothing can be changed while presenting`() throws {
    var state = state { $0.isInternal = true }
    try press("4 enter enter enter enter", on: &state)
    for key in ["e", "d", "u", "M"] {
      state.message = nil
      var effects: [Effect] = []
      if let key = Key(notation: key) { effects = update(&state, .key(key)) }
      #expect(effects == [] && state.prompt == nil)
      #expect(state.message?.words.zh.contains("汇报中只读") == true, "\(key)")
    }
  }

  // MARK: In public

  @Test func `where no slide has anything to show, the title is presented, never the dashboard`()
    throws
  {
    var state = lishuiState()
    state.rules.slides = SlideRule(order: [.denominators], dwell: 20)
    state.present()
    #expect(state.showsSlide && state.isPublic)
    #expect(try #require(state.presentation).slides == [.title])
  }

  @Test func `a slide that loses all it shows gives way to the title`() throws {
    var state = lishuiState()
    state.rules.slides = SlideRule(order: [.league], dwell: 20)
    state.present()
    #expect(try slide(state) == .league)
    state.rules.slides = SlideRule(order: [.denominators], dwell: 20)
    _ = update(&state, .minute(state.today + 1))
    #expect(try slide(state) == .title)
  }

  @Test(arguments: ["m", "H", "p", "V", "J"])
  func `pages of the office's own work are not opened in public`(key: String) throws {
    var shown = state()
    try press("4 enter enter enter enter", on: &shown)
    let place = shown.page.place
    try press(key, on: &shown)
    #expect(shown.page.place == place)
    #expect(shown.message?.words.zh.contains("公开汇报中不打开") == true)
  }

  @Test func `a name that is not public is hidden in public and shown inside the offices`() throws {
    func card(_ isInternal: Bool) throws -> String {
      var state = state { $0.isInternal = isInternal }
      state.show(sheetOf: .projects)
      let names = state.picture().lines().joined(separator: "\n")
      try press("enter", on: &state)
      return names + text(state)
    }
    let leader = try #require(
      lishuiState().ledger[Project.self].indices.lazy.compactMap {
        lishuiState().ledger[Project.self][$0].leader
      }.first)
    #expect(try card(true).contains(leader))
    #expect(!(try card(false).contains(leader)))
    #expect(try card(false).contains("（不公开）"))
  }

  @Test func `the next meeting is the next joint one, whichever unit meets before`() throws {
    var state = state()
    state.ledger.add(
      "meeting", "HY-331126-2026-11",
      ["kind": "regular", "day": "2026-11-06", "next-on": "2026-12-04"])
    state.ledger.add(
      "meeting", "HY-331100-2026-11",
      ["kind": "joint", "day": "2026-11-09", "next-on": "2026-12-09"])
    #expect(SlideList(.next, in: state).note == "下次联席会议 2026-12-09")
  }

  @Test(arguments: [(true, false), (false, true)])
  func `what others wrote in a field that is not public is not offered in public`(
    isInternal: Bool, isHidden: Bool
  ) throws {
    var state = state { $0.isInternal = isInternal }
    state.show(sheetOf: .items)
    try press("/", on: &state)
    for scalar in "经办人=".unicodeScalars { _ = update(&state, .key(Key(scalar))) }
    try press("tab", on: &state)
    #expect(text(state).contains("叶某") != isHidden)
    let handler = FieldEdit(
      kind: .items, column: SupervisionItem.declaration.position(of: \.handler), targets: [])
    #expect(state.offer(for: handler, typed: "叶").entries.isEmpty == isHidden)
  }

  // MARK: From the floor

  @Test
  func
    `a resolution asks to leave read-only, then is an item of the meeting with a due day by rule`()
    throws
  {
    var state = state()
    #expect(state.resolvingMeeting == nil)
    try press("R", on: &state)
    #expect(state.message?.words.zh.contains("还没有已召开的联席会议") == true)
    state.ledger.add("meeting", "HY-331100-2026-11", ["kind": "joint", "day": "2026-11-20"])
    state.ledger.add("meeting", "HY-331126-2026-11", ["kind": "task-force", "day": "2026-11-23"])
    state.rules.deadlines.append(
      DeadlineRule(
        id: "DR03", name: Phrase("DR03"), rule: .workingDays(15), direction: .after, cutTime: nil,
        authority: "", clause: ""))
    state.revision += 1
    try press("4 enter down R", on: &state)
    #expect(state.prompt == nil)
    #expect(state.message?.words.zh.contains("HY-331100-2026-11") == true)
    try press("R", on: &state)
    let form = try #require(state.prompt?.form)
    let unit = form.fields.first { $0.identifier == "unit" }?.value
    #expect(unit == state.situation.ranking[1].id)
    for scalar in "约谈欠费楼道".unicodeScalars { _ = update(&state, .key(Key(scalar))) }
    let effects = update(&state, .key(try #require(Key(notation: "ctrl-s"))))
    guard case .act(let changes, _)? = effects.first else {
      Issue.record("\(effects)")
      return
    }
    #expect(changes.count == 2)
    let values = changes.map {
      Dictionary(uniqueKeysWithValues: $0.values.map { ($0.field, $0.text) })
    }
    #expect(values[0]["meeting"] == "HY-331100-2026-11" && values[0]["text"] == "约谈欠费楼道")
    #expect(values[0]["item"] == changes[1].id && values[1]["resolution"] == changes[0].id)
    #expect(values[1]["basis"] == "meeting" && values[1]["unit"] == unit)
    // Fifteen working days from Monday 2026-11-23.
    #expect(values[0]["due-on"] == "2026-12-14" && values[1]["original-due"] == "2026-12-14")
    #expect(values[1]["rule"] == "DR03")
  }

  // MARK: Looks

  @Test(arguments: [(40, 12), (60, 18), (80, 24), (120, 40), (200, 60), (300, 80)])
  func `every slide fills its screen and says of which day its figures are`(columns: Int, rows: Int)
    throws
  {
    var state = state(size: Size(columns: columns, rows: rows))
    for place in try #require(state.presentation).slides.indices {
      state.turn(to: place)
      state.take(clock: state.clock + 60_000)
      state.fit()
      let lines = state.picture().lines()
      let slide = try slide(state)
      #expect(lines.count == rows)
      #expect(lines.allSatisfy { $0.columns() == columns }, "\(slide)")
      let lists: [Slide] = [
        .list(.overdue), .list(.decisions), .list(.resolutions), .list(.practice),
      ]
      let day = lists.contains(slide) ? state.today : state.cutoff
      #expect(lines.last?.contains(day.iso) == true, "\(slide)")
      #expect(lines.last?.contains("未冻结") == true, "\(slide)")
    }
  }

  /// The period of the fixture, sealed with nothing in it.
  private func seal(_ state: State) -> PeriodBook {
    let period = state.situation.period
    let figures = FrozenPeriod(
      period: period, rules: fixtureRules, rulesText: "", units: [], returns: [], countedText: "",
      heads: "")
    return PeriodBook([
      PeriodBook.Entry(
        period: period, state: .frozen,
        close: CloseCalendar(of: period, rules: fixtureRules, calendar: .standard),
        frozen: Sealed(figures, seal: ""), frozenOn: nil, publication: nil, errata: [],
        isContested: false)
    ])
  }

  @Test func `a period that only its record calls frozen is presented as not frozen`() throws {
    var state = state()
    state.situation.periodState = .frozen
    #expect(text(state).contains("未冻结") && !text(state).contains("已冻结"))
    state.periodBook = seal(state)
    #expect(!text(state).contains("未冻结"))
  }

  @Test func `what is overdue today is not called frozen with the period`() throws {
    var state = state()
    state.situation.periodState = .frozen
    state.periodBook = seal(state)
    let slides = try #require(state.presentation).slides
    let league = try #require(slides.firstIndex(of: .league))
    state.turn(to: league)
    state.take(clock: state.clock + 60_000)
    #expect(text(state).contains("已冻结  数据截至 \(state.cutoff.iso)"))
    #expect(!text(state).contains("未冻结"))
    state.turn(to: try #require(slides.firstIndex(of: .list(.overdue))))
    state.take(clock: state.clock + 60_000)
    state.fit()
    #expect(text(state).contains("现况 未冻结  数据截至 \(state.today.iso)"))
    #expect(!text(state).contains("已冻结"))
  }

  @Test(arguments: [(40, 12), (60, 18), (80, 24)])
  func `a message is read whole, whatever room the day leaves it`(columns: Int, rows: Int) throws {
    var state = state(size: Size(columns: columns, rows: rows))
    let words = "离开只读，以HY-331100-2026-11（2026-11-20）写议定事项并转督办？再按R继续"
    state.ledger.add("meeting", "HY-331100-2026-11", ["kind": "joint", "day": "2026-11-20"])
    state.revision += 1
    try press("4 enter", on: &state)
    _ = update(&state, .clock(60_000))
    try press("R", on: &state)
    let shown = text(state)
    #expect(shown.filter { !$0.isWhitespace }.contains(words))
    #expect(state.picture().lines().last?.contains(state.cutoff.iso) == true)
  }

  @Test func `a small and a large screen come back to the same slide and entry`() throws {
    var state = state()
    try press("4 enter down down", on: &state)
    let before = text(state)
    for size in [(40, 12), (300, 80), (20, 5), (120, 40)] {
      _ = update(&state, .resized(Size(columns: size.0, rows: size.1)))
    }
    #expect(text(state) == before)
  }
}
