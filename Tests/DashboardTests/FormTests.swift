@testable import Dashboard
import Canvas
@testable import Model
import Testing

/// Forms: fields that are typed one after the other and saved as one act.
@Suite struct FormTests {
  private let compounds = KindDeclaration.compounds.ordinal
  private let items = KindDeclaration.items.ordinal

  /// The card of a compound, its form of all fields open at the households.
  private func household(size: Size = Size(columns: 120, rows: 40)) -> State {
    var state = lishuiState(size: size)
    state.open(.card(kind: compounds, id: "331102-0001"))
    state.fit()
    press(&state, "M")
    while state.prompt?.form?.active.identifier != "households" { press(&state, "tab") }
    return state
  }

  /// The card of an item, with the form of a field open.
  private func editing(_ field: String, of id: String = "DB〔2026〕031") -> State {
    var state = lishuiState()
    state.open(.card(kind: items, id: id))
    state.fit()
    press(&state, "M")
    while state.prompt?.form?.active.identifier != field { press(&state, "tab") }
    return state
  }

  // MARK: Picking

  @Test(arguments: ["排水排污设施堵塞", "堵塞", "pspwssds", "paishui", "blocked"])
  func `a word of a list is found in characters, pinyin, by initials and in English`(
    typed: String
  ) {
    var state = lishuiState()
    state.open(.card(kind: compounds, id: "331102-0001"))
    state.fit()
    press(&state, "d")
    type(&state, "申请紧急维修")
    press(&state, "enter")
    type(&state, typed)
    #expect(state.prompt?.form?.active.value == "drain-blocked")
    #expect(state.picture().lines().contains { $0.contains("◆ 紧急情形  ") })
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)])
  func `of a day being typed the days since its record began are shown whole`(size: Size) throws {
    var state = editing("current-due")
    state.size = size
    press(&state, "ctrl-u")
    type(&state, "2026-12-31")
    let lines = state.picture().lines()
    // From 2026-10-08 to 2026-12-31 there are 23, 30 and 31 days.
    #expect(lines.contains { $0.contains("自交办日期 ") && $0.contains(" / 84 天") })
    #expect(lines.contains { $0.contains("12-31 周四") && $0.contains("天后") })
  }

  // MARK: One act

  @Test func `several fields of a record are saved as one act`() {
    var state = household()
    press(&state, "ctrl-u")
    type(&state, "321")
    press(&state, "shift-tab ctrl-u")
    type(&state, "9")
    #expect(state.picture().lines().contains { $0.contains("将改 2 处：楼栋数 8 → 9；户数 320 → 321") })
    #expect(
      press(&state, "ctrl-s") == [
        .write(
          [
            Edit(kind: compounds, id: "331102-0001", field: "buildings", text: "9", old: "8"),
            Edit(kind: compounds, id: "331102-0001", field: "households", text: "321", old: "320"),
          ], reason: nil)
      ])
  }

  @Test func `Enter walks on and behind the last field saves`() {
    var state = household()
    press(&state, "ctrl-u")
    type(&state, "321")
    var effects: [Effect] = []
    for _ in 0..<60 where effects.isEmpty { effects = press(&state, "enter") }
    #expect(
      effects == [
        .write(
          [Edit(kind: compounds, id: "331102-0001", field: "households", text: "321", old: "320")],
          reason: nil)
      ])
  }

  @Test func `one field needs one Enter, and F2 opens the rest of its record with what was typed`()
  {
    var state = lishuiState()
    press(&state, "5 enter tab j j j j j j e")
    let field = state.prompt?.form?.active.identifier
    #expect(state.prompt?.form?.fields.count == 1)
    press(&state, "f2")
    #expect(state.prompt?.form?.active.identifier == field)
    #expect((state.prompt?.form?.fields.count ?? 0) == KindDeclaration.compounds.fields.count - 1)
  }

  @Test func `what cannot be read keeps the form open at its field`() {
    var state = household()
    press(&state, "ctrl-u")
    type(&state, "很多")
    press(&state, "tab tab")
    #expect(press(&state, "ctrl-s") == [])
    #expect(state.prompt?.form?.active.identifier == "households")
    #expect(state.prompt?.text == "很多")
    #expect(state.message?.role == .error)
  }

  @Test func `Escape asks once where something typed would be lost`() {
    var state = household()
    press(&state, "escape")
    #expect(state.prompt == nil)
    state = household()
    type(&state, "0")
    press(&state, "escape")
    #expect(state.prompt != nil && state.message?.role == .warning)
    type(&state, "1")
    press(&state, "escape")
    #expect(state.prompt != nil)
    press(&state, "escape")
    #expect(state.prompt == nil)
  }

  @Test func `what the store refuses opens again with what was typed`() {
    var state = household()
    press(&state, "ctrl-u")
    type(&state, "321")
    press(&state, "ctrl-s")
    #expect(state.prompt == nil)
    _ = update(&state, .refused(Phrase(zh: "周期已锁定", en: "the period is locked")))
    #expect(state.prompt?.text == "321")
    #expect(state.message?.words.zh == "周期已锁定")
  }

  // MARK: Picking

  @Test func `words of a list narrow as they are typed, by label, alias or English`() {
    var state = editing("state")
    type(&state, "suspended")
    #expect(state.prompt?.offer.entries.map(\.identifier) == ["suspended"])
    #expect(state.prompt?.form?.active.value == "suspended")
  }

  @Test func `a record is offered by part of its name and taken by Enter`() {
    var state = editing("compound")
    press(&state, "ctrl-u")
    type(&state, "新村")
    #expect(state.prompt?.offer.entries.map(\.identifier) == ["331102-0002", "331181-0001"])
    press(&state, "down")
    #expect(state.prompt?.form?.active.value == "331181-0001")
    #expect(state.picture().lines().contains { $0.contains("331181-0001  剑池新村") })
  }

  @Test func `names that others wrote are offered and taken only where they are picked`() {
    var state = editing("handler", of: "DB〔2026〕032")
    press(&state, "ctrl-u")
    type(&state, "叶")
    #expect(state.prompt?.offer.entries.map(\.identifier) == ["叶某"])
    #expect(state.prompt?.form?.active.value == "叶")
    press(&state, "down")
    #expect(state.prompt?.form?.active.value == "叶某")
  }

  // MARK: Days

  @Test func `a day says its weekday and the days from today and from the beginning`() {
    var state = editing("current-due")
    press(&state, "ctrl-u")
    type(&state, "+4")
    let text = state.picture().lines().joined(separator: "\n")
    #expect(text.contains("2026-11-27 11-27 周五 工作日 · 4 个工作日 / 4 天后"))
    #expect(text.contains("自交办日期 37 个工作日 / 50 天") || text.contains("自交办时间 37 个工作日 / 50 天"))
    #expect(state.prompt?.form?.active.value == "2026-11-27")
  }

  @Test func `the arrows move a day, the page keys a month`() {
    var state = editing("current-due")
    #expect(state.prompt?.text == "2026-11-05")
    press(&state, "up")
    #expect(state.prompt?.text == "2026-11-06")
    press(&state, "down down")
    #expect(state.prompt?.text == "2026-11-04")
    press(&state, "pgup")
    #expect(state.prompt?.text == "2026-12-04")
    press(&state, "pgdn pgdn")
    #expect(state.prompt?.text == "2026-10-04")
    #expect(state.picture().lines().joined().contains("国庆节放假"))
  }

  // MARK: Checks

  @Test func `a new fault is told beside its field, and one that was there is marked as such`() {
    var state = lishuiState()
    state.open(.card(kind: KindDeclaration.named("committee")?.ordinal ?? 0, id: "YW-331102-001"))
    state.fit()
    press(&state, "M")
    while state.prompt?.form?.active.identifier != "party-members" { press(&state, "tab") }
    #expect(state.prompt?.form?.active.findings == [])
    press(&state, "ctrl-u")
    type(&state, "9")
    #expect(state.prompt?.form?.active.findings.map(\.key.rule) == ["V09"])
    #expect(state.picture().lines().contains { $0.contains("V09") })
    // A warning or an error of the catalogue does not keep anybody from saving.
    #expect(press(&state, "ctrl-s").count == 1)
  }

  // MARK: The screen

  static let sizes = [(40, 12), (80, 24), (120, 40), (200, 60), (300, 80)]

  @Test(arguments: sizes)
  func `the cursor stands behind what is typed, in the row of the field`(
    columns: Int, rows: Int
  ) throws {
    var state = household(size: Size(columns: columns, rows: rows))
    press(&state, "home")
    let lines = state.picture().lines()
    let start = try #require(state.picture().cursor)
    #expect(lines[start.row].contains("户数"))
    press(&state, "end")
    let end = try #require(state.picture().cursor)
    #expect(end == Point(column: start.column + 3, row: start.row))
    #expect(lines.allSatisfy { $0.columns() == columns })
  }

  @Test func `the cursor of a long text of wide characters stays in a narrow window`() throws {
    var state = lishuiState(size: Size(columns: 40, rows: 12))
    state.open(.card(kind: compounds, id: "331102-0001"))
    state.fit()
    press(&state, "M")
    while state.prompt?.form?.active.identifier != "remark" { press(&state, "tab") }
    type(&state, String(repeating: "晾晒", count: 40) + "x")
    let picture = state.picture()
    let cursor = try #require(picture.cursor)
    #expect(cursor.column < 39 && picture[row: cursor.row, column: cursor.column - 1].text == "x")
    press(&state, "left left")
    let left = state.picture()
    let moved = try #require(left.cursor)
    #expect(left.lines()[moved.row].contains("备注"))
  }

  // MARK: Pasting

  @Test func `pasted text is one clean line, and what was left out is told`() {
    var state = household()
    press(&state, "ctrl-u")
    _ = update(&state, .paste("3\u{1B}[31m2\u{7}1\n"))
    #expect(state.prompt?.text == "321")
    #expect(state.message?.words.zh == "粘贴时略去了2 处控制字符")
    press(&state, "ctrl-u")
    _ = update(&state, .paste("一\r\n\r\n二\t三"))
    #expect(state.prompt?.text == "一 二 三")
  }

  @Test func `a megabyte is cut, and outside a field nothing is pasted`() {
    var state = household()
    press(&state, "ctrl-u")
    _ = update(&state, .paste(String(repeating: "长", count: 350_000)))
    #expect(state.prompt?.text.count == PastedText.most)
    #expect(state.message?.words.zh == "粘贴时略去了超出的 346000 字")
    _ = state.picture()
    press(&state, "escape escape")
    _ = update(&state, .paste("x"))
    #expect(state.message?.words.zh.hasPrefix("没有粘贴") == true)
  }

  @Test func `a character that the terminal cannot show is shown as 〓 and kept`() {
    // U+31350 is of extension H, which is newer than the terminal's tables.
    var ledger = lishuiLedger()
    let name = KindDeclaration.compounds.position(named: "name") ?? 0
    let row = ledger[KindDeclaration.compounds].row(of: "331102-0001") ?? 0
    ledger[KindDeclaration.compounds].write("\u{31350}\u{20164}小区", row: row, column: name)
    var state = state(of: ledger)
    state.open(.card(kind: compounds, id: "331102-0001"))
    state.fit()
    press(&state, "M")
    while state.prompt?.form?.active.identifier != "name" { press(&state, "shift-tab") }
    press(&state, "end")
    type(&state, "东")
    #expect(state.picture().lines().contains { $0.contains("〓") })
    guard case .write(let edits, nil)? = press(&state, "ctrl-s").first else {
      Issue.record("nothing was written")
      return
    }
    #expect(Array(edits[0].text.utf8) == Array("\u{31350}\u{20164}小区东".utf8))
  }
}
