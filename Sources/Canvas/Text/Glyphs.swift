/// One glyph of a text as it will stand on the screen: a spacing scalar and its marks.
struct Glyph {
  /// What takes the columns; never a control or a mark.
  var scalar: Unicode.Scalar
  /// What stands on it, at most ``Cell/mostMarks``.
  var marks: Marks
  /// 1 or 2.
  var width: Int
  /// The columns of the whole grapheme it begins; 0 when it continues one.
  var graphemeWidth: Int

  /// What it shows, marks included.
  var text: String {
    var view = String.UnicodeScalarView([scalar])
    view.append(contentsOf: marks.scalars)
    return String(view)
  }
}

/// Up to three combining marks in 63 bits, the first in the lowest; 0 is none.
struct Marks: Hashable {
  private(set) var bits: UInt64 = 0

  /// Adds a mark; the fourth and later ones are left off.
  mutating func add(_ mark: Unicode.Scalar) {
    for shift in stride(from: 0, to: 21 * Cell.mostMarks, by: 21)
    where (bits >> shift) & 0x1F_FFFF == 0 {
      bits |= UInt64(mark.value) << shift
      return
    }
  }

  var isEmpty: Bool { bits == 0 }

  var scalars: [Unicode.Scalar] {
    stride(from: 0, to: 21 * Cell.mostMarks, by: 21).compactMap { shift in
      let value = UInt32(truncatingIfNeeded: (bits >> shift) & 0x1F_FFFF)
      return value == 0 ? nil : Unicode.Scalar(value)
    }
  }
}

/// A text's glyphs in order: the one place that says what each scalar becomes.
struct Glyphs: IteratorProtocol, Sequence {
  /// What stands for a scalar that must not reach the screen; narrow everywhere.
  static let hiddenMark: Unicode.Scalar = "▯"
  /// What stands for a scalar newer than the terminal's tables: the printer's geta mark.
  static let newerMark: Unicode.Scalar = "〓"

  private var rest: String.UnicodeScalarView.Iterator
  private var ahead: Unicode.Scalar?
  private let ambiguousWidth: Int
  /// Filled beforehand for texts whose graphemes may hold several glyphs.
  private var prepared: [Glyph]
  private var place = 0
  private let isPrepared: Bool

  /// The glyphs of `text`; a text with joining scalars is cut into graphemes first.
  init(_ text: String, _ metrics: TextMetrics) {
    self.init(simple: text, metrics)
    if text.unicodeScalars.contains(where: { ScalarKind(of: $0).isJoining }) {
      self = Glyphs(prepared: Glyphs.grouped(self))
    }
  }

  private init(simple text: String, _ metrics: TextMetrics) {
    rest = text.unicodeScalars.makeIterator()
    ahead = rest.next()
    ambiguousWidth = metrics.ambiguousIsWide ? 2 : 1
    prepared = []
    isPrepared = false
  }

  private init(prepared: [Glyph]) {
    rest = "".unicodeScalars.makeIterator()
    ambiguousWidth = 1
    self.prepared = prepared
    isPrepared = true
  }

  @inline(__always)
  mutating func next() -> Glyph? {
    if isPrepared {
      guard place < prepared.count else { return nil }
      defer { place += 1 }
      return prepared[place]
    }
    while let scalar = ahead {
      ahead = rest.next()
      guard var glyph = glyph(of: scalar) else { continue }
      while let follower = ahead {
        let kind = ScalarKind(of: follower)
        if kind == .combining {
          glyph.marks.add(follower)
        } else if kind != .dropped {
          break
        }
        ahead = rest.next()
      }
      return glyph
    }
    return nil
  }

  /// The glyph a scalar begins; nil when it is left out.
  @inline(__always)
  private func glyph(of scalar: Unicode.Scalar) -> Glyph? {
    switch ScalarKind(of: scalar) {
    case .narrow, .joiningNarrow:
      return Glyph(scalar: scalar, marks: Marks(), width: 1, graphemeWidth: 1)
    case .wide, .joiningWide:
      return Glyph(scalar: scalar, marks: Marks(), width: 2, graphemeWidth: 2)
    case .ambiguous:
      return Glyph(
        scalar: scalar, marks: Marks(), width: ambiguousWidth, graphemeWidth: ambiguousWidth)
    case .newer:
      return Glyph(scalar: Glyphs.newerMark, marks: Marks(), width: 2, graphemeWidth: 2)
    case .dropped:
      return nil
    case .combining:
      var marks = Marks()
      marks.add(scalar)
      return Glyph(scalar: Glyphs.hiddenMark, marks: marks, width: 1, graphemeWidth: 1)
    default:
      return Glyph(scalar: Glyphs.hiddenMark, marks: Marks(), width: 1, graphemeWidth: 1)
    }
  }

  /// The glyphs with the widths of the graphemes they make together.
  private static func grouped(_ glyphs: Glyphs) -> [Glyph] {
    var all = Array(glyphs)
    var view = String.UnicodeScalarView()
    for glyph in all {
      view.append(glyph.scalar)
      view.append(contentsOf: glyph.marks.scalars)
    }
    var begins: [Bool] = []
    for character in String(view) {
      begins.append(true)
      begins.append(
        contentsOf: repeatElement(false, count: character.unicodeScalars.count - 1))
    }
    var place = 0
    var first = 0
    for index in all.indices {
      if begins[place] || index == 0 {
        first = index
      } else {
        all[first].graphemeWidth += all[index].width
        all[index].graphemeWidth = 0
      }
      place += 1 + all[index].marks.scalars.count
    }
    return all
  }
}
