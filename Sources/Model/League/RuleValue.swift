/// A rule set's file as a plain tree, whatever format it was written in.
public indirect enum RuleValue: Hashable, Sendable {
  /// Text; exact decimals are text too.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// True or false.
  case flag(Bool)
  /// Values in order.
  case list([RuleValue])
  /// Values by key.
  case table([String: RuleValue])
  /// A kind of value that rules have no use for, such as a floating number, as it was written.
  case other(String)

  /// The value as a reader of the file knows it.
  var found: Phrase {
    switch self {
    case .text(let text): Phrase(zh: "“\(text)”", en: "\"\(text)\"")
    case .integer(let number): Phrase(String(number))
    case .flag(let flag): Phrase(flag ? "true" : "false")
    case .list(let items): Phrase(zh: "含\(items.count)项的数组", en: "a list of \(items.count)")
    case .table(let table): Phrase(zh: "含\(table.count)个键的表", en: "a table of \(table.count) keys")
    case .other(let text): Phrase(text)
    }
  }
}
