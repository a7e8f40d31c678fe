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

  /// For each row of the table whether a wanted cell holds the words; one pass over the bytes.
  func hits() -> [Bool] {
    var hits = [Bool](repeating: false, count: table.count)
    let written = table.rowsWithWrittenTexts
    for (rows, segment) in table.stretches {
      scan(segment) { hits[rows.lowerBound + $0] = true }
    }
    for row in written { hits[Int(row)] = isWritten(row) }
    return hits
  }

  /// Those of some rows in which a wanted cell holds the words, in the order given; the others are not
  /// looked into.
  func kept(_ rows: [Int32]) -> [Int32] {
    let stretches = table.stretches
    let written = table.rowsWithWrittenTexts
    let wanted = stretches.map { wantedPlaces(of: $0.segment) }
    return rows.filter { row in
      if !written.isEmpty, written.contains(row) { return isWritten(row) }
      guard let index = stretches.firstIndex(where: { $0.rows.contains(Int(row)) }) else {
        return false
      }
      let (rows, segment) = stretches[index]
      return isHeld(by: Int(row) - rows.lowerBound, of: segment, wanted[index], behind: nil)
    }
  }

  private func isWritten(_ row: Int32) -> Bool {
    isWanted.indices.contains { column in
      isWanted[column] && needle.occurs(in: table.text(row: Int(row), column: column))
    }
  }

  /// For each field of a batch's rows whether it may hold the words; without those behind the last one.
  private func wantedPlaces(of segment: Segment) -> [Bool] {
    let places = isWanted.indices.filter { isWanted[$0] }.map { segment.places[$0] }
    var wanted = [Bool](repeating: false, count: max(0, (places.max() ?? -1) + 1))
    for place in places where place >= 0 { wanted[place] = true }
    return wanted
  }

  /// Calls `body` with every row that holds the words.
  private func scan(_ segment: Segment, _ body: (Int) -> Void) {
    guard let first = segment.starts.first else { return }
    let bytes = segment.region.bytes
    let starts = segment.starts
    let wanted = wantedPlaces(of: segment)
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
      if isHeld(by: row, of: segment, wanted, behind: hit) { body(row) }
      guard row + 1 < starts.count else { return }
      row += 1
      position = Int(starts[row])
    }
  }

  /// Whether a wanted field of a row holds the words.
  ///
  /// - Parameter hit: Where the words occur first in the row or behind it; nil where nobody looked.
  private func isHeld(
    by row: Int, of segment: Segment, _ wanted: [Bool], behind hit: Int?
  ) -> Bool {
    let bytes = segment.region.bytes
    let start = Int(segment.starts[row])
    // The segment may leave out rows between this one and the next; the walk ends before them.
    let end = row + 1 < segment.starts.count ? Int(segment.starts[row + 1]) : bytes.count
    let line = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    var walk = FieldWalk(line)
    var next = hit.map { $0 - start } ?? needle.place(in: line, from: 0)
    while let hit = next {
      guard let place = walk.place(of: hit), place < wanted.count else { return false }
      if wanted[place] { return true }
      guard let start = walk.start(ofNext: wanted) else { return false }
      next = needle.place(in: line, from: start)
    }
    return false
  }
}

/// Goes along the fields of a row of a batch and looks at each byte once.
struct FieldWalk {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0
  private var place = 0
  private var isInside = false

  /// At the beginning of a row.
  init(_ row: UnsafeRawBufferPointer) { bytes = row }

  /// The field that the byte at `offset` lies in, which is not before the one asked for last; nil behind
  /// the row's end.
  mutating func place(of offset: Int) -> Int? {
    while position < offset {
      guard step() else { return nil }
    }
    return place
  }

  /// Where the next field begins that is wanted; nil where the row has no more of them.
  mutating func start(ofNext isWanted: [Bool]) -> Int? {
    let former = place
    while place < isWanted.count, position < bytes.count {
      if place > former, isWanted[place] { return position }
      let now = place
      while place == now, position < bytes.count {
        guard step() else { return nil }
      }
    }
    return nil
  }

  /// Goes on by one byte; false at the end of the row.
  private mutating func step() -> Bool {
    switch bytes[position] {
    case 0x22: isInside.toggle()
    case 0x2C where !isInside: place += 1
    case 0x0A where !isInside: return false
    default: break
    }
    position += 1
    return true
  }
}
