import Canvas

/// Which command each key runs in each scope.
public struct Keymap: Sendable {
  private let commands: [Scope: [Key: Command]]
  /// Keys that two commands claim in one scope; empty in a sound table.
  public let conflicts: [String]

  /// The keys of these commands; of two commands with one key the earlier has it.
  public init(_ commands: [Command]) {
    var map: [Scope: [Key: Command]] = [:]
    var conflicts: [String] = []
    for command in commands {
      for scope in command.scopes {
        for key in command.keys {
          if let other = map[scope]?[key] {
            conflicts.append("\(scope.rawValue) \(key.notation): \(other.id), \(command.id)")
          } else {
            map[scope, default: [:]][key] = command
          }
        }
      }
    }
    self.commands = map
    self.conflicts = conflicts
  }

  /// The default keys.
  public static let standard = Keymap(Command.all)

  /// The command a key runs in a scope, or nil.
  public func command(for key: Key, in scope: Scope) -> Command? { commands[scope]?[key] }
}
