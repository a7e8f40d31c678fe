extension SortOrder {
  /// Whether sorting by it reads the texts of every row.
  public func readsTexts(of kind: KindDeclaration) -> Bool {
    keys.contains { kind.fields[$0.column].type.storage == .text }
  }

  /// The rows in this order; equal rows keep theirs, rows without a value come last either way.
  ///
  /// Numbers, days, choices and codes cost O(rows) per key, texts O(bytes). Units go by their listing
  /// order, other codes by their bytes.
  public func sorted(_ rows: [Int32], in ledger: Ledger, kind: KindDeclaration) -> [Int32] {
    let table = ledger[kind]
    // The last key first: each pass keeps the order of the ones before.
    return keys.reversed().reduce(rows) { rows, key in
      let values = table.columns[key.column]
      let isDescending = key.isDescending
      switch values.storage {
      case .text:
        return TextSort(table, column: key.column).sorted(rows, isDescending: isDescending)
      case .byte:
        return values.bytes.withUnsafeBufferPointer { bytes in
          NumberSort.sorted(rows, isDescending: isDescending) {
            bytes[$0] == 0 ? nil : Int64(bytes[$0])
          }
        }
      case .word:
        return values.words.withUnsafeBufferPointer { words in
          NumberSort.sorted(rows, isDescending: isDescending) {
            words[$0] == Column.missingWord ? nil : Int64(words[$0])
          }
        }
      case .code:
        let ranks = codeRanks(key.column, in: ledger, kind: kind)
        return values.words.withUnsafeBufferPointer { words in
          NumberSort.sorted(rows, isDescending: isDescending) {
            words[$0] == Column.missingWord ? nil : ranks[Int(words[$0])]
          }
        }
      case .long:
        return values.longs.withUnsafeBufferPointer { longs in
          NumberSort.sorted(rows, isDescending: isDescending) {
            longs[$0] == Column.missingLong ? nil : longs[$0]
          }
        }
      }
    }
  }

  /// The place of each code of a column: units by listing order, others by their bytes.
  private func codeRanks(_ column: Int, in ledger: Ledger, kind: KindDeclaration) -> [Int64] {
    let codes = ledger[kind].columns[column].dictionary.texts
    var listed: [Int?] = codes.map { _ in nil }
    if case .code(of: "unit"?) = kind.fields[column].type {
      listed = codes.map { ledger[ReportingUnit.self].record(id: $0)?.position }
    }
    let order = codes.indices.sorted { left, right in
      let (one, two) = (listed[left] ?? .max, listed[right] ?? .max)
      return one == two ? utf8Order(codes[left], codes[right]) < 0 : one < two
    }
    var ranks = [Int64](repeating: 0, count: codes.count)
    for (rank, index) in order.enumerated() { ranks[index] = Int64(rank) }
    return ranks
  }
}
