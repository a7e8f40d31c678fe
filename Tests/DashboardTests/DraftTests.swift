@testable import Dashboard
import Canvas
@testable import Model
import Testing

/// What is typed and not saved, as it is kept and gone on with.
@Suite struct DraftTests {
  private let items = KindDeclaration.items.ordinal

  /// The form of a further report on an item, empty.
  private func reporting() -> State {
    var state = lishuiState()
    state.open(.card(kind: items, id: "DB〔2026〕031"))
    state.fit()
    press(&state, "d")
    type(&state, "续报")
    press(&state, "enter ctrl-u")
    return state
  }

  private func kept(_ effects: [Effect]) -> [Draft]? {
    effects.compactMap { if case .keepDrafts(let drafts) = $0 { drafts } else { nil } }.last
  }

  private func draft(_ text: String, former: String = "施工单位已进场，因雨停工三日，预计月底前完成。") -> Draft {
    Draft(
      kind: "item", ids: ["DB〔2026〕031"], matter: .act("report"),
      texts: [Draft.Text(kind: "item", field: "progress", former: former, text: text)])
  }

  @Test func `each key that changes something keeps the draft, another key does not`() {
    var state = reporting()
    let action = state.prompt?.form?.draft?.matter
    let drafts = kept(update(&state, .key(Key("已"))))
    #expect(drafts?.count == 1)
    #expect(drafts?.first?.ids == ["DB〔2026〕031"])
    #expect(drafts?.first?.texts.last?.text.hasSuffix("已") == true)
    #expect(action == nil || drafts?.first?.matter == action)
    #expect(kept(update(&state, .key(Key(.left)))) == nil)
  }

  @Test func `a draft is gone when it is saved or dropped, and not before`() {
    var state = reporting()
    type(&state, "已通电")
    #expect(kept(update(&state, .key(Key(.enter)))) == nil)
    #expect(kept(update(&state, .saved(["DB〔2026〕031"]))) == [])
    state = reporting()
    type(&state, "已通电")
    press(&state, "escape")
    #expect(kept(update(&state, .key(Key(.escape)))) == [])
  }

  @Test func `what was left is told on the first screen and gone on with by one key`() throws {
    var first = reporting()
    type(&first, "路灯已通电")
    let left = try #require(first.drafts.first)
    var state = lishuiState()
    #expect(kept(update(&state, .draftsLeft([left]))) == nil)
    let lines = state.picture().lines()
    #expect(
      lines.contains { $0.contains("上次没有填完的“续报 DB〔2026〕031") && $0.contains("C 继续  X 放弃") })
    press(&state, "C")
    #expect(state.prompt?.form?.active.identifier == "progress")
    #expect(state.prompt?.text.hasSuffix("路灯已通电") == true)
    #expect(state.drafts == [left])
    #expect(state.banners.isEmpty)
  }

  @Test func `a record that changed meanwhile shows what it was when the text was typed`() {
    var state = lishuiState()
    let draft = Draft(
      kind: "compound", ids: ["331102-0001"], matter: .field("households"),
      texts: [Draft.Text(kind: "compound", field: "households", former: "300", text: "328")])
    _ = update(&state, .draftsLeft([draft]))
    press(&state, "C")
    let line = state.picture().lines().first { $0.contains("户数") }
    #expect(line?.contains("原 320 填写时是 300") == true)
    #expect(
      press(&state, "enter") == [
        .write(
          [
            Edit(
              kind: KindDeclaration.compounds.ordinal, id: "331102-0001", field: "households",
              text: "328", old: "320")
          ], reason: nil)
      ])
  }

  @Test func `a new record is gone on with as well, whatever cannot be read included`() {
    var state = lishuiState()
    let draft = Draft(
      kind: "item", ids: [], matter: .new,
      texts: [
        Draft.Text(kind: "item", field: "title", former: "", text: "道闸"),
        Draft.Text(kind: "item", field: "original-due", former: "", text: "月底"),
      ])
    _ = update(&state, .draftsLeft([draft]))
    press(&state, "C")
    #expect(state.prompt?.text == "月底")
    #expect(state.prompt?.form?.fields.first { $0.identifier == "title" }?.value == "道闸")
    #expect(state.drafts == [draft])
  }

  @Test func `dropping what was left asks once`() {
    var state = lishuiState()
    _ = update(&state, .draftsLeft([draft("已通电")]))
    press(&state, "X")
    #expect(state.leftDrafts.count == 1)
    #expect(kept(update(&state, .key(Key("X")))) == [])
    #expect(state.leftDrafts.isEmpty)
  }

  @Test func `another form leaves what was left where it is`() throws {
    var state = reporting()
    let other = draft("别的")
    _ = update(&state, .draftsLeft([other]))
    let drafts = try #require(kept(update(&state, .key(Key("x")))))
    #expect(drafts.count == 2 && drafts.last == other)
  }
}
