import Canvas

/// A stretch of text in one style.
struct Piece {
  let text: String
  let role: Role
  let style: Style

  init(_ text: String, _ role: Role = .text, bold: Bool = false) {
    self.text = text
    self.role = role
    style = Style(role, bold: bold)
  }
}

extension Canvas {
  /// Writes pieces one after the other on a ground, in at most `limit` columns; returns those taken.
  @discardableResult
  mutating func write(
    _ pieces: [Piece], at point: Point, on ground: Ground = .plain, columns limit: Int
  ) -> Int {
    var taken = 0
    for piece in pieces where taken < limit {
      taken += write(
        piece.text, at: Point(column: point.column + taken, row: point.row),
        style: piece.style.on(ground), columns: limit - taken)
    }
    return taken
  }

  /// Writes pieces so that they end at a column; nothing where they do not fit into `limit`.
  mutating func write(
    _ pieces: [Piece], endingAt column: Int, row: Int, on ground: Ground = .plain,
    columns limit: Int
  ) {
    let width = columns(of: pieces)
    guard width <= limit else { return }
    write(pieces, at: Point(column: column - width, row: row), on: ground, columns: width)
  }

  /// The first pieces that fit whole; the first one cut where not even that fits.
  func whole(_ pieces: [Piece], in limit: Int) -> [Piece] {
    var kept = pieces
    while kept.count > 1, columns(of: kept) > limit { kept.removeLast() }
    guard let first = kept.first, columns(of: kept) > limit else { return kept }
    return [Piece(fitted(first.text, limit), first.role, bold: first.style.isBold)]
  }

  /// The columns of pieces.
  func columns(of pieces: [Piece]) -> Int {
    pieces.reduce(0) { $0 + $1.text.columns(in: symbols.metrics) }
  }

  /// A text cut and filled to exactly `columns`.
  func fitted(_ text: String, _ columns: Int, _ alignment: Alignment = .left) -> String {
    text.padded(
      to: columns, alignment: alignment, ellipsis: symbols.ellipsis, in: symbols.metrics)
  }
}
