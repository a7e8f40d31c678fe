@testable import Dashboard
import Canvas
import Foundation
import Model
import Testing

@Suite struct KeymapTests {
  @Test(arguments: Preset.allCases)
  func `in every preset a key means one thing in a place`(preset: Preset) {
    #expect(Keymap(preset).conflicts == [])
  }

  @Test(arguments: Preset.allCases)
  func `no preset lets one press with Control change records, but for redo, which undo takes back`(
    preset: Preset
  ) {
    for command in Command.all where command.isDangerous && command.id != "redo" {
      #expect(!Keymap(preset).keys(of: command).contains { $0.control }, "\(command.id)")
    }
  }

  @Test(arguments: Preset.allCases)
  func `every preset names commands that are there and leaves each of them a key`(preset: Preset) {
    let ids = Set(Command.all.map(\.id))
    #expect(ids.isSuperset(of: preset.changes.keys))
    #expect(ids.isSuperset(of: Keymap.essential))
    for command in Command.all {
      #expect(!Keymap(preset).keys(of: command).isEmpty, "\(command.id)")
    }
  }

  @Test(arguments: Preset.allCases)
  func `the function keys of office programs work in every preset`(preset: Preset) {
    var state = lishuiState()
    state.keymap = Keymap(preset)
    press(&state, "f1")
    #expect(state.page.scope == .help)
    press(&state, "escape f3")
    #expect(state.promptLabel(state.prompt ?? Prompt(.asOf)) == "筛选 /")
    press(&state, "escape f9")
    #expect(!state.jumps.isEmpty)
    press(&state, "escape")
    #expect(press(&state, "f5") == [.refresh])
    #expect(press(&state, "f10") == [.quit])
    press(&state, "3 down f2")
    #expect(state.prompt != nil || state.message != nil)
  }

  @Test(arguments: [
    (Preset.vim, "？", "？"), (.emacs, "？", "？"), (.plain, "？", "／"),
  ])
  func `full-width keys are commands in every preset`(
    preset: Preset, help: String, filter: String
  ) {
    var state = lishuiState()
    state.keymap = Keymap(preset)
    type(&state, help)
    #expect(state.page.scope == .help)
    press(&state, "escape")
    type(&state, "／")
    #expect(state.prompt != nil)
  }

  @Test func `words name the key in force`() {
    var state = lishuiState()
    state.keymap = Keymap(.plain)
    press(&state, "Z")
    #expect(state.message?.words.zh == "Z 键在这里没有作用，按 F1 看帮助")
    _ = update(&state, .paste("龙泉"))
    #expect(state.message?.words.zh == "没有粘贴：先按 F2、F3 或 : 打开输入行")
    let mark = Command.all.first { $0.id == "mark" }
    #expect(mark.map(state.keymap.help)?.zh == "选中或取消一行，再用 F2、F4 一次办全部所选")
    #expect(mark.map(Keymap(.vim).help)?.zh == "选中或取消一行，再用 e、d 一次办全部所选")
  }

  @Test func `a command without a key is named by its title`() throws {
    let map = try Keymap.remapped(.vim, [(command: "edit", keys: "")]).get()
    #expect(map.glyph(of: "edit") == Phrase(zh: "“修改”", en: "“Edit”"))
    var state = lishuiState()
    state.keymap = map
    press(&state, "5 enter")
    #expect(state.picture().lines().last?.contains("修改") == false)
  }

  @Test func `a remapped key runs its command and the old one does not`() throws {
    var state = lishuiState()
    state.keymap = try Keymap.remapped(.vim, [(command: "help", keys: "f11 alt-h")]).get()
    press(&state, "f1")
    #expect(state.page.scope == .overview)
    #expect(state.message?.words.zh == "F1 键在这里没有作用，按 F11 看帮助")
    press(&state, "alt-h")
    #expect(state.page.scope == .help)
  }

  @Test(arguments: [
    ("nosuch", "x", "nosuch：没有这个命令，应为 liangshai keys 列出的编号之一。"),
    ("edit", "ctrl-q9", "edit：找到“ctrl-q9”，应为键名，如 g、G、space、ctrl-d、alt-x、pgdn、f5。"),
    ("help", "f5", "help：f5 在总览里已是 refresh 的键，请换一个，或给 refresh 另写一个键。"),
    ("quit", "", "quit：没有键，应至少有一个，否则无法使用。"),
    ("undo", "ctrl-x", "undo：找到 ctrl-x，应为不带 ctrl 的键：这个命令会改数据。"),
    ("cancel", "a", "cancel：找到 a，应为不是文字的键：在输入行里它是要输入的字。"),
    ("theme", "ctrl-i", "theme：找到 ctrl-i，终端把它当作 tab，请直接写 tab。"),
  ])
  func `what is wrong with a changed key is said in words`(
    command: String, keys: String, words: String
  ) {
    guard case .failure(let problems) = Keymap.remapped(.vim, [(command: command, keys: keys)])
    else {
      Issue.record("\(command) may be \(keys)")
      return
    }
    #expect(problems.all.map(\.message.zh) == [words])
  }

  @Test func `two commands may change their keys with each other`() throws {
    let map = try Keymap.remapped(
      .vim, [(command: "theme", keys: "L"), (command: "language", keys: "T")]
    ).get()
    #expect(map.command(for: Key("L"), in: .card)?.id == "theme")
    #expect(map.command(for: Key("T"), in: .card)?.id == "language")
  }

  @Test func `every command that words name by its id is there`() throws {
    let ids = Set(Command.all.map(\.id))
    var named: Set<String> = []
    for text in try Self.sources() {
      for match in text.matches(of: /\bkey\("([a-z0-9-]+)"\)/) { named.insert(String(match.1)) }
    }
    for command in Command.all {
      for words in [command.help.zh, command.help.en] {
        for match in words.matches(of: /\{([^}]*)\}/) { named.insert(String(match.1)) }
      }
    }
    #expect(named.count > 10)
    #expect(named.subtracting(ids) == [])
  }

  @Test func `no words of a screen name a key by hand`() throws {
    for text in try Self.sources() {
      for match in text.matches(
        of: /"[^"]*(?:按 ?|先用 ?|再用 ?|，用 )(?:[A-Za-z\/:?@!_] |空格|Esc|F[0-9]+)[^"]*"/)
      {
        Issue.record("\(match.0)")
      }
    }
  }

  private static func sources() throws -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Dashboard")
    let files = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
    return try (files ?? []).filter { $0.hasSuffix(".swift") }.map {
      try String(contentsOf: root.appending(path: $0), encoding: .utf8)
    }
  }
}
