@testable import Dashboard
import Canvas
import Model
import Testing

@Suite struct ScriptTests {
  @Test func `a script presses, types, resizes and keeps screens`() throws {
    let script = try Script(
      """
      # to the items
      keys 3
      resize 80x24
      keys /
      type 东升
      wait idle
      screen filtered
      """)
    var state = lishuiState()
    let pictures = script.run(on: &state)
    #expect(pictures.map(\.name) == ["filtered"])
    #expect(pictures[0].lines.count == 24)
    #expect(state.page.listings[0].rows.count == 2)
  }

  @Test func `effects go to the sink and what it answers comes back`() throws {
    var state = lishuiState()
    state.themeNames = ["dark", "light"]
    var seen: [Effect] = []
    _ = try Script("keys T").run(on: &state) { effect in
      seen.append(effect)
      return [.themeLoaded("light")]
    }
    #expect(seen == [.useTheme("light")])
    #expect(state.themeName == "light")
  }

  @Test func `a line that is no step is named with its number`() {
    let failure = #expect(throws: Script.Failure.self) { try Script("keys j\npress k") }
    #expect(
      failure?.phrase.zh
        == "脚本第 2 行：找到“press k”，应为keys 键名…、type 文字、resize 宽x高、wait idle、wait 毫秒、screen 名称或 say 中文 | English。"
    )
  }

  @Test(arguments: [
    "keys", "keys nokey", "resize 80", "resize 0x3", "wait", "screen", "type", "say 你好",
  ])
  func `a step without what it needs is refused`(line: String) {
    #expect(throws: Script.Failure.self) { try Script(line) }
  }
}
