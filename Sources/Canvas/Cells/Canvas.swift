/// A drawing surface of cells: what the screen will show.
///
/// No write leaves half of a wide glyph or half of a grapheme behind, and every row is exactly
/// ``size`` columns wide.
public struct Canvas: Sendable {
  /// Columns and rows.
  public let size: Size
  /// The signs boxes and charts are drawn with, and the width rule.
  public let symbols: Symbols
  /// Where the hardware cursor stands; nil hides it.
  public var cursor: Point?
  /// Where drawing has an effect; outside it, only the other half of a wide glyph cut at its edge is
  /// blanked.
  public private(set) var clip: Rect
  /// What a pointer can be used on, the uppermost last.
  public internal(set) var spots: [Spot] = []
  private var cells: [Cell]

  /// A blank canvas.
  public init(size: Size, symbols: Symbols = .unicode) {
    self.size = size
    self.symbols = symbols
    clip = Rect(size)
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// The whole surface.
  public var bounds: Rect { Rect(size) }

  /// The cell in a row and column of the canvas.
  public subscript(row row: Int, column column: Int) -> Cell {
    cells[row * size.columns + column]
  }

  /// What a cell shows, marks included; empty in the right half of a wide glyph.
  public func text(of cell: Cell) -> String { cell.text }

  /// Draws with everything outside `rect` left alone.
  public mutating func clipped(to rect: Rect, draw: (inout Canvas) -> Void) {
    let outer = clip
    clip = clip.intersection(rect)
    draw(&self)
    clip = outer
  }

  /// Writes as much of the sanitised text as fits, and says how many columns it took.
  ///
  /// It ends before the first grapheme that does not fit into `limit` columns or the clip. Columns
  /// left of the clip count as taken but are not drawn.
  @discardableResult
  public mutating func write(
    _ text: String, at point: Point, style: Style = Style(), columns limit: Int? = nil
  ) -> Int {
    let end = point.column + min(limit ?? Int.max, clip.right - point.column)
    let isVisibleRow = (clip.top..<clip.bottom).contains(point.row)
    let base = point.row * size.columns
    var column = point.column
    var first: Int?
    for glyph in Glyphs(text, symbols.metrics) {
      guard column + glyph.graphemeWidth <= end else { break }
      let next = column + glyph.width
      if isVisibleRow, next > clip.left {
        if first == nil {
          first = max(column, clip.left)
          freeLeft(of: base + max(column, clip.left), row: base)
        }
        if column >= clip.left {
          cells[base + column] = Cell(glyph, style: style)
          if glyph.width == 2 { cells[base + column + 1] = .continuation(style) }
        } else {
          cells[base + clip.left] = Cell(" ", width: 1, style: style)
        }
      }
      column = next
    }
    if first != nil { freeRight(of: base + column, row: base) }
    return column - point.column
  }

  /// Writes a text into the first row of a rectangle: cut with an ellipsis where it is too long,
  /// the rest of the row filled with spaces of the style.
  public mutating func write(
    _ text: String, in rect: Rect, style: Style = Style(), alignment: Alignment = .left
  ) {
    let row = rect.splitTop(1).top
    guard !row.isEmpty else { return }
    let metrics = symbols.metrics
    let width = text.columns(in: metrics)
    let start: Int
    var used: Int
    if width <= row.columns {
      start = row.left + alignment.offset(of: width, in: row.columns)
      used = write(text, at: Point(column: start, row: row.top), style: style)
    } else {
      start = row.left
      let ellipsis = symbols.ellipsis
      let room = max(0, row.columns - ellipsis.columns(in: metrics))
      used = write(text, at: row.origin, style: style, columns: room)
      let place = Point(column: start + used, row: row.top)
      used += write(ellipsis, at: place, style: style, columns: row.columns - used)
    }
    fill(Rect(column: row.left, row: row.top, columns: start - row.left, rows: 1), style: style)
    fill(
      Rect(column: start + used, row: row.top, columns: row.right - start - used, rows: 1),
      style: style)
  }

  /// Fills a rectangle with one narrow character, by default a space, which also stands for a wide
  /// one.
  public mutating func fill(_ rect: Rect, style: Style = Style(), with character: Character = " ") {
    let area = rect.intersection(clip)
    var glyphs = Glyphs(String(character), symbols.metrics)
    guard !area.isEmpty, let glyph = glyphs.next() else { return }
    let cell = glyph.width == 1 ? Cell(glyph, style: style) : Cell(" ", width: 1, style: style)
    for row in area.top..<area.bottom {
      let base = row * size.columns
      freeLeft(of: base + area.left, row: base)
      for column in area.left..<area.right { cells[base + column] = cell }
      freeRight(of: base + area.right, row: base)
    }
  }

  /// Gives the cells of a rectangle another ground; a wide glyph half inside takes it whole.
  public mutating func restyle(_ rect: Rect, ground: Ground) {
    let area = rect.intersection(clip)
    guard !area.isEmpty else { return }
    for row in area.top..<area.bottom {
      let base = row * size.columns
      for place in base + area.left..<base + area.right {
        cells[place].style.ground = ground
      }
      if cells[base + area.left].isContinuation {
        cells[base + area.left - 1].style.ground = ground
      }
      if area.right < size.columns, cells[base + area.right].isContinuation {
        cells[base + area.right].style.ground = ground
      }
    }
  }

  /// Every row as text, each exactly as wide as the canvas.
  public func lines() -> [String] {
    (0..<size.rows).map { row in
      var line = String.UnicodeScalarView()
      for cell in cells[row * size.columns..<(row + 1) * size.columns] {
        guard let scalar = cell.scalar else { continue }
        line.append(scalar)
        if cell.hasMarks { line.append(contentsOf: cell.marks) }
      }
      return String(line)
    }
  }

  /// The rows that differ from a former canvas, in runs; all rows when the sizes differ.
  public func changedRows(from former: Canvas) -> [Range<Int>] {
    guard former.size == size else { return size.rows == 0 ? [] : [0..<size.rows] }
    var runs: [Range<Int>] = []
    for row in 0..<size.rows {
      let range = row * size.columns..<(row + 1) * size.columns
      if cells[range] == former.cells[range] { continue }
      if let last = runs.last, last.upperBound == row {
        runs[runs.count - 1] = last.lowerBound..<row + 1
      } else {
        runs.append(row..<row + 1)
      }
    }
    return runs
  }

  /// Blanks the left half of a wide glyph whose right half is about to be overwritten.
  private mutating func freeLeft(of place: Int, row: Int) {
    guard place > row, cells[place].isContinuation else { return }
    cells[place - 1] = Cell(" ", width: 1, style: cells[place - 1].style)
  }

  /// Blanks the right half of a wide glyph whose left half was overwritten.
  private mutating func freeRight(of place: Int, row: Int) {
    guard place < row + size.columns, cells[place].isContinuation else { return }
    cells[place] = Cell(" ", width: 1, style: cells[place].style)
  }
}
