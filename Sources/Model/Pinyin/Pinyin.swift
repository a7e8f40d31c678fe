/// How Chinese characters are read, without tones.
///
/// Made once, when somebody first types a name to look for; a millisecond or two.
struct Pinyin: Sendable {
  /// The readings of all characters that have one.
  static let standard = Pinyin()

  /// The first and the last character of the block the readings are of.
  private static let block: ClosedRange<UInt32> = 0x4E00...0x9FFF

  /// The syllables, eight bits a letter, the first letter lowest.
  private var syllables: [UInt64] = []
  /// Where the readings of each character begin in `readings`, and at last where they end.
  private var places: [Int32] = []
  /// The syllables of each character by number, one character behind the other.
  private var readings: [UInt16] = []
  /// For each character the letters its readings begin with: bit 0 is `a`.
  private var initials: [UInt32]

  private init() {
    let count = Pinyin.block.count
    initials = [UInt32](repeating: 0, count: count)
    var pairs: [(character: UInt32, syllable: UInt16)] = []
    pairs.reserveCapacity(27_000)
    Pinyin.table.withUTF8Buffer { bytes in
      var syllable: UInt64 = 0
      var length: UInt64 = 0
      var position = 0
      while position < bytes.count {
        let byte = bytes[position]
        switch byte {
        case 0x0A: (syllable, length) = (0, 0)
        case 0x20: syllables.append(syllable)
        case 0x61...0x7A:
          syllable |= UInt64(byte) << (8 * length)
          length += 1
        default:
          let scalar = bytes.scalar(at: &position)
          pairs.append((scalar - Pinyin.block.lowerBound, UInt16(syllables.count - 1)))
          initials[Int(scalar - Pinyin.block.lowerBound)] |= 1 << (UInt32(syllable & 0xFF) - 0x61)
          continue
        }
        position += 1
      }
    }
    places = [Int32](repeating: 0, count: count + 1)
    for pair in pairs { places[Int(pair.character) + 1] += 1 }
    for index in 1...count { places[index] += places[index - 1] }
    readings = [UInt16](repeating: 0, count: pairs.count)
    var next = places
    for pair in pairs {
      readings[Int(next[Int(pair.character)])] = pair.syllable
      next[Int(pair.character)] += 1
    }
  }

  /// The letters that readings of the character begin with: bit 0 is `a`.
  func initials(of scalar: UInt32) -> UInt32 {
    Pinyin.block.contains(scalar) ? initials[Int(scalar - Pinyin.block.lowerBound)] : 0
  }

  /// The places of the readings of a character, for `reading(at:)`.
  func places(of scalar: UInt32) -> Range<Int> {
    guard Pinyin.block.contains(scalar) else { return 0..<0 }
    let character = Int(scalar - Pinyin.block.lowerBound)
    return Int(places[character])..<Int(places[character + 1])
  }

  /// A reading, eight bits a letter, the first letter lowest.
  func reading(at place: Int) -> UInt64 { syllables[Int(readings[place])] }
}

extension UnsafeBufferPointer<UInt8> {
  /// The value of the character of valid UTF-8 at a position, which moves behind it.
  func scalar(at position: inout Int) -> UInt32 {
    let first = UInt32(self[position])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = length == 1 ? first : first & (0xFF >> UInt32(length + 1))
    let end = Swift.min(count, position + length)
    position += 1
    while position < end {
      value = value << 6 | UInt32(self[position] & 0x3F)
      position += 1
    }
    return value
  }
}
