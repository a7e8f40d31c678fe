import Model

/// Reads the rows of a table into values of a kind's fields.
struct RowReader {
  /// A column of the file that holds a field.
  private struct Part {
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
  private let options: ImportOptions
  private let existing: Table
  private let unitField: Int?
  private let streetField: Int?
  private let periodField: Int?
  /// Ids in the file itself, which other rows of it may name.
  private let ownIDs: Set<String>
  private var parts: [Part]
  /// What the parts have read; few different words fill most columns.
  private var known: [[String: CellReading]] = []
  private var resolver: ReferenceResolver

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

  // MARK: Codes and references

  private mutating func resolved(
    _ value: String, _ part: Part, _ draft: inout RowDraft
  ) -> String? {
    switch part.reader.field.type {
    case .code(of: "unit"):
      return settled(resolver.unit(value), value, part, &draft, wanted: unitWords)
    case .code(of: "division"):
      if ownIDs.contains(value.uppercased()) { return value.uppercased() }
      let unit = unitField.map { draft.values[$0] }.flatMap { $0.isEmpty ? nil : $0 }
      let answer = resolver.street(value, unit: part.field == streetField ? unit : nil)
      if part.field != streetField, answer == .none {
        draft.note(
          .warning, rule: "V03", column: part.heading, found: value,
          expected: Phrase(zh: "已有的区划代码", en: "the code of a known division"),
          advice: Phrase(zh: "已接受，请核对", en: "taken; please check"))
        return value
      }
      let place = unit.map { resolver.unitName($0) } ?? ""
      return settled(
        answer, value, part, &draft,
        wanted: Phrase(
          zh: place + "的街道(乡镇)名称或代码", en: "the name or code of a street of " + place))
    case .code(of: nil):
      guard part.reader.field.identifier == "indicator" else { return value }
      return options.indicators[value] ?? value
    case .reference(let target):
      return reference(value, to: target, part, &draft)
    case .references(let target):
      let names = value.split { "、,，;；\n".contains($0) }.map(String.init)
      let ids = names.map { reference($0, to: target, part, &draft) }
      return ids.contains(nil) ? nil : ids.compactMap { $0 }.joined(separator: " ")
    default:
      return value
    }
  }

  private mutating func reference(
    _ value: String, to target: String, _ part: Part, _ draft: inout RowDraft
  ) -> String? {
    guard let kind = KindDeclaration.named(target) else { return value }
    let value = FoldedText(value).words
    if target == self.kind.identifier, ownIDs.contains(value.uppercased()) {
      return value.uppercased()
    }
    let ids = value.split(separator: " ").map { $0.uppercased() }
    if ids.count > 1, ids.allSatisfy({ kind.idPattern.accepts($0) }) {
      let found = ids.map { reference($0, to: target, part, &draft) }
      return found.contains(nil) ? nil : found.compactMap { $0 }.joined(separator: " ")
    }
    let unit = unitField.map { draft.values[$0] }.flatMap { $0.isEmpty ? nil : $0 }
    let street = streetField.map { draft.values[$0] }.flatMap { $0.isEmpty ? nil : $0 }
    let answer = resolver.record(value, kind: kind, unit: unit, street: street)
    return settled(
      answer, value, part, &draft,
      wanted: Phrase(
        zh: "已有\(kind.label.zh)的编号或名称", en: "the id or name of a known \(kind.label.en)"))
  }

  /// The id an answer leads to, with what there is to say of it.
  private func settled(
    _ answer: ReferenceResolver.Answer, _ value: String, _ part: Part, _ draft: inout RowDraft,
    wanted: Phrase
  ) -> String? {
    switch answer {
    case .id(let id): return id
    case .alias(let id, let name):
      draft.note(
        .info, rule: "V03", column: part.heading, found: value, expected: Phrase(name),
        advice: Phrase(zh: "已按别名接受", en: "taken as another name"))
      return id
    case .several(let names):
      let shown = names.prefix(5)
      draft.note(
        .error, rule: "V03", column: part.heading, found: value,
        expected: Phrase(
          zh: shown.joined(separator: "、") + " 之一", en: "one of " + shown.joined(separator: ", ")),
        advice: Phrase(zh: "请写全称或编号", en: "write the full name or the id"))
    case .none:
      draft.note(.error, rule: "V03", column: part.heading, found: value, expected: wanted)
    case .elsewhere(let name, let unit):
      let owner = resolver.unitName(unit)
      draft.note(
        .error, rule: "V03", column: part.heading, found: value, expected: wanted,
        advice: Phrase(zh: "“\(name)”属于\(owner)", en: "“\(name)” belongs to \(owner)"))
    }
    return nil
  }

  private var unitWords: Phrase {
    resolver.hasUnits
      ? Phrase(zh: "参评单位的名称或编号", en: "the name or id of a reporting unit")
      : Phrase(
        zh: "参评单位的名称或编号(库中还没有参评单位，请先导入)",
        en: "the name or id of a reporting unit (the store has none yet: import units first)")
  }

  /// The unit of a row that names none, from its street, compound, project or id.
  private mutating func deriveUnit(_ draft: inout RowDraft) {
    guard let unitField, kind.fields[unitField].isRequired, draft.values[unitField].isEmpty,
      map.column(of: unitField) == nil
    else { return }
    if let streetField, let unit = resolver.unit(ofStreet: draft.values[streetField]) {
      draft.values[unitField] = unit
      return
    }
    for (position, field) in kind.fields.enumerated() {
      let target: String
      switch field.type {
      case .reference(let to), .references(let to): target = to
      default: continue
      }
      guard let first = draft.values[position].split(separator: " ").first,
        let other = KindDeclaration.named(target),
        let unit = resolver.unit(of: String(first), kind: other)
      else { continue }
      draft.values[unitField] = unit
      return
    }
    if let dash = draft.values[0].lastIndex(of: "-"), case .county = kind.idPattern,
      case .id(let unit) = resolver.unit(String(draft.values[0][..<dash]))
    {
      draft.values[unitField] = unit
    }
  }

  // MARK: The row as a whole

  private func checkShape(_ draft: inout RowDraft) {
    let row = draft.row
    switch row.fault {
    case .openQuote:
      draft.note(
        .error, rule: "file", found: RowReader.excerpt(row),
        expected: Phrase(zh: "成对的双引号", en: "quotes in pairs"),
        advice: Phrase(
          zh: "本行的双引号没有收尾，其余各行照常读取",
          en: "a quote of this line does not close; the other lines are read"))
    case .textBehindQuote:
      draft.note(
        .error, rule: "file", found: RowReader.excerpt(row),
        expected: Phrase(zh: "收尾双引号后接分隔符", en: "a separator behind a closing quote"),
        advice: Phrase(
          zh: "单元格里的双引号要写成两个", en: "a quote within a cell is written twice"))
    case .undecodable:
      draft.note(
        .error, rule: "file", found: RowReader.damagedCell(row),
        expected: Phrase(zh: "可按文件编码读出的文字", en: "text in the encoding of the file"),
        advice: Phrase(
          zh: "\\x 后面是读不出的字节，请改正该单元格，或用 --encoding 指明编码",
          en:
            "the bytes behind \\x cannot be read; correct the cell, or name the encoding with --encoding"
        ))
    case nil:
      let width = map.headings.count
      let extra = row.cells.dropFirst(width).filter { !$0.allSatisfy(\.isWhitespace) }
      if !extra.isEmpty {
        draft.note(
          .error, rule: "file", found: extra.joined(separator: "、"),
          expected: Phrase(zh: "\(width) 列", en: "\(width) columns"),
          advice: Phrase(
            zh: "本行多出 \(row.cells.count - width) 列，含分隔符的单元格要加双引号",
            en: "this row has \(row.cells.count - width) more; quote cells that hold a separator"))
      } else if row.cells.count < width {
        draft.note(
          .warning, rule: "file", found: "\(row.cells.count)",
          expected: Phrase(zh: "\(width) 列", en: "\(width) columns"),
          advice: Phrase(zh: "缺的列已按空白接受", en: "the columns left out were taken as blank"))
      }
    }
  }

  private func checkRequired(_ draft: inout RowDraft) {
    for (position, field) in kind.fields.enumerated().dropFirst()
    where field.isRequired && draft.values[position].isEmpty {
      let heading = map.column(of: position).map { map.headings[$0] } ?? field.label.zh
      if draft.hasError(in: heading) { continue }
      // What the unit would follow from is wrong itself, and said to be.
      if position == unitField, map.column(of: position) == nil, draft.isRejected { continue }
      if !draft.values[0].isEmpty, let row = existing.row(of: draft.values[0]),
        existing.hasValue(row: row, column: position)
      {
        draft.values[position] = existing.canonicalText(row: row, column: position)
        continue
      }
      draft.note(
        .error, rule: "V02", column: heading, found: "",
        expected: Phrase(zh: field.label.zh, en: field.label.en),
        advice: Phrase(zh: "必填", en: "this is required"))
    }
  }

  private static func excerpt(_ row: SourceRow) -> String { row.cells.joined(separator: ",") }

  private static func damagedCell(_ row: SourceRow) -> String {
    row.cells.first { showsByte($0) } ?? excerpt(row)
  }

  /// Whether the text shows a byte that could not be read, as `\xA3`.
  private static func showsByte(_ text: String) -> Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
      if last == 0x5C, byte == 0x78 { return true }
      last = byte
    }
    return false
  }
}
