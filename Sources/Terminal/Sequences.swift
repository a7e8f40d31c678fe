import Canvas

/// The names terminals send for keys, beyond what the terminfo entry lists.
///
/// Source: ECMA-48 §5.4; XTerm Control Sequences, "PC-Style Function Keys".
enum Sequences {
  /// The key of `ESC [ parameters final`; nil for what no key sends.
  static func key(parameters: [Int], final: UInt8) -> Key? {
    let modifiers = parameters.count > 1 ? parameters[1] : 1
    switch final {
    case UInt8(ascii: "~"):
      guard let number = parameters.first, let named = numbered[number] else { return nil }
      return key(named, modifiers: modifiers)
    case UInt8(ascii: "Z"):
      return Key(.named(.tab), shift: true)
    default:
      return lettered[final].map { key($0, modifiers: modifiers) }
    }
  }

  /// The key of `ESC O letter`; nil for what no key sends.
  static func key(letter: UInt8) -> Key? {
    if let named = lettered[letter] { return Key(named) }
    // The number block: M is its Enter, j…y its signs and digits.
    if letter == UInt8(ascii: "M") { return Key(.enter) }
    let place = Int(letter) - Int(UInt8(ascii: "j"))
    return block.indices.contains(place) ? Key(block[place]) : nil
  }

  /// The key of a terminfo capability beyond ncurses' own: `kRIT5` is Ctrl-Right.
  static func key(capability name: String) -> Key? {
    if name == "kcbt2" { return Key(.named(.tab), shift: true) }
    if let sign = blockCapabilities[name] { return Key(sign) }
    guard let digit = name.utf8.last, (UInt8(ascii: "2")...UInt8(ascii: "8")).contains(digit),
      let named = capabilities[String(name.dropLast())]
    else { return nil }
    return key(named, modifiers: Int(digit - UInt8(ascii: "0")))
  }

  /// A named key with xterm's modifier number: 1 and the bits 1 Shift, 2 Alt, 4 Control.
  static func key(_ named: Key.Named, modifiers: Int) -> Key {
    let bits = max(0, modifiers - 1)
    return Key(
      .named(named), control: bits & 4 != 0, alt: bits & 2 != 0, shift: bits & 1 != 0)
  }

  /// F1…F12 by number, from 1.
  static let function: [Key.Named] = [
    .f1, .f2, .f3, .f4, .f5, .f6, .f7, .f8, .f9, .f10, .f11, .f12,
  ]

  private static let lettered: [UInt8: Key.Named] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down,
    UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
    UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "P"): .f1, UInt8(ascii: "Q"): .f2,
    UInt8(ascii: "R"): .f3, UInt8(ascii: "S"): .f4,
  ]

  private static let numbered: [Int: Key.Named] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .f1, 12: .f2, 13: .f3, 14: .f4, 15: .f5, 17: .f6, 18: .f7, 19: .f8, 20: .f9, 21: .f10,
    23: .f11, 24: .f12,
  ]

  private static let block = Array("*+,-./0123456789".unicodeScalars)

  private static let blockCapabilities: [String: Unicode.Scalar] = [
    "kpMUL": "*", "kpADD": "+", "kpCMA": ",", "kpSUB": "-", "kpDOT": ".", "kpDIV": "/",
    "kpZRO": "0", "kc2": "2", "kb1": "4", "kb3": "6", "ka2": "8",
  ]

  private static let capabilities: [String: Key.Named] = [
    "kUP": .up, "kDN": .down, "kLFT": .left, "kRIT": .right, "kHOM": .home, "kEND": .end,
    "kPRV": .pageUp, "kNXT": .pageDown, "kIC": .insert, "kDC": .delete,
  ]
}
