/// The words of a table's rows, found in one walk over the bytes of each row.
struct RowTexts {
  private struct Stretch {
    let rows: Range<Int>
    let segment: Segment
    /// For each field of the batch's rows the column of words it fills, or -1.
    let columns: [Int]
  }

  private let table: Table
  private let columns: [Int]
  private let stretches: [Stretch]
  private let written: Set<Int32>

  /// Reads the words in these columns, which hold text.
  init(_ table: Table, columns: [Int]) {
    self.table = table
    self.columns = columns
    let wanted = Set(columns)
    stretches = table.stretches.map { rows, segment in
      var fields = [Int](repeating: -1, count: (segment.places.max() ?? -1) + 1)
      for (column, place) in segment.places.enumerated()
      where place >= 0 && wanted.contains(column) {
        fields[place] = column
      }
      while fields.last == -1 { fields.removeLast() }
      return Stretch(rows: rows, segment: segment, columns: fields)
    }
    written = table.rowsWithWrittenTexts
  }

  /// Calls `body` with every cell of a row that holds words.
  func each(_ row: Int, _ body: (_ column: Int, _ bytes: UnsafeRawBufferPointer) -> Void) {
    guard let stretch = stretch(of: row), !written.contains(Int32(row)) else {
      for column in columns { give(table.text(row: row, column: column), column, body) }
      return
    }
    let bytes = stretch.segment.region.bytes
    var position = Int(stretch.segment.starts[row - stretch.rows.lowerBound])
    for column in stretch.columns {
      let start = position
      let isQuoted = position < bytes.count && bytes[position] == 0x22
      if isQuoted {
        position += 1
        while position < bytes.count {
          if bytes[position] == 0x22 {
            if position + 1 < bytes.count, bytes[position + 1] == 0x22 {
              position += 2
              continue
            }
            break
          }
          position += 1
        }
      }
      while position < bytes.count, bytes[position] != 0x2C, bytes[position] != 0x0A {
        position += 1
      }
      if column >= 0, position > start {
        if isQuoted {
          give(table.text(row: row, column: column), column, body)
        } else {
          body(column, UnsafeRawBufferPointer(rebasing: bytes[start..<position]))
        }
      }
      if position >= bytes.count || bytes[position] == 0x0A { return }
      position += 1
    }
  }

  private func give(
    _ text: String, _ column: Int, _ body: (Int, UnsafeRawBufferPointer) -> Void
  ) {
    guard !text.isEmpty else { return }
    var text = text
    text.withUTF8 { body(column, UnsafeRawBufferPointer($0)) }
  }

  /// The stretch that a row lies in; nil for one entered by hand. O(log stretches).
  private func stretch(of row: Int) -> Stretch? {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].rows.upperBound <= row { low = middle + 1 } else { high = middle }
    }
    return low < stretches.count && stretches[low].rows.contains(row) ? stretches[low] : nil
  }
}
