import Canvas
import Model

/// Keys for the hands of people who come from other programs.
public enum Preset: String, CaseIterable, Sendable {
  /// Letters in the places of vi; what the command table says.
  case vim
  /// The moving and searching keys of Emacs.
  case emacs
  /// Arrows, function keys and the habits of office programs.
  case plain

  /// The preset's name.
  public var label: Phrase {
    switch self {
    case .vim: Phrase(zh: "字母键", en: "letters")
    case .emacs: Phrase(zh: "Emacs 键", en: "Emacs keys")
    case .plain: Phrase(zh: "方向键和功能键", en: "arrows and function keys")
    }
  }

  /// The keys of the commands that differ from the command table.
  var changes: [Command.ID: [Key]] {
    let notations: [Command.ID: String] =
      switch self {
      case .vim: [:]
      case .emacs: Preset.emacsKeys
      case .plain: Preset.plainKeys
      }
    return notations.mapValues { text in
      Key.all(in: text) ?? { preconditionFailure("\(text) names no keys") }()
    }
  }

  /// Single keys, as Emacs itself has them in lists of files and messages, where letters are commands:
  /// every command has one key, so nothing is gained by prefixes such as `C-x`, which an input method
  /// would come between.
  private static let emacsKeys: [Command.ID: String] = [
    "up": "ctrl-p up", "down": "ctrl-n down", "left": "ctrl-b left", "right": "ctrl-f right",
    "first": "alt-< home", "last": "alt-> end",
    "first-slide": "alt-< home", "last-slide": "alt-> end", "half-down": "alt-n",
    "half-up": "alt-p",
    "page-down": "ctrl-v pgdn", "page-up": "alt-v pgup", "escape": "ctrl-g escape backspace",
    "palette": "alt-x f9", "jump": "alt-g :", "filter": "ctrl-s / f3", "refresh": "g f5",
    "mark": "m space", "morning": "alt-d f8", "copy": "alt-w y", "redo": "alt-u",
    "quit": "f10 ctrl-c", "cancel": "ctrl-g escape ctrl-c",
  ]

  /// Function keys first, because they are shown and work while an input method is on; what has none
  /// keeps its letter.
  private static let plainKeys: [Command.ID: String] = [
    "up": "up", "down": "down", "left": "left", "right": "right", "first": "home",
    "last": "end", "first-slide": "home", "last-slide": "end", "half-down": "shift-down",
    "half-up": "shift-up", "page-down": "pgdn",
    "page-up": "pgup", "back": "backspace q", "escape": "escape", "help": "f1 ?",
    "edit": "f2 e", "filter": "f3 ctrl-f /", "act": "f4 d", "refresh": "f5",
    "next-pane": "tab f6", "next-hit": "f7 n", "previous-hit": "shift-f7 N", "morning": "f8 m",
    "palette": "f9 ctrl-p", "quit": "f10 ctrl-q", "make": "insert I",
    "copy": "ctrl-c y", "mark-shown": "ctrl-a *", "suspend": "alt-z",
  ]
}

extension Key {
  /// The keys that words separated by spaces name; nil where one of them names none.
  public static func all(in notations: String) -> [Key]? {
    let words = notations.split(separator: " ")
    let keys = words.compactMap { Key(notation: String($0)) }
    return keys.count == words.count ? keys : nil
  }
}
