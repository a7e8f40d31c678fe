@testable import Dashboard
import Canvas
import Model
import Testing

@Suite struct PaletteTests {
  /// The fixture with compounds and a street that are called nearly like a unit.
  func state(size: Size = Size(columns: 80, rows: 24)) -> State {
    var ledger = lishuiLedger()
    for (id, name) in [
      ("331181-0003", "龙泉新村"), ("331102-0004", "白云龙泉苑"), ("331181-0004", "龙渊东路小区"),
    ] {
      ledger.add(
        "compound", id, ["name": name, "unit": String(id.prefix(6)), "register": "in-register"])
    }
    return State(
      ledger: ledger, situation: lishuiSituation(), rules: fixtureRules, today: monday, size: size,
      storeName: "丽水市", isSample: true)
  }

  /// What the palette lists for a text: each label with what it is.
  func list(_ typed: String, opener: String = "ctrl-p") -> [String] {
    var state = state()
    press(&state, opener)
    type(&state, typed)
    return state.jumps.map { "\($0.label.zh) \($0.sort.label.zh)" }
  }

  @Test func `initials list the unit, then the compounds, and scattered letters last`() {
    let found = list("lq")
    #expect(Array(found.prefix(3)) == ["龙泉 单位", "龙泉新村 小区", "白云龙泉苑 小区"])
    // 莲都区 has l and q with another between.
    #expect(found.dropFirst(3).contains("莲都 单位"))
  }

  @Test(arguments: ["longquan", "Longquan", "LONGQUAN", "ｌｏｎｇｑｕａｎ", "龙泉"])
  func `a whole name lists what is called so exactly first`(typed: String) {
    #expect(Array(list(typed).prefix(3)) == ["龙泉 单位", "龙泉新村 小区", "白云龙泉苑 小区"])
  }

  @Test func `one character lists units before streets before compounds`() {
    #expect(
      list("龙") == [
        "龙泉 单位", "龙渊街道 晨间清单 街道", "龙泉新村 小区", "龙渊东路小区 小区", "白云龙泉苑 小区",
      ])
  }

  @Test(arguments: ["lyjd", "longyuan", "龙渊街", "lyuanjd"])
  func `a street is found by initials, pinyin and characters`(typed: String) {
    #expect(list(typed, opener: ":").first == "龙渊街道 晨间清单 街道")
  }

  @Test(arguments: [("lyxc", "丽阳新村"), ("liyang", "丽阳新村"), ("hyn", "灯塔社区花园弄12号院")])
  func `a compound is found by name and leads to its card`(typed: String, name: String) {
    var state = state()
    press(&state, ":")
    type(&state, typed)
    #expect(state.jumps.first?.label.zh == name)
    press(&state, "enter")
    #expect(state.page.scope == .card)
  }

  @Test(arguments: [("shuaxin", "刷新"), ("sx", "刷新"), ("refresh", "刷新"), ("zt", "换主题")])
  func `a command is found in both languages`(typed: String, title: String) {
    #expect(list(typed).contains("\(title) 命令"))
  }

  @Test func `a record's id is first`() {
    #expect(list("331102-0002").first == "331102-0002 记录")
  }

  @Test func `a digit is a screen`() {
    #expect(list("3", opener: ":") == ["督办事项 屏"])
  }

  @Test func `every command is in the palette by its title, here or with the reason why not here`()
  {
    for command in Command.all {
      var state = state()
      press(&state, "ctrl-p")
      type(&state, command.title.zh)
      let found = state.jumps.contains { jump in
        switch jump.target {
        case .command(let listed): listed.id == command.id
        case .page(let place):
          Destination.all.enumerated().contains {
            Destination.command(to: $0.offset) == command.id && $0.element.place == place
          }
        }
      }
      #expect(found, "\(command.id)")
    }
  }

  @Test func `a command of another page is grey, says where it works, and does not run`() {
    var state = state()
    press(&state, "ctrl-p")
    type(&state, "反选")
    #expect(state.jumps.first?.refusal?.zh == "在表格、报表里用")
    #expect(state.picture().lines().contains { $0.contains("反选") && $0.contains("在表格、报表里用") })
    press(&state, "enter")
    #expect(state.message?.words.zh == "反选：在表格、报表里用")
    #expect(state.page.scope == .overview)
  }

  @Test func `a command that cannot run now says why in the list`() {
    var state = state()
    press(&state, "ctrl-p")
    type(&state, "还原")
    #expect(state.jumps.first?.refusal?.zh == "没有放大的窗格")
  }

  @Test func `the list shows what is chosen, what it is and its key, at every size`() {
    for (columns, rows) in [(40, 12), (80, 24), (120, 40), (200, 60)] {
      var state = state(size: Size(columns: columns, rows: rows))
      press(&state, "ctrl-p")
      type(&state, "shuaxin")
      let lines = state.picture().lines()
      #expect(
        lines.contains { $0.contains("▸ 刷新") && $0.contains("命令") && $0.contains("F5") },
        "\(columns)x\(rows)")
      #expect(lines.count == rows)
    }
  }

  @Test func `the arrows choose and the list follows them`() {
    var state = state(size: Size(columns: 40, rows: 12))
    press(&state, "ctrl-p")
    for _ in 0..<15 { press(&state, "down") }
    let chosen = state.jumps[15].label.zh
    #expect(state.picture().lines().contains { $0.contains("▸ \(chosen)") })
    press(&state, "up")
    #expect(state.picture().lines().contains { $0.contains("▸ \(state.jumps[14].label.zh)") })
  }

  @Test func `help lists exactly the commands of the page with the keys in force`() {
    for preset in Preset.allCases {
      var state = state(size: Size(columns: 200, rows: 60))
      state.keymap = Keymap(preset)
      press(&state, "3 f1")
      let listed = HelpContent(state).lines.compactMap { line -> String? in
        if case .command(let command, _) = line { command.id } else { nil }
      }
      let expected = Command.all.filter {
        $0.group == .input ? $0.scopes.contains(.prompt) : $0.scopes.contains(.sheet)
      }.map(\.id)
      #expect(listed.sorted() == expected.sorted())
    }
  }

  @Test func `help is filtered by words and says where nothing matches`() {
    var state = state(size: Size(columns: 120, rows: 40))
    press(&state, "3 ? /")
    type(&state, "反选")
    #expect(HelpContent(state).commandCount == 1)
    press(&state, "enter escape")
    #expect(state.page.scope == .help)
    #expect(HelpContent(state).commandCount > 40)
    press(&state, "/")
    type(&state, "没有这种")
    #expect(state.picture().lines().contains { $0.contains("没有符合“没有这种”的命令，Esc 取消筛选") })
  }

  @Test func `hints fit a narrow footer and keep help and the way out`() {
    for preset in Preset.allCases {
      for keys in ["", "3", "5 enter", "2"] {
        var state = state(size: Size(columns: 40, rows: 24))
        state.keymap = Keymap(preset)
        press(&state, keys)
        let footer = state.picture().lines().last ?? ""
        #expect(footer.contains(state.key("help") + " 帮助"), "\(preset) \(keys): \(footer)")
        #expect(footer.contains("返回") || footer.contains("退出"), "\(preset) \(keys): \(footer)")
      }
    }
  }
}
