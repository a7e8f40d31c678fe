/// One pass of a condition over rows of a table.
struct FilterPass {
  private let ledger: Ledger
  private let table: Table
  private let kind: KindDeclaration

  init(_ ledger: Ledger, kind: KindDeclaration) {
    self.ledger = ledger
    self.kind = kind
    table = ledger[kind]
  }

  /// The rows that meet the condition, in the order given.
  func kept(_ condition: Condition, of rows: [Int32]) -> [Int32] {
    switch condition {
    case .test(let test): return kept(test, of: rows)
    case .all(let parts):
      return parts.reduce(rows) { $0.isEmpty ? $0 : kept($1, of: $0) }
    case .any(let parts):
      var rest = rows
      for part in parts where !rest.isEmpty {
        rest = FilterPass.without(kept(part, of: rest), rest)
      }
      return FilterPass.without(rest, rows)
    case .not(let part):
      return FilterPass.without(kept(part, of: rows), rows)
    }
  }

  /// The rows that are not among `taken`, which holds some of them in the same order.
  private static func without(_ taken: [Int32], _ rows: [Int32]) -> [Int32] {
    if taken.isEmpty { return rows }
    var next = 0
    var rest: [Int32] = []
    rest.reserveCapacity(rows.count - taken.count)
    for row in rows {
      if next < taken.count, taken[next] == row { next += 1 } else { rest.append(row) }
    }
    return rest
  }

  private func kept(_ test: Condition.Test, of rows: [Int32]) -> [Int32] {
    switch test {
    case .number(let column, let range): return numbers(column, range, of: rows)
    case .choice(let column, let mask):
      let bytes = table.columns[column].bytes
      return bytes.withUnsafeBufferPointer { bytes in
        rows.filter { (mask >> UInt64(bytes[Int($0)])) & 1 == 1 && bytes[Int($0)] != 0 }
      }
    case .code(let column, let text): return codes(column, text, of: rows)
    case .text(let column, let text): return texts(column, text, of: rows)
    case .exact(let column, let comparison, let value):
      return rows.filter { row in
        ExactOrder.order(table.text(row: Int(row), column: column), value)
          .map(comparison.holds) ?? false
      }
    case .listed(let column, let id):
      let needle = Needle(id)
      return texts(column, .contains(needle), of: rows).filter { row in
        table.text(row: Int(row), column: column).utf8.split(separator: 0x20)
          .contains { $0.elementsEqual(id.utf8) }
      }
    case .missing(let column):
      return missing(column, of: rows)
    case .words(let text): return words(text, of: rows)
    }
  }

  private func missing(_ column: Int, of rows: [Int32]) -> [Int32] {
    let values = table.columns[column]
    switch values.storage {
    case .byte: return rows.filter { values.bytes[Int($0)] == 0 }
    case .word, .code: return rows.filter { values.words[Int($0)] == Column.missingWord }
    case .long: return rows.filter { values.longs[Int($0)] == Column.missingLong }
    case .text:
      return rows.filter { row in
        table.withRawText(row: Int(row), column: column) { $0.isEmpty }
          ?? table.text(row: Int(row), column: column).isEmpty
      }
    }
  }

  private func numbers(_ column: Int, _ range: ClosedRange<Int64>, of rows: [Int32]) -> [Int32] {
    let values = table.columns[column]
    if values.storage == .long {
      let low = max(range.lowerBound, Column.missingLong + 1)
      return values.longs.withUnsafeBufferPointer { longs in
        rows.filter { longs[Int($0)] >= low && longs[Int($0)] <= range.upperBound }
      }
    }
    let least = Int64(Column.missingWord) + 1
    guard range.upperBound >= least, range.lowerBound <= Int64(Int32.max) else { return [] }
    let low = Int32(max(range.lowerBound, least))
    let high = Int32(min(range.upperBound, Int64(Int32.max)))
    return values.words.withUnsafeBufferPointer { words in
      rows.filter { words[Int($0)] >= low && words[Int($0)] <= high }
    }
  }

  /// Codes are few: each is tested once, with the names of what it stands for.
  private func codes(_ column: Int, _ text: TextTest, of rows: [Int32]) -> [Int32] {
    let fits = fittingCodes(column, text)
    guard fits.contains(true) else { return [] }
    return table.columns[column].words.withUnsafeBufferPointer { words in
      rows.filter { words[Int($0)] != Column.missingWord && fits[Int(words[Int($0)])] }
    }
  }

  /// Marks the rows whose code, or a name of what it stands for, fits.
  private func mark(_ column: Int, _ text: TextTest, in hits: inout [Bool]) {
    let fits = fittingCodes(column, text)
    guard fits.contains(true) else { return }
    table.columns[column].words.withUnsafeBufferPointer { words in
      for row in hits.indices
      where words[row] != Column.missingWord && fits[Int(words[row])] {
        hits[row] = true
      }
    }
  }

  private func fittingCodes(_ column: Int, _ text: TextTest) -> [Bool] {
    let fits = text.compiled()
    let named = named(column, text)
    return table.columns[column].dictionary.texts.map { code in
      if fits(code) { return true }
      if let named { return !named.isEmpty && named.contains(code) }
      return names(of: code, column: column).contains(where: fits)
    }
  }

  /// The ids of the units or divisions that are called so, by one scan over their rows, for a column that
  /// holds such ids; nil where the names of each are to be asked.
  private func named(_ column: Int, _ text: TextTest) -> Set<String>? {
    guard case .contains(let needle) = text,
      case .code(of: let target?) = kind.fields[column].type,
      let other = KindDeclaration.named(target)
    else { return nil }
    let isUnit = other === ReportingUnit.declaration.kind
    let columns = (isUnit ? ["name", "short-name"] : ["name"]).compactMap {
      other.position(named: $0)
    }
    let ids = ledger[other]
    guard let hits = WordScan(ids, needle, columns: columns)?.hits() else { return nil }
    return Set(hits.indices.filter { hits[$0] }.map(ids.id))
  }

  /// The name, and the short name, of the unit or division that a code stands for.
  private func names(of code: String, column: Int) -> [String] {
    guard case .code(of: let target?) = kind.fields[column].type else { return [] }
    var names = ledger.name(of: code, kind: target).map { [$0] } ?? []
    if target == ReportingUnit.declaration.kind.identifier {
      names.append(ledger.shortName(ofUnit: code))
    }
    return names
  }

  private func texts(_ column: Int, _ text: TextTest, of rows: [Int32]) -> [Int32] {
    let fits = text.compiled()
    switch text {
    case .contains(let needle):
      if let hits = scanned(needle, [column], of: rows) { return hits }
      return rows.filter { row in
        table.withRawText(row: Int(row), column: column) { needle.place(in: $0, from: 0) != nil }
          ?? fits(table.text(row: Int(row), column: column))
      }
    case .equals(let wanted):
      let bytes = Array(wanted.utf8)
      let rows = scanned(Needle(wanted), [column], of: rows) ?? rows
      return bytes.withUnsafeBytes { bytes in
        rows.filter { row in
          table.withRawText(row: Int(row), column: column) { $0.elementsEqual(bytes) }
            ?? fits(table.text(row: Int(row), column: column))
        }
      }
    case .compares, .matches:
      return rows.filter { row in
        let text = table.text(row: Int(row), column: column)
        return !text.isEmpty && fits(text)
      }
    }
  }

  /// The rows that hold words in one of some columns, by one scan over the batches or, where they are
  /// few, over their own bytes; nil for words that only the cells tell.
  private func scanned(_ needle: Needle, _ columns: [Int], of rows: [Int32]) -> [Int32]? {
    guard let scan = WordScan(table, needle, columns: columns) else { return nil }
    guard rows.count > table.count / 8 else { return scan.kept(rows) }
    let hits = scan.hits()
    return rows.filter { hits[Int($0)] }
  }

  private var textColumns: [Int] {
    kind.fields.indices.filter { column in
      switch kind.fields[column].type {
      case .identifier, .text, .reference, .references: true
      default: false
      }
    }
  }

  private func words(_ text: TextTest, of rows: [Int32]) -> [Int32] {
    if case .contains(let needle) = text, rows.count > table.count / 8,
      let scan = WordScan(table, needle, columns: textColumns)
    {
      var hits = scan.hits()
      for (column, field) in kind.fields.enumerated() {
        if case .code = field.type { mark(column, text, in: &hits) }
      }
      return rows.filter { hits[Int($0)] }
    }
    var rest = rows
    if case .contains(let needle) = text,
      let hits = scanned(needle, textColumns, of: rows)
    {
      rest = FilterPass.without(hits, rest)
      for (column, field) in kind.fields.enumerated() {
        if case .code = field.type {
          rest = FilterPass.without(codes(column, text, of: rest), rest)
        }
      }
      return FilterPass.without(rest, rows)
    }
    for (column, field) in kind.fields.enumerated() {
      switch field.type {
      case .code: rest = FilterPass.without(codes(column, text, of: rest), rest)
      case .identifier, .text, .reference, .references:
        rest = FilterPass.without(texts(column, text, of: rest), rest)
      default: break
      }
    }
    return FilterPass.without(rest, rows)
  }
}
