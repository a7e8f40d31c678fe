import Canvas
import Model

/// What is wrong with a key that somebody gave to a command.
public struct KeyProblem: Error, Hashable, Sendable {
  /// What is wrong.
  enum Reason: Hashable, Sendable {
    case unknownCommand
    case unknownKey(String)
    /// The command with this id has the key in this scope too.
    case taken(Key, by: Command.ID, in: Scope)
    /// The command may not be without a key.
    case essential
    /// One press with Control would change records.
    case changesRecords(Key)
    /// In the input line the key is a character that goes into the text.
    case typed(Key)
    /// Terminals send the key as this other one.
    case arrives(Key, as: Key)
  }

  /// The command's id, as the file has it.
  public let command: Command.ID
  let reason: Reason

  /// What was found; what was expected; what to do.
  public var message: Phrase {
    let words = reason.words
    return Phrase(zh: "\(command)：\(words.zh)", en: "\(command): \(words.en)")
  }
}

extension Keymap {
  /// The commands that must keep a key, so that nobody is locked in.
  static let essential: Set<Command.ID> = [
    "quit", "help", "escape", "back", "palette", "open", "up", "down", "accept", "cancel",
  ]

  /// The only command that changes records by one press with Control; one `undo` takes it back.
  static let changesByControl: Command.ID = "redo"

  /// The keys of a preset with those of some commands changed; an empty text takes a command its keys.
  ///
  /// What is wrong with the changes comes instead, in their order.
  public static func remapped(
    _ preset: Preset, _ changes: [(command: Command.ID, keys: String)]
  ) -> Result<Keymap, KeyProblems> {
    var problems: [KeyProblem] = []
    var keys = preset.changes
    for (id, notations) in changes {
      guard let command = Command.all.first(where: { $0.id == id }) else {
        problems.append(KeyProblem(command: id, reason: .unknownCommand))
        continue
      }
      var own: [Key] = []
      for notation in notations.split(separator: " ").map(String.init) {
        guard let key = Key(notation: notation) else {
          problems.append(KeyProblem(command: id, reason: .unknownKey(notation)))
          continue
        }
        if let reason = reason(against: key, for: command) {
          problems.append(KeyProblem(command: id, reason: reason))
        }
        own.append(key)
      }
      if notations.allSatisfy({ $0 == " " }), essential.contains(id) {
        problems.append(KeyProblem(command: id, reason: .essential))
      }
      keys[id] = own
    }
    let map = Keymap(Command.all, changes: keys)
    var told: Set<KeyProblem> = []
    for conflict in map.conflicts {
      // The file is at fault, whichever of the two commands comes first in the table.
      let isClaimed = changes.contains { $0.command == conflict.claimant }
      let (own, other) =
        isClaimed
        ? (conflict.claimant, conflict.holder) : (conflict.holder, conflict.claimant)
      let problem = KeyProblem(
        command: own, reason: .taken(conflict.key, by: other, in: conflict.scope))
      if told.insert(KeyProblem(command: own, reason: .taken(conflict.key, by: other, in: .help)))
        .inserted
      {
        problems.append(problem)
      }
    }
    return problems.isEmpty ? .success(map) : .failure(KeyProblems(all: problems))
  }

  private static func reason(against key: Key, for command: Command) -> KeyProblem.Reason? {
    if let other = key.arrival { return .arrives(key, as: other) }
    if key.control, command.isDangerous, command.id != changesByControl {
      return .changesRecords(key)
    }
    if command.scopes.contains(.prompt), case .character = key.code, !key.control, !key.alt {
      return .typed(key)
    }
    return nil
  }
}

/// Everything that is wrong with the keys somebody wrote down.
public struct KeyProblems: Error, Sendable {
  /// The problems in the order of the file.
  public let all: [KeyProblem]
}

extension Key {
  /// The key that terminals send in the place of this one, or nil.
  fileprivate var arrival: Key? {
    guard control, case .character(let scalar) = code else { return nil }
    return switch scalar {
    case "i": Key(.tab)
    case "m": Key(.enter)
    case "h": Key(.backspace)
    case "[": Key(.escape)
    default: nil
    }
  }
}

extension KeyProblem.Reason {
  fileprivate var words: Phrase {
    switch self {
    case .unknownCommand:
      Phrase(
        zh: "没有这个命令，应为 liangshai keys 列出的编号之一。",
        en: "there is no such command; expected one of the ids that liangshai keys lists.")
    case .unknownKey(let found):
      Phrase(
        zh: "找到“\(found)”，应为键名，如 g、G、space、ctrl-d、alt-x、pgdn、f5。",
        en: "found \"\(found)\", expected a key such as g, G, space, ctrl-d, alt-x, pgdn, f5.")
    case .taken(let key, let other, let scope):
      Phrase(
        zh: "\(key.notation) 在\(scope.label.zh)里已是 \(other) 的键，请换一个，或给 \(other) 另写一个键。",
        en: "\(key.notation) is the key of \(other) (\(scope.label.en)); take another, "
          + "or give \(other) another one.")
    case .essential:
      Phrase(
        zh: "没有键，应至少有一个，否则无法使用。", en: "no key; expected at least one, or nobody could use it.")
    case .changesRecords(let key):
      Phrase(
        zh: "找到 \(key.notation)，应为不带 ctrl 的键：这个命令会改数据。",
        en: "found \(key.notation), expected a key without ctrl: the command changes records.")
    case .typed(let key):
      Phrase(
        zh: "找到 \(key.notation)，应为不是文字的键：在输入行里它是要输入的字。",
        en: "found \(key.notation), expected a key that is no character: it would be typed.")
    case .arrives(let key, let other):
      Phrase(
        zh: "找到 \(key.notation)，终端把它当作 \(other.notation)，请直接写 \(other.notation)。",
        en: "found \(key.notation), which terminals send as \(other.notation); "
          + "write \(other.notation).")
    }
  }
}
