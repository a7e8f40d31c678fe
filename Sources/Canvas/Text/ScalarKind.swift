/// What the screen does with a scalar; the raw value is its letter in ``ScalarTable``.
///
/// A joining scalar may make one grapheme with a neighbour that has columns of its own; the others
/// never do.
struct ScalarKind: Hashable, RawRepresentable {
  let rawValue: UInt8

  static let narrow = ScalarKind(rawValue: UInt8(ascii: "n"))
  static let wide = ScalarKind(rawValue: UInt8(ascii: "w"))
  static let ambiguous = ScalarKind(rawValue: UInt8(ascii: "a"))
  static let joiningNarrow = ScalarKind(rawValue: UInt8(ascii: "N"))
  static let joiningWide = ScalarKind(rawValue: UInt8(ascii: "W"))
  /// Takes no column: stands on what precedes it.
  static let combining = ScalarKind(rawValue: UInt8(ascii: "c"))
  /// A control, a format character or unassigned: shown as a mark.
  static let hidden = ScalarKind(rawValue: UInt8(ascii: "x"))
  /// A joiner, a variation selector or a skin tone: left out.
  static let dropped = ScalarKind(rawValue: UInt8(ascii: "d"))
  /// Newer than the terminal's tables: shown as 〓.
  static let newer = ScalarKind(rawValue: UInt8(ascii: "g"))

  @inline(__always)
  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The scalar's kind, by two look-ups.
  @inline(__always)
  init(of scalar: Unicode.Scalar) {
    let place = Int(truncatingIfNeeded: scalar.value)
    let entry = ScalarTable.index.utf8Start + (place >> 7) * 2
    let page = (Int(entry[0]) - 48) * 64 + Int(entry[1]) - 48
    rawValue = ScalarTable.pages.utf8Start[page * 128 + (place & 127)]
  }

  /// Whether it is shown as it is, in columns of its own.
  var isShown: Bool {
    self == .narrow || self == .wide || self == .ambiguous || isJoining
  }

  /// Whether it may make one grapheme with a neighbour that has columns of its own.
  var isJoining: Bool { self == .joiningNarrow || self == .joiningWide }
}
