import Model

extension ImportPreview {
  /// The most bytes and rows that are read.
  private static let limits = (bytes: 256 << 20, rows: 1_048_576)

  /// Reads a file of rows of a kind; nothing is taken yet.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: The file, as its user named it.
  ///   - kind: What its rows are.
  ///   - ledger: The records that rows may name.
  /// - Throws: An error where no row at all can be read.
  public static func make(
    bytes: [UInt8], name: String, kind: KindDeclaration, ledger: Ledger,
    options: ImportOptions = ImportOptions()
  ) throws(ImportError) -> ImportPreview {
    do throws(ImportError.Reason) {
      if bytes.count > limits.bytes { throw ImportError.Reason.tooLarge }
      if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
        throw ImportError.Reason.workbook
      }
      guard let encoding = options.encoding ?? TextEncoding.detect(bytes) else {
        throw ImportError.Reason.encodingUnclear
      }
      let text = try DecodedText(bytes, as: encoding)
      let separator = Separator.detect(text)
      let rows = CSVReader.rows(of: text, separator: separator, limit: limits.rows + 1)
      if rows.count > limits.rows { throw ImportError.Reason.tooLarge }
      var table = SourceTable(
        file: name, sheet: "", kind: kind, ledger: ledger, options: options, rows: rows)
      return try table.preview(encoding: encoding, separator: Separator.name(separator))
    } catch {
      throw ImportError(file: name, reason: error)
    }
  }
}

/// The rows of one table of a file, being read.
struct SourceTable {
  let file: String
  let sheet: String
  let kind: KindDeclaration
  let ledger: Ledger
  let options: ImportOptions
  let rows: [SourceRow]
  private var findings = FindingList()

  init(
    file: String, sheet: String, kind: KindDeclaration, ledger: Ledger, options: ImportOptions,
    rows: [SourceRow]
  ) {
    self.file = file
    self.sheet = sheet
    self.kind = kind
    self.ledger = ledger
    self.options = options
    self.rows = rows
  }

  /// Reads every row.
  mutating func preview(
    encoding: TextEncoding, separator: Phrase
  ) throws(ImportError.Reason) -> ImportPreview {
    let map = try headings()
    reportHeadings(map)
    reportNameless(map)
    let idColumn = map.column(of: 0)
    let written = writtenIDs(map)
    var reader = RowReader(
      kind, map: map, amountShift: amountShift(map), ledger: ledger, ownIDs: written,
      options: options)
    var identifiers = RowIdentifiers(
      kind, ledger: ledger, written: written, today: options.today)
    let fields = batchFields(map)
    var accepted: [ImportPreview.Accepted] = []
    var rejected: [ImportPreview.Rejected] = []
    for row in rows[map.firstRow...] {
      if row.fault == nil, isLeftOut(row, map) { continue }
      var draft = reader.read(row)
      if !draft.isRejected {
        identifiers.assign(&draft, column: idColumn.map { map.headings[$0] } ?? "")
      }
      for finding in draft.findings { add(finding) }
      if draft.isRejected {
        let reasons = draft.findings.filter { $0.severity == .error }.map { finding in
          let place = finding.column.isEmpty ? "" : "“\(finding.column)”"
          let reason = finding.reason
          return Phrase(
            zh: (place.isEmpty ? "" : place + "：") + reason.zh,
            en: (place.isEmpty ? "" : place + ": ") + reason.en)
        }
        rejected.append(
          ImportPreview.Rejected(line: row.line, cells: row.cells, reasons: reasons))
      } else {
        accepted.append(
          ImportPreview.Accepted(line: row.line, values: fields.map { draft.values[$0] }))
      }
    }
    var mapping: [(heading: String, field: String)] = []
    for (heading, target) in zip(map.headings, map.targets) {
      switch target {
      case .field(let field, _): mapping.append((heading, kind.fields[field].identifier))
      case .span(let start, let end):
        mapping.append((heading, kind.fields[start].identifier))
        mapping.append((heading, kind.fields[end].identifier))
      default: break
      }
    }
    return ImportPreview(
      file: file, sheet: sheet, kind: kind, encoding: encoding, separator: separator,
      mapping: mapping, headings: map.headings, findings: findings.all(file: file, sheet: sheet),
      rejectedRows: rejected, acceptedRows: accepted, fields: fields,
      warnings: findings.warnings)
  }

  // MARK: Headings

  private func headings() throws(ImportError.Reason) -> HeadingMap {
    guard !rows.isEmpty else { throw .empty }
    var named: [HeadingText: Int] = [:]
    for (heading, field) in options.map {
      guard let position = kind.position(called: field) ?? kind.position(named: field) else {
        throw .unknownField(field, known: kind.fields.map(\.label))
      }
      named[HeadingText(heading)] = position
    }
    let required = wanted(beside: [])
    guard let map = HeadingFinder(kind, named: named).find(in: rows) else {
      throw .noHeadings(wanted: required)
    }
    let found = Set(map.headings.map { HeadingText($0) })
    for (heading, _) in options.map where !found.contains(HeadingText(heading)) {
      throw .unknownHeading(heading, found: map.headings.filter { !$0.isEmpty })
    }
    let missing = wanted(beside: map.fields)
    if !missing.isEmpty {
      throw .missingHeadings(
        wanted: missing, line: map.line, found: map.headings.filter { !$0.isEmpty })
    }
    return map
  }

  /// The labels of required fields that neither `fields` nor anything else brings.
  private func wanted(beside fields: Set<Int>) -> [Phrase] {
    // Rows with ids may be about records that have the rest already.
    if fields.contains(0), ledger[kind].count > 0 { return [] }
    let names = fields.contains { position in
      switch kind.fields[position].type {
      case .reference, .references: true
      default: kind.fields[position].identifier == "street" || position == 0
      }
    }
    return kind.fields.enumerated().compactMap { position, field in
      guard field.isRequired, !fields.contains(position) else { return nil }
      switch field.type {
      case .identifier:
        // Codes come from outside; all other ids can be made.
        if case .code = kind.idPattern { return field.label }
        return nil
      case .code(of: "period") where options.period != nil: return nil
      case .code(of: "unit") where names: return nil
      default: break
      }
      return field.label
    }
  }

  private mutating func reportHeadings(_ map: HeadingMap) {
    for (heading, target) in zip(map.headings, map.targets) where !heading.isEmpty {
      var finding = ImportFinding(
        file: file, sheet: sheet, row: map.line, column: heading, rule: "heading",
        severity: .info, found: heading, expected: Phrase(""), advice: Phrase(""))
      switch target {
      case .field, .span: continue
      case .unknown:
        finding.advice = Phrase(
          zh: "没有对应的字段，此列未导入", en: "no field goes by this heading; the column is not taken")
      case .rate:
        finding.advice = Phrase(
          zh: "比率由分子和分母算出，此列未导入", en: "rates follow from their two numbers; the column is not taken"
        )
      case .second(let field):
        finding.severity = .warning
        finding.advice = Phrase(
          zh: "另有一列已作为“\(kind.fields[field].label.zh)”，此列未导入，可用 --map 指明",
          en:
            "another column is taken as “\(kind.fields[field].label.en)”; this one is not; --map decides"
        )
      case .ambiguous(let positions):
        let labels = positions.map { kind.fields[$0].label }
        finding.severity = .warning
        finding.expected = Phrase(
          zh: labels.map(\.zh).joined(separator: "或"),
          en: labels.map(\.en).joined(separator: " or "))
        finding.advice = Phrase(
          zh: "此列未导入，请用 --map 指明", en: "the column is not taken; decide with --map")
      }
      findings.add(finding)
    }
  }

  /// Names the first cell of each column that has cells but no heading.
  private mutating func reportNameless(_ map: HeadingMap) {
    for (column, heading) in map.headings.enumerated() where heading.allSatisfy(\.isWhitespace) {
      let cells = rows[map.firstRow...].lazy.filter {
        column < $0.cells.count && !$0.cells[column].allSatisfy(\.isWhitespace)
          && LeftOutRow($0) == nil
      }
      guard let row = cells.first else { continue }
      add(
        ImportFinding(
          file: "", sheet: "", row: row.line, column: "", rule: "heading", severity: .info,
          found: row.cells[column], expected: Phrase(""),
          advice: Phrase(
            zh: "第\(column + 1)列没有表头，此列未导入",
            en: "column \(column + 1) has no heading; it is not taken")))
    }
  }

  /// The size of amounts that a line above the headings tells: 单位：万元.
  private func amountShift(_ map: HeadingMap) -> Int? {
    for row in rows[..<map.firstRow] where row.line < map.line {
      for cell in row.cells {
        let text = HeadingText(cell).full
        guard let place = text.firstIndex(of: "单") else { continue }
        let unit = text[place...].dropLast(text.last == ")" ? 1 : 0)
        if unit.hasPrefix("单位") {
          return Quantity.shift(ofHeading: String(unit), for: .money)
        }
      }
    }
    return nil
  }

  /// The fields that rows of the batch bring: the id first, then in the kind's order.
  private func batchFields(_ map: HeadingMap) -> [Int] {
    var fields = map.fields
    fields.insert(0)
    for (position, field) in kind.fields.enumerated() {
      switch field.type {
      case .code(of: "period") where options.period != nil: fields.insert(position)
      default: if field.isRequired { fields.insert(position) }
      }
    }
    return fields.sorted()
  }

  // MARK: Rows

  private func writtenIDs(_ map: HeadingMap) -> Set<String> {
    guard let column = map.column(of: 0) else { return [] }
    let reader = CellReader(kind.fields[0])
    var ids: Set<String> = []
    for row in rows[map.firstRow...] where column < row.cells.count {
      if case .value(let id) = reader.read(row.cells[column]).outcome { ids.insert(id) }
    }
    return ids
  }

  private mutating func isLeftOut(_ row: SourceRow, _ map: HeadingMap) -> Bool {
    let name: Phrase
    if let leftOut = LeftOutRow(row) {
      name = leftOut.name
    } else if map.isRepeated(row) {
      name = Phrase(zh: "重复的表头", en: "the headings again")
    } else {
      return false
    }
    let cells = row.cells.filter { !$0.allSatisfy(\.isWhitespace) }
    add(
      ImportFinding(
        file: file, sheet: sheet, row: row.line, column: "", rule: "row", severity: .info,
        found: cells.prefix(4).joined(separator: " "), expected: Phrase(""),
        advice: Phrase(zh: "是\(name.zh)，未计入行数", en: "this is \(name.en), not counted as a row")))
    return true
  }

  private mutating func add(_ finding: ImportFinding) {
    var finding = finding
    finding.file = file
    finding.sheet = sheet
    findings.add(finding)
  }
}

/// Findings in the order they were made; explanations that repeat are counted.
struct FindingList {
  private struct Topic: Hashable {
    let rule: String
    let column: String
  }

  private var list: [ImportFinding] = []
  private var counts: [Topic: Int] = [:]
  /// The number of warnings.
  private(set) var warnings = 0

  /// Explanations of one rule in one column that are shown one by one.
  private static let shown = 50

  /// Adds a finding.
  mutating func add(_ finding: ImportFinding) {
    if finding.severity == .warning { warnings += 1 }
    if finding.severity == .info, finding.rule.hasPrefix("V") {
      let topic = Topic(rule: finding.rule, column: finding.column)
      counts[topic, default: 0] += 1
      if counts[topic, default: 0] > FindingList.shown { return }
    }
    list.append(finding)
  }

  /// All findings, with one more for explanations that were only counted.
  func all(file: String, sheet: String) -> [ImportFinding] {
    let more = counts.filter { $0.value > FindingList.shown }.sorted {
      ($0.key.column, $0.key.rule) < ($1.key.column, $1.key.rule)
    }
    return list
      + more.map { topic, count in
        let rest = count - FindingList.shown
        return ImportFinding(
          file: file, sheet: sheet, row: 0, column: topic.column, rule: topic.rule,
          severity: .info, found: "\(rest)", expected: Phrase(""),
          advice: Phrase(
            zh: "此列另有 \(rest) 处同类说明，未逐一列出",
            en: "\(rest) more notes of this sort in the column are not listed"))
      }
  }
}
