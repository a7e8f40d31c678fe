/// A table with a header: columns of several widths, the rows of one screen, a selected row.
///
/// It asks only for the cells it shows, so its cost does not grow with the number of rows.
public struct TableView: Hashable, Sendable {
  /// One column.
  public struct Column: Hashable, Sendable {
    /// The heading.
    public var title: String
    /// Columns of the screen it takes.
    public var width: Length
    /// Where its texts and its heading stand.
    public var alignment: Alignment

    /// A column with this heading.
    public init(_ title: String, width: Length, alignment: Alignment = .left) {
      self.title = title
      self.width = width
      self.alignment = alignment
    }
  }

  /// What stands in one place of the table.
  public struct Entry: Hashable, Sendable {
    /// The text, cut where the column ends.
    public var text: String
    /// Its meaning; the row gives the ground.
    public var style: Style

    /// A text of this meaning.
    public init(_ text: String, _ style: Style = Style()) {
      self.text = text
      self.style = style
    }
  }

  /// A column rows are sorted by, and which way.
  public struct Order: Hashable, Sendable {
    /// The column's place, from 0; nil where it is not among the columns.
    public var column: Int?
    /// Whether the least stands first.
    public var isAscending: Bool

    /// An order by a column.
    public init(column: Int?, isAscending: Bool) {
      self.column = column
      self.isAscending = isAscending
    }
  }

  /// The columns, left to right.
  public var columns: [Column]
  /// How many rows there are.
  public var rowCount: Int
  /// The first row shown.
  public var top: Int
  /// The row drawn on the selected ground; nil for none.
  public var selected: Int?
  /// How many columns stay when the others move.
  public var frozen: Int
  /// How many columns after the frozen ones are left off at the left.
  public var leading: Int
  /// What the header marks as the order, the deciding column first.
  public var order: [Order]
  /// The pane that its rows and headings are offered to a pointer as; nil offers nothing.
  public var pane: Int? = 0

  /// A table of `rowCount` rows.
  public init(
    columns: [Column], rowCount: Int, top: Int = 0, selected: Int? = nil, frozen: Int = 1,
    leading: Int = 0, order: [Order] = []
  ) {
    self.columns = columns
    self.rowCount = rowCount
    self.top = top
    self.selected = selected
    self.frozen = frozen
    self.leading = leading
    self.order = order
  }

  /// The columns shown in `width` screen columns and where each stands, from 0.
  ///
  /// Columns that do not fit with their least widths are left off at the right; the last one shown
  /// may be cut.
  public func spans(in width: Int) -> [(column: Int, range: Range<Int>)] {
    let kept = columns.indices.prefix(max(0, frozen))
    let moving = columns.indices.dropFirst(kept.count).dropFirst(max(0, leading))
    var shown: [Int] = []
    var used = 0
    for column in Array(kept) + Array(moving) {
      guard used < width else { break }
      shown.append(column)
      used += columns[column].width.least + 1
    }
    let lengths = Length.lengths(shown.map { columns[$0].width }, in: width, gap: 1)
    var start = 0
    return zip(shown, lengths).compactMap { column, length in
      defer { start += length + 1 }
      return length > 0 ? (column, start..<start + length) : nil
    }
  }

  /// Draws the header in the first row of a rectangle and rows in the others.
  ///
  /// `ground` says what lies behind a row that is not selected.
  public func draw(
    in rect: Rect, on canvas: inout Canvas, ground: (_ row: Int) -> Ground = { _ in .plain },
    entry: (_ row: Int, _ column: Int) -> Entry
  ) {
    let (header, body) = rect.splitTop(1)
    guard !header.isEmpty else { return }
    let spans = spans(in: rect.columns)
    drawHeader(in: header, spans: spans, on: &canvas)
    for (place, row) in visibleRows(height: body.rows).enumerated() {
      let behind = row == selected ? Ground.selected : ground(row)
      let line = Rect(column: body.left, row: body.top + place, columns: body.columns, rows: 1)
      canvas.fill(line, style: Style(on: behind))
      if let pane { canvas.offer(.entry(row, pane: pane), in: line) }
      for (column, range) in spans {
        let entry = entry(row, column)
        write(entry.text, style: entry.style.on(behind), column, range, of: line, on: &canvas)
      }
    }
  }

  /// The rows shown below the header in `height` rows.
  public func visibleRows(height: Int) -> Range<Int> {
    Viewport(offset: top).visible(height: height, count: rowCount)
  }

  private func drawHeader(
    in line: Rect, spans: [(column: Int, range: Range<Int>)], on canvas: inout Canvas
  ) {
    let style = Style(.heading, on: .header)
    canvas.fill(line, style: style)
    for (column, range) in spans {
      var title = columns[column].title
      if let rank = order.firstIndex(where: { $0.column == column }) {
        let sign = order[rank].isAscending ? canvas.symbols.up : canvas.symbols.down
        let mark = String(sign) + (order.count > 1 ? "\(rank + 1)" : "")
        let metrics = canvas.symbols.metrics
        title =
          title.clipped(to: range.count - mark.count, ellipsis: "", in: metrics) + mark
      }
      write(title, style: style, column, range, of: line, on: &canvas)
      let place = Rect(
        column: line.left + range.lowerBound, row: line.top, columns: range.count, rows: 1)
      if let pane { canvas.offer(.heading(column: column, pane: pane), in: place) }
    }
    if leading > 0, columns.count > max(0, frozen) {
      let frozenEnd = spans.last { $0.column < frozen }?.range.upperBound ?? 0
      mark(canvas.symbols.left, at: frozenEnd, of: line, on: &canvas)
    }
    if let last = spans.last, last.column < columns.count - 1 {
      mark(canvas.symbols.right, at: line.columns - 1, of: line, on: &canvas)
    }
  }

  private func mark(_ sign: Character, at column: Int, of line: Rect, on canvas: inout Canvas) {
    guard column < line.columns else { return }
    canvas.write(
      String(sign), at: Point(column: line.left + column, row: line.top),
      style: Style(.accent, on: .header))
  }

  private func write(
    _ text: String, style: Style, _ column: Int, _ range: Range<Int>, of line: Rect,
    on canvas: inout Canvas
  ) {
    let place = Rect(
      column: line.left + range.lowerBound, row: line.top, columns: range.count, rows: 1)
    canvas.write(text, in: place, style: style, alignment: columns[column].alignment)
  }
}
