/// What a filter asks of a record.
indirect enum Condition: Sendable {
  case test(Test)
  case all([Condition])
  case any([Condition])
  case not(Condition)

  /// One question to one field, or to all words of a record.
  enum Test: Sendable {
    /// The number a column stores lies in a range; a missing one never does.
    case number(column: Int, ClosedRange<Int64>)
    /// The choice is one of those whose bit is set; bit 0 is missing.
    case choice(column: Int, UInt64)
    /// The code, or a name of the unit or division it stands for, fits.
    case code(column: Int, TextTest)
    /// The text fits.
    case text(column: Int, TextTest)
    /// The exact decimal compares so with another.
    case exact(column: Int, Comparison, String)
    /// The text lists this id.
    case listed(column: Int, String)
    /// The cell has no value.
    case missing(column: Int)
    /// A text, the id, or the name of the unit or street fits.
    case words(TextTest)
  }

  /// How many rows may be asked while a reader waits; nil for all.
  func step(in kind: KindDeclaration) -> Int? {
    switch self {
    case .test(let test): test.step(in: kind)
    case .all(let parts), .any(let parts): parts.compactMap { $0.step(in: kind) }.min()
    case .not(let part): part.step(in: kind)
    }
  }

  /// How hard the condition is on a machine; the cheap ones go first.
  var cost: Int {
    switch self {
    case .test(let test):
      switch test {
      case .number, .choice: 1
      case .code: 2
      case .missing: 3
      case .text(_, let text): text.isExpression ? 40 : 10
      case .exact, .listed: 15
      case .words(let text): text.isExpression ? 60 : 20
      }
    case .all(let parts), .any(let parts): parts.reduce(0) { $0 + $1.cost }
    case .not(let part): part.cost
    }
  }
}

extension Condition.Test {
  /// How many rows may be asked while a reader waits; nil for all.
  fileprivate func step(in kind: KindDeclaration) -> Int? {
    switch self {
    case .words(.matches): 2_000
    case .text(_, .matches): 4_000
    case .text(_, .compares), .exact: 30_000
    case .missing(let column): kind.fields[column].type.storage == .text ? 60_000 : nil
    case .words(.contains(let needle)) where needle.isCommon: 30_000
    case .text(_, .contains(let needle)) where needle.isCommon: 30_000
    case .number, .choice, .code, .text, .listed, .words: nil
    }
  }
}

/// How two values are compared.
enum Comparison: String, Sendable {
  case equal = "="
  case unequal = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case contains = "~"

  /// Whether values in this order (less than 0, 0, more) compare so.
  func holds(_ order: Int) -> Bool {
    switch self {
    case .equal, .contains: order == 0
    case .unequal: order != 0
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    case .greaterOrEqual: order >= 0
    }
  }
}

/// What a filter asks of a text.
enum TextTest: Sendable {
  case equals(String)
  case contains(Needle)
  case compares(Comparison, String)
  /// A regular expression; known to be one.
  case matches(String)

  /// Whether it is a regular expression.
  var isExpression: Bool {
    if case .matches = self { true } else { false }
  }

  /// The test of one text. A regular expression is compiled once for all calls.
  func compiled() -> (String) -> Bool {
    switch self {
    case .equals(let wanted):
      return { $0.utf8.elementsEqual(wanted.utf8) }
    case .contains(let needle):
      return { needle.occurs(in: $0) }
    case .compares(let comparison, let other):
      return { comparison.holds(utf8Order($0, other)) }
    case .matches(let pattern):
      guard let expression = try? Regex(pattern) else { return { _ in false } }
      return { $0.firstMatch(of: expression) != nil }
    }
  }
}

/// Less than 0 where the bytes of `left` come first, more where those of `right` do.
func utf8Order(_ left: String, _ right: String) -> Int {
  if left.utf8.elementsEqual(right.utf8) { return 0 }
  return left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
}
