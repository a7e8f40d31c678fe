/// A filter expression of one record kind: `unit=莲都 and current-due<2026-11-20`.
///
/// Fields are named by identifier, by label in either language, or by alias. Comparisons are `=`,
/// `!=`, `<`, `<=`, `>`, `>=` and `~` (contains); `/…/` is a regular expression; `and`, `or`, `not`
/// (且, 或, 非) and parentheses join them. A word alone is looked for in every text, in the id and in
/// the names of the unit and the street. Nothing behind `=` means missing.
public struct Filter: Sendable {
  /// The expression as it was written.
  public let text: String
  /// The kind of the records.
  public let kind: KindDeclaration
  private let condition: Condition?

  /// Reads an expression; the empty one keeps every record.
  public init(_ text: String, kind: KindDeclaration) throws(FilterError) {
    self.text = text
    self.kind = kind
    var parser = FilterParser(text, kind: kind)
    condition = try parser.parse()
  }

  /// Whether every record passes.
  public var isEmpty: Bool { condition == nil }

  /// How many rows may be asked while a reader waits, where that is less than all: regular expressions
  /// and comparisons of words look into every row. Nil where all rows can be asked at once.
  public var step: Int? { condition?.step(in: kind) }

  /// The rows of the kind's table that pass, in their order.
  ///
  /// Comparisons of numbers, days and choices cost about a nanosecond a row, words some tens, regular
  /// expressions some thousands.
  ///
  /// - Parameter rows: The rows asked, each at most once; nil for all.
  public func rows(in ledger: Ledger, among rows: [Int32]? = nil) -> [Int32] {
    let all = rows ?? Array(0..<Int32(ledger[kind].count))
    guard let condition else { return all }
    return FilterPass(ledger, kind: kind).kept(condition, of: all)
  }

  /// Whether one record passes.
  public func matches(row: Int, in ledger: Ledger) -> Bool {
    !rows(in: ledger, among: [Int32(row)]).isEmpty
  }
}
