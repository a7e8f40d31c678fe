/// Where a text stands in the columns it is given.
public enum Alignment: Hashable, Sendable {
  case left, center, right

  /// The columns before a text of `width` columns in `room`, which is not less.
  func offset(of width: Int, in room: Int) -> Int {
    switch self {
    case .left: 0
    case .center: (room - width) / 2
    case .right: room - width
    }
  }
}

extension String {
  /// The text as it may reach the screen.
  ///
  /// Controls, bidi controls, invisible and unassigned characters become ▯; joiners, variation
  /// selectors and skin tones are left out; characters newer than the terminal's tables become 〓;
  /// a combining mark with nothing to stand on gets a ▯, and a fourth mark is left off.
  public var sanitised: String {
    if isPlainASCII { return self }
    var view = String.UnicodeScalarView()
    for glyph in Glyphs(self, .standard) {
      view.append(glyph.scalar)
      if !glyph.marks.isEmpty { view.append(contentsOf: glyph.marks.scalars) }
    }
    return String(view)
  }

  /// The columns the sanitised text takes.
  public func columns(in metrics: TextMetrics = .standard) -> Int {
    if isPlainASCII { return utf8.count }
    var columns = 0
    for glyph in Glyphs(self, metrics) { columns += glyph.width }
    return columns
  }

  /// As many whole graphemes of the sanitised text as fit into `limit` columns.
  public func clipped(to limit: Int, in metrics: TextMetrics = .standard) -> String {
    var columns = 0
    var view = String.UnicodeScalarView()
    for glyph in Glyphs(self, metrics) {
      guard columns + glyph.graphemeWidth <= limit else { break }
      columns += glyph.graphemeWidth
      view.append(glyph.scalar)
      if !glyph.marks.isEmpty { view.append(contentsOf: glyph.marks.scalars) }
    }
    return String(view)
  }

  /// The sanitised text when it fits into `limit` columns, else its start and the ellipsis.
  ///
  /// Where not even the ellipsis fits, what fits of it stands alone: a cut text never passes for a
  /// whole one.
  public func clipped(
    to limit: Int, ellipsis: String, in metrics: TextMetrics = .standard
  ) -> String {
    if columns(in: metrics) <= limit { return sanitised }
    let room = limit - ellipsis.columns(in: metrics)
    return clipped(to: room, in: metrics) + ellipsis.clipped(to: limit, in: metrics)
  }

  /// The text clipped or filled with spaces to exactly `columns` columns.
  public func padded(
    to columns: Int, alignment: Alignment = .left, ellipsis: String? = nil,
    in metrics: TextMetrics = .standard
  ) -> String {
    let shown =
      if let ellipsis { clipped(to: columns, ellipsis: ellipsis, in: metrics) } else {
        clipped(to: columns, in: metrics)
      }
    let width = shown.columns(in: metrics)
    let spare = max(0, columns - width)
    let before = alignment.offset(of: width, in: width + spare)
    return String(repeating: " ", count: before) + shown
      + String(repeating: " ", count: spare - before)
  }

  /// Whether every character is printable ASCII, so that bytes are columns.
  private var isPlainASCII: Bool { utf8.allSatisfy { 0x20 <= $0 && $0 < 0x7F } }
}
