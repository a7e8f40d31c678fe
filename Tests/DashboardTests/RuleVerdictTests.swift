@testable import Dashboard
import Canvas
import Model
import Testing

/// Verdicts on everything a rule finds in a file that was handed in, and the reasons that are offered.
@Suite struct RuleVerdictTests {
  private let file = "inbox/committee/业委会.csv"
  private let kind = OwnersCommittee.declaration.kind

  private func cell(
    _ field: String, _ proposed: String, problem: Phrase? = nil, rule: String? = nil,
    typed: String? = nil
  ) -> PendingBatch.Cell {
    PendingBatch.Cell(
      column: kind.position(named: field) ?? 0, published: "", current: "", proposed: proposed,
      typed: typed ?? proposed, problem: problem, brokenRule: rule)
  }

  /// Committees of which two have more party members than members, and one has a day that is none.
  private func submitted() -> PendingBatch {
    func row(
      _ line: Int, members: String, party: String, day: PendingBatch.Cell? = nil
    ) -> PendingBatch.Row {
      PendingBatch.Row(
        line: line, change: day == nil ? .new : .refused, id: "YW-\(line)",
        cells: [
          cell("id", "YW-\(line)"), cell("compound", "331102-0001"), cell("kind", "committee"),
          cell("unit", "331102"), cell("state", "preparing"), cell("members", members),
          cell("party-members", party),
        ] + (day.map { [$0] } ?? []), question: day == nil ? nil : Phrase("这一行不能接收"))
    }
    let impossible = cell(
      "term-start", "", problem: Phrase("找到“2023.2.30”，应为日期。"), rule: "V04", typed: "2023.2.30")
    return PendingBatch(
      kind: kind.ordinal, origin: .submitted, file: file, savedAt: "2026-11-20 09:12",
      rows: [
        row(2, members: "5", party: "7"), row(3, members: "7", party: "4"),
        row(4, members: "5", party: "6"), row(5, members: "5", party: "3", day: impossible),
      ], notes: [])
  }

  private func review(columns: Int = 120, rows: Int = 40) -> State {
    var state = lishuiState(size: Size(columns: columns, rows: rows))
    press(&state, "p")
    _ = update(&state, .reviewLoaded([submitted()], reasons: ["请核实", "格式不对"]))
    return state
  }

  /// Goes to the first finding of a rule.
  private func go(_ state: inout State, toRule rule: String) {
    for _ in 0..<state.lineCount {
      if state.selectedRule?.code == rule { return }
      press(&state, "n")
    }
    Issue.record("no line is about \(rule)")
  }

  @Test func `what the catalogue would find stands under the cell`() {
    let state = review()
    let found = state.review?.batches[0].rows.map { row in
      row.cells.flatMap(\.remarks).map(\.rule).contains("V09")
        || row.remarks.map(\.rule).contains("V09")
    }
    #expect(found == [true, false, true, false])
    #expect(state.picture().lines().contains { $0.contains("V09") })
  }

  @Test func `one key returns everything a rule finds in the file`() {
    var state = review()
    go(&state, toRule: "V09")
    press(&state, "z")
    type(&state, "党员数不能多于委员数")
    #expect(
      press(&state, "enter") == [
        .decide(
          [
            ReviewChoice(file: file, line: 2, id: "YW-2"),
            ReviewChoice(file: file, line: 4, id: "YW-4"),
          ],
          accept: false, reason: "党员数不能多于委员数")
      ])
  }

  @Test func `a rule that makes a row unreadable is returned the same way`() {
    var state = review()
    go(&state, toRule: "V04")
    press(&state, "z")
    // The rule's own words are offered first, then what was said before.
    #expect(state.returnReasons(matching: "") == ["找到“2023.2.30”，应为日期。", "请核实", "格式不对"])
    press(&state, "tab")
    #expect(
      press(&state, "enter") == [
        .decide(
          [ReviewChoice(file: file, line: 5, id: "YW-5")], accept: false,
          reason: "找到“2023.2.30”，应为日期。")
      ])
  }

  @Test func `a reason given before is chosen by a few letters`() {
    var state = review()
    press(&state, "j")
    press(&state, "r")
    type(&state, "格式")
    #expect(state.returnReasons(matching: "格式") == ["格式不对"])
    press(&state, "tab")
    guard case .decide(_, false, "格式不对")? = press(&state, "enter").first else {
      Issue.record("the reason was not taken")
      return
    }
  }

  @Test func `all that is clear leaves what a rule calls wrong and what cannot be read`() {
    var state = review()
    #expect(
      press(&state, "A") == [
        .decide([ReviewChoice(file: file, line: 3, id: "YW-3")], accept: true, reason: nil)
      ])
  }

  @Test func `a verdict on a rule is given only at a finding`() {
    var state = review()
    #expect(press(&state, "z") == [])
    #expect(state.prompt == nil)
    #expect(state.message?.words.zh == "退回此规则：先按 n 走到一条规则发现")
  }

  @Test func `the row stands beside the store with its file, line and hour`() {
    var state = review()
    go(&state, toRule: "V04")
    let lines = state.picture().lines()
    #expect(lines.contains { $0.contains("业委会.csv · 第 5 行 · 2026-11-20 09:12") })
    #expect(lines.contains { $0.contains("库中") && $0.contains("交来") })
    #expect(lines.contains { $0.contains("2023.2.30") })
    for size in [(40, 12), (80, 24), (200, 60)] {
      let small = review(columns: size.0, rows: size.1).picture().lines()
      #expect(small.count == size.1)
    }
  }
}
