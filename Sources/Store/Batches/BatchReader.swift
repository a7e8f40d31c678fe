import CBytes
import Glibc
import Model

/// Reads the rows of admitted batches into columns: one pass, all processors, 64 bytes at a time.
enum BatchReader {
  /// A batch to be read.
  struct Request: Sendable {
    let kind: KindDeclaration
    let region: ByteRegion
    let source: Segment.Source
    /// The heading as the present form would have it, for the heading as it stands.
    var lift: @Sendable ([String]) -> [String] = { $0 }
  }

  /// A part of a batch, read.
  struct Part: Sendable {
    let segment: Segment
    let columns: [Column]

    /// The parts of one batch as one.
    static func joined(_ parts: ArraySlice<Part>) -> Part? {
      guard let first = parts.first, parts.count > 1 else { return parts.first }
      let count = parts.reduce(0) { $0 + $1.segment.starts.count }
      var starts: [UInt32] = []
      starts.reserveCapacity(count)
      for part in parts { starts.append(contentsOf: part.segment.starts) }
      let columns = first.columns.indices.map { index in
        var column = Column(first.columns[index].storage)
        column.reserve(count)
        column.append(parts.map { $0.columns[index] })
        return column
      }
      return Part(segment: first.segment.with(starts: starts), columns: columns)
    }
  }

  /// Bytes one thread reads at a time, at least.
  private static let pieceSize = 4 << 20

  /// Reads batches, each into one segment and its columns.
  static func read(_ requests: [Request]) -> [Part?] {
    let pieces = cut(requests)
    let parts = parallelMap(pieces) { $0.parse() }
    var result = [Part?](repeating: nil, count: requests.count)
    var start = 0
    while start < pieces.count {
      let request = pieces[start].index
      let end = pieces[start...].firstIndex { $0.index != request } ?? pieces.count
      result[request] = Part.joined(parts[start..<end])
      start = end
    }
    return result
  }

  /// Cuts batches into stretches of whole rows.
  private static func cut(_ requests: [Request]) -> [Piece] {
    var pieces: [Piece] = []
    for (index, request) in requests.enumerated() {
      guard let heading = Heading(request) else { continue }
      let size = request.region.bytes.count - heading.end
      let count = max(1, size / pieceSize)
      for part in 0..<count {
        let range = heading.end + size * part / count..<heading.end + size * (part + 1) / count
        pieces.append(Piece(index: index, request: request, heading: heading, range: range))
      }
    }
    guard pieces.count > requests.count else { return pieces }
    let quotes = parallelMap(pieces) { $0.quotes() }
    var isInside = false
    for index in pieces.indices {
      if index == 0 || pieces[index - 1].index != pieces[index].index {
        isInside = false
      } else {
        let start = pieces[index].rowStart(isInside: isInside)
        pieces[index - 1].range = pieces[index - 1].range.lowerBound..<start
        pieces[index].range = start..<max(start, pieces[index].range.upperBound)
      }
      if quotes[index] % 2 == 1 { isInside.toggle() }
    }
    return pieces
  }

  /// The heading of a batch: where its fields go.
  private struct Heading: Sendable {
    /// For each field of a row the column of the kind, -1 where there is none.
    let targets: [Int]
    /// For each column of the kind the field of a row, -1 where there is none.
    let places: [Int]
    /// The field that tells the line of the imported file, or nil.
    let linePlace: Int?
    /// The field that tells that file, or nil where the batch is of one file.
    let originPlace: Int?
    /// Where the rows begin.
    let end: Int

    init?(_ request: Request) {
      let bytes = request.region.bytes
      guard let newline = bytes.firstIndex(of: 0x0A) else { return nil }
      let names = request.lift(
        String(decoding: bytes[..<newline], as: UTF8.self).split(
          separator: ",", omittingEmptySubsequences: false
        ).map(String.init))
      let kind = request.kind
      let targets = names.map { kind.position(named: $0) ?? -1 }
      self.targets = targets
      places = kind.fields.indices.map { targets.firstIndex(of: $0) ?? -1 }
      linePlace = names.firstIndex(of: BatchHeading.line)
      originPlace = names.firstIndex(of: BatchHeading.origin)
      end = newline + 1
    }
  }

  /// A stretch of a batch that one thread reads.
  private struct Piece: Sendable {
    let index: Int
    let request: Request
    let heading: Heading
    var range: Range<Int>

    /// The number of quotes in the stretch.
    func quotes() -> Int {
      guard let base = request.region.bytes.baseAddress else { return 0 }
      var count = 0
      var position = range.lowerBound
      while position < range.upperBound,
        let found = memchr(base + position, 0x22, range.upperBound - position)
      {
        count += 1
        position = UnsafeRawPointer(found) - base + 1
      }
      return count
    }

    /// Where the first row begins that begins in the stretch or behind it.
    func rowStart(isInside: Bool) -> Int {
      let bytes = request.region.bytes
      var isInside = isInside
      var position = range.lowerBound
      while position < bytes.count {
        if bytes[position] == 0x22 { isInside.toggle() }
        position += 1
        if bytes[position - 1] == 0x0A, !isInside { break }
      }
      return position
    }

    /// Reads the rows of the stretch.
    func parse() -> Part {
      let kind = request.kind
      // A guess at the number of rows; fillers grow where it is too low.
      let capacity = max(64, range.count / 160)
      var fillers: [ColumnFiller] = []
      var fillerOfPlace = [Int](repeating: -1, count: heading.targets.count)
      var columnOfFiller: [Int] = []
      for (place, column) in heading.targets.enumerated() where column >= 0 {
        if let filler = ColumnFiller(kind.fields[column].type, capacity: capacity) {
          fillerOfPlace[place] = fillers.count
          fillers.append(filler)
          columnOfFiller.append(column)
        }
      }
      let starts = fillerOfPlace.withUnsafeBufferPointer { fillerOfPlace in
        fillers.withUnsafeMutableBufferPointer { fillers in
          split(fillerOfPlace: fillerOfPlace, fillers: fillers, capacity: capacity)
        }
      }
      var columns = kind.fields.map { Column($0.type.storage) }
      for (filler, column) in columnOfFiller.enumerated() {
        columns[column] = fillers[filler].column(columns[column].storage, count: starts.count)
      }
      for column in columns.indices where !columnOfFiller.contains(column) {
        columns[column].appendMissing(starts.count)
      }
      return Part(
        segment: Segment(
          region: request.region, starts: starts, places: heading.places,
          linePlace: heading.linePlace, originPlace: heading.originPlace, source: request.source),
        columns: columns)
    }

    /// Hands every field that has a filler to it and returns where the rows begin.
    private func split(
      fillerOfPlace: UnsafeBufferPointer<Int>, fillers: UnsafeMutableBufferPointer<ColumnFiller>,
      capacity: Int
    ) -> [UInt32] {
      let bytes = request.region.bytes
      let places = fillerOfPlace.count
      var capacity = capacity
      var starts: [UInt32] = []
      starts.reserveCapacity(capacity)
      var row = 0
      var place = 0
      var fieldStart = range.lowerBound
      var insideCarry: UInt64 = 0
      starts.append(UInt32(truncatingIfNeeded: fieldStart))
      Blocks.each(of: bytes, in: range) { block, base, count in
        let valid = Blocks.bits(count)
        let quotes = cbytes_mask(block, 0x22) & valid
        var inside = insideCarry
        if quotes != 0 {
          inside ^= cbytes_prefix_xor(quotes)
          insideCarry = UInt64(bitPattern: Int64(bitPattern: inside) >> 63)
        }
        let newlines = cbytes_mask(block, 0x0A) & valid & ~inside
        var ends = (cbytes_mask(block, 0x2C) & valid & ~inside) | newlines
        while ends != 0 {
          let bit = ends.trailingZeroBitCount
          ends &= ends &- 1
          let end = base &+ bit
          if place < places, fillerOfPlace[place] >= 0, end > fieldStart {
            let field = FieldBytes(bytes, from: fieldStart, to: end)
            let isQuoted = field[0] == 0x22 && field.count >= 2
            if !isQuoted || field.count > 2 {
              fillers[fillerOfPlace[place]].fill(row: row, isQuoted ? field.unquoted : field)
            }
          }
          fieldStart = end &+ 1
          if newlines &>> UInt64(bit) & 1 == 1 {
            row += 1
            place = 0
            starts.append(UInt32(truncatingIfNeeded: fieldStart))
            if row == capacity {
              for index in fillers.indices { fillers[index].grow(from: capacity, to: capacity * 2) }
              capacity *= 2
            }
          } else {
            place &+= 1
          }
        }
      }
      starts.removeLast()
      return starts
    }
  }
}
