@testable import Dashboard
import Canvas
import Model
import Testing

@Suite struct CommandTests {
  @Test func `two commands with one key in one scope are a conflict`() throws {
    let help = try #require(Command.all.first { $0.id == "help" })
    let other = Command(
      "other", Phrase("other"), Phrase("other"), group: .go, keys: "f1", scopes: [.card]
    ) { _ in [] }
    #expect(
      Keymap([help, other]).conflicts == [
        Keymap.Conflict(key: Key(.f1), scope: .card, holder: "help", claimant: "other")
      ])
  }

  @Test func `every command has its own id, a key, a place, and words in both languages`() {
    #expect(Set(Command.all.map(\.id)).count == Command.all.count)
    for command in Command.all {
      #expect(!command.keys.isEmpty && !command.scopes.isEmpty, "\(command.id)")
      for phrase in [command.title, command.help] {
        #expect(!phrase.zh.isEmpty && !phrase.en.isEmpty, "\(command.id)")
      }
    }
  }

  @Test func `every page shows how to get help and how to leave`() {
    for scope in Scope.pages.subtracting([.help]) {
      let hints = Command.hints(in: scope).map(\.id)
      #expect(hints.contains("help"), "\(scope)")
      #expect(hints.contains("back") || hints.contains("leave"), "\(scope)")
    }
  }

  @Test func `a command that cannot run is shown with its reason and says it when pressed`() {
    var state = lishuiState()
    state.readOnlyReason = Phrase(zh: "数据以只读方式打开", en: "the store is open read-only")
    press(&state, "5 enter tab e")
    #expect(state.message?.words.zh == "修改：数据以只读方式打开")
    #expect(state.prompt == nil)
    press(&state, "?")
    let lines = state.picture().lines()
    #expect(lines.contains { $0.contains("修改") && $0.contains("现在不能：数据以只读方式打开") })
  }

  @Test func `a key without a meaning says so`() {
    var state = lishuiState()
    press(&state, "Z")
    #expect(state.message?.words.zh == "Z 键在这里没有作用，按 ? 看帮助")
  }
}

/// Presses keys in the notation of keys files, separated by spaces, and returns all effects but the
/// keeping of drafts.
@discardableResult
func press(_ state: inout State, _ keys: String) -> [Effect] {
  let effects = keys.split(separator: " ").flatMap { name -> [Effect] in
    guard let key = Key(notation: String(name)) else {
      Issue.record("\(name) names no key")
      return []
    }
    return update(&state, .key(key))
  }
  return effects.filter { if case .keepDrafts = $0 { false } else { true } }
}

/// Types a text character by character.
@discardableResult
func type(_ state: inout State, _ text: String) -> [Effect] {
  text.unicodeScalars.flatMap { update(&state, .key(Key($0))) }
}
