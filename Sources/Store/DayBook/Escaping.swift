/// How values are written in day-books, so that showing a day-book on a terminal is always safe.
///
/// Backslash, tab, newline and carriage return are `\\ \t \n \r`; an absent value is `\N`; controls,
/// bidirectional marks, zero-width characters, tags and noncharacters are `\u{hex}`.
enum Escaping {
  /// The written form of a value; nil is absent.
  static func escaped(_ value: String?) -> String {
    guard let value else { return "\\N" }
    guard value.unicodeScalars.contains(where: needsEscape) else { return value }
    var text = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\": text += "\\\\"
      case "\t": text += "\\t"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      default:
        if needsEscape(scalar) {
          text += "\\u{" + String(scalar.value, radix: 16) + "}"
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    return text
  }

  /// The value of a written form: `.some(nil)` where it is absent, nil where it is malformed.
  static func unescaped(_ text: Substring) -> String?? {
    if text == "\\N" { return .some(nil) }
    guard text.utf8.contains(0x5C) else { return String(text) }
    var value = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\" else {
        value.unicodeScalars.append(scalar)
        continue
      }
      switch rest.popFirst() {
      case "\\": value += "\\"
      case "t": value += "\t"
      case "n": value += "\n"
      case "r": value += "\r"
      case "u":
        guard rest.popFirst() == "{", let close = rest.firstIndex(of: "}"),
          let number = UInt32(String(rest[..<close]), radix: 16),
          let scalar = Unicode.Scalar(number)
        else { return nil }
        value.unicodeScalars.append(scalar)
        rest = rest[rest.index(after: close)...]
      default: return nil
      }
    }
    return value
  }

  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x5C, 0...0x1F, 0x7F...0x9F: true
    case ..<0xAD: false
    case 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
    case 0xFFF9...0xFFFB, 0xFDD0...0xFDEF, 0xE0000...0xE0FFF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
