/// A bar that shows how full something is, with a mark of where it should be by now.
public struct Gauge: Hashable, Sendable {
  /// How full, ‰; shown as 0 below it and as 1000 above.
  public var perMille: Int
  /// Where it should be, ‰; nil shows no mark.
  public var tick: Int?
  /// The styles of its parts.
  public var full, empty, tickStyle: Style

  /// A gauge of `perMille` thousandths.
  public init(
    perMille: Int, tick: Int? = nil, full: Style = Style(.gaugeFull),
    empty: Style = Style(.gaugeEmpty), tickStyle: Style = Style(.paceTick)
  ) {
    self.perMille = perMille
    self.tick = tick
    self.full = full
    self.empty = empty
    self.tickStyle = tickStyle
  }

  /// Draws it in the first row of a rectangle.
  ///
  /// It looks full only at 1000 ‰ and empty only at 0 ‰.
  public func draw(in rect: Rect, on canvas: inout Canvas) {
    guard !rect.isEmpty else { return }
    let symbols = canvas.symbols
    let steps = symbols.eighths.count + 1
    let value = min(max(0, perMille), 1000)
    let filled = max(value > 0 ? 1 : 0, value * rect.columns * steps / 1000)
    let (whole, part) = filled.quotientAndRemainder(dividingBy: steps)
    canvas.write(
      String(repeating: symbols.full, count: whole), at: rect.origin, style: full)
    canvas.write(
      String(repeating: symbols.empty, count: rect.columns - whole),
      at: Point(column: rect.left + whole, row: rect.top), style: empty)
    if part > 0 {
      canvas.write(
        "\(symbols.eighths[part - 1])", at: Point(column: rect.left + whole, row: rect.top),
        style: full)
    }
    guard let tick else { return }
    let place = place(of: tick, in: rect.columns)
    canvas.write(
      "\(symbols.tick)", at: Point(column: rect.left + place, row: rect.top), style: tickStyle)
  }

  /// The column of a mark, ‰, in a bar of `columns`.
  func place(of tick: Int, in columns: Int) -> Int {
    max(0, min(columns - 1, min(max(0, tick), 1000) * columns / 1000))
  }
}
