/// All records of one kind: typed columns for what is counted and compared, the bytes of the batches
/// for what people wrote, and the edits made since.
public struct Table: Sendable {
  /// The kind.
  public let kind: KindDeclaration
  /// The number of records.
  public private(set) var count = 0
  /// One column per field, in the kind's order.
  public private(set) var columns: [Column]
  private var segments: [Segment] = []
  private var segmentEnds: [Int] = []
  private var writtenTexts: [CellPlace: String] = [:]
  private var appendedRows: [String: Int] = [:]

  /// A cell of the table.
  struct CellPlace: Hashable {
    var row: Int32
    var column: Int32
  }

  /// An empty table.
  public init(_ kind: KindDeclaration) {
    self.kind = kind
    columns = kind.fields.map { Column($0.type.storage) }
  }

  // MARK: Growing

  /// Adds the rows of a batch whose ids are new and returns the others, with the rows they mean.
  ///
  /// - Parameters:
  ///   - segment: Where the rows lie. Their ids ascend by bytes.
  ///   - parsed: One column per field, each with as many rows as the segment (text columns none).
  public mutating func admit(
    _ segment: Segment, columns parsed: [Column]
  ) -> [(place: Int, row: Int)] {
    let known = rowsPresent(in: segment)
    guard !known.isEmpty else {
      append(segment, columns: parsed)
      return []
    }
    let isKnown = Set(known.map(\.place))
    let fresh = segment.starts.indices.filter { !isKnown.contains($0) }
    append(
      segment.with(starts: fresh.map { segment.starts[$0] }),
      columns: parsed.map { $0.picking(fresh) })
    return known
  }

  /// The rows of a segment whose ids the table has already.
  private func rowsPresent(in segment: Segment) -> [(place: Int, row: Int)] {
    guard count > 0, !segment.starts.isEmpty else { return [] }
    if appendedRows.isEmpty, segments.allSatisfy({ segment.follows($0) }) { return [] }
    var hint = 0
    return segment.starts.indices.compactMap { place in
      let id = segment.raw(0, row: place)
      return (row(ofAppended: id) ?? row(ofBytes: id, near: &hint)).map { (place, $0) }
    }
  }

  private mutating func append(_ segment: Segment, columns parsed: [Column]) {
    if count == 0 {
      columns = parsed
    } else {
      for index in columns.indices { columns[index].append([parsed[index]]) }
    }
    count += segment.starts.count
    segments.append(segment)
    segmentEnds.append(count)
  }

  /// Adds a record without any value but its id and returns its row.
  public mutating func append(id: String) -> Int {
    for index in columns.indices { columns[index].appendMissing(1) }
    let row = count
    count += 1
    appendedRows[id] = row
    writtenTexts[CellPlace(row: Int32(row), column: 0)] = id
    return row
  }

  /// Takes rows away; the rows behind them move up. O(rows of the table).
  public mutating func remove(_ rows: [Int]) {
    let gone = Set(rows)
    guard !gone.isEmpty else { return }
    let kept = (0..<count).filter { !gone.contains($0) }
    var place = [Int](repeating: -1, count: count)
    for (new, old) in kept.enumerated() { place[old] = new }
    columns = columns.map { $0.picking(kept) }
    for (index, end) in segmentEnds.enumerated() {
      let first = end - segments[index].starts.count
      let starts = (first..<end).filter { place[$0] >= 0 }.map {
        segments[index].starts[$0 - first]
      }
      segments[index] = segments[index].with(starts: starts)
      segmentEnds[index] = (place[..<end].last { $0 >= 0 } ?? -1) + 1
    }
    appendedRows = appendedRows.compactMapValues { place[$0] >= 0 ? place[$0] : nil }
    var texts: [CellPlace: String] = [:]
    for (cell, text) in writtenTexts where place[Int(cell.row)] >= 0 {
      texts[CellPlace(row: Int32(place[Int(cell.row)]), column: cell.column)] = text
    }
    writtenTexts = texts
    count = kept.count
  }

  /// Writes a cell from its canonical text; the empty text is missing. O(1).
  public mutating func write(_ text: String, row: Int, column: Int) {
    switch columns[column].storage {
    case .text:
      writtenTexts[CellPlace(row: Int32(row), column: Int32(column))] = text
    case .code:
      let code = text.isEmpty ? nil : Int64(columns[column].dictionary.code(of: text))
      columns[column].set(row, to: code)
    default:
      columns[column].set(row, to: kind.fields[column].type.number(canonical: text))
    }
  }

  // MARK: Reading

  /// The row of the record with this id; O(log n).
  public func row(of id: String) -> Int? {
    if let row = appendedRows[id] { return row }
    var id = id
    return id.withUTF8 { bytes in
      var hint = 0
      return row(ofBytes: UnsafeRawBufferPointer(bytes), near: &hint)
    }
  }

  /// The row of the record with this id among the rows of batches, looked for near `hint` first.
  ///
  /// Runs of ids that ascend cost O(1) each; `hint` moves along.
  func row(ofBytes id: UnsafeRawBufferPointer, near hint: inout Int) -> Int? {
    for (segment, end) in zip(segments, segmentEnds) where segment.mayHold(id) {
      let start = end - segment.starts.count
      if let found = segment.row(of: id, near: max(0, hint - start)) {
        hint = start + found
        return hint
      }
    }
    return nil
  }

  /// The row of a record entered by hand, by the bytes of its id.
  func row(ofAppended id: UnsafeRawBufferPointer) -> Int? {
    appendedRows.isEmpty ? nil : appendedRows[String(decoding: id, as: UTF8.self)]
  }

  /// Whether the cell holds a value.
  public func hasValue(row: Int, column: Int) -> Bool {
    switch columns[column].storage {
    case .text: !text(row: row, column: column).isEmpty
    default: columns[column].number(row) != nil
    }
  }

  /// Whether a row was entered by hand and came in no batch.
  public func isAppended(_ row: Int) -> Bool { segment(of: row) == nil }

  /// The words of a text cell as they were written; empty where there are none. O(bytes of a row).
  public func text(row: Int, column: Int) -> String {
    if !writtenTexts.isEmpty,
      let written = writtenTexts[CellPlace(row: Int32(row), column: Int32(column))]
    {
      return written
    }
    guard let (segment, local) = segment(of: row), segment.places[column] >= 0 else { return "" }
    return segment.text(segment.places[column], row: local)
  }

  /// Calls `body` with the bytes of an unedited, unquoted text cell; nil where it must be read as text.
  func withRawText<Result>(
    row: Int, column: Int, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result? {
    if !writtenTexts.isEmpty,
      writtenTexts[CellPlace(row: Int32(row), column: Int32(column))] != nil
    {
      return nil
    }
    guard let (segment, local) = segment(of: row), segment.places[column] >= 0 else { return nil }
    let raw = segment.raw(segment.places[column], row: local)
    return raw.first == 0x22 ? nil : body(raw)
  }

  /// The canonical text of any cell: what batches and day-books hold; empty where missing.
  public func canonicalText(row: Int, column: Int) -> String {
    switch columns[column].storage {
    case .text: text(row: row, column: column)
    case .code:
      columns[column].number(row).map { columns[column].dictionary.texts[Int($0)] } ?? ""
    default:
      columns[column].number(row).map { kind.fields[column].type.canonical($0) } ?? ""
    }
  }

  /// The id of the record in a row.
  public func id(_ row: Int) -> String { text(row: row, column: 0) }

  /// The file and line a record came from, or nil where it was entered by hand.
  public func origin(_ row: Int) -> (source: Segment.Source, line: Int?)? {
    guard let (segment, local) = segment(of: row) else { return nil }
    let line = segment.linePlace.flatMap { Int(segment.text($0, row: local)) }
    if let place = segment.originPlace {
      let origin = segment.text(place, row: local)
      return origin.isEmpty
        ? nil : (Segment.Source(batch: segment.source.batch, origin: origin), line)
    }
    return (segment.source, line)
  }

  /// Where the rows of batches lie: the rows of each segment.
  var stretches: [(rows: Range<Int>, segment: Segment)] {
    zip(segments, segmentEnds).map { segment, end in (end - segment.starts.count..<end, segment) }
  }

  /// The rows that hold words written since their batch.
  var rowsWithWrittenTexts: Set<Int32> { Set(writtenTexts.keys.map(\.row)) }

  /// The segment that brought a row, and the row's place in it; nil for one entered by hand.
  private func segment(of row: Int) -> (Segment, Int)? {
    for (segment, end) in zip(segments, segmentEnds) where row < end {
      let start = end - segment.starts.count
      return row >= start ? (segment, row - start) : nil
    }
    return nil
  }
}

extension Segment {
  /// Whether every id of the segment comes after every id of `other`.
  func follows(_ other: Segment) -> Bool {
    guard !starts.isEmpty, !other.starts.isEmpty else { return true }
    return other.compare(other.starts.count - 1, with: raw(0, row: 0)) < 0
  }

  /// Whether a row of the segment has this id; O(log rows).
  public func holds(_ id: String) -> Bool {
    var id = id
    return id.withUTF8 {
      let bytes = UnsafeRawBufferPointer($0)
      return mayHold(bytes) && row(of: bytes, near: 0) != nil
    }
  }

  /// Whether `id` lies between the first id and the last.
  func mayHold(_ id: UnsafeRawBufferPointer) -> Bool {
    !starts.isEmpty && compare(0, with: id) <= 0 && compare(starts.count - 1, with: id) >= 0
  }

  /// The row whose first field is `id`, by a search that gallops out from `hint`.
  func row(of id: UnsafeRawBufferPointer, near hint: Int) -> Int? {
    guard !starts.isEmpty else { return nil }
    var low = 0
    var high = starts.count
    let probe = min(hint, starts.count - 1)
    switch compare(probe, with: id) {
    case 0: return probe
    case ..<0:
      var step = 1
      low = probe + 1
      while low + step < high, compare(low + step - 1, with: id) < 0 {
        low += step
        step *= 2
      }
      high = min(high, low + step)
    default:
      var step = 1
      high = probe
      while high - step > low, compare(high - step, with: id) > 0 {
        high -= step
        step *= 2
      }
      low = max(low, high - step)
    }
    while low < high {
      let middle = (low + high) / 2
      let order = compare(middle, with: id)
      if order == 0 { return middle }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// Less than 0 where the row's id comes before `id`, more where after; ids need no quotes.
  private func compare(_ row: Int, with id: UnsafeRawBufferPointer) -> Int {
    let bytes = region.bytes
    var position = Int(starts[row])
    for wanted in id {
      let byte = position < bytes.count ? bytes[position] : 0x0A
      if byte == 0x2C || byte == 0x0A { return -1 }
      if byte != wanted { return byte < wanted ? -1 : 1 }
      position += 1
    }
    let next = position < bytes.count ? bytes[position] : 0x0A
    return next == 0x2C || next == 0x0A ? 0 : 1
  }
}
