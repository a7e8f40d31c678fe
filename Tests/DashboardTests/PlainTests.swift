@testable import Dashboard
import Canvas
import Model
import Testing

/// The dashboard without eyes, and without colour.
@Suite struct PlainTests {
  @Test(arguments: [
    "", "2", "3", "enter", "3 enter", "m", "x", "t", "V", "?", "c", "J", "p", "& l &", "alt-t",
  ])
  func `a page is told without frames, and its selected line by its number`(keys: String) {
    var state = troubledState(size: Size(columns: 120, rows: 40))
    for effect in press(&state, keys) {
      for action in answer(effect) { _ = update(&state, action) }
    }
    let lines = PlainText(state).lines
    #expect(lines.count > 2)
    for line in lines {
      #expect(!line.isEmpty && !line.hasPrefix(" ") && !line.contains("  "))
      #expect(!line.unicodeScalars.contains { (0x2500...0x259F).contains($0.value) }, "\(line)")
    }
    #expect(lines[0] == PlainText(state).title)
  }

  @Test func `the league is told in the order of its ranks`() {
    var state = lishuiState()
    press(&state, "2")
    let lines = PlainText(state).lines.dropFirst(2)
    let names = [
      "龙泉市", "青田县", "莲都区", "缙云县", "遂昌县", "云和县", "松阳县", "庆元县",
      "景宁畲族自治县", "丽水经济技术开发区",
    ]
    #expect(lines.count == names.count)
    for (line, name) in zip(lines, names) { #expect(line.contains("单位 \(name)；")) }
    #expect(lines.first?.hasPrefix("名次 1；单位 龙泉市；总分 93.12；") == true)
    #expect(PlainText(state).selection?.hasPrefix("1/10 名次 1；单位 龙泉市") == true)
  }

  @Test func `places won and lost are said in words`() {
    let state = lishuiState()
    let lines = PlainText(state).lines
    #expect(lines.contains { $0.hasPrefix("莲都区；第 3 名 升2；86.60；专业服务 84.5% 慢于进度，差 33；") })
    #expect(lines.contains { $0.hasPrefix("云和县；第 6 名 降3；") })
  }

  @Test func `keys and commands are typed as words`() throws {
    var state = lishuiState()
    func run(_ line: String) throws {
      for action in try #require(state.actions(typed: line)) { _ = update(&state, action) }
    }
    try run("3")
    #expect(PlainText(state).title == "总览 / 督办事项")
    try run("j j")
    #expect(PlainText(state).selection?.hasPrefix("3/7 编号 DB〔2026〕032；") == true)
    try run("上移")
    #expect(PlainText(state).selection?.hasPrefix("2/7 编号 DB〔2026〕031；") == true)
    try run("")
    #expect(state.page.scope == .card)
    try run("escape")
    #expect(state.page.scope == .sheet)
    #expect(state.actions(typed: "没有这样的命令") == nil)
  }

  @Test func `what is asked for is told, and the line typed next is the answer`() throws {
    var state = lishuiState()
    press(&state, "3 /")
    #expect(PlainText(state).question?.hasPrefix("筛选 /") == true)
    for action in try #require(state.actions(typed: "剑池")) { _ = update(&state, action) }
    #expect(PlainText(state).question == nil)
    #expect(PlainText(state).selection?.hasPrefix("1/1 编号 DB〔2026〕032；") == true)
  }

  /// What says how an item stands.
  private static let statuses: Set<Role> = [.overdue, .dueSoon, .good]

  // The preview of a theme says the same words in every role.
  @Test(arguments: GoldenTests.scripts.filter { $0.0 != "themes" })
  func `no two ways an item can stand are told apart by colour alone`(
    script: (name: String, steps: String)
  ) throws {
    var words: [String: Set<Role>] = [:]
    for size in [(40, 12), (80, 24), (120, 40), (200, 60)] {
      var state = lishuiState(size: Size(columns: size.0, rows: size.1))
      _ = try Script(script.steps).run(on: &state, perform: answer)
      let canvas = state.picture()
      for row in 0..<size.1 {
        for (role, text) in canvas.runs(row: row) where Self.statuses.contains(role) {
          let word = text.filter { !$0.isNumber && !$0.isWhitespace && !"./-%,".contains($0) }
          if !word.isEmpty { words[word, default: []].insert(role) }
        }
      }
    }
    let alike = words.filter { $0.value.count > 1 }
    #expect(alike.isEmpty, "\(alike)")
  }
}

extension Canvas {
  /// The stretches of one role in a row, with their texts.
  fileprivate func runs(row: Int) -> [(role: Role, text: String)] {
    var runs: [(role: Role, text: String)] = []
    for column in 0..<size.columns {
      let cell = self[row: row, column: column]
      if cell.isContinuation { continue }
      if let last = runs.last, last.role == cell.style.role {
        runs[runs.count - 1].text += text(of: cell)
      } else {
        runs.append((cell.style.role, text(of: cell)))
      }
    }
    return runs
  }
}
