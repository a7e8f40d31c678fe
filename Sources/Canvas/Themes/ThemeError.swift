/// Why a theme was refused: the entry and what is wrong with it.
public enum ThemeError: Error, Hashable, Sendable {
  /// The theme says nothing of a role.
  case missingRole(Role)
  /// The theme says nothing of a ground.
  case missingGround(Ground)
  /// There is no such role.
  case unknownRole(String)
  /// There is no such ground.
  case unknownGround(String)
  /// The entry lacks this key.
  case missingKey(entry: String, key: String)
  /// An entry has no such key.
  case unknownKey(entry: String, key: String)
  /// The key's value is not of the form it must have.
  case badValue(entry: String, key: String, found: String, expected: Form)

  /// The form a value must have.
  public enum Form: Hashable, Sendable {
    /// `#rrggbb` or `default`.
    case rgb
    /// A number from 0 to below the limit, or `default`.
    case index(limit: Int)
    /// `plain`, or words of `bold`, `underline`, `reverse`.
    case emphasis
  }
}

/// Reads the values of one entry of a theme.
struct ThemeEntryReader {
  let name: String
  let entry: Theme.Entry

  func refuseUnknownKeys() throws(ThemeError) {
    let known: Set = ["rgb", "c256", "c16", "mono", "emphasis"]
    if let key = entry.keys.sorted().first(where: { !known.contains($0) }) {
      throw .unknownKey(entry: name, key: key)
    }
  }

  func rgb() throws(ThemeError) -> Color {
    let text = try value("rgb")
    if text == "default" { return .standard }
    let digits = text.dropFirst()
    guard text.hasPrefix("#"), digits.count == 6, digits.allSatisfy(\.isHexDigit),
      let number = UInt32(digits, radix: 16)
    else { throw .badValue(entry: name, key: "rgb", found: text, expected: .rgb) }
    return .rgb(number)
  }

  func index(_ key: String, limit: Int) throws(ThemeError) -> Color {
    let text = try value(key)
    if text == "default" { return .standard }
    guard let number = UInt8(text), number < limit else {
      throw .badValue(entry: name, key: key, found: text, expected: .index(limit: limit))
    }
    return .index(number)
  }

  /// The emphases a key names; without the key the default, and without that it is missing.
  func emphasis(_ key: String, default standard: String?) throws(ThemeError) -> Appearance {
    let text: String
    if let standard { text = entry[key] ?? standard } else { text = try value(key) }
    var appearance = Appearance()
    if text == "plain" { return appearance }
    let words = text.split(separator: " ")
    for word in words {
      switch word {
      case "bold": appearance.isBold = true
      case "underline": appearance.isUnderlined = true
      case "reverse": appearance.isReversed = true
      default: throw .badValue(entry: name, key: key, found: text, expected: .emphasis)
      }
    }
    guard !words.isEmpty else {
      throw .badValue(entry: name, key: key, found: text, expected: .emphasis)
    }
    return appearance
  }

  private func value(_ key: String) throws(ThemeError) -> String {
    guard let value = entry[key] else { throw .missingKey(entry: name, key: key) }
    return value
  }
}
