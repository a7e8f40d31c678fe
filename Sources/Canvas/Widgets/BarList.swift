/// Bars one below the other, each with its name, its value in words and the mark of where it should
/// be by now.
public struct BarList: Hashable, Sendable {
  /// One bar.
  public struct Bar: Hashable, Sendable {
    /// Its name, left of it.
    public var label: String
    /// Its value in words, right of it.
    public var value: String
    /// How long it is.
    public var gauge: Gauge
    /// The style of its words.
    public var style: Style

    /// A bar of this name and value.
    public init(_ label: String, value: String, gauge: Gauge, style: Style = Style()) {
      self.label = label
      self.value = value
      self.gauge = gauge
      self.style = style
    }
  }

  /// The bars, from the top.
  public var bars: [Bar]

  /// A list of these bars.
  public init(_ bars: [Bar]) { self.bars = bars }

  /// Draws as many bars as there are rows, each as thick as fits, up to three rows, with a free row
  /// between where there is room.
  public func draw(in rect: Rect, on canvas: inout Canvas) {
    guard !bars.isEmpty, !rect.isEmpty else { return }
    let metrics = canvas.symbols.metrics
    let pitch = max(1, rect.rows / bars.count)
    let thickness = pitch == 1 ? 1 : min(3, pitch - 1)
    let labels = min(rect.columns / 3, bars.map { $0.label.columns(in: metrics) }.max() ?? 0)
    let values = min(rect.columns / 3, bars.map { $0.value.columns(in: metrics) }.max() ?? 0)
    for (place, bar) in bars.prefix(rect.rows).enumerated() {
      let row = rect.top + place * pitch
      let line = Rect(column: rect.left, row: row, columns: rect.columns, rows: thickness)
      let parts = line.columns([.fixed(labels), .flex(), .fixed(values)], gap: 1)
      let middle = (thickness - 1) / 2
      canvas.write(bar.label, in: parts[0].splitTop(middle).rest, style: bar.style)
      canvas.write(
        bar.value, in: parts[2].splitTop(middle).rest, style: bar.style, alignment: .right)
      for step in 0..<thickness { bar.gauge.draw(in: parts[1].splitTop(step).rest, on: &canvas) }
    }
  }
}
