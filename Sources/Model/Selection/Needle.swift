/// A run of bytes to look for, upper and lower case of Latin letters alike.
struct Needle: Sendable {
  /// The words looked for.
  let text: String
  private let bytes: [UInt8]
  private let folds: [UInt8]
  private let anchors: (Int, Int)

  /// A search for `text`.
  init(_ text: String) {
    self.text = text
    let bytes = Array(text.utf8)
    folds = bytes.map { (0x41...0x5A).contains($0 & 0xDF) ? 0x20 : 0 }
    let folded = zip(bytes, folds).map { $0 | $1 }
    self.bytes = folded
    // The lead bytes of Chinese characters are nearly all alike; the bytes behind them differ.
    let telling = folded.indices.filter { (0x80...0xBF).contains(folded[$0]) }
    anchors = (telling.first ?? 0, telling.last ?? max(0, folded.count - 1))
  }

  /// Whether so few letters or digits may stand in every row, in columns that are not asked too.
  var isCommon: Bool { bytes.count <= 3 && bytes.allSatisfy { $0 < 0x80 } }

  /// Whether the words occur in a text.
  func occurs(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { place(in: UnsafeRawBufferPointer($0), from: 0) != nil }
  }

  /// The first place of the words in `hay` at or behind `start`, or nil.
  func place(in hay: UnsafeRawBufferPointer, from start: Int) -> Int? {
    let last = hay.count - bytes.count
    guard start <= last, !bytes.isEmpty else { return bytes.isEmpty ? start : nil }
    let (first, second) = anchors
    let wantFirst = SIMD16<UInt8>(repeating: bytes[first])
    let wantSecond = SIMD16<UInt8>(repeating: bytes[second])
    let foldFirst = SIMD16<UInt8>(repeating: folds[first])
    let foldSecond = SIMD16<UInt8>(repeating: folds[second])
    var position = start
    while position + 15 <= last {
      let one = hay.loadUnaligned(fromByteOffset: position + first, as: SIMD16<UInt8>.self)
      let two = hay.loadUnaligned(fromByteOffset: position + second, as: SIMD16<UInt8>.self)
      let hits = ((one | foldFirst) .== wantFirst) .& ((two | foldSecond) .== wantSecond)
      let halves = unsafeBitCast(hits, to: SIMD2<UInt64>.self)
      if halves.x | halves.y != 0 {
        for half in 0..<2 {
          var bits = halves[half]
          while bits != 0 {
            let offset = bits.trailingZeroBitCount / 8
            bits &= ~(0xFF << UInt64(offset * 8))
            if isHere(hay, position + half * 8 + offset) { return position + half * 8 + offset }
          }
        }
      }
      position += 16
    }
    while position <= last {
      if isHere(hay, position) { return position }
      position += 1
    }
    return nil
  }

  private func isHere(_ hay: UnsafeRawBufferPointer, _ position: Int) -> Bool {
    for index in bytes.indices where hay[position + index] | folds[index] != bytes[index] {
      return false
    }
    return true
  }
}
