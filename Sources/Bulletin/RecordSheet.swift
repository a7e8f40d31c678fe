import Model

extension Sheet {
  /// Records of a kind, with the columns asked for.
  public init(
    _ rows: [Int32], of kind: KindDeclaration, columns: [Int], in ledger: Ledger,
    language: Language, isSample: Bool
  ) {
    self.init(
      columns: columns.map { column in
        let field = kind.fields[column]
        return Column(field.identifier, field.label, isNumeric: field.type.isNumeric)
      },
      rows: rows.map { row in
        columns.map { column in
          Cell(
            Sheet.value(of: ledger[kind], row: Int(row), column: column),
            text: ledger.displayText(
              kind: kind, row: Int(row), column: column, language: language))
        }
      },
      isSample: isSample)
  }

  /// A cell as programs read it: counts are numbers, flags true or false, all else canonical text.
  public static func value(of table: Table, row: Int, column: Int) -> JSON {
    switch table.kind.fields[column].type {
    case .count: .optional(table.columns[column].number(row).map { Int($0) })
    case .flag: table.columns[column].number(row).map { .flag($0 == 1) } ?? .null
    default:
      {
        let text = table.canonicalText(row: row, column: column)
        return text.isEmpty ? .null : .text(text)
      }()
    }
  }
}
