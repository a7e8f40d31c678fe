@testable import Dashboard
import Canvas
@testable import Model
import Testing

/// A street clerk goes through the morning list by keyboard.
@Suite struct TriageTests {
  /// A way to be done with one line: what is pressed, and what is typed between.
  private enum Step {
    case keys(String)
    case typed(String)
  }

  /// A street's morning: each rule once or more, with what the clerk does.
  private static let morning: [(rule: String, steps: [Step])] = [
    ("item-signing", [.keys("d enter")]),
    ("item-follow-up", [.keys("d enter"), .typed("脚手架已搭"), .keys("enter")]),
    ("item-returned", [.keys("d 1")]),
    ("first-report", [.keys("d enter")]),
    ("deliberation-unshown", [.keys("d enter")]),
    ("handover-publication", [.keys("d enter"), .typed("公告栏"), .keys("enter")]),
    ("party-gate", [.keys("d enter enter")]),
    ("procedure-rules", [.keys("e ctrl-u"), .typed("2026-11-20"), .keys("enter")]),
    ("survey-due", [.keys("e ctrl-u"), .typed("2026-11-20"), .keys("enter")]),
    ("milestone-due", [.keys("e"), .typed("2026-11-20"), .keys("enter")]),
    ("lease-end", [.keys("e ctrl-u"), .typed("2028-11-30"), .keys("enter")]),
    ("meeting-due", [.keys("d enter enter enter")]),
    ("dispute-ageing", [.keys("e"), .typed("2026-11-20"), .keys("enter")]),
    (
      "disclosure-due",
      [
        .keys("d enter"), .typed("3000"), .keys("enter enter"), .typed("公告栏"),
        .keys("enter enter"),
      ]
    ),
  ]

  /// A street with one of each on Monday 2026-11-23.
  private func street() -> State {
    var ledger = Ledger()
    ledger.add("unit", "331102", ["name": "莲都区", "short-name": "莲都", "position": "1"])
    ledger.add("division", "331102001", ["name": "紫金街道", "level": "subdistrict", "unit": "331102"])
    func add(_ kind: String, _ id: String, _ values: [String: String]) {
      ledger.add(kind, id, values.merging(["unit": "331102"]) { mine, _ in mine })
    }
    add(
      "compound", "331102-0001",
      [
        "name": "白云小区", "street": "331102001", "households": "320", "surveyed-on": "2025-06-01",
        "service-mode": "hired", "open-state": "enclosed", "fund-state": "normal",
        "platform": "true", "floor-area": "1000.00", "register": "in-register",
      ])
    let home = ["compound": "331102-0001"]
    func about(_ values: [String: String]) -> [String: String] { values.merging(home) { $1 } }
    for (id, state) in [("031", "assigned"), ("032", "handling"), ("033", "returned")] {
      add(
        "item", "DB〔2026〕\(id)",
        about([
          "title": "事项\(id)", "state": state, "original-due": "2026-12-30",
          "assigned-on": id == "031" ? "2026-11-20" : "2026-11-09", "return-reason": "缺照片",
          "reported-on": id == "033" ? "2026-11-20" : "",
        ]))
    }
    add(
      "issue", "WT-2026-331102-001", about(["kind": "difficulty", "discovered-on": "2026-11-20"]))
    add(
      "deliberation", "XS-2026-331102-001",
      about(["topic": "停车", "spoken-on": "2026-10-09", "handled-on": "2026-11-09"]))
    add(
      "handover", "CY-2026-331102-001",
      about(["kind": "takeover", "day": "2026-11-02", "photo": "照片"]))
    add(
      "committee", "YW-331102-0001",
      about([
        "kind": "committee", "state": "in-office", "term-start": "2026-09-01",
        "filed-on": "2026-09-01", "rules-adopted-on": "2020-01-01",
      ]))
    add(
      "project", "XM-2026-331102-001",
      [
        "name": "白云小区改造", "compounds": "331102-0001", "stage": "S4", "leader": "陈某",
        "task-force": "专班",
      ])
    add(
      "milestone", "JD-2026-331102-001-S5",
      ["project": "XM-2026-331102-001", "stage": "S5", "planned-on": "2026-11-18"])
    add("asset", "ZC-2026-331102-001", about(["kind": "parking", "lease-until": "2026-11-30"]))
    add("meeting", "HY-2026-331102-001", ["kind": "regular", "day": "2026-10-19"])
    add("dispute", "JF-2026-331102-001", about(["opened-on": "2026-10-09"]))
    add(
      "income", "SZ-2025-331102-001",
      about([
        "from": "2025-07-01", "until": "2025-12-31", "income": "1.00", "posted-on": "2026-01-10",
      ]))
    var state = state(of: ledger, rules: morningRules)
    state.open(.report(.morning(unit: "331102", street: nil)))
    state.fit()
    return state
  }

  private func select(_ rule: String, in state: inout State) -> Reminder? {
    let rows = state.page.reportRows.compactMap { state.page.report?.rows[$0].reminder }
    guard let place = rows.firstIndex(where: { $0.rule == rule }) else {
      Issue.record("\(rule) has nothing to say")
      return nil
    }
    state.page.cursor.selected = place
    return rows[place]
  }

  private func reminders(_ state: State) -> [Reminder] {
    state.page.report?.rows.compactMap(\.reminder) ?? []
  }

  @Test(arguments: TriageTests.morning.indices)
  func `a line of the morning is done with in six keys`(place: Int) throws {
    let (rule, steps) = TriageTests.morning[place]
    var state = street()
    let before = try #require(select(rule, in: &state))
    var count = 0
    for step in steps {
      switch step {
      case .keys(let keys):
        count += keys.split(separator: " ").count
        carryOut(press(&state, keys), on: &state)
      case .typed(let text): carryOut(type(&state, text), on: &state)
      }
    }
    #expect(count <= 6)
    #expect(state.prompt == nil, "\(rule): \(state.message?.words.zh ?? "")")
    #expect(state.message?.words.zh.contains("已保存") == true, "\(rule)")
    let after = reminders(state).first {
      $0.rule == rule && $0.subject == before.subject && $0.words == before.words
    }
    #expect(after.map { $0.due > before.due } ?? true, "\(rule)")
  }

  @Test func `after a save the cursor stands on the next line that is to be done`() throws {
    var state = street()
    _ = try #require(select("item-signing", in: &state))
    let here = state.page.cursor.selected
    let rows = state.page.reportRows.compactMap { state.page.report?.rows[$0].key }
    carryOut(press(&state, "d enter"), on: &state)
    #expect(state.selectedReportRow?.key == rows[here + 1])
  }

  @Test func `marked lines of one kind are one act, and of several kinds one is chosen first`() {
    var state = street()
    press(&state, "*")
    let count = reminders(state).count
    #expect(state.markedCount == count)
    #expect(state.picture().lines().last?.contains("已选 \(count)") == true)
    press(&state, "d")
    #expect(state.message?.words.zh.contains("一次只能办一种") == true)
    type(&state, "督办事项")
    press(&state, "enter")
    #expect(Set(state.page.markedReportRows.compactMap { $0.record?.kind }).count == 1)
    press(&state, "escape escape")
    #expect(state.markedCount == 0)
  }

  @Test func `the whole bulk act is one effect and says how many and how to undo it`() throws {
    var state = street()
    var ledger = state.ledger
    for id in ["041", "042"] {
      ledger.add(
        "item", "DB〔2026〕\(id)",
        [
          "title": "事项\(id)", "unit": "331102", "state": "assigned",
          "original-due": "2026-12-30", "assigned-on": "2026-11-20",
        ])
    }
    _ = update(&state, .storeChanged(ledger, state.situation, PeriodBook([])))
    press(&state, "/")
    type(&state, "签收督办")
    press(&state, "enter * d")
    let effects = press(&state, "enter")
    guard case .act(let changes, _)? = effects.first, effects.count == 1 else {
      Issue.record("\(effects)")
      return
    }
    #expect(changes.map(\.id) == ["DB〔2026〕031", "DB〔2026〕041", "DB〔2026〕042"])
    carryOut(effects, on: &state)
    #expect(state.message?.words.zh == "已签收 3 条，已保存；u 整次撤销")
  }

  @Test func `I makes the record that a line lacks, knowing what it is about`() throws {
    var state = street()
    _ = try #require(select("disclosure-due", in: &state))
    press(&state, "I")
    let form = try #require(state.prompt?.form)
    guard case .making(let new) = form.matter else {
      Issue.record("no new record")
      return
    }
    #expect(new.kind.identifier == "income" && form.active.identifier == "income")
    #expect(new.text(of: "compound") == "331102-0001" && new.text(of: "unit") == "331102")
    #expect(new.text(of: "from") == "2026-01-01" && new.text(of: "until") == "2026-06-30")
  }

  @Test func `a compound offers its steps, then what can be made for it`() {
    var state = street()
    state.open(.card(kind: KindDeclaration.compounds.ordinal, id: "331102-0001"))
    state.fit()
    let titles = state.offers(matching: "", for: state.acted).map(\.title.zh)
    #expect(titles.prefix(2) == ["登记难点堵点", "申请紧急维修"])
    for made in ["新增督办事项", "新增协商议事", "新增承接查验"] { #expect(titles.contains(made)) }
    press(&state, "d 2")
    type(&state, "屋面")
    // No committee is in office until its term is known to go on.
    #expect(state.picture().lines().joined().contains("申请主体："))
  }

  @Test func `an answer asks for the evidence that is missing`() throws {
    var state = street()
    state.open(.card(kind: KindDeclaration.items.ordinal, id: "DB〔2026〕032"))
    state.fit()
    press(&state, "d")
    type(&state, "反馈")
    press(&state, "enter")
    type(&state, "已完工")
    press(&state, "enter")
    type(&state, "~/照片/路灯.jpg")
    guard case .act(let changes, _)? = press(&state, "enter").first else {
      Issue.record("\(state.message?.words.zh ?? "")")
      return
    }
    #expect(changes[0].values.contains(CellText("evidence", "~/照片/路灯.jpg")))
  }
}

/// Carries out on the dashboard's own ledger what it asks the program for.
func carryOut(_ effects: [Effect], on state: inout State) {
  for effect in effects {
    var ledger = state.ledger
    let ids: [String]
    switch effect {
    case .act(let changes, _):
      ids = changes.map(\.id)
      for change in changes {
        let values = Dictionary(change.values.map { ($0.field, $0.text) }) { $1 }
        ledger.change(KindDeclaration.all[change.kind], change.id, values)
      }
    case .write(let edits, _):
      ids = Array(Set(edits.map(\.id)))
      for edit in edits {
        ledger.change(KindDeclaration.all[edit.kind], edit.id, [edit.field: edit.text])
      }
    default: continue
    }
    _ = update(&state, .storeChanged(ledger, state.situation, PeriodBook([])))
    _ = update(&state, .saved(ids))
  }
}

extension Ledger {
  /// Gives fields of a record other values, or makes it.
  fileprivate mutating func change(
    _ kind: KindDeclaration, _ id: String, _ values: [String: String]
  ) {
    let row = self[kind].row(of: id) ?? self[kind].append(id: id)
    for (name, text) in values {
      guard let column = kind.position(named: name) else { continue }
      self[kind].write(text, row: row, column: column)
    }
  }
}
