/// A gauge for a whole room: a name, a heavy figure, a thick bar, and words under the mark of where
/// it should be by now.
public struct BigGauge: Hashable, Sendable {
  /// What is measured.
  public var label: String
  /// The value as it is read.
  public var figure: String
  /// The bar and its mark.
  public var gauge: Gauge
  /// What stands under the mark; nil for nothing.
  public var tickLabel: String?
  /// What follows from it, in the last row; nil for nothing.
  public var note: String?
  /// The style of the note, which tells whether it goes well.
  public var noteStyle: Style
  /// What lies behind.
  public var ground: Ground

  /// A gauge of this value.
  public init(
    _ label: String, figure: String, gauge: Gauge, tickLabel: String? = nil, note: String? = nil,
    noteStyle: Style = Style(), ground: Ground = .plain
  ) {
    self.label = label
    self.figure = figure
    self.gauge = gauge
    self.tickLabel = tickLabel
    self.note = note
    self.noteStyle = noteStyle
    self.ground = ground
  }

  /// Draws it over a rectangle.
  ///
  /// From eleven rows on the figure is five rows high; below, it stands in the name's row. The words
  /// under the mark go first, then the note, then the bar.
  public func draw(in rect: Rect, on canvas: inout Canvas) {
    guard !rect.isEmpty else { return }
    canvas.fill(rect, style: Style(on: ground))
    let metrics = canvas.symbols.metrics
    let bold = Style(.figure, on: ground, bold: true)
    var (head, rest) = rect.splitTop(1)
    if rest.rows >= 10, BigFigure(figure).size(metrics: metrics).columns <= rect.columns {
      canvas.write(label, in: head, style: Style(.heading, on: ground))
      rest = rest.splitTop(1).rest
      let used = BigFigure(figure).draw(in: rest, on: &canvas, style: Style(.figure, on: ground))
      rest = rest.splitTop(used + 1).rest
    } else {
      let width = min(rect.columns, figure.columns(in: metrics))
      let parts = head.columns([.flex(), .fixed(width)], gap: 1)
      canvas.write(label, in: parts[0], style: Style(.heading, on: ground))
      canvas.write(figure, in: parts[1], style: bold, alignment: .right)
    }
    let hasNote = note != nil && rest.rows >= 2
    let hasTickLabel = tickLabel != nil && gauge.tick != nil && rest.rows >= (hasNote ? 3 : 2)
    let thickness = min(3, rest.rows - (hasNote ? 1 : 0) - (hasTickLabel ? 1 : 0))
    for step in 0..<max(0, thickness) { gauge.draw(in: rest.splitTop(step).rest, on: &canvas) }
    rest = rest.splitTop(thickness).rest
    if hasTickLabel, let tickLabel, let tick = gauge.tick {
      drawTickLabel(tickLabel, at: gauge.place(of: tick, in: rest.columns), in: rest, on: &canvas)
      rest = rest.splitTop(1).rest
    }
    if hasNote, let note { canvas.write(note, in: rest, style: noteStyle.on(ground)) }
  }

  /// Sets a triangle under the mark and the words on the side where they fit.
  private func drawTickLabel(
    _ words: String, at place: Int, in rect: Rect, on canvas: inout Canvas
  ) {
    let style = Style(.dim, on: ground)
    let width = words.columns(in: canvas.symbols.metrics)
    let sign = String(canvas.symbols.up)
    if place + 2 + width <= rect.columns {
      canvas.write("\(sign) \(words)", at: rect.splitLeft(place).rest.origin, style: style)
    } else {
      let line = rect.splitTop(1).top.splitLeft(place + 1).left
      canvas.write("\(words) \(sign)", in: line, style: style, alignment: .right)
    }
  }
}
