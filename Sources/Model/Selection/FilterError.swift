/// What is wrong with a filter expression or a sort order, and where.
public struct FilterError: Error, Sendable, Hashable {
  /// The place in the expression, in characters from 1.
  public let column: Int
  /// What stands there; empty at the end of the expression.
  public let found: String
  /// What could stand there.
  public let expected: Phrase
  /// What to do.
  public let advice: Phrase

  init(column: Int, found: String, expected: Phrase, advice: Phrase) {
    self.column = column
    self.found = found
    self.expected = expected
    self.advice = advice
  }
}

// MARK: Words

extension FilterError {
  /// The error in one line: where; found; expected; what to do.
  public var phrase: Phrase {
    Phrase(
      zh: "筛选式第\(column)个字：找到" + (found.isEmpty ? "结尾" : "“\(found)”") + "，应为"
        + expected.zh + "。" + advice.zh,
      en: "Filter, character \(column): found " + (found.isEmpty ? "the end" : "“\(found)”")
        + ", expected " + expected.en + ". " + advice.en)
  }

  static func noField(_ found: String, of kind: KindDeclaration, column: Int) -> FilterError {
    let near = kind.fields.filter { field in
      let head = String(found.lowercased().prefix(2))
      return field.identifier.hasPrefix(head) || field.label.zh.contains(found.prefix(1))
    }
    let shown = (near.isEmpty ? kind.fields : near).prefix(6)
    return FilterError(
      column: column, found: found,
      expected: Phrase(
        zh: "“\(kind.label.zh)”的字段名", en: "a field of \(kind.label.en.lowercased())"),
      advice: Phrase(
        zh: "可用：" + shown.map { "\($0.label.zh)（\($0.identifier)）" }.joined(separator: "、") + "等。",
        en: "Some are: " + shown.map(\.identifier).joined(separator: ", ") + "."))
  }

  static func badValue(
    _ found: String, for field: FieldDeclaration, column: Int, expected: Phrase
  ) -> FilterError {
    FilterError(
      column: column, found: found, expected: expected,
      advice: Phrase(
        zh: "改写“\(field.label.zh)”后面的值；留空表示没有填。",
        en: "Change the value after \(field.identifier); nothing there means missing."))
  }

  static func noOperator(
    _ found: String, for field: FieldDeclaration, column: Int
  ) -> FilterError {
    FilterError(
      column: column, found: found,
      expected: Phrase(zh: "=、!= 或 ~", en: "=, != or ~"),
      advice: Phrase(
        zh: "“\(field.label.zh)”不比大小。", en: "\(field.identifier) has no larger and smaller."))
  }

  static func unclosed(_ opened: String, column: Int, closing: String) -> FilterError {
    FilterError(
      column: column, found: opened,
      expected: Phrase(zh: "与它配对的“\(closing)”", en: "a closing \(closing) for it"),
      advice: Phrase(zh: "补上“\(closing)”。", en: "Add \(closing)."))
  }

  static func noCondition(_ found: String, column: Int) -> FilterError {
    FilterError(
      column: column, found: found,
      expected: Phrase(zh: "一个条件，如 unit=莲都", en: "a condition, such as unit=莲都"),
      advice: Phrase(
        zh: "在这里写上条件，或者删去前面的连接词。",
        en: "Write a condition here or take the word before it away."))
  }

  static func surplus(_ found: String, column: Int) -> FilterError {
    FilterError(
      column: column, found: found,
      expected: Phrase(zh: "且、或，或者结尾", en: "and, or, or the end"),
      advice: Phrase(zh: "删去它，或者补上前面的括号。", en: "Take it away or open a parenthesis before."))
  }

  static func badExpression(_ pattern: String, column: Int) -> FilterError {
    FilterError(
      column: column, found: pattern,
      expected: Phrase(zh: "正则表达式", en: "a regular expression"),
      advice: Phrase(
        zh: "检查括号是否成对；要找原样的字，用“~”加引号。",
        en: "Check that its brackets pair; to find plain words write ~ and quotes."))
  }
}
