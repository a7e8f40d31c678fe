import Canvas

/// A canvas drawn by `draw`.
func canvas(
  _ columns: Int, _ rows: Int, symbols: Symbols = .unicode, draw: (inout Canvas) -> Void
) -> Canvas {
  var canvas = Canvas(size: Size(columns: columns, rows: rows), symbols: symbols)
  draw(&canvas)
  return canvas
}

/// The one row a drawing of this width makes.
func row(_ columns: Int, symbols: Symbols = .unicode, draw: (inout Canvas) -> Void) -> String {
  canvas(columns, 1, symbols: symbols, draw: draw).lines()[0]
}

extension Canvas {
  /// Whether every wide glyph has both its halves and no half stands alone.
  var isWhole: Bool {
    (0..<size.rows).allSatisfy { row in
      var owed = 0
      for column in 0..<size.columns {
        let cell = self[row: row, column: column]
        if cell.isContinuation != (owed > 0) { return false }
        owed = cell.isContinuation ? owed - 1 : cell.width - 1
      }
      return owed == 0
    }
  }
}

/// Random numbers that are the same on every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
