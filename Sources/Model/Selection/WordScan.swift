/// Looks for words in the bytes of whole batches and tells the rows whose text cells hold them.
///
/// The bytes are read once, row after row; a row is looked into only where the words occur.
struct WordScan {
  private let table: Table
  private let needle: Needle
  /// The columns that may hold the words.
  private let isWanted: [Bool]

  /// A scan for words without commas, quotes and newlines; nil for others, which may lie across cells.
  init?(_ table: Table, _ needle: Needle, columns: [Int]) {
    guard !needle.text.isEmpty,
      !needle.text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D })
    else { return nil }
    self.table = table
    self.needle = needle
    var isWanted = table.columns.map { _ in false }
    for column in columns { isWanted[column] = true }
    self.isWanted = isWanted
  }

  /// For each row of the table whether a wanted cell holds the words.
  func hits() -> [Bool] {
    var hits = [Bool](repeating: false, count: table.count)
    let written = table.rowsWithWrittenTexts
    for (rows, segment) in table.stretches {
      let wanted = Set(isWanted.indices.filter { isWanted[$0] }.map { segment.places[$0] })
      scan(segment) { row, place in
        guard wanted.contains(place) else { return false }
        hits[rows.lowerBound + row] = true
        return true
      }
    }
    for row in written {
      hits[Int(row)] = isWanted.indices.contains { column in
        isWanted[column] && needle.occurs(in: table.text(row: Int(row), column: column))
      }
    }
    return hits
  }

  /// Calls `body` with the row and the field of every place of the words; where it says yes, the scan
  /// goes on in the next row.
  private func scan(_ segment: Segment, _ body: (Int, Int) -> Bool) {
    guard let first = segment.starts.first else { return }
    let bytes = segment.region.bytes
    let starts = segment.starts
    var position = Int(first)
    var row = 0
    while let hit = needle.place(in: bytes, from: position) {
      var step = 1
      while row + step < starts.count, Int(starts[row + step]) <= hit {
        row += step
        step *= 2
      }
      while step > 0 {
        if row + step < starts.count, Int(starts[row + step]) <= hit { row += step }
        step /= 2
      }
      let place = segment.place(of: hit, row: row)
      guard let place else {
        // Behind the row and before the next: rows of the batch that the segment leaves out.
        guard row + 1 < starts.count else { return }
        row += 1
        position = Int(starts[row])
        continue
      }
      if body(row, place) {
        guard row + 1 < starts.count else { return }
        row += 1
        position = Int(starts[row])
      } else {
        position = hit + 1
      }
    }
  }
}

extension Segment {
  /// The field of a row that the byte at `offset` of the region lies in; nil behind the row's end.
  func place(of offset: Int, row: Int) -> Int? {
    let bytes = region.bytes
    var place = 0
    var isInside = false
    for position in Int(starts[row])..<offset {
      switch bytes[position] {
      case 0x22: isInside.toggle()
      case 0x2C where !isInside: place += 1
      case 0x0A where !isInside: return nil
      default: break
      }
    }
    return place
  }
}
