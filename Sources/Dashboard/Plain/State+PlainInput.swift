import Canvas
import Model

extension State {
  /// What a typed line means: an answer to what is asked, keys set apart by spaces, or the name of a
  /// command in either language; nil for none of these. An empty line is Enter.
  public func actions(typed line: String) -> [Action]? {
    let line = line.folded
    if line.allSatisfy(\.isWhitespace) { return [.key(Key(.enter))] }
    let words = line.split(separator: " ").map(String.init)
    let keys = words.compactMap { Key(notation: $0.lowercased()) ?? Key(notation: $0) }
    guard prompt == nil else {
      if keys.count == 1, words.count == 1, case .named = keys[0].code { return [.key(keys[0])] }
      return [.key(Key(.character("u"), control: true)), .paste(line), .key(Key(.enter))]
    }
    let exact = words.compactMap { Key(notation: $0) }
    if exact.count == words.count { return exact.map { .key($0) } }
    if keys.count == words.count { return keys.map { .key($0) } }
    let wanted = line.lowercased()
    let found = Command.all.first { command in
      command.scopes.contains(page.scope)
        && [command.id, command.title.zh, command.title.en.lowercased()].contains(wanted)
    }
    return found?.keys.first.map { [.key($0)] }
  }
}
