import CGlyphs

/// A character of the big face: sixteen rows of dots, read where they lie in the program.
///
/// The face holds ASCII, the signs of Chinese office texts and the 27,584 ideographs of Unicode's
/// first plane.
struct DotGlyph {
  /// The rows of every glyph.
  static let rows = 16
  /// Columns of dots: 8, or 16 for what is as wide as it is high.
  let columns: Int
  private let start: UnsafePointer<UInt8>

  /// The glyph of a scalar; nil where the face has none.
  init?(_ scalar: Unicode.Scalar) {
    let face = cglyphs_face()
    let wanted = Int(scalar.value)
    var (low, high) = (0, Face.number(at: 0))
    while low < high {
      let middle = (low + high) / 2
      let run = Face.runs + middle * Face.runLength
      if wanted < Face.number(at: run) {
        high = middle
      } else if wanted > Face.number(at: run + 2) {
        low = middle + 1
      } else {
        columns = Face.number(at: run + 4)
        let glyph = wanted - Face.number(at: run)
        start = face + 16 * Face.number(at: run + 6) + glyph * DotGlyph.rows * columns / 8
        return
      }
    }
    return nil
  }

  /// The dots of a row from the top, the leftmost in the highest of the lowest ``columns`` bits.
  func dots(row: Int) -> UInt16 {
    columns == 8 ? UInt16(start[row]) : UInt16(start[2 * row]) << 8 | UInt16(start[2 * row + 1])
  }

  /// Whether a place within the glyph has a dot.
  func isDot(column: Int, row: Int) -> Bool { dots(row: row) >> (columns - 1 - column) & 1 == 1 }
}

/// How the bytes of the face are laid out; `CGlyphs.h` says it in words.
private enum Face {
  static let runs = 8
  static let runLength = 8

  static func number(at place: Int) -> Int {
    let face = cglyphs_face()
    return Int(face[place]) | Int(face[place + 1]) << 8
  }
}
