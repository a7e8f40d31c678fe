/// One bar cut into segments in proportion to their counts.
public struct StackedBar: Hashable, Sendable {
  /// A part of the bar.
  public struct Segment: Hashable, Sendable {
    /// Its size against the others; never negative.
    public var count: Int
    /// Its colour.
    public var style: Style
    /// The character it is drawn with where colours do not tell parts apart; nil draws it full.
    public var sign: Character?

    /// A part of this size and look.
    public init(count: Int, style: Style, sign: Character? = nil) {
      self.count = max(0, count)
      self.style = style
      self.sign = sign
    }
  }

  /// The parts, left to right.
  public var segments: [Segment]

  /// A bar of these parts.
  public init(_ segments: [Segment]) { self.segments = segments }

  /// The columns of each segment in a bar of `columns`: they add up exactly, by largest remainder,
  /// and every segment that is not 0 has one where there is room for all such.
  public func widths(columns: Int) -> [Int] {
    var widths = shares(of: columns, weights: segments.map(\.count))
    guard segments.count(where: { $0.count > 0 }) <= columns else { return widths }
    for index in segments.indices where segments[index].count > 0 && widths[index] == 0 {
      guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      widths[index] = 1
    }
    return widths
  }

  /// Draws it in the first row of a rectangle; without counts the row is empty places.
  public func draw(in rect: Rect, on canvas: inout Canvas) {
    let row = rect.splitTop(1).top
    let widths = widths(columns: rect.columns)
    if widths.allSatisfy({ $0 == 0 }) {
      canvas.fill(row, style: Style(.gaugeEmpty), with: canvas.symbols.empty)
    }
    var column = rect.left
    for (segment, width) in zip(segments, widths) {
      canvas.fill(
        Rect(column: column, row: rect.top, columns: width, rows: row.rows), style: segment.style,
        with: segment.sign ?? canvas.symbols.full)
      column += width
    }
  }
}
