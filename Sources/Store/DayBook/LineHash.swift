import CBytes

/// What names a line and seals all before it: the first 128 bits of SHA-256 over the hash of the line
/// before and the rest of this line.
struct LineHash: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64

  /// The hash of a line that follows another; `previous` is nil for the first of a day-book.
  init(after previous: LineHash?, body: UnsafeRawBufferPointer) {
    var before = previous?.digits ?? []
    var digest = [UInt8](repeating: 0, count: 32)
    before.withUnsafeMutableBufferPointer { before in
      cbytes_sha256(
        before.baseAddress, before.count, body.bindMemory(to: UInt8.self).baseAddress, body.count,
        &digest)
    }
    high = digest[..<8].reduce(0) { $0 << 8 | UInt64($1) }
    low = digest[8..<16].reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The hash of a line that follows another.
  init(after previous: LineHash?, body: String) {
    var body = body
    self = body.withUTF8 { LineHash(after: previous, body: UnsafeRawBufferPointer($0)) }
  }

  /// Reads 32 hexadecimal digits in lower case; nil where there are none.
  init?(_ digits: some Collection<UInt8>) {
    guard digits.count == 32 else { return nil }
    var halves: [UInt64] = [0, 0]
    for (index, digit) in digits.enumerated() {
      let value: UInt8
      switch digit {
      case 0x30...0x39: value = digit - 0x30
      case 0x61...0x66: value = digit - 0x61 + 10
      default: return nil
      }
      halves[index / 16] = halves[index / 16] << 4 | UInt64(value)
    }
    (high, low) = (halves[0], halves[1])
  }

  /// 32 hexadecimal digits.
  var text: String { String(decoding: digits, as: UTF8.self) }

  /// The first 12 digits: enough to tell the acts of a store apart.
  var short: String { String(text.prefix(12)) }

  private var digits: [UInt8] {
    var digits: [UInt8] = []
    digits.reserveCapacity(32)
    for half in [high, low] {
      for place in 0..<16 {
        let value = UInt8(truncatingIfNeeded: half >> UInt64(60 - 4 * place)) & 15
        digits.append(value < 10 ? 0x30 + value : 0x61 + value - 10)
      }
    }
    return digits
  }
}
