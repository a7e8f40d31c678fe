/// A text in letters of many cells each, to be read across a room.
///
/// Ideographs take sixteen columns of dots, ASCII eight, all of them sixteen rows. What the face
/// lacks stands in ordinary size in the middle of its letter's place.
public struct BigText: Hashable, Sendable {
  /// How large the letters are.
  public enum Face: CaseIterable, Hashable, Sendable {
    /// A dot is half a cell: an ideograph is 16 columns by 8 rows, and as wide as it is high.
    case full
    /// A dot is a quarter of a cell: an ideograph is 8 columns by 8 rows, tall and narrow.
    case narrow
    /// Ordinary bold text in one row.
    case plain
  }

  /// The text, on one line.
  public var text: String

  /// A text to be drawn big.
  public init(_ text: String) { self.text = text }

  /// The rows of letters that are not plain.
  public static let rows = DotGlyph.rows / 2

  /// The columns and rows the text takes in a face.
  public func size(in face: Face, metrics: TextMetrics = .standard) -> Size {
    switch face {
    case .plain: Size(columns: text.columns(in: metrics), rows: 1)
    case .full, .narrow:
      Size(
        columns: letters(metrics).reduce(0) { $0 + $1.columns(in: face) }, rows: BigText.rows)
    }
  }

  /// The largest face in which the text fits; plain where none does, and where the signs have no
  /// parts of cells: in ASCII, and where a terminal draws half a cell two columns wide.
  public func face(fitting size: Size, symbols: Symbols) -> Face {
    if symbols.quarters.isEmpty { return .plain }
    return Face.allCases.first {
      let wanted = self.size(in: $0, metrics: symbols.metrics)
      return wanted.columns <= size.columns && wanted.rows <= size.rows
    } ?? .plain
  }

  /// Draws it at the top of a rectangle in the largest face that fits, plain text cut with an
  /// ellipsis, and says how many rows it took.
  @discardableResult
  public func draw(
    in rect: Rect, on canvas: inout Canvas, style: Style = Style(.title),
    alignment: Alignment = .left
  ) -> Int {
    guard !rect.isEmpty else { return 0 }
    let face = face(fitting: rect.size, symbols: canvas.symbols)
    if face == .plain {
      canvas.write(
        text, in: rect, style: Style(style.role, on: style.ground, bold: true),
        alignment: alignment)
      return 1
    }
    let letters = letters(canvas.symbols.metrics)
    let width = letters.reduce(0) { $0 + $1.columns(in: face) }
    var column = rect.left + alignment.offset(of: width, in: rect.columns)
    for letter in letters {
      let columns = letter.columns(in: face)
      letter.draw(
        at: Point(column: column, row: rect.top), face: face, on: &canvas, style: style)
      column += columns
    }
    return BigText.rows
  }

  private func letters(_ metrics: TextMetrics) -> [Letter] {
    Glyphs(text, metrics).map(Letter.init)
  }
}

/// One letter of a big text.
private struct Letter {
  /// Its dots; nil where the face lacks it.
  let dots: DotGlyph?
  /// What stands for it there.
  let plain: Glyph

  init(_ glyph: Glyph) {
    plain = glyph
    dots = glyph.marks.isEmpty ? DotGlyph(glyph.scalar) : nil
  }

  /// The columns of cells it takes.
  func columns(in face: BigText.Face) -> Int {
    let columns = dots?.columns ?? plain.width * 8
    return face == .full ? columns : columns / 2
  }

  func draw(at point: Point, face: BigText.Face, on canvas: inout Canvas, style: Style) {
    let columns = columns(in: face)
    guard let dots else {
      let place = Rect(
        column: point.column, row: point.row + BigText.rows / 2, columns: columns, rows: 1)
      canvas.write(plain.text, in: place, style: style, alignment: .center)
      return
    }
    let quarters = canvas.symbols.quarters
    for row in 0..<BigText.rows {
      let (upper, lower) = (dots.dots(row: 2 * row), dots.dots(row: 2 * row + 1))
      var line = ""
      for column in 0..<columns {
        line.append(quarters[face.quarter(column, of: columns, upper, lower)])
      }
      canvas.write(line, at: Point(column: point.column, row: point.row + row), style: style)
    }
  }
}

extension BigText.Face {
  /// Which quarters of a cell two rows of dots fill, as ``Symbols/quarters`` counts them.
  fileprivate func quarter(_ column: Int, of columns: Int, _ upper: UInt16, _ lower: UInt16) -> Int
  {
    if self == .full {
      let shift = columns - 1 - column
      return 3 * Int(upper >> shift & 1) + 12 * Int(lower >> shift & 1)
    }
    let shift = 2 * (columns - 1 - column)
    // The left dot of a pair is its higher bit, and the lower one of the quarters.
    let swapped = [0, 2, 1, 3]
    return swapped[Int(upper >> shift & 3)] + 4 * swapped[Int(lower >> shift & 3)]
  }
}
