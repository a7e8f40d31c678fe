/// How a value went over the periods, as a line against its target.
public struct LineChart: Hashable, Sendable {
  /// One period.
  public struct Entry: Hashable, Sendable {
    /// What stands under it where there is room.
    public var label: String
    /// The value; nil leaves a gap in the line.
    public var value: Int?

    /// A period and its value.
    public init(_ label: String, _ value: Int?) {
      self.label = label
      self.value = value
    }
  }

  /// The periods, oldest first, at equal distances.
  public var entries: [Entry]
  /// The value to be reached, drawn as a level line; nil for none.
  public var target: Int?
  /// The values at the chart's foot and top; nil takes those of the entries and the target.
  public var range: ClosedRange<Int>?
  /// The styles of the line and of the target.
  public var style, targetStyle: Style

  /// A line through these periods.
  public init(
    _ entries: [Entry], target: Int? = nil, range: ClosedRange<Int>? = nil,
    style: Style = Style(.trend), targetStyle: Style = Style(.target)
  ) {
    self.entries = entries
    self.target = target
    self.range = range
    self.style = style
    self.targetStyle = targetStyle
  }

  /// Draws it over a rectangle, with `name` for the words of a value: values of the foot, the top and
  /// the target at the left, the latest value beside the end of the line.
  ///
  /// Without any value only the axes are drawn.
  public func draw(in rect: Rect, on canvas: inout Canvas, name: (Int) -> String) {
    guard rect.columns >= 4, rect.rows >= 3 else { return }
    let metrics = canvas.symbols.metrics
    let known = entries.compactMap(\.value) + (target.map { [$0] } ?? [])
    guard let lowest = range?.lowerBound ?? known.min(),
      let highest = range?.upperBound ?? known.max()
    else { return drawAxes(of: Plot(rect.axes(left: 0, right: 0)), on: &canvas) }
    let latest = entries.last { $0.value != nil }?.value.map(name) ?? ""
    let words = ([lowest, highest] + (target.map { [$0] } ?? [])).map(name)
    let left = words.map { $0.columns(in: metrics) }.max() ?? 0
    let right = latest.columns(in: metrics)
    let hasScale = left + 8 <= rect.columns
    let hasLatest = left + right + 8 <= rect.columns
    let body = rect.axes(left: hasScale ? left : 0, right: hasLatest ? right + 1 : 0)
    let plot = Plot(body, from: lowest, to: highest, isFine: !canvas.symbols.quarters.isEmpty)
    drawAxes(of: plot, on: &canvas)
    if let target { drawTarget(target, of: plot, on: &canvas) }
    let end = drawLine(of: plot, on: &canvas)
    if hasScale {
      for value in [lowest, highest] {
        write(name(value), style: Style(.dim, on: style.ground), left, value, plot, on: &canvas)
      }
      if let target { write(name(target), style: targetStyle, left, target, plot, on: &canvas) }
    }
    if hasLatest, let end {
      canvas.write(
        latest, at: Point(column: body.right + 1, row: end),
        style: Style(style.role, on: style.ground, bold: true))
    }
    drawLabels(of: plot, on: &canvas)
  }

  private func write(
    _ words: String, style: Style, _ width: Int, _ value: Int, _ plot: Plot,
    on canvas: inout Canvas
  ) {
    canvas.write(
      words,
      in: Rect(
        column: plot.body.left - 1 - width, row: plot.row(of: value), columns: width, rows: 1),
      style: style, alignment: .right)
  }

  private func drawAxes(of plot: Plot, on canvas: inout Canvas) {
    let lines = canvas.symbols.lines
    let style = Style(.border, on: style.ground)
    let left = plot.body.left - 1
    for row in plot.body.top..<plot.body.bottom {
      canvas.write("\(lines.vertical)", at: Point(column: left, row: row), style: style)
    }
    canvas.write(
      "\(lines.bottomLeft)" + String(repeating: lines.horizontal, count: plot.body.columns),
      at: Point(column: left, row: plot.body.bottom), style: style)
  }

  private func drawTarget(_ target: Int, of plot: Plot, on canvas: inout Canvas) {
    canvas.write(
      String(repeating: canvas.symbols.lines.horizontal, count: plot.body.columns),
      at: Point(column: plot.body.left, row: plot.row(of: target)), style: targetStyle)
  }

  /// Draws the line and says the row of its end; nil where there is none.
  private func drawLine(of plot: Plot, on canvas: inout Canvas) -> Int? {
    var raster = Raster(columns: plot.dots.columns, rows: plot.dots.rows)
    var former: Point?
    var end: Int?
    for (index, entry) in entries.enumerated() {
      guard let value = entry.value else {
        former = nil
        continue
      }
      let point = Point(
        column: plot.dot(ofEntry: index, of: entries.count), row: plot.dot(of: value))
      raster.draw(from: former ?? point, to: point)
      former = point
      end = plot.row(of: value)
    }
    for row in 0..<plot.body.rows {
      for column in 0..<plot.body.columns {
        let sign =
          plot.isFine
          ? canvas.symbols.quarters[raster.quarters(column: column, row: row)]
          : raster[column, row] ? canvas.symbols.dot : " "
        guard sign != " " else { continue }
        let point = Point(column: plot.body.left + column, row: plot.body.top + row)
        canvas.write("\(sign)", at: point, style: style)
      }
    }
    return end
  }

  /// Writes as many of the periods' names as stand apart, the last one first.
  private func drawLabels(of plot: Plot, on canvas: inout Canvas) {
    let metrics = canvas.symbols.metrics
    var free = plot.body.right
    for (index, entry) in entries.enumerated().reversed() {
      let width = entry.label.columns(in: metrics)
      let middle = plot.column(ofEntry: index, of: entries.count)
      let start = min(plot.body.right - width, max(plot.body.left, middle - width / 2))
      guard width > 0, start >= plot.body.left, start + width <= free else { continue }
      canvas.write(
        entry.label, at: Point(column: start, row: plot.body.bottom + 1),
        style: Style(.dim, on: style.ground))
      free = start - 1
    }
  }
}

/// Where values and periods stand in a chart's body.
private struct Plot {
  let body: Rect
  let isFine: Bool
  private let lowest, highest: Double

  init(_ body: Rect, from lowest: Int = 0, to highest: Int = 0, isFine: Bool = false) {
    self.body = body
    self.isFine = isFine
    (self.lowest, self.highest) = (Double(lowest), Double(highest))
  }

  /// Dots across and down: four a cell where cells have parts.
  var dots: Size {
    isFine ? Size(columns: 2 * body.columns, rows: 2 * body.rows) : body.size
  }

  /// The dot row of a value, from the top; all values the same stand at half height.
  func dot(of value: Int) -> Int {
    guard dots.rows > 0 else { return 0 }
    let share = highest > lowest ? (Double(value) - lowest) / (highest - lowest) : 0.5
    let above = min(1, max(0, share)) * Double(dots.rows - 1)
    return dots.rows - 1 - Int(above.rounded())
  }

  /// The dot column of a period; a single one stands in the middle.
  func dot(ofEntry index: Int, of count: Int) -> Int {
    count > 1 ? index * (dots.columns - 1) / (count - 1) : dots.columns / 2
  }

  /// The row of the screen a value stands in.
  func row(of value: Int) -> Int { body.top + dot(of: value) / (isFine ? 2 : 1) }

  /// The column of the screen a period stands in.
  func column(ofEntry index: Int, of count: Int) -> Int {
    body.left + dot(ofEntry: index, of: count) / (isFine ? 2 : 1)
  }
}

extension Rect {
  /// What is left of a chart inside its axis at the left, its names below, and the words of both
  /// sides.
  fileprivate func axes(left: Int, right: Int) -> Rect {
    Rect(
      column: self.left + left + 1, row: top, columns: columns - left - right - 1, rows: rows - 2)
  }
}
