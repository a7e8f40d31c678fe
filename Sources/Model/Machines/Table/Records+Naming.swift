extension Records {
  /// The records of which a reference field names a record, in the order of their rows.
  ///
  /// One pass over the unit column, then over the texts of that unit's rows.
  ///
  /// - Parameters:
  ///   - unit: Only rows of this unit are looked at; empty looks at all.
  ///   - mentions: Where the field was looked through before; then only the rows found there are.
  func naming(
    _ id: String, in path: KeyPath<Kind, Field<String>>, unit: String, by mentions: Mentions? = nil
  ) -> [Record<Kind>] {
    let column = Kind.declaration.position(of: path)
    let units = table.kind.position(named: "unit").map { table.columns[$0] }
    var wanted: Int32?
    if !unit.isEmpty, let units {
      guard let code = units.dictionary.existingCode(of: unit) else { return [] }
      wanted = code
    }
    if let rows = mentions?.rows(naming: id, in: path) {
      return rows.compactMap { row in
        if let wanted, let units, units.words[row] != wanted { return nil }
        return self[row]
      }
    }
    let name = Array(id.utf8)
    return indices.compactMap { row in
      if let wanted, let units, units.words[row] != wanted { return nil }
      let isNamed =
        table.withRawText(row: row, column: column) { $0.hasWord(name) }
        ?? table.text(row: row, column: column).split(separator: " ").contains { $0 == id }
      return isNamed ? self[row] : nil
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether one of the words between spaces is `word`.
  fileprivate func hasWord(_ word: [UInt8]) -> Bool {
    var start = 0
    while start < count {
      let end = self[start...].firstIndex(of: 0x20) ?? count
      if end - start == word.count, self[start..<end].elementsEqual(word) { return true }
      start = end + 1
    }
    return false
  }
}
