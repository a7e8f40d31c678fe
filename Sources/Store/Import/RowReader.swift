import Model

/// Reads the rows of a table into values of a kind's fields.
struct RowReader {
  /// A column of the file that holds a field.
  struct Part {
    let column: Int
    let field: Int
    let heading: String
    let reader: CellReader
    /// Codes and references wait for the units, and those for the streets.
    let phase: Int
    /// The end of a span that is read from the cell: 0 or 1.
    var end: Int?
  }

  let kind: KindDeclaration
  let map: HeadingMap
  let options: ImportOptions
  let existing: Table
  let unitField: Int?
  let streetField: Int?
  private let periodField: Int?
  /// Ids in the file itself, which other rows of it may name.
  let ownIDs: Set<String>
  private var parts: [Part]
  /// What the parts have read; few different words fill most columns.
  private var known: [[String: CellReading]] = []
  var resolver: ReferenceResolver

  /// A reader of the rows of one file.
  init(
    _ kind: KindDeclaration, map: HeadingMap, amountShift: Int?, ledger: Ledger,
    ownIDs: Set<String>,
    options: ImportOptions
  ) {
    self.kind = kind
    self.map = map
    self.options = options
    self.ownIDs = ownIDs
    existing = ledger[kind]
    resolver = ReferenceResolver(ledger)
    unitField = kind.fields.firstIndex { RowReader.isCode($0.type, of: "unit") }
    streetField = kind.fields.firstIndex {
      RowReader.isCode($0.type, of: "division") && $0.identifier == "street"
    }
    periodField = kind.fields.firstIndex { RowReader.isCode($0.type, of: "period") }
    parts = []
    for (column, target) in map.targets.enumerated() {
      func part(_ field: Int, _ shift: Int?, end: Int? = nil) -> Part {
        let declaration = kind.fields[field]
        var shift = shift
        if shift == nil, case .money = declaration.type { shift = amountShift }
        return Part(
          column: column, field: field, heading: map.headings[column],
          reader: CellReader(declaration, shift: shift, today: options.today),
          phase: RowReader.phase(of: declaration.type), end: end)
      }
      switch target {
      case .field(let field, let shift): parts.append(part(field, shift))
      case .span(let start, let end):
        parts.append(part(start, nil, end: 0))
        parts.append(part(end, nil, end: 1))
      default: break
      }
    }
    parts.sort { ($0.phase, $0.column) < ($1.phase, $1.column) }
    known = Array(repeating: [:], count: parts.count)
  }

  /// Reads a row.
  mutating func read(_ row: SourceRow) -> RowDraft {
    var draft = RowDraft(row: row, values: Array(repeating: "", count: kind.fields.count))
    checkShape(&draft)
    if row.fault != nil { return draft }
    for index in parts.indices { read(index, into: &draft) }
    if let periodField, draft.values[periodField].isEmpty, let period = options.period {
      draft.values[periodField] = period.code
    }
    deriveUnit(&draft)
    if kind.identifier == "indicator-report" { checkNumbers(&draft) }
    checkRequired(&draft)
    return draft
  }

  // MARK: Cells

  /// Different cells of a column that are remembered; names and amounts soon go beyond it.
  private static let longestMemory = 2_000

  private mutating func read(_ index: Int, into draft: inout RowDraft) {
    let part = parts[index]
    guard part.column < draft.row.cells.count else { return }
    let whole = draft.row.cells[part.column]
    let cell = part.end.map { SpanText.end($0, of: whole) } ?? whole
    let reading: CellReading
    if let before = known[index][cell] {
      reading = before
    } else {
      reading = part.reader.read(cell)
      if known[index].count < RowReader.longestMemory { known[index][cell] = reading }
    }
    for note in reading.notes {
      draft.note(
        note.isWarning ? .warning : .info, rule: note.rule, column: part.heading, found: cell,
        expected: note.expected, advice: note.done)
    }
    switch reading.outcome {
    case .missing: break
    case .problem(let problem):
      var expected = problem.expected
      if problem.rule == "V31" { expected = RowReader.twoNumbers }
      draft.note(
        .error, rule: problem.rule, column: part.heading, found: cell, expected: expected,
        advice: problem.advice)
    case .value(let value):
      if let value = resolved(value, part, &draft) { draft.values[part.field] = value }
    }
  }

  private static func phase(of type: FieldType) -> Int {
    switch type {
    case .code(of: "unit"): 1
    case .code(of: "division"): 2
    case .reference, .references: 3
    default: 0
    }
  }

  private static func isCode(_ type: FieldType, of kind: String) -> Bool {
    if case .code(of: kind) = type { true } else { false }
  }
}
