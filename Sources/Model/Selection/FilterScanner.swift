/// The characters of a filter expression and a place among them.
struct FilterScanner {
  let characters: [Character]
  var position = 0

  init(_ text: String) { characters = Array(text) }

  var isAtEnd: Bool { position >= characters.count }

  /// The place in characters from 1.
  var column: Int { position + 1 }

  /// The character here, made half-width and small; nil at the end.
  var current: Character? { folded(at: position) }

  func folded(at index: Int) -> Character? {
    index < characters.count ? FilterScanner.folded(characters[index]) : nil
  }

  /// A character as it is compared: half-width, small letters.
  static func folded(_ character: Character) -> Character {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else {
      return character
    }
    switch scalar.value {
    case 0x41...0x5A: return Character(UnicodeScalar(UInt8(scalar.value + 0x20)))
    case 0xFF01...0xFF5E:
      return folded(Character(UnicodeScalar(UInt8(scalar.value - 0xFEE0))))
    case 0x3000, 0x09, 0x0A, 0x0D: return " "
    default: return character
    }
  }

  mutating func skipSpaces() {
    while current == " " { position += 1 }
  }

  /// Takes a parenthesis or another single character if it stands here.
  mutating func take(_ wanted: Character) -> Bool {
    guard current == wanted else { return false }
    position += 1
    return true
  }

  /// Takes `and`, `且` and the like where they stand as a word of their own.
  mutating func take(word latin: String, or chinese: Character) -> Bool {
    if current == chinese {
      position += 1
      return true
    }
    guard isHere(latin), isBoundary(position + latin.count) else { return false }
    position += latin.count
    return true
  }

  /// Takes `not` or `!`, or 非 where a condition follows it and not the rest of a word.
  mutating func takeNegation(of kind: KindDeclaration) -> Bool {
    var ahead = self
    if take(word: "not", or: "!") { return true }
    guard ahead.take("非") else { return false }
    guard isBoundary(ahead.position) || ahead.field(of: kind) != nil else { return false }
    self = ahead
    return true
  }

  private func isBoundary(_ index: Int) -> Bool {
    guard let character = folded(at: index) else { return true }
    return character == " " || character == "(" || character == ")"
  }

  /// Whether the characters here are `text`, in any width and case.
  func isHere(_ text: String) -> Bool {
    var index = position
    for character in text {
      guard folded(at: index) == FilterScanner.folded(character) else { return false }
      index += 1
    }
    return true
  }

  /// The comparison at a place and how many characters it takes.
  func comparison(at index: Int) -> (comparison: Comparison, length: Int)? {
    let next = folded(at: index + 1)
    switch folded(at: index) {
    case "=": return (.equal, next == "=" ? 2 : 1)
    case "!" where next == "=": return (.unequal, 2)
    case "≠": return (.unequal, 1)
    case "<": return next == "=" ? (.lessOrEqual, 2) : next == ">" ? (.unequal, 2) : (.less, 1)
    case "≤": return (.lessOrEqual, 1)
    case ">": return next == "=" ? (.greaterOrEqual, 2) : (.greater, 1)
    case "≥": return (.greaterOrEqual, 1)
    case "~": return (.contains, 1)
    default: return nil
    }
  }

  /// The field whose name stands here with a comparison behind it: the longest such name.
  func field(of kind: KindDeclaration) -> (column: Int, length: Int)? {
    var best: (column: Int, length: Int)?
    for (column, field) in kind.fields.enumerated() {
      for name in [field.identifier, field.label.zh, field.label.en] + field.aliases
      where name.count > best?.length ?? 0 && isHere(name) {
        var end = position + name.count
        while folded(at: end) == " " { end += 1 }
        if comparison(at: end) != nil { best = (column, name.count) }
      }
    }
    return best
  }

  /// Takes a run in quotes; nil where none begins here.
  mutating func takeQuoted() throws(FilterError) -> String? {
    let pairs: [Character: Character] = ["\"": "\"", "'": "'", "“": "”", "「": "」"]
    guard !isAtEnd, let closing = pairs[FilterScanner.folded(characters[position])] else {
      return nil
    }
    let start = position
    position += 1
    var text = ""
    while !isAtEnd {
      if current == closing || characters[position] == closing {
        position += 1
        return text
      }
      text.append(characters[position])
      position += 1
    }
    throw .unclosed(String(characters[start]), column: start + 1, closing: String(closing))
  }

  /// Takes `/…/`; nil where none begins here.
  mutating func takeExpression() throws(FilterError) -> String? {
    guard !isAtEnd, characters[position] == "/" else { return nil }
    let start = position
    var text = ""
    position += 1
    while !isAtEnd {
      if characters[position] == "/" {
        position += 1
        guard (try? Regex(text)) != nil, !text.isEmpty else {
          throw .badExpression(text, column: start + 1)
        }
        return text
      }
      if characters[position] == "\\", position + 1 < characters.count,
        characters[position + 1] == "/"
      {
        position += 1
      }
      text.append(characters[position])
      position += 1
    }
    throw .unclosed("/", column: start + 1, closing: "/")
  }

  /// Takes characters up to a space, a closing parenthesis that was not opened in the run, or a
  /// Chinese 且 or 或 that a further condition follows.
  mutating func takeRun(of kind: KindDeclaration) -> String {
    let start = position
    var depth = 0
    loop: while let character = current {
      switch character {
      case " ": break loop
      case "(": depth += 1
      case ")":
        if depth == 0 { break loop }
        depth -= 1
      case "且", "或":
        var ahead = self
        ahead.position += 1
        ahead.skipSpaces()
        if ahead.takeNegation(of: kind) { ahead.skipSpaces() }
        while ahead.take("(") { ahead.skipSpaces() }
        if position > start, ahead.field(of: kind) != nil { break loop }
      default: break
      }
      position += 1
    }
    return String(characters[start..<position])
  }
}
