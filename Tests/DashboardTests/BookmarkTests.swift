@testable import Dashboard
import Canvas
import Model
import Testing

/// What is left is found again.
@Suite struct BookmarkTests {
  private static let ways = [
    "", "j j", "2 j j j l", "3 j j", "3 l l s j", "3 l s s /", "enter tab j",
    "enter tab tab j enter",
    "3 enter", "5 j enter J", "m j", "x j j enter", "b l j", "V", "E E", "t", "o o j", "enter +",
    "c j", "p", "L 3", "enter shift-tab l l l l enter", "5 enter G enter", "& l & j j l", "& & & j",
  ]

  @Test(arguments: ways)
  func `a dashboard opened where it was left shows the same screen`(keys: String) throws {
    var state = troubledState(size: Size(columns: 120, rows: 40))
    press(&state, keys)
    if keys.hasSuffix("/") {
      type(&state, "小区 or 花园")
      press(&state, "enter")
    }
    let read = try #require(Bookmark(text: state.bookmark.text))
    #expect(read == state.bookmark)
    var other = troubledState(size: Size(columns: 120, rows: 40))
    other.language = read.language
    other.resume(at: read)
    #expect(other.bookmark == state.bookmark)
    // All but the last line, which says that this is where it was left.
    #expect(settled(other).dropLast() == settled(state).dropLast())
  }

  /// The lines of the screen when the program has answered what the page asks for.
  private func settled(_ state: State) -> [String] {
    var state = state
    for effect in update(&state, .minute(state.today + 1)) + update(&state, .minute(state.today)) {
      for action in answer(effect) { _ = update(&state, action) }
    }
    return state.picture().lines()
  }

  @Test func `it says that it goes on, and how to get to the first page`() {
    var state = lishuiState()
    press(&state, "3 j")
    var other = lishuiState()
    other.resume(at: state.bookmark)
    #expect(other.message?.words.zh == "接着上次；1 回总览")
    var first = lishuiState()
    first.resume(at: lishuiState().bookmark)
    #expect(first.message == nil)
  }

  @Test func `a record that is gone leaves its list, a unit that is gone the first page`() {
    var state = lishuiState()
    press(&state, "3 j j enter")
    #expect(state.page.scope == .card)
    var ledger = lishuiLedger()
    ledger[KindDeclaration.items] = Ledger()[KindDeclaration.items]
    ledger.add("item", "DB〔2026〕099", ["title": "新的", "unit": "331102"])
    var other = State(
      ledger: ledger, situation: lishuiSituation(), rules: fixtureRules, today: monday,
      size: Size(columns: 80, rows: 24))
    other.resume(at: state.bookmark)
    #expect(other.page.scope == .sheet)
    #expect(other.page.listings[0].cursor.selected == 0)

    var county = lishuiState()
    press(&county, "enter")
    var empty = State(
      ledger: Ledger(), situation: lishuiSituation(units: []), rules: fixtureRules, today: monday,
      size: Size(columns: 80, rows: 24))
    empty.resume(at: county.bookmark)
    #expect(empty.page.scope == .overview)
  }

  @Test func `the cursor stays with its record when others come before it`() {
    var state = lishuiState()
    press(&state, "3 j j")
    var ledger = lishuiLedger()
    ledger.add(
      "item", "DB〔2026〕001",
      ["title": "最早的", "unit": "331102", "current-due": "2026-01-05", "state": "handling"])
    var other = State(
      ledger: ledger, situation: lishuiSituation(), rules: fixtureRules, today: monday,
      size: Size(columns: 120, rows: 40))
    other.resume(at: state.bookmark)
    #expect(other.page.listings[0].cursor.selected == 3)
    #expect(
      other.page.listings[0].selectedRow.map { ledger[KindDeclaration.items].id($0) }
        == "DB〔2026〕032")
  }

  @Test func `the text is the one that was looked at`() {
    var state = lishuiState()
    press(&state, "3 l s /")
    type(&state, "a\\b")
    press(&state, "enter enter")
    #expect(
      state.bookmark.text == """
        liangshai-session\t1
        language\tzh
        theme\tdark
        sheet\titem sort=unit
        page\toverview
        list
        record\tDB〔2026〕035
        page\tsheet\titem
        list
        filter\ta\\\\b
        order\tunit\tup
        column\t1

        """)
  }

  @Test(arguments: [
    "", "\n", "liangshai-session\t1\n", "liangshai-session\t2\nlanguage\tzh\n", "PK\u{3}\u{4}",
    "liangshai-session\t1\nlanguage\tzh\ntheme\tdark\npage\toverview",
    "liangshai-session\t1\nlanguage\tfr\ntheme\tdark\npage\toverview\n",
    "liangshai-session\t1\nlanguage\tzh\ntheme\tdark\n",
    "liangshai-session\t1\nlanguage\tzh\ntheme\tdark\nfocus\t1\npage\toverview\n",
    "liangshai-session\t1\nlanguage\tzh\ntheme\tdark\npage\tsheet\tnonsense\n",
    "liangshai-session\t1\nlanguage\tzh\ntheme\tdark\npage\tsheet\titem\tstage=S99\n",
    "liangshai-session\t1\nlanguage\tzh\ntheme\tdark\npage\toverview\nfocus\t-3\n",
    "liangshai-session\t1\nlanguage\tzh\ntheme\tda\\xrk\npage\toverview\n",
    "liangshai-session\t1\nlanguage\tzh\ntheme\tdark\npage\toverview\n\n",
  ])
  func `a text that is not wholly one of ours is none`(text: String) {
    #expect(Bookmark(text: text) == nil)
  }

  @Test func `a text with anything changed in it is read or refused, and never traps`() {
    var state = troubledState(size: Size(columns: 120, rows: 40))
    press(&state, "enter tab j")
    press(&state, "3 l s j enter")
    press(&state, "m j")
    let bytes = Array(state.bookmark.text.utf8)
    var random = Pseudorandom(state: 11)
    var read = 0
    for _ in 0..<2_000 {
      var damaged = bytes
      for _ in 0...random.next(3) { damaged[random.next(damaged.count)] = UInt8(random.next(256)) }
      if random.next(4) == 0 { damaged.removeLast(random.next(damaged.count)) }
      guard let bookmark = Bookmark(text: String(decoding: damaged, as: UTF8.self)) else {
        continue
      }
      read += 1
      var other = lishuiState(size: Size(columns: 80, rows: 24))
      other.resume(at: bookmark)
      #expect(other.picture().lines().count == 24)
    }
    #expect(read > 0 && read < 2_000)
  }
}
