extension SortOrder {
  /// The rows in this order; equal rows keep theirs, rows without a value come last either way.
  ///
  /// Numbers, days, choices and codes cost O(rows) per key, texts O(rows · log rows). Units and
  /// streets go by their code, units of a store that lists them by their listing order.
  public func sorted(_ rows: [Int32], in ledger: Ledger, kind: KindDeclaration) -> [Int32] {
    let table = ledger[kind]
    // The last key first: each pass keeps the order of the ones before.
    return keys.reversed().reduce(rows) { rows, key in
      let values = table.columns[key.column]
      if values.storage == .text {
        return sortedTexts(rows, key, in: table)
      }
      let ranks = values.storage == .code ? codeRanks(key.column, in: ledger, kind: kind) : []
      return sortedNumbers(rows, isDescending: key.isDescending) { row in
        switch values.storage {
        case .byte: values.bytes[row] == 0 ? nil : Int64(values.bytes[row])
        case .word: values.words[row] == Column.missingWord ? nil : Int64(values.words[row])
        case .long: values.longs[row] == Column.missingLong ? nil : values.longs[row]
        case .code: values.words[row] == Column.missingWord ? nil : ranks[Int(values.words[row])]
        case .text: nil
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

  /// Sorts by the distance from the least value, 11 bits a pass; the values of a store span few.
  private func sortedNumbers(
    _ rows: [Int32], isDescending: Bool, _ value: (Int) -> Int64?
  ) -> [Int32] {
    var least = Int64.max
    var most = Int64.min
    let values = rows.map { row -> Int64 in
      guard let value = value(Int(row)) else { return .min }
      least = min(least, value)
      most = max(most, value)
      return value
    }
    guard least <= most else { return rows }
    let span = UInt64(bitPattern: most &- least)
    var keys = values.map { value -> UInt64 in
      if value == .min { return span &+ 1 }
      return UInt64(bitPattern: isDescending ? most &- value : value &- least)
    }
    var order = rows
    var otherKeys = keys
    var otherOrder = order
    var shift: UInt64 = 0
    while shift < 64, (span &+ 1) >> shift > 0 {
      var places = [Int](repeating: 0, count: 2_049)
      for key in keys { places[Int((key >> shift) & 2_047) + 1] += 1 }
      for index in 1..<2_049 { places[index] += places[index - 1] }
      for index in keys.indices {
        let digit = Int((keys[index] >> shift) & 2_047)
        let place = places[digit]
        otherKeys[place] = keys[index]
        otherOrder[place] = order[index]
        places[digit] = place + 1
      }
      swap(&keys, &otherKeys)
      swap(&order, &otherOrder)
      shift += 11
    }
    return order
  }

  /// Sorts by bytes: the first eight as a number, the whole text only where those are equal.
  private func sortedTexts(_ rows: [Int32], _ key: Key, in table: Table) -> [Int32] {
    let isExact = if case .exact = table.kind.fields[key.column].type { true } else { false }
    var missing: [Int32] = []
    var entries: [(head: UInt64, place: Int, row: Int32)] = []
    entries.reserveCapacity(rows.count)
    for (place, row) in rows.enumerated() {
      let head =
        table.withRawText(row: Int(row), column: key.column) { SortOrder.head($0) }
        ?? {
          var text = table.text(row: Int(row), column: key.column)
          return text.withUTF8 { SortOrder.head(UnsafeRawBufferPointer($0)) }
        }()
      if head == 0 { missing.append(row) } else { entries.append((head, place, row)) }
    }
    func order(_ left: Int32, _ right: Int32) -> Int {
      let one = table.text(row: Int(left), column: key.column)
      let two = table.text(row: Int(right), column: key.column)
      return (isExact ? ExactOrder.order(one, two) : nil) ?? utf8Order(one, two)
    }
    entries.sort { left, right in
      if !isExact, left.head != right.head {
        return (left.head < right.head) != key.isDescending
      }
      // A text of fewer than eight bytes is all in its head.
      let order = left.head & 0xFF == 0 && !isExact ? 0 : order(left.row, right.row)
      if order == 0 { return left.place < right.place }
      return (order < 0) != key.isDescending
    }
    return entries.map(\.row) + missing
  }

  private static func head(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var head: UInt64 = 0
    for index in 0..<8 { head = head << 8 | UInt64(index < bytes.count ? bytes[index] : 0) }
    return head
  }
}
