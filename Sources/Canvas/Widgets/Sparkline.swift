/// A row of small columns that shows how a value went.
public struct Sparkline: Hashable, Sendable {
  /// The values, oldest first; nil leaves a gap.
  public var values: [Int?]
  /// What the lowest and the highest column stand for; nil takes the values' own range.
  public var range: ClosedRange<Int>?
  /// Its colour.
  public var style: Style

  /// A line of these values.
  public init(_ values: [Int?], range: ClosedRange<Int>? = nil, style: Style = Style(.trend)) {
    self.values = values
    self.range = range
    self.style = style
  }

  /// Draws the latest values that fit in the first row of a rectangle, from its left.
  ///
  /// Where all values are the same they stand at half height.
  public func draw(in rect: Rect, on canvas: inout Canvas) {
    guard !rect.isEmpty else { return }
    let shown = values.suffix(rect.columns)
    let known = shown.compactMap { $0 }
    guard let lowest = range?.lowerBound ?? known.min(),
      let highest = range?.upperBound ?? known.max()
    else { return }
    let heights = canvas.symbols.heights
    let span = Double(highest) - Double(lowest)
    let text = shown.map { value -> Character in
      guard let value else { return " " }
      guard span > 0 else { return heights[(heights.count - 1) / 2] }
      let above = Double(min(max(value, lowest), highest)) - Double(lowest)
      return heights[Int((above / span * Double(heights.count - 1)).rounded())]
    }
    canvas.write(String(text), at: rect.origin, style: style)
  }
}
