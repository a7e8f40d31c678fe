import CBytes

/// Walks bytes 64 at a time.
enum Blocks {
  /// Calls `body` with 64 bytes at a time, where they begin, and how many of them count.
  ///
  /// Behind the end of `bytes` there are zeros.
  @inline(__always)
  static func each(
    of bytes: UnsafeRawBufferPointer, in range: Range<Int>,
    _ body: (_ block: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> Void
  ) {
    guard let base = bytes.bindMemory(to: UInt8.self).baseAddress else { return }
    var position = range.lowerBound
    while position < range.upperBound, position + 64 <= bytes.count {
      body(base + position, position, min(64, range.upperBound - position))
      position += 64
    }
    guard position < range.upperBound else { return }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { padded in
      padded.initialize(repeating: 0)
      for index in position..<range.upperBound { padded[index - position] = base[index] }
      if let start = padded.baseAddress { body(start, position, range.upperBound - position) }
    }
  }

  /// The bits of the first `count` of 64 places.
  @inline(__always)
  static func bits(_ count: Int) -> UInt64 { count >= 64 ? ~0 : (1 << UInt64(count)) - 1 }
}
