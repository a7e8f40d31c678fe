/// How near a name is to what was typed, the nearest first.
public enum Likeness: Int, Comparable, Sendable {
  /// It is the name, in characters or in whole syllables.
  case exact
  /// The name begins so.
  case start
  /// The name begins with the initials, or with syllables cut short.
  case initials
  /// The name goes on so behind its beginning.
  case within
  /// The name has it in this order, with others between.
  case scattered

  /// The nearer one is the smaller one.
  public static func < (one: Likeness, other: Likeness) -> Bool { one.rawValue < other.rawValue }
}

/// A name as somebody types it: in characters, in pinyin, by initials, or in Latin letters.
///
/// Upper and lower case, full and half width and spaces make no difference; ü is v.
public struct SoughtName: Sendable {
  /// How much of a syllable may be left out.
  private enum Cut {
    /// Nothing.
    case none
    /// The end of the last one.
    case last
    /// The end of any.
    case any
  }

  /// What was typed, folded.
  private let typed: [UInt32]
  private let pinyin = Pinyin.standard

  /// The longest name that is looked into, in characters.
  static let longest = 128

  /// What somebody typed.
  public init(_ typed: String) { self.typed = typed.unicodeScalars.compactMap { $0.value.sought } }

  /// Whether nothing was typed.
  public var isEmpty: Bool { typed.isEmpty }

  /// How near a name is; nil where it is not called so. Every name is near to nothing typed.
  public func likeness(to name: String) -> Likeness? {
    let scalars = name.unicodeScalars.compactMap { $0.value.sought }
    return scalars.withUnsafeBufferPointer { likeness(to: $0) }
  }

  /// How near a folded name is; nil where it is not called so, or not nearer than the `last` that is of
  /// interest.
  func likeness(
    to name: UnsafeBufferPointer<UInt32>, to last: Likeness = .scattered
  ) -> Likeness? {
    guard let first = typed.first else { return .start }
    guard !name.isEmpty else { return nil }
    if begins(name[0], first) {
      if let end = end(of: 0, at: 0, in: name, .none) {
        return end == name.count ? .exact : .start
      }
      if end(of: 0, at: 0, in: name, .last) != nil { return .start }
      if end(of: 0, at: 0, in: name, .any) != nil { return .initials }
    }
    guard last >= .within else { return nil }
    for place in 1..<max(1, name.count) where begins(name[place], first) {
      if end(of: 0, at: place, in: name, .any) != nil { return .within }
    }
    guard last >= .scattered else { return nil }
    var next = 0
    for scalar in name where begins(scalar, typed[next]) {
      next += 1
      if next == typed.count { return .scattered }
    }
    return nil
  }

  /// Whether a character of a name can stand for a typed one.
  private func begins(_ scalar: UInt32, _ typed: UInt32) -> Bool {
    if scalar == typed { return true }
    guard (0x61...0x7A).contains(typed) else { return false }
    return pinyin.initials(of: scalar) & (1 << (typed - 0x61)) != 0
  }

  /// Where in the name what was typed from `index` ends, if it is spelled from `place` on; else nil.
  private func end(
    of index: Int, at place: Int, in name: UnsafeBufferPointer<UInt32>, _ cut: Cut
  ) -> Int? {
    if index == typed.count { return place }
    guard place < name.count, begins(name[place], typed[index]) else { return nil }
    if name[place] == typed[index],
      let end = end(of: index + 1, at: place + 1, in: name, cut)
    {
      return end
    }
    for reading in pinyin.places(of: name[place]) {
      var rest = pinyin.reading(at: reading)
      var length = 0
      while rest != 0, index + length < typed.count, UInt32(rest & 0xFF) == typed[index + length] {
        length += 1
        rest >>= 8
      }
      // The letters that may stand for the character, from the most to the least.
      let isLast = index + length == typed.count
      let isEnough = rest == 0 || (isLast && cut == .last)
      let least = cut == .any ? 1 : isEnough ? length : length + 1
      while length >= max(1, least) {
        if let end = end(of: index + length, at: place + 1, in: name, cut) { return end }
        length -= 1
      }
    }
    return nil
  }
}

extension Table {
  /// The rows that are called so in a text column, the nearest and then the shortest names first.
  ///
  /// One pass over the bytes of the column that makes no string.
  public func rows(
    called sought: SoughtName, column: Int, limit: Int
  ) -> [(row: Int, likeness: Likeness)] {
    // Likeness, length and row in one number, so that the order is theirs.
    var found: [UInt64] = []
    var bar = UInt64.max
    var last = Likeness.scattered
    func take(_ name: UnsafeBufferPointer<UInt32>, row: Int) {
      guard let likeness = sought.likeness(to: name, to: last) else { return }
      let key = UInt64(likeness.rawValue) << 48 | UInt64(name.count) << 32 | UInt64(row)
      guard key < bar else { return }
      found.append(key)
      guard found.count >= 8 * limit else { return }
      found.sort()
      found.removeSubrange(limit...)
      bar = found[limit - 1]
      last = Likeness(rawValue: Int(bar >> 48)) ?? last
    }
    let written = rowsWithWrittenTexts
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: SoughtName.longest) { buffer in
      for (rows, segment) in stretches {
        let place = segment.places[column]
        guard place >= 0 else { continue }
        for row in rows where written.isEmpty || !written.contains(Int32(row)) {
          let raw = segment.raw(place, row: row - rows.lowerBound)
          let length = raw.fold(into: buffer)
          take(UnsafeBufferPointer(rebasing: buffer[..<length]), row: row)
        }
      }
      for row in written {
        var text = text(row: Int(row), column: column)
        let length = text.withUTF8 { UnsafeRawBufferPointer($0).fold(into: buffer) }
        take(UnsafeBufferPointer(rebasing: buffer[..<length]), row: Int(row))
      }
    }
    return found.sorted().prefix(limit).compactMap { key in
      Likeness(rawValue: Int(key >> 48)).map { (Int(key & 0xFFFF_FFFF), $0) }
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Writes the characters of valid UTF-8 as names are compared; how many there are.
  fileprivate func fold(into buffer: UnsafeMutableBufferPointer<UInt32>) -> Int {
    let bytes = bindMemory(to: UInt8.self)
    var position = 0
    var length = 0
    while position < bytes.count, length < buffer.count {
      // Chinese characters, which names are made of, have three bytes and stand for themselves.
      let lead = bytes[position]
      if (0xE4...0xE9).contains(lead), position + 2 < bytes.count {
        buffer[length] =
          UInt32(lead & 0x0F) << 12 | UInt32(bytes[position + 1] & 0x3F) << 6
          | UInt32(bytes[position + 2] & 0x3F)
        length += 1
        position += 3
        continue
      }
      guard let scalar = bytes.scalar(at: &position).sought else { continue }
      buffer[length] = scalar
      length += 1
    }
    return length
  }
}

extension UInt32 {
  /// The character as names are compared; nil for spaces and the quotes of a file, which make no
  /// difference.
  fileprivate var sought: UInt32? {
    switch self {
    case 0x20, 0x22, 0x3000: nil
    case 0x41...0x5A: self + 0x20
    case 0xDC, 0xFC: 0x76
    case 0xFF21...0xFF3A: self - 0xFEE0 + 0x20
    case 0xFF01...0xFF5E: self - 0xFEE0
    default: self
    }
  }
}
