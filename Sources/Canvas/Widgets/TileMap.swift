/// A map of equal tiles, each roughly where its region lies.
public struct TileMap: Hashable, Sendable {
  /// A place in the grid, from 0 at the top left; only the order of rows and columns matters.
  public struct Place: Hashable, Sendable {
    /// The row, from the north.
    public var row: Int
    /// The column, from the west.
    public var column: Int

    /// The place in this row and column.
    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  /// One region.
  public struct Tile: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Its key figure.
    public var figure: String
    /// The sign of its state, which stands for the word where there is no room for it.
    public var sign: Character
    /// The word for its state.
    public var state: String
    /// The meaning of its state.
    public var role: Role
    /// What stands beside the name, such as its rank; nil for nothing.
    public var badge: String?
    /// Where it lies; nil takes the next free place.
    public var place: Place?

    /// A region in this state.
    public init(
      _ name: String, figure: String, sign: Character, state: String, role: Role,
      badge: String? = nil, place: Place? = nil
    ) {
      self.name = name
      self.figure = figure
      self.sign = sign
      self.state = state
      self.role = role
      self.badge = badge
      self.place = place
    }
  }

  /// A way to go from tile to tile.
  public enum Direction: CaseIterable, Sendable { case up, down, left, right }

  /// The regions.
  public let tiles: [Tile]
  /// The tile drawn on the selected ground; nil for none.
  public var selected: Int?
  /// Where each tile stands, without empty rows and columns.
  public let places: [Place]
  private let size: Size

  /// A map of these regions.
  ///
  /// The first of several with one place has it; the others, and those without any, take the free
  /// places in reading order, in new rows where there are none left.
  public init(_ tiles: [Tile], selected: Int? = nil) {
    self.tiles = tiles
    self.selected = selected
    places = TileMap.places(of: tiles)
    size = Size(
      columns: (places.map(\.column).max() ?? -1) + 1, rows: (places.map(\.row).max() ?? -1) + 1)
  }

  /// The tile that an arrow leads to; nil at the edge.
  ///
  /// Up and down go to the next row that has a tile, to the one nearest by column; left and right stay
  /// in the row while it has one on that side. So every tile can be reached from every other.
  public func neighbor(of index: Int, _ direction: Direction) -> Int? {
    let from = places[index]
    let ahead = places.indices.compactMap { other -> (distance: [Int], index: Int)? in
      let (down, across) = (places[other].row - from.row, places[other].column - from.column)
      let isAhead =
        switch direction {
        case .up: down < 0
        case .down: down > 0
        case .left: across < 0
        case .right: across > 0
        }
      guard isAhead else { return nil }
      switch direction {
      case .up, .down: return ([abs(down), abs(across)], other)
      case .left, .right: return ([down == 0 ? 0 : 1, abs(across), abs(down)], other)
      }
    }
    return ahead.min {
      ($0.distance + [$0.index]).lexicographicallyPrecedes($1.distance + [$1.index])
    }?
    .index
  }

  /// Where each tile is drawn in a rectangle: all equally large, a column apart, and a row apart where
  /// a tile keeps four rows or more.
  public func rects(in rect: Rect) -> [Rect] {
    guard size.columns > 0, size.rows > 0 else { return [] }
    let columns = max(1, (rect.columns - (size.columns - 1)) / size.columns)
    let spaced = (rect.rows - (size.rows - 1)) / size.rows
    let gap = spaced >= 4 ? 1 : 0
    let rows = gap == 1 ? spaced : max(1, rect.rows / size.rows)
    return places.map { place in
      Rect(
        column: rect.left + place.column * (columns + 1), row: rect.top + place.row * (rows + gap),
        columns: columns, rows: rows
      ).intersection(rect)
    }
  }

  /// Draws the tiles over a rectangle.
  public func draw(in rect: Rect, on canvas: inout Canvas) {
    for (index, place) in rects(in: rect).enumerated() where !place.isEmpty {
      draw(tiles[index], ground: index == selected ? .selected : .tile, in: place, on: &canvas)
    }
  }

  /// Draws a tile: an edge in its state's colour, then as many of name, figure and state as there are
  /// rows; the figure heavy where there is room for it.
  private func draw(_ tile: Tile, ground: Ground, in rect: Rect, on canvas: inout Canvas) {
    canvas.fill(rect, style: Style(on: ground))
    let role = Style(tile.role, on: ground)
    let isSelected = ground == .selected
    for row in rect.top..<rect.bottom {
      let edge = isSelected ? canvas.symbols.right : canvas.symbols.thumb
      canvas.write("\(edge)", at: Point(column: rect.left, row: row), style: role)
    }
    let inner = rect.splitLeft(2).rest
    guard !inner.isEmpty else { return }
    let title = Style(.title, on: ground, bold: true)
    let figure = Style(.figure, on: ground, bold: true)
    let dim = Style(.dim, on: ground)
    let (head, body) = inner.splitTop(1)
    switch inner.rows {
    case 1:
      drawPair((tile.name, title), ("\(tile.sign)", role), in: head, on: &canvas)
    case 2:
      drawPair((tile.name, title), (tile.badge ?? "", dim), in: head, on: &canvas)
      drawPair((tile.figure, figure), ("\(tile.sign)", role), in: body, on: &canvas)
    default:
      drawTall(tile, title: title, badge: dim, in: inner, on: &canvas)
      canvas.write(
        "\(tile.sign) \(tile.state)", in: body.splitTop(body.rows - 1).rest, style: role)
    }
  }

  /// Draws name, badge and figure of a tile of three rows or more; the last row is the state's.
  ///
  /// The badge stands beside the name, else beside the figure, else in a row of its own.
  private func drawTall(
    _ tile: Tile, title: Style, badge: Style, in rect: Rect, on canvas: inout Canvas
  ) {
    let metrics = canvas.symbols.metrics
    let style = Style(.figure, on: title.ground, bold: true)
    let mark = tile.badge ?? ""
    let room = rect.columns - mark.columns(in: metrics) - 1
    let isBesideName = tile.name.columns(in: metrics) <= room
    let isBesideFigure = !isBesideName && tile.figure.columns(in: metrics) <= room
    drawPair((tile.name, title), (isBesideName ? mark : "", badge), in: rect, on: &canvas)
    let body = rect.splitTop(1).rest
    let isBig =
      body.rows >= 8 && BigFigure(tile.figure).size(metrics: metrics).columns <= rect.columns
      && !canvas.symbols.quarters.isEmpty
    let spare = body.rows - (isBig ? BigFigure.rows : 1) - 1
    let place = body.splitTop(spare > 1 ? (spare + 1) / 3 : 0).rest
    if isBig {
      BigFigure(tile.figure).draw(in: place, on: &canvas, style: Style(.figure, on: title.ground))
    } else {
      drawPair((tile.figure, style), (isBesideFigure ? mark : "", badge), in: place, on: &canvas)
      if !isBesideName, !isBesideFigure, spare > 0 {
        canvas.write(mark, in: place.splitTop(1).rest, style: badge)
      }
    }
  }

  /// Writes one text at the left of a row and another at its right where both have room; else the left
  /// one alone.
  private func drawPair(
    _ left: (text: String, style: Style), _ right: (text: String, style: Style), in rect: Rect,
    on canvas: inout Canvas
  ) {
    let metrics = canvas.symbols.metrics
    let width = right.text.columns(in: metrics)
    guard width > 0, left.text.columns(in: metrics) + 1 + width <= rect.columns else {
      return canvas.write(left.text, in: rect, style: left.style)
    }
    let parts = rect.splitLeft(rect.columns - width)
    let name = parts.left.splitLeft(parts.left.columns - 1).left
    canvas.write(left.text, in: name, style: left.style)
    canvas.write(right.text, in: parts.rest, style: right.style)
  }

  private static func places(of tiles: [Tile]) -> [Place] {
    var taken: Set<Place> = []
    var given = tiles.map { tile in tile.place.flatMap { taken.insert($0).inserted ? $0 : nil } }
    let rows = Set(taken.map(\.row)).sorted()
    let columns = Set(taken.map(\.column)).sorted()
    let width = columns.isEmpty ? squarish(tiles.count) : columns.count
    given = given.map { place in
      guard let place, let row = rows.firstIndex(of: place.row),
        let column = columns.firstIndex(of: place.column)
      else { return nil }
      return Place(row: row, column: column)
    }
    taken = Set(given.compactMap { $0 })
    var next = 0
    return given.map { place in
      if let place { return place }
      while taken.contains(Place(row: next / width, column: next % width)) { next += 1 }
      defer { next += 1 }
      return Place(row: next / width, column: next % width)
    }
  }

  /// The columns of a grid about as high as it is wide.
  private static func squarish(_ count: Int) -> Int {
    max(1, (1...max(1, count)).first { $0 * $0 >= count } ?? 1)
  }
}
