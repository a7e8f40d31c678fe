@testable import Dashboard
import Canvas
import Model
import Testing

@Suite struct PictureTests {
  static let sizes = [
    (40, 12), (60, 18), (80, 24), (100, 30), (120, 40), (160, 45), (200, 60), (300, 80),
  ]
  .map { Size(columns: $0.0, rows: $0.1) }
  static let keys = [
    "", "j enter", "2", "3", "4", "5", "6", "7", "5 enter", "5 enter tab", "5 enter tab tab", "?",
    "o o", "+", "j enter +", "3 /", "m", "x", "t", "b", "b b", "b b b", "b b b b", "b b b b b", "i",
    "f", "V", "V V", "E", "D", "2 l l l l l l enter", "m enter", "3 d", "3 d tab", "3 d enter",
    "5 I",
    "3 I", "3 enter",
  ]
  static let troubledKeys = [
    "", "2", "3", "5", "5 j enter", "c", "c enter", "c j enter", "c G enter", "J", "p", "p G", "?",
    "c ?", "3 ~ e", "3 space 5",
  ]

  @Test(arguments: Language.allCases, [Symbols.unicode, .wideSafe, .ascii])
  func `every line is as wide as the screen and the sample is always named`(
    language: Language, symbols: Symbols
  ) {
    for size in PictureTests.sizes {
      for keys in PictureTests.keys {
        var state = lishuiState(size: size, language: language)
        state.symbols = symbols
        press(&state, keys)
        let lines = state.picture().lines()
        #expect(lines.count == size.rows)
        for line in lines {
          #expect(line.columns(in: symbols.metrics) == size.columns, "\(size) \(keys): \(line)")
        }
        let badge = language == .zh ? "示例数据" : "SAMPLE DATA"
        let isTyping = state.prompt != nil || state.message != nil
        if !isTyping || size.rows >= 18 {
          #expect(lines.contains { $0.contains(badge) }, "\(size) \(keys)")
          #expect(lines.contains { $0.contains("2026-10-31") }, "\(size) \(keys)")
        }
      }
    }
  }

  @Test(arguments: [Symbols.unicode, .wideSafe, .ascii])
  func `targets and deadlines have signs of their own`(symbols: Symbols) {
    let standings = [TargetGauge.Standing.met, .onPace, .behind].map { $0.sign(symbols) }
    let late = [Lamp.dueSoon, .overdue, .closedLate, .suspended].map { $0.sign(symbols) }
    #expect(Set(standings + late).count == 7)
    #expect(TargetGauge.Standing.onPace.sign(symbols) == Lamp.green.sign(symbols))
  }

  @Test(arguments: Language.allCases, [Symbols.unicode, .wideSafe, .ascii])
  func `so it is for a store in trouble, and its banners are always seen`(
    language: Language, symbols: Symbols
  ) {
    for size in PictureTests.sizes {
      for keys in PictureTests.troubledKeys {
        var state = troubledState(size: size, language: language)
        state.symbols = symbols
        let edit = Edit(
          kind: KindDeclaration.items.ordinal, id: "DB〔2026〕031", field: "current-due",
          text: "2026-12-31", old: "2026-11-05")
        _ = update(&state, .unsaved([edit], reason: Phrase(zh: "磁盘已满", en: "disk full")))
        _ = update(&state, .readOnly(Phrase(zh: "磁盘已满", en: "disk full")))
        _ = update(&state, .asOf(monday + -30))
        _ = update(&state, .historyLoaded(nil, lishuiHistory()))
        _ = update(&state, .reviewLoaded(lishuiPending()))
        press(&state, keys)
        for page in state.pages.indices where state.pages[page].place == .history(nil) {
          _ = update(&state, .historyLoaded(nil, lishuiHistory()))
        }
        let lines = state.picture().lines()
        #expect(lines.count == size.rows)
        for line in lines {
          #expect(line.columns(in: symbols.metrics) == size.columns, "\(size) \(keys): \(line)")
        }
        let reason = language == .zh ? "磁盘已满" : "disk full"
        #expect(lines.contains { $0.contains(reason) }, "\(size) \(keys)")
        if size.rows >= 18 {
          #expect(lines.contains { $0.contains("2026-10-24") }, "\(size) \(keys)")
        }
      }
    }
  }

  @Test func `all ten units and their total are seen at 40 by 12`() {
    let lines = lishuiState(size: Size(columns: 40, rows: 12)).picture().lines()
    for unit in lishui { #expect(lines.contains { $0.contains(unit.2) }, "\(unit.2)") }
    #expect(lines.contains { $0.contains("合计") })
  }

  @Test func `the frame takes at most 15 rows of a hundred`() {
    for rows in 12...80 {
      let frame = Frame(Size(columns: 80, rows: rows))
      #expect((rows - frame.body.rows) * 100 <= 15 * rows, "\(rows)")
    }
  }

  @Test func `ninety units scroll and the selected one stays on the screen`() {
    let units = (1...90).map { number in
      var unit = UnitSituation(
        id: "U\(number)", name: "第\(number)县", shortName: "县\(number)")
      unit.targets = targets([number, 1, 1, 1], of: [100, 2, 2, 2])
      return unit
    }
    for size in PictureTests.sizes {
      for form in ["", "o", "o o"] {
        var state = State(
          ledger: lishuiLedger(), situation: lishuiSituation(units: units), rules: fixtureRules,
          today: monday, size: size)
        press(&state, form)
        press(&state, "G")
        #expect(state.selectedUnit?.id == "U90")
        let all = state.picture().lines().joined()
        #expect(all.contains("县90") || all.contains("第90县"), "\(size) \(form)")
        press(&state, "g")
        let first = state.picture().lines().joined()
        #expect(first.contains("县1 ") || first.contains("第1县"), "\(size) \(form)")
      }
    }
  }

  @Test func `a count has commas between thousands`() {
    #expect([0, 999, 1_000, 1_234_567].map(grouped) == ["0", "999", "1,000", "1,234,567"])
  }

  @Test func `a share is cut and never rounded up to its target`() {
    #expect([9_499, 9_500, 5, 10_000].map(percent) == ["94.9", "95.0", "0.0", "100.0"])
  }

  @Test func `a target's short name is what tells it from the others`() {
    let names = targets([1, 1, 1, 1], of: [2, 2, 2, 2]).map { $0.shortName(.zh) }
    #expect(names == ["专业服务", "业委会", "党员", "党组织"])
  }

  @Test func `an amount has commas before its point and keeps its sign`() {
    #expect(
      ["661200.12", "-1234.50", "-0.50", "7", "1000000.00"].map(withCommas)
        == ["661,200.12", "-1,234.50", "-0.50", "7", "1,000,000.00"])
  }

  @Test func `late items say working days and calendar days`() {
    let lines = lishuiState(size: Size(columns: 80, rows: 24)).picture(of: "3")
    // Due on Friday 16 October; the holiday of October ended on the 7th.
    #expect(lines[2].contains("■") && lines[2].contains("26工作日/38天"))
    // Due on Friday 20 November: Monday is the first working day and the third day after it.
    #expect(lines[4].contains("1工作日/3天"))
  }
}

extension State {
  /// The lines of the screen after some keys.
  func picture(of keys: String) -> [String] {
    var state = self
    press(&state, keys)
    return state.picture().lines()
  }
}
