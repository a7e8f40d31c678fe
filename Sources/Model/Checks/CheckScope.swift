/// Which rules look at which records.
public struct CheckScope: Sendable {
  /// The codes of the rules, such as `V07`; nil for all.
  public var rules: Set<String>?
  /// The kinds, by their places in `KindDeclaration.all`; nil for all.
  public var kinds: Set<Int>?
  /// The ids of the reporting units; nil for all, and for records that belong to none.
  public var units: Set<String>?
  /// The least grave findings that are wanted.
  public var least: Severity
  /// The rows by kind, such as those somebody has just edited; nil for all.
  public var rows: [Int: [Int]]?

  /// A scope; everything that is not narrowed is wanted.
  public init(
    rules: Set<String>? = nil, kinds: Set<Int>? = nil, units: Set<String>? = nil,
    least: Severity = .info, rows: [Int: [Int]]? = nil
  ) {
    self.rules = rules
    self.kinds = kinds
    self.units = units
    self.least = least
    self.rows = rows
  }

  /// Every rule over every record.
  public static let everything = CheckScope()

  /// Whether a rule is wanted.
  func wants(_ rule: CheckRule) -> Bool {
    rule.severity <= least && (rules?.contains(rule.code) ?? true)
  }

  /// The rows of a table that are wanted; nil for all.
  func rows(of table: Table) -> [Int]? {
    let kind = table.kind
    if let kinds, !kinds.contains(kind.ordinal) { return [] }
    var chosen: [Int]?
    if let rows {
      chosen = Set(rows[kind.ordinal] ?? []).filter { $0 >= 0 && $0 < table.count }.sorted()
    }
    guard let units else { return chosen }
    guard let column = kind.unitColumn else { return [] }
    if column == 0 {
      return (chosen ?? Array(0..<table.count)).filter { units.contains(table.id($0)) }
    }
    let isWanted = table.columns[column].dictionary.texts.map(units.contains)
    let codes = table.columns[column].words
    return (chosen ?? Array(0..<table.count)).filter { row in
      codes[row] != Column.missingWord && isWanted[Int(codes[row])]
    }
  }
}
