/// Reads one table of a rule file, naming the place of whatever is wrong.
struct RuleReader {
  /// The table's place; empty for the whole file.
  let path: String
  private let table: [String: RuleValue]

  /// Reads `value` as a table whose keys are all among `keys`.
  init(_ value: RuleValue, at path: String, keys: [String]) throws(RuleSetError) {
    guard case .table(let table) = value else {
      throw RuleSetError(path: path, found: value.found, expected: .aTable)
    }
    self.path = path
    self.table = table
    // The least of the strangers, so that the same file is always refused for the same reason.
    if let stranger = table.keys.filter({ !keys.contains($0) }).min() {
      throw RuleSetError(
        path: place(stranger), found: Phrase(zh: "不认识的键", en: "an unknown key"),
        expected: Phrase(
          zh: "以下之一：" + keys.joined(separator: "、"),
          en: "one of " + keys.joined(separator: ", ")))
    }
  }

  /// The place of a key.
  func place(_ key: String) -> String { path.isEmpty ? key : path + "." + key }

  /// A refusal of what stands at `key`.
  func error(_ key: String, expected: Phrase) -> RuleSetError {
    RuleSetError(path: place(key), found: table[key]?.found, expected: expected)
  }

  /// Whether the key is there.
  func has(_ key: String) -> Bool { table[key] != nil }

  /// Text that is not empty.
  func text(_ key: String, expected: Phrase = .someText) throws(RuleSetError) -> String {
    guard case .text(let text) = table[key], !text.isEmpty else {
      throw error(key, expected: expected)
    }
    return text
  }

  /// Text that may be left out or empty.
  func text(_ key: String, or fallback: String) throws(RuleSetError) -> String {
    if case .text("") = table[key] { return fallback }
    return has(key) ? try text(key) : fallback
  }

  /// An exact decimal, held to a range in words.
  func decimal(
    _ key: String, expected: Phrase = .exactDecimal, where isGood: (Rational) -> Bool
  ) throws(RuleSetError) -> Rational {
    guard let value = RuleReader.decimal(table[key]), isGood(value) else {
      throw error(key, expected: expected)
    }
    return value
  }

  /// A whole number, held to a range in words.
  func integer(
    _ key: String, expected: Phrase = .wholeNumber, where isGood: (Int) -> Bool
  ) throws(RuleSetError) -> Int {
    guard case .integer(let value) = table[key], isGood(value) else {
      throw error(key, expected: expected)
    }
    return value
  }

  /// True or false; `fallback` where the key is left out.
  func flag(_ key: String, or fallback: Bool) throws(RuleSetError) -> Bool {
    guard has(key) else { return fallback }
    guard case .flag(let value) = table[key] else { throw error(key, expected: .trueOrFalse) }
    return value
  }

  /// One of an enumeration's words.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, of type: Choice.Type
  ) throws(RuleSetError) -> Choice {
    if case .text(let text) = table[key], let choice = Choice(rawValue: text) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    throw error(
      key,
      expected: Phrase(
        zh: words.joined(separator: " 或 "), en: words.joined(separator: " or ")))
  }

  /// Words: a table of `zh` and perhaps `en`, or one text for both.
  func phrase(_ key: String) throws(RuleSetError) -> Phrase {
    guard let value = table[key], case .table = value else { return Phrase(try text(key)) }
    let words = try RuleReader(value, at: place(key), keys: ["zh", "en"])
    let zh = try words.text("zh")
    return Phrase(zh: zh, en: try words.text("en", or: zh))
  }

  /// The table at `key`.
  func reader(_ key: String, keys: [String]) throws(RuleSetError) -> RuleReader {
    guard let value = table[key] else { throw error(key, expected: .aTable) }
    return try RuleReader(value, at: place(key), keys: keys)
  }

  /// The tables of the list at `key`, none where it is left out.
  func readers(_ key: String, keys: [String]) throws(RuleSetError) -> [RuleReader] {
    var readers: [RuleReader] = []
    for (offset, item) in try list(key).enumerated() {
      readers.append(try RuleReader(item, at: place(key) + "[\(offset + 1)]", keys: keys))
    }
    return readers
  }

  /// The list at `key`, empty where it is left out.
  func list(_ key: String) throws(RuleSetError) -> [RuleValue] {
    guard let value = table[key] else { return [] }
    guard case .list(let items) = value else { throw error(key, expected: .aList) }
    return items
  }

  /// The exact decimal of a value, or nil.
  static func decimal(_ value: RuleValue?) -> Rational? {
    switch value {
    case .text(let text): Rational(decimal: text)
    case .integer(let number): Rational(number)
    default: nil
    }
  }
}
