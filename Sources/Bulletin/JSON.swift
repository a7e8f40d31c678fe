/// A JSON value that keeps the order of its keys.
public indirect enum JSON: Sendable {
  /// null.
  case null
  /// true or false.
  case flag(Bool)
  /// A whole number.
  case number(Int)
  /// Text.
  case text(String)
  /// Values in order.
  case list([JSON])
  /// Values by key, in order.
  case object([(String, JSON)])

  /// Text, or null where there is none.
  public static func optional(_ text: String?) -> JSON { text.map(JSON.text) ?? .null }

  /// A whole number, or null where there is none.
  public static func optional(_ number: Int?) -> JSON { number.map(JSON.number) ?? .null }

  /// The written form, indented by two spaces; lists of plain values stay on one line.
  public var written: String {
    var output = ""
    write(to: &output, indent: 0)
    return output
  }

  private var isPlain: Bool {
    switch self {
    case .list, .object: false
    default: true
    }
  }

  private func write(to output: inout String, indent: Int) {
    switch self {
    case .null: output += "null"
    case .flag(let flag): output += flag ? "true" : "false"
    case .number(let number): output += String(number)
    case .text(let text): JSON.quote(text, to: &output)
    case .list(let items):
      guard !items.allSatisfy(\.isPlain) else {
        output += "["
        for (index, item) in items.enumerated() {
          if index > 0 { output += ", " }
          item.write(to: &output, indent: indent)
        }
        output += "]"
        return
      }
      JSON.block(items, "[", "]", to: &output, indent: indent) { item, output in
        item.write(to: &output, indent: indent + 2)
      }
    case .object(let members):
      JSON.block(members, "{", "}", to: &output, indent: indent) { member, output in
        JSON.quote(member.0, to: &output)
        output += ": "
        member.1.write(to: &output, indent: indent + 2)
      }
    }
  }

  private static func block<Item>(
    _ items: [Item], _ open: String, _ close: String, to output: inout String, indent: Int,
    _ write: (Item, inout String) -> Void
  ) {
    let margin = String(repeating: " ", count: indent)
    output += open
    for (index, item) in items.enumerated() {
      output += (index > 0 ? ",\n  " : "\n  ") + margin
      write(item, &output)
    }
    output += items.isEmpty ? close : "\n" + margin + close
  }

  private static func quote(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F || (0x80...0x9F).contains(scalar.value)
          || (0x2028...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        {
          let digits = String(scalar.value, radix: 16)
          output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          output.unicodeScalars.append(scalar)
        }
      }
    }
    output += "\""
  }
}
