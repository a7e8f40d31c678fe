extension Ledger {
  /// The rows of a kind in which a field names a record, each with that record's row; ascending.
  ///
  /// For fields that few records fill: costs a pass over the batches that have the field, and
  /// nearly nothing where none has it. `links` is for fields that most records fill.
  func references<Kind: RecordKind>(
    _ path: KeyPath<Kind, Field<String>>
  ) -> [(row: Int, target: Int)] {
    let declaration = Kind.declaration
    let column = declaration.position(of: path)
    let table = self[declaration.kind]
    guard
      let target = declaration.kind.fields[column].type.referencedKind.flatMap(
        KindDeclaration.named)
    else { preconditionFailure("\(declaration.kind.identifier) field \(column) names no records") }
    let targets = self[target]
    return table.rowsThatMayHoldWords(inColumn: column).compactMap { row in
      let isBlank = table.withRawText(row: row, column: column) { $0.isEmpty }
      if isBlank == true { return nil }
      let id = table.text(row: row, column: column)
      return targets.row(of: id).map { (row, $0) }
    }
  }
}

extension Table {
  /// The rows of batches that have the column, and those that hold words written since; ascending.
  fileprivate func rowsThatMayHoldWords(inColumn column: Int) -> [Int] {
    let stretches = stretches.filter { $0.segment.places[column] >= 0 }.map(\.rows)
    let written = rowsWithWrittenTexts.map { Int($0) }.filter { row in
      !stretches.contains { $0.contains(row) }
    }
    return (stretches.flatMap { $0 } + written).sorted()
  }
}
