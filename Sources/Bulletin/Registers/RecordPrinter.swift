import Model

/// Prints records for an edition: what it may not print is not there.
struct RecordPrinter {
  /// Where the records are.
  let ledger: Ledger
  /// For whom they are printed.
  let edition: Edition
  /// Whether every value is invented.
  let isSample: Bool

  /// The text of a cell; nil where the kind has no such field or the edition does not print it.
  ///
  /// References are names where the records have names.
  func text(_ kind: KindDeclaration, row: Int, field: String) -> String? {
    guard let column = kind.position(named: field), edition.prints(kind.fields[column], of: kind)
    else { return nil }
    return text(kind, row: row, column: column)
  }

  private func text(_ kind: KindDeclaration, row: Int, column: Int) -> String {
    let target: String
    switch kind.fields[column].type {
    case .reference(to: let kind): target = kind
    case .references(to: let kind): target = kind
    default:
      return ledger.displayText(kind: kind, row: row, column: column, language: .zh)
    }
    return ledger[kind].canonicalText(row: row, column: column).split(separator: " ")
      .map { ledger.name(of: String($0), kind: target) ?? String($0) }.joined(separator: "、")
  }

  /// The columns of these fields, as far as the kind has them and the edition prints them.
  func columns(_ fields: [String], of kind: KindDeclaration) -> [Int] {
    fields.compactMap { kind.position(named: $0) }.filter {
      edition.prints(kind.fields[$0], of: kind)
    }
  }

  /// The column's heading, its measuring unit included.
  func heading(_ kind: KindDeclaration, column: Int) -> Sheet.Column {
    let field = kind.fields[column]
    let unit = field.unit.map { Phrase(zh: "(\($0.label.zh))", en: " (\($0.label.en))") }
    return Sheet.Column(
      field.identifier,
      Phrase(zh: field.label.zh + (unit?.zh ?? ""), en: field.label.en + (unit?.en ?? "")),
      isNumeric: field.type.isNumeric)
  }

  /// The cell of a record.
  func cell(_ kind: KindDeclaration, row: Int, column: Int) -> Sheet.Cell {
    Sheet.Cell(
      Sheet.value(of: ledger[kind], row: row, column: column),
      text: text(kind, row: row, column: column))
  }

  /// Records with these fields, as far as the edition prints them.
  func sheet(_ kind: KindDeclaration, fields: [String], rows: [Int]) -> Sheet {
    let columns = columns(fields, of: kind)
    return Sheet(
      columns: columns.map { heading(kind, column: $0) },
      rows: rows.map { row in columns.map { cell(kind, row: row, column: $0) } },
      isSample: isSample)
  }
}
