@testable import Dashboard
import Canvas
import Model
import Testing

@Suite struct ReviewTests {
  private let file = "tables/compound.csv"

  /// The review of the fixture's files.
  private func review() -> State {
    var state = troubledState()
    #expect(press(&state, "p") == [.loadReview])
    _ = update(&state, .reviewLoaded(lishuiPending()))
    return state
  }

  /// Goes to the first line that holds these words.
  private func go(_ state: inout State, to words: String) {
    press(&state, "g")
    for _ in 0..<state.lineCount {
      let row = state.page.cursor.selected - state.page.cursor.viewport.offset
      // The table's heading stands below the header.
      if state.picture().lines()[row + 2].contains(words) { return }
      press(&state, "j")
    }
    Issue.record("no line holds \(words)")
  }

  private func cell(_ line: Int, _ id: String, _ field: String) -> ReviewChoice {
    ReviewChoice(
      file: file, line: line, id: id, column: KindDeclaration.compounds.position(named: field))
  }

  @Test func `cells stand side by side with what must be said of them`() {
    let state = review()
    let lines = state.picture().lines()
    #expect(lines.contains { $0.contains("物业模式    选聘专业            选聘专业            先尝后买") })
    #expect(lines.contains { $0.contains("户数        180                 !186                190") })
    for words in [
      "少了 1 行：331181-0002", "✗ 找到“九二年”", "? 像是下拉填充", "? 第 6 行和第 10 行编号相同", "第 9 行 新增",
    ] {
      #expect(lines.contains { $0.contains(words) }, "\(words)")
    }
  }

  @Test func `one key accepts a cell`() {
    var state = review()
    go(&state, to: "物业模式")
    #expect(
      press(&state, "a") == [
        .decide([cell(2, "331102-0001", "service-mode")], accept: true, reason: nil)
      ])
  }

  @Test func `on a row the key accepts its cells, but none that cannot be read`() {
    var state = review()
    go(&state, to: "第 2 行")
    #expect(
      press(&state, "a") == [
        .decide(
          [cell(2, "331102-0001", "households"), cell(2, "331102-0001", "service-mode")],
          accept: true, reason: nil)
      ])
    go(&state, to: "第 3 行")
    #expect(
      press(&state, "a") == [
        .decide([cell(3, "331102-0002", "households")], accept: true, reason: nil)
      ])
  }

  @Test func `a new row is accepted whole from any of its lines`() {
    var state = review()
    let whole = [
      Effect.decide([ReviewChoice(file: file, line: 9, id: "")], accept: true, reason: nil)
    ]
    go(&state, to: "第 9 行")
    #expect(press(&state, "a") == whole)
    press(&state, "j")
    #expect(press(&state, "a") == whole)
  }

  @Test func `what cannot be read and what has a question is not accepted`() {
    var state = review()
    go(&state, to: "建成年份")
    #expect(press(&state, "a") == [])
    #expect(state.message?.words.zh == "接受：找到“九二年”，应为 1949 到 2023 的整数")
    go(&state, to: "第 10 行")
    #expect(press(&state, "a") == [])
    #expect(
      state.message?.words.zh
        == "接受：第 6 行和第 10 行编号相同，哪一行是它？；请改好表再存一次，或按 r 退回")
  }

  @Test func `all of a file is all that nothing must be said of`() {
    var state = review()
    let clear = Effect.decide(
      [
        cell(2, "331102-0001", "households"), cell(2, "331102-0001", "service-mode"),
        cell(3, "331102-0002", "households"),
      ], accept: true, reason: nil)
    // The new row of line 9 names no unit and no year.
    #expect(press(&state, "a") == [clear])
    go(&state, to: "建成年份")
    #expect(press(&state, "A") == [clear])
    go(&state, to: "tables/item.csv")
    #expect(press(&state, "a") == [])
    #expect(press(&state, "A") == [])
    #expect(state.message?.words.zh == "全部接受：这个文件里没有可裁决的行")
  }

  @Test func `returning asks for a reason and takes none for an answer`() {
    var state = review()
    go(&state, to: "像是下拉填充")
    press(&state, "r")
    #expect(press(&state, "enter") == [])
    #expect(state.message?.role == .error && state.prompt != nil)
    type(&state, "请核实")
    #expect(
      press(&state, "enter") == [
        .decide([cell(4, "331102-0003", "households")], accept: false, reason: "请核实")
      ])
    go(&state, to: "第 10 行")
    press(&state, "r")
    type(&state, "重号")
    #expect(
      press(&state, "enter") == [
        .decide(
          [ReviewChoice(file: file, line: 10, id: "331181-0001")], accept: false, reason: "重号")
      ])
  }

  @Test func `a whole file can be returned`() {
    var state = review()
    press(&state, "r")
    type(&state, "版本太旧")
    guard case .decide(let choices, false, "版本太旧")? = press(&state, "enter").first else {
      Issue.record("nothing was returned")
      return
    }
    // Two cells, two cells, one cell, a new row and a row with a question.
    #expect(choices.count == 7)
    #expect(choices.filter { $0.column == nil }.map(\.line) == [9, 10])
  }

  @Test func `what was decided goes and the reader stays in place`() {
    var state = review()
    go(&state, to: "物业模式")
    let place = state.page.cursor.selected
    press(&state, "a")
    let batches = lishuiPending()
    let row = batches[0].rows[0]
    let fewer = PendingBatch.Row(
      line: row.line, change: row.change, id: row.id, cells: [row.cells[0]], question: nil)
    _ = update(
      &state,
      .reviewLoaded([
        PendingBatch(
          kind: batches[0].kind, file: file, rows: [fewer] + batches[0].rows.dropFirst(), notes: [])
      ]))
    #expect(state.page.cursor.selected == place)
    #expect(state.picture().lines()[0].contains("待审 1"))
    let settled = Action.storeChanged(lishuiLedger(), state.situation, PeriodBook([]))
    _ = update(&state, settled)
    _ = update(&state, .reviewLoaded([]))
    #expect(state.picture().lines().contains { $0.contains("没有待审的修改") })
    #expect(press(&state, "a") == [])
    #expect(state.message?.words.zh == "接受：没有待审的修改")
  }

  @Test func `a review on the screen is read again when other views were changed`() {
    var state = review()
    #expect(update(&state, .pendingCount(2)) == [])
    #expect(update(&state, .pendingCount(3)) == [.loadReview])
    // The program counts files, the review only those that differ.
    #expect(update(&state, .reviewLoaded(lishuiPending())) == [])
    #expect(update(&state, .pendingCount(3)) == [])
    #expect(press(&state, "f5") == [.refresh, .loadReview])
    let changed = Action.storeChanged(state.ledger, state.situation, PeriodBook([]))
    #expect(update(&state, changed) == [.loadReview])
    press(&state, "1")
    #expect(update(&state, .pendingCount(0)) == [])
  }

  @Test func `n goes from one thing to look at to the next and wraps around`() {
    var state = review()
    var seen: [ReviewContent.Line?] = []
    for _ in 0..<10 {
      press(&state, "n")
      seen.append(state.selectedReviewLine)
    }
    #expect(
      seen == [
        .note(0, 0), .remark(0, 1, 0), .remark(0, 2, 0), .ruling(0, 3, cell: nil, 0),
        .question(0, 4), .note(1, 0), .conflict(0), .conflict(1), .conflict(2), .note(0, 0),
      ])
    press(&state, "N")
    #expect(state.selectedReviewLine == .conflict(2))
    press(&state, "enter")
    #expect(state.page.place == .settling(state.ledger.conflicts[2].place))
    press(&state, "escape")
    let settled = Action.storeChanged(lishuiLedger(), state.situation, PeriodBook([]))
    _ = update(&state, settled)
    _ = update(&state, .reviewLoaded([]))
    press(&state, "n")
    #expect(state.message?.words.zh == "没有需要留意的")
  }

  @Test func `a row leads to its record`() {
    var state = review()
    go(&state, to: "第 3 行")
    press(&state, "enter")
    #expect(
      state.page.place == .card(kind: KindDeclaration.compounds.ordinal, id: "331102-0002"))
  }
}
