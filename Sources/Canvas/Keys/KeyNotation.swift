extension Key {
  /// The key a keys file or a script names: `g`, `G`, `space`, `pgdn`, `f1`, `ctrl-d`, `alt-x`,
  /// `shift-tab`; nil when it names none.
  ///
  /// Modifiers stand before the key in any order. Control takes the lower-case letter; Shift goes
  /// with named keys alone, because a character tells it.
  public init?(notation: String) {
    var rest = Substring(notation)
    var key = Key(.character(" "))
    while true {
      if rest.hasPrefix("ctrl-"), !key.control, rest.count > 5 {
        key.control = true
        rest = rest.dropFirst(5)
      } else if rest.hasPrefix("alt-"), !key.alt, rest.count > 4 {
        key.alt = true
        rest = rest.dropFirst(4)
      } else if rest.hasPrefix("shift-"), !key.shift, rest.count > 6 {
        key.shift = true
        rest = rest.dropFirst(6)
      } else {
        break
      }
    }
    if let named = Named(rawValue: String(rest)) {
      key.code = .named(named)
    } else if rest == "space" {
      key.code = .character(" ")
    } else if rest.unicodeScalars.count == 1, let scalar = rest.unicodeScalars.first,
      scalar.value > 0x20, ScalarKind(of: scalar).isShown
    {
      key.code = .character(scalar)
    } else {
      return nil
    }
    if case .character(let scalar) = key.code {
      if key.shift || (key.control && scalar.properties.isUppercase) { return nil }
    }
    self = key
  }

  /// The key as keys files write it; `Key(notation:)` reads it back.
  public var notation: String {
    let name =
      switch code {
      case .character(" "): "space"
      case .character(let scalar): String(scalar)
      case .named(let named): named.rawValue
      }
    return (control ? "ctrl-" : "") + (alt ? "alt-" : "") + (shift ? "shift-" : "") + name
  }

  /// The key as a footer shows it: `^D`, `Alt-x`, `PgDn`, `↑`, `⏎`.
  public var glyph: String {
    let name =
      switch code {
      case .character(" "): "␣"
      case .character(let scalar): control ? String(scalar).uppercased() : String(scalar)
      case .named(let named): named.glyph
      }
    return (control ? "^" : "") + (alt ? "Alt-" : "") + (shift ? "⇧" : "") + name
  }

  /// The key a Chinese input method's character stands for in a command: `：` is `:`, `、` is `/`.
  ///
  /// Full-width letters, digits, signs and the ideographic space become ASCII; so does the
  /// punctuation that input methods put in place of ASCII punctuation.
  public var folded: Key {
    guard case .character(let scalar) = code else { return self }
    var key = self
    key.code = .character(Key.punctuation[scalar] ?? scalar.narrowed)
    return key
  }

  private static let punctuation: [Unicode.Scalar: Unicode.Scalar] = [
    "。": ".", "、": "/", "【": "[", "】": "]", "《": "<", "》": ">", "“": "\"", "”": "\"",
    "‘": "'", "’": "'", "￥": "$", "…": "^", "—": "_", "·": "`",
  ]
}

extension Key.Named {
  /// The key as a footer shows it.
  fileprivate var glyph: String {
    switch self {
    case .enter: "⏎"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backspace: "⌫"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .f1, .f2, .f3, .f4, .f5, .f6, .f7, .f8, .f9, .f10, .f11, .f12: rawValue.uppercased()
    }
  }
}

extension Unicode.Scalar {
  /// The ASCII scalar a full-width form or the ideographic space stands for, else itself.
  fileprivate var narrowed: Unicode.Scalar {
    switch value {
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
    case 0x3000: " "
    default: self
    }
  }
}

extension String {
  /// The text with full-width letters, digits and signs and the ideographic space as ASCII.
  public var folded: String {
    var view = String.UnicodeScalarView()
    for scalar in unicodeScalars { view.append(scalar.narrowed) }
    return String(view)
  }
}
