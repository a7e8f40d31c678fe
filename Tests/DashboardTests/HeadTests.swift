@testable import Dashboard
import Canvas
@testable import Model
import Testing

@Suite struct HeadTests {
  /// The heads of the card of a record, label and value.
  private func heads(_ kind: KindDeclaration, _ id: String, in state: inout State) -> [[String]] {
    state.open(.card(kind: kind.ordinal, id: id))
    state.fit()
    return state.page.heads.map { [$0.label, $0.value] }
  }

  @Test func `a compound's card says first who leads, what ends when, and what is open`() {
    var state = state(of: changedLedger())
    let heads = heads(.compounds, "331102-0001", in: &state)
    #expect(
      heads.prefix(9) == [
        ["领导与专班", "陈某某 · 老旧小区专班 · 实施"], ["业委会", "业委会 · 履职 · 至 2027-01-15 · ▲ 余 53天"],
        ["物业合同", "丽水某物业服务有限公司 · 选聘专业 · 至 2027-12-31 · ● 余 403天"], ["维修资金", "续筹中"],
        ["最近公示", "没有公示过"], ["短板与举措", "未闭环 2 个，没有对应举措 1 个"], ["", "楼道堆物 → 纳入改造方案"],
        ["", "屋面渗漏 → 没有对应举措"], ["在办督办 1", "白云小区加装路灯未按期完成  ■ 逾期 12工作日/18天"],
      ])
    #expect(heads.count > 9 && heads[9][0].hasPrefix("提醒 "))
  }

  @Test func `each of them opens the record it is from`() {
    var state = state(of: changedLedger())
    _ = heads(.compounds, "331102-0001", in: &state)
    let wanted = [
      (0, "project", "XM-2025-331102-001"), (1, "committee", "YW-331102-001"),
      (2, "contract", "HT-331102-001"), (6, "issue", "WT-2026-331102-001"),
      (8, "item", "DB〔2026〕031"),
    ]
    for (place, kind, id) in wanted {
      state.page.cursor.selected = place
      press(&state, "enter")
      #expect(state.page.place == .card(kind: KindDeclaration.named(kind)?.ordinal ?? -1, id: id))
      press(&state, "q")
    }
  }

  @Test func `a compound without any of them says so`() {
    var state = state(of: lishuiLedger())
    let heads = heads(.compounds, "331127-0001", in: &state)
    #expect(
      heads.prefix(6).map { $0[1] } == [
        "没有项目", "没有业委会", "没有合同 · 自管", "续筹中", "没有公示过", "没有未闭环的问题",
      ])
  }

  @Test func `heads are made anew when a record changes`() {
    var state = state(of: changedLedger())
    _ = heads(.compounds, "331102-0001", in: &state)
    var ledger = changedLedger()
    ledger.add(
      "contract", "HT-331102-009",
      [
        "compounds": "331102-0001", "unit": "331102", "company": "新物业", "mode": "hired",
        "start": "2026-11-01", "end": "2028-12-31",
      ])
    _ = update(&state, .storeChanged(ledger, state.situation, PeriodBook([])))
    #expect(state.page.heads[2].value.hasPrefix("新物业 · 选聘专业 · 至 2028-12-31"))
  }

  @Test func `a project's way is told, and a leader that is missing is said with a word`() {
    var state = state(of: changedLedger())
    let heads = heads(.projects, "XM-2026-331102-009", in: &state)
    #expect(
      heads.first == [
        "阶段路径", "✓摸排 ✓储备 ●计划（20天） ○方案 ○实施 ○验收 ○公开 ○长效 ○出库 ○回头看",
      ])
    let leader = state.cardContent?.entries.first { $0.label == "责任领导" }
    #expect(leader?.value == "缺" && leader?.role == .error)
    press(&state, "4")
    #expect(
      state.picture().lines().contains { $0.contains("大洋小区改造") && $0.contains(" 缺 ") })
  }

  @Test func `a deliberation is a bar of five steps with the days between them`() {
    var state = state(of: changedLedger())
    let kind = Deliberation.declaration.kind
    #expect(
      heads(kind, "XS-2026-331102-001", in: &state) == [
        ["五步", "说●2026-11-02  议●+7天  理○  晒○  评○  已停 14 天"]
      ])
  }

  @Test func `an item says which level is called for and why`() {
    var state = lishuiState()
    #expect(
      heads(.items, "DB〔2026〕031", in: &state).first == [
        "建议升级", "通报（现在可发催办(蓝单)）  时限 2026-11-05，已超期 12 个工作日（18 天）",
      ])
    press(&state, "enter")
    #expect(state.page.place == .report(.escalations(unit: "331102")))
  }

  @Test(arguments: Language.allCases)
  func `heads are wrapped and never cut half a character, at every width`(language: Language) {
    for columns in [24, 40, 41, 59, 80, 81, 110, 111, 160, 200] {
      var state = state(
        of: changedLedger(), size: Size(columns: columns, rows: 30), language: language)
      for (kind, id) in [
        ("compound", "331102-0001"), ("project", "XM-2026-331102-009"), ("item", "DB〔2026〕031"),
        ("deliberation", "XS-2026-331102-001"),
      ] {
        _ = heads(KindDeclaration.named(kind) ?? .items, id, in: &state)
        let lines = state.picture().lines()
        #expect(lines.allSatisfy { $0.columns() == columns }, "\(columns) \(id)")
        #expect(!state.page.heads.isEmpty)
      }
    }
  }

  @Test func `Tab goes from the heads to the fields to the links and around`() {
    var state = state(of: changedLedger())
    _ = heads(.compounds, "331102-0001", in: &state)
    let content = state.cardContent
    var places: [Int] = []
    for _ in 0..<3 {
      press(&state, "tab")
      places.append(state.page.cursor.selected)
    }
    #expect(places == [content?.headCount ?? -1, content?.fieldCount ?? -1, 0])
  }

  @Test func `a unit's page says how much there is to do and how long its pool lasts`() {
    var state = state(of: changedLedger())
    press(&state, "enter")
    let line = state.picture().lines()[2]
    #expect(line.contains("晨间清单 ■ 逾期 ") && line.contains("储备 0 个小区"))
    press(&state, "m")
    let late = state.reportTexts.count { $0[0].contains("逾期") }
    #expect(line.contains("逾期 \(late) "))
  }
}
