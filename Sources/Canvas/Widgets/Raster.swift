/// A field of dots, finer than cells.
struct Raster {
  private let columns: Int
  private let rows: Int
  private var dots: [Bool]

  /// A field without dots.
  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    dots = Array(repeating: false, count: columns * rows)
  }

  /// Whether there is a dot; false outside the field.
  subscript(column: Int, row: Int) -> Bool {
    (0..<columns).contains(column) && (0..<rows).contains(row) && dots[row * columns + column]
  }

  /// Sets the dots of a straight line, both ends included.
  mutating func draw(from start: Point, to end: Point) {
    let across = end.column - start.column
    let down = end.row - start.row
    let steps = max(abs(across), abs(down), 1)
    for step in 0...steps {
      let column = start.column + Raster.rounded(across * step, by: steps)
      let row = start.row + Raster.rounded(down * step, by: steps)
      if (0..<columns).contains(column), (0..<rows).contains(row) {
        dots[row * columns + column] = true
      }
    }
  }

  /// Which quarters of a cell have dots, as ``Symbols/quarters`` counts them.
  func quarters(column: Int, row: Int) -> Int {
    let (left, top) = (2 * column, 2 * row)
    return (self[left, top] ? 1 : 0) + (self[left + 1, top] ? 2 : 0)
      + (self[left, top + 1] ? 4 : 0) + (self[left + 1, top + 1] ? 8 : 0)
  }

  /// The nearest whole number to a quotient, halves away from 0.
  private static func rounded(_ number: Int, by divisor: Int) -> Int {
    (2 * abs(number) + divisor) / (2 * divisor) * number.signum()
  }
}
