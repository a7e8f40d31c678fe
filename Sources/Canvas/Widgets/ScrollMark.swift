/// A rail with a thumb that shows where in a long list the screen is.
public struct ScrollMark: Hashable, Sendable {
  /// The first entry shown.
  public var offset: Int
  /// Entries shown and entries there are.
  public var height, count: Int
  /// Its colour.
  public var style: Style

  /// A mark for `height` entries of `count` from `offset`.
  public init(offset: Int, height: Int, count: Int, style: Style = Style(.border)) {
    self.offset = offset
    self.height = height
    self.count = count
    self.style = style
  }

  /// Draws it in the first column of a rectangle; nothing when all entries are shown.
  ///
  /// The thumb touches an end of the rail only when the list is at that end, from three rows up.
  public func draw(in rect: Rect, on canvas: inout Canvas) {
    guard count > height, height > 0, !rect.isEmpty else { return }
    let symbols = canvas.symbols
    let length = min(max(1, rect.rows * height / count), max(1, rect.rows - 1))
    let most = count - height
    let room = rect.rows - length
    var start = room * min(max(0, offset), most) / most
    if room > 1, offset > 0, offset < most { start = min(max(1, start), room - 1) }
    for row in 0..<rect.rows {
      let isThumb = (start..<start + length).contains(row)
      canvas.write(
        "\(isThumb ? symbols.thumb : symbols.rail)",
        at: Point(column: rect.left, row: rect.top + row), style: style)
    }
  }
}
