/// What the checks of a run have found so far.
struct Findings {
  /// In the order they were made.
  private(set) var list: [Finding] = []
  private var rule: CheckRule?
  private var table: Table?
  private var unitColumn: Int?

  /// The longest text of a cell that is shown, in characters.
  private static let longest = 60

  /// What follows is found by a rule in a table.
  mutating func begin(_ rule: CheckRule, in table: Table) {
    self.rule = rule
    self.table = table
    unitColumn = table.kind.unitColumn
  }

  /// Adds a finding about a row.
  ///
  /// - Parameters:
  ///   - column: the field it is about; nil for the record as a whole.
  ///   - found: what was found; the cell as it is shown unless told.
  ///   - advice: what to do; the rule's own advice unless told.
  mutating func add(
    _ row: Int, _ column: Int?, found: Phrase? = nil, expected: Phrase, advice: Phrase? = nil
  ) {
    guard let rule, let table else { return }
    let unit = unitColumn.map { table.canonicalText(row: row, column: $0) }
    list.append(
      Finding(
        rule: rule.code, severity: rule.severity, kind: table.kind.ordinal, row: row,
        id: table.id(row), column: column, unit: unit.flatMap { $0.isEmpty ? nil : $0 },
        found: found ?? column.map { Findings.shown(table, row, $0) } ?? Phrase(""),
        expected: expected, advice: advice ?? rule.advice, source: RecordSource(of: row, in: table)
      ))
  }

  /// A cell as it is shown in a finding.
  private static func shown(_ table: Table, _ row: Int, _ column: Int) -> Phrase {
    let field = table.kind.fields[column]
    if field.privacy == .sensitive, table.hasValue(row: row, column: column) {
      return Phrase(zh: "(敏感内容，不显示)", en: "(sensitive, not shown)")
    }
    switch field.type {
    case .choice(let list):
      let code = table.columns[column].number(row) ?? 0
      return list.entry(UInt8(truncatingIfNeeded: code))?.label ?? Phrase("")
    case .flag:
      switch table.columns[column].number(row) {
      case 1: return Phrase(zh: "是", en: "yes")
      case 2: return Phrase(zh: "否", en: "no")
      default: return Phrase("")
      }
    default:
      let text = table.canonicalText(row: row, column: column)
      return Phrase(text.count > longest ? text.prefix(longest) + "…" : text)
    }
  }
}

extension RecordSource {
  /// Where the record in a row came from.
  init(of row: Int, in table: Table) {
    if let (source, line) = table.origin(row) {
      self = .file(source.origin, line: line)
    } else {
      self = .byHand
    }
  }
}

extension KindDeclaration {
  /// The column that tells the reporting unit of a record; a unit's own id for units.
  var unitColumn: Int? {
    if identifier == ReportingUnit.declaration.kind.identifier { return 0 }
    return fields.firstIndex { field in
      if case .code(of: "unit") = field.type { field.identifier == "unit" } else { false }
    }
  }
}
