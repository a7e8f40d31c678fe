import Canvas
import Model

/// Which keys run each command, and which command a key runs in each scope.
///
/// A value that the state holds: footer, help, palette and messages name the keys of the one in force.
public struct Keymap: Sendable {
  /// A key that two commands claim in one scope.
  struct Conflict: Hashable, Sendable {
    let key: Key
    let scope: Scope
    /// The command that has the key.
    let holder: Command.ID
    /// The command that claims it too.
    let claimant: Command.ID
  }

  private let keys: [Command.ID: [Key]]
  private let commands: [Scope: [Key: Command]]
  /// Keys that two commands claim in one scope; empty in a sound table.
  let conflicts: [Conflict]

  /// The keys of these commands, some of them changed; of two commands with one key the earlier has it.
  init(_ commands: [Command], changes: [Command.ID: [Key]] = [:]) {
    var keys: [Command.ID: [Key]] = [:]
    var map: [Scope: [Key: Command]] = [:]
    var conflicts: [Conflict] = []
    for command in commands {
      let own = changes[command.id] ?? command.keys
      keys[command.id] = own
      for scope in Scope.allCases where command.scopes.contains(scope) {
        for key in own {
          if let other = map[scope]?[key] {
            conflicts.append(
              Conflict(key: key, scope: scope, holder: other.id, claimant: command.id))
          } else {
            map[scope, default: [:]][key] = command
          }
        }
      }
    }
    self.keys = keys
    self.commands = map
    self.conflicts = conflicts
  }

  /// The keys a preset gives.
  public init(_ preset: Preset) {
    self = preset == .vim ? Keymap.vim : Keymap(Command.all, changes: preset.changes)
  }

  private static let vim = Keymap(Command.all)

  /// The command a key runs in a scope, or nil.
  public func command(for key: Key, in scope: Scope) -> Command? { commands[scope]?[key] }

  /// The keys that run a command, the one shown first.
  public func keys(of command: Command) -> [Key] { keys[command.id] ?? [] }

  /// The first key of the command with this id as words name it; its title where it has none.
  func glyph(of id: Command.ID) -> Phrase {
    if let key = keys[id]?.first { return Phrase(key.glyph) }
    guard let command = Command.all.first(where: { $0.id == id }) else {
      preconditionFailure("no command is called \(id)")
    }
    return Phrase(zh: "“\(command.title.zh)”", en: "“\(command.title.en)”")
  }

  /// What a command does in one sentence, with the keys in force where it names others.
  public func help(of command: Command) -> Phrase {
    Phrase(zh: spelled(command.help.zh, in: .zh), en: spelled(command.help.en, in: .en))
  }

  /// Puts the key of a command in the place of its id in braces.
  private func spelled(_ text: String, in language: Language) -> String {
    guard text.contains("{") else { return text }
    var spelled = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      spelled += rest[..<open] + glyph(of: String(rest[rest.index(after: open)..<close]))(language)
      rest = rest[rest.index(after: close)...]
    }
    return spelled + rest
  }
}

extension State {
  /// The key in force of the command with this id, as words name it.
  func key(_ id: Command.ID) -> String { keymap.glyph(of: id)(language) }
}
