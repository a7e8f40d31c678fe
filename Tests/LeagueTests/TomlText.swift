import Model

/// Reads as much TOML as rule sets use, so that fixtures can be the text people write.
struct TomlText {
  private var rest: Substring

  /// The tree of a whole file.
  static func tree(_ text: String) -> RuleValue {
    var root = RuleValue.table([:])
    var reader = TomlText(rest: text[...])
    var path: [String] = []
    while reader.skipBlank() {
      if reader.take("[[") {
        path = reader.word(until: "]").split(separator: ".").map(String.init)
        _ = reader.take("]]")
        set(&root, path) { old in
          if case .list(let items) = old {
            .list(items + [.table([:])])
          } else {
            .list([.table([:])])
          }
        }
      } else if reader.take("[") {
        path = reader.word(until: "]").split(separator: ".").map(String.init)
        _ = reader.take("]")
        set(&root, path) { _ in .table([:]) }
      } else {
        let key = reader.word(until: "=")
        _ = reader.take("=")
        let value = reader.value()
        set(&root, path + [key]) { _ in value }
      }
    }
    return root
  }

  /// Changes what stands at a path; a list on the way means its last item.
  private static func set(
    _ node: inout RuleValue, _ path: [String], _ change: (RuleValue?) -> RuleValue
  ) {
    switch node {
    case .list(var items):
      guard var last = items.popLast() else { return }
      set(&last, path, change)
      node = .list(items + [last])
    case .table(var table):
      guard let key = path.first else { return }
      if path.count == 1 {
        table[key] = change(table[key])
      } else {
        var child = table[key] ?? .table([:])
        set(&child, Array(path.dropFirst()), change)
        table[key] = child
      }
      node = .table(table)
    default: return
    }
  }

  private mutating func value() -> RuleValue {
    _ = skipBlank()
    if take("\"") {
      let text = word(until: "\"")
      _ = take("\"")
      return .text(text)
    }
    if take("[") {
      var items: [RuleValue] = []
      while skipBlank(), !take("]") {
        items.append(value())
        _ = skipBlank()
        _ = take(",")
      }
      return .list(items)
    }
    if take("{") {
      var table: [String: RuleValue] = [:]
      while skipBlank(), !take("}") {
        let key = word(until: "=")
        _ = take("=")
        table[key] = value()
        _ = skipBlank()
        _ = take(",")
      }
      return .table(table)
    }
    let word = String(rest.prefix { !" ,]}\n#".contains($0) })
    rest = rest.dropFirst(word.count)
    if let number = Int(word) { return .integer(number) }
    return word == "true" || word == "false" ? .flag(word == "true") : .other(word)
  }

  /// Passes blanks, line ends and comments; false at the end.
  private mutating func skipBlank() -> Bool {
    while let first = rest.first {
      if first == "#" {
        rest = rest.drop { $0 != "\n" }
      } else if first.isWhitespace {
        rest = rest.dropFirst()
      } else {
        return true
      }
    }
    return false
  }

  private mutating func take(_ token: String) -> Bool {
    guard rest.hasPrefix(token) else { return false }
    rest = rest.dropFirst(token.count)
    return true
  }

  private mutating func word(until end: Character) -> String {
    let word = rest.prefix { $0 != end }
    rest = rest.dropFirst(word.count)
    var text = String(word)
    while end != "\"", text.last == " " { text.removeLast() }
    return text
  }
}
