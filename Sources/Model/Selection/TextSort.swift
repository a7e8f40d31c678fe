/// Sorts rows by the bytes of a text column, exact decimals by their size, stably.
struct TextSort {
  private let table: Table
  private let column: Int

  /// A sort by a text column of a table.
  init(_ table: Table, column: Int) {
    self.table = table
    self.column = column
  }

  /// The rows by their text; those without one come last either way. O(bytes of the texts).
  func sorted(_ rows: [Int32], isDescending: Bool) -> [Int32] {
    if case .exact = table.kind.fields[column].type {
      return sortedDecimals(rows, isDescending: isDescending)
    }
    var texts = Texts(capacity: rows.count)
    for row in rows {
      let isRaw: Void? = table.withRawText(row: Int(row), column: column) { texts.append($0) }
      if isRaw == nil {
        var text = table.text(row: Int(row), column: column)
        text.withUTF8 { texts.append(UnsafeRawBufferPointer($0)) }
      }
    }
    var order = Array(0..<Int32(rows.count)).filter { texts.count(Int($0)) > 0 }
    let missing = (0..<rows.count).filter { texts.count($0) == 0 }
    sort(&order, of: texts, from: 0, isDescending: isDescending)
    return order.map { rows[Int($0)] } + missing.map { rows[$0] }
  }

  /// Sorts texts that agree in their first `depth` bytes: by the next eight, then each run of equals.
  private func sort(_ order: inout [Int32], of texts: Texts, from depth: Int, isDescending: Bool) {
    guard order.count > 1 else { return }
    var keys = order.map { texts.word(Int($0), at: depth) }
    if isDescending { for index in keys.indices { keys[index] = ~keys[index] } }
    if order.count > 500 {
      NumberSort.sort(&order, by: &keys)
    } else {
      let places = order.indices.sorted {
        keys[$0] == keys[$1] ? $0 < $1 : keys[$0] < keys[$1]
      }
      order = places.map { order[$0] }
      keys = places.map { keys[$0] }
    }
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, keys[end] == keys[start] { end += 1 }
      let last = isDescending ? ~keys[start] : keys[start]
      // No text holds the byte 0: a word that ends in it ends its text.
      if end - start > 1, last & 0xFF != 0 {
        var run = Array(order[start..<end])
        sort(&run, of: texts, from: depth + 8, isDescending: isDescending)
        order.replaceSubrange(start..<end, with: run)
      }
      start = end
    }
  }

  private func sortedDecimals(_ rows: [Int32], isDescending: Bool) -> [Int32] {
    let texts = rows.map { table.text(row: Int($0), column: column) }
    let given = rows.indices.filter { !texts[$0].isEmpty }.sorted { left, right in
      let order =
        ExactOrder.order(texts[left], texts[right]) ?? utf8Order(texts[left], texts[right])
      return order == 0 ? left < right : (order < 0) != isDescending
    }
    return (given + rows.indices.filter { texts[$0].isEmpty }).map { rows[$0] }
  }

  /// The texts one behind the other, so that comparing two touches no row.
  private struct Texts {
    private var bytes: [UInt8] = []
    private var starts: [Int] = [0]

    init(capacity: Int) {
      starts.reserveCapacity(capacity + 1)
      bytes.reserveCapacity(capacity * 32)
    }

    mutating func append(_ text: UnsafeRawBufferPointer) {
      bytes.append(contentsOf: text)
      starts.append(bytes.count)
    }

    func count(_ index: Int) -> Int { starts[index + 1] - starts[index] }

    /// Eight bytes of a text from `depth` as a number, zeros behind its end.
    func word(_ index: Int, at depth: Int) -> UInt64 {
      let start = starts[index] + depth
      let end = starts[index + 1]
      var word: UInt64 = 0
      for place in start..<start + 8 {
        word = word << 8 | (place < end ? UInt64(bytes[place]) : 0)
      }
      return word
    }
  }
}
