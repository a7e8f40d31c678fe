import Model

extension SourceTable {
  func headings() throws(ImportError.Reason) -> HeadingMap {
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

  mutating func reportHeadings(_ map: HeadingMap) {
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
  mutating func reportNameless(_ map: HeadingMap) {
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
  func amountShift(_ map: HeadingMap) -> Int? {
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
  func batchFields(_ map: HeadingMap) -> [Int] {
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
}
