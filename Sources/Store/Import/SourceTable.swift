import Model

/// The rows of one table of a file, being read.
struct SourceTable {
  let file: String
  let sheet: String
  let kind: KindDeclaration
  let ledger: Ledger
  let options: ImportOptions
  let rows: [SourceRow]
  var findings = FindingList()

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
          ImportPreview.Rejected(
            line: row.line, cells: row.cells, reasons: reasons, values: draft.values))
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
      sourceRows: rows, warnings: findings.warnings)
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

  mutating func add(_ finding: ImportFinding) {
    var finding = finding
    finding.file = file
    finding.sheet = sheet
    findings.add(finding)
  }
}
