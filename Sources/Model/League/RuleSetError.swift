/// Why a rule set was refused, and where.
public struct RuleSetError: Error, Hashable, Sendable {
  /// The place, such as `indicator[3].target`; list items are counted from 1.
  public var path: String
  /// What stands there; nil where nothing does.
  public var found: Phrase?
  /// What should stand there.
  public var expected: Phrase

  /// A place with what was found and what was expected.
  public init(path: String, found: Phrase?, expected: Phrase) {
    self.path = path
    self.found = found
    self.expected = expected
  }

  /// The reason in words: where; found; expected.
  public var phrase: Phrase {
    let place = path.isEmpty ? "" : " " + path
    return Phrase(
      zh: "规则集\(place)：\(found.map { "找到" + $0.zh } ?? "缺少")，应为\(expected.zh)。",
      en: "Rule set\(place): \(found.map { "found " + $0.en } ?? "missing"); "
        + "expected \(expected.en).")
  }
}

extension Phrase {
  /// Expectations of rule files.
  static let someText = Phrase(zh: "非空文本", en: "text that is not empty")
  static let exactDecimal = Phrase(
    zh: "写成文本的精确小数或整数，如 \"0.95\"",
    en: "an exact decimal as text or a whole number, such as \"0.95\"")
  static let wholeNumber = Phrase(zh: "整数", en: "a whole number")
  static let trueOrFalse = Phrase(zh: "true 或 false", en: "true or false")
  static let aList = Phrase(zh: "数组", en: "a list")
  static let aTable = Phrase(zh: "表", en: "a table")
}
