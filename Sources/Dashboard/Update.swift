import Canvas
import Model

/// Takes an action into the state and says what the program shall do.
///
/// Total and pure: every action is taken in every state. A key costs no more than the rows on the
/// screen, except where it makes a list anew.
public func update(_ state: inout State, _ action: Action) -> [Effect] {
  var effects: [Effect] = []
  switch action {
  case .key(let key):
    state.message = nil
    effects = state.prompt == nil ? state.press(key.folded) : state.type(key)
  case .paste(let text):
    state.paste(text)
  case .resized(let size):
    state.size = size
  case .storeChanged(let ledger, let situation):
    state.rememberRecords()
    state.ledger = ledger
    state.situation = situation
    state.revision += 1
  case .minute(let day):
    guard day != state.today else { return [] }
    state.rememberRecords()
    state.today = day
    state.revision += 1
  case .saved(let ids):
    state.say(savedWords(ids), as: .good)
  case .refused(let reason):
    state.say(reason, as: .error)
  case .themeLoaded(let name):
    state.themeName = name
  case .note(let words):
    state.say(words)
  }
  state.settle()
  return effects
}

extension State {
  /// Keeps which records the readers of all lists are at, before their rows change.
  fileprivate mutating func rememberRecords() {
    for page in pages.indices {
      for listing in pages[page].listings.indices {
        pages[page].listings[listing].remember(in: ledger)
      }
    }
  }

  /// Runs the command of a key, or says why it cannot run now.
  fileprivate mutating func press(_ key: Key) -> [Effect] {
    guard let command = Keymap.standard.command(for: key, in: page.scope) else {
      say(
        Phrase(
          zh: "\(key.glyph) 键在这里没有作用，按 ? 看帮助",
          en: "\(key.glyph) does nothing here; ? shows what does"), as: .dim)
      return []
    }
    return perform(command)
  }

  /// Runs a command, or says why it cannot run now.
  mutating func perform(_ command: Command) -> [Effect] {
    if let reason = command.unavailable(self) {
      say(
        Phrase(
          zh: "\(command.title.zh)：\(reason.zh)", en: "\(command.title.en): \(reason.en)"),
        as: .warning)
      return []
    }
    return command.run(&self)
  }
}

private func savedWords(_ ids: [String]) -> Phrase {
  let which = ids.count == 1 ? ids[0] : ""
  return ids.count == 1
    ? Phrase(zh: "已保存 \(which)", en: "Saved \(which)")
    : Phrase(zh: "已保存 \(ids.count) 条", en: "Saved \(ids.count) records")
}
