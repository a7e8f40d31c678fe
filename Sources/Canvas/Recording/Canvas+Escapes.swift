extension Canvas {
  /// The rows as a terminal takes them: text, and an escape sequence where the look changes.
  ///
  /// Each row begins and ends in the terminal's own look. What the dashboard shows goes through ncurses;
  /// this is for recordings and for pictures on standard output.
  public func escapedRows(theme: Theme, depth: ColorDepth) -> [String] {
    (0..<size.rows).map { escapedRow($0, theme: theme, depth: depth) }
  }

  /// One row as a terminal takes it.
  func escapedRow(_ row: Int, theme: Theme, depth: ColorDepth) -> String {
    var line = ""
    var style: Style?
    for column in 0..<size.columns {
      let cell = self[row: row, column: column]
      if cell.isContinuation { continue }
      if cell.style != style {
        line += theme.appearance(of: cell.style, depth: depth).escape(depth: depth)
        style = cell.style
      }
      line += cell.text
    }
    return style == nil ? line : line + "\u{1B}[0m"
  }
}

extension Appearance {
  /// The sequence that selects this look and nothing of a former one. Source: ECMA-48 §8.3.117.
  func escape(depth: ColorDepth) -> String {
    var codes = ["0"]
    if isBold { codes.append("1") }
    if isUnderlined { codes.append("4") }
    if isReversed { codes.append("7") }
    if depth != .mono {
      codes += foreground.codes(depth: depth, plain: 30, bright: 90)
      codes += background.codes(depth: depth, plain: 40, bright: 100)
    }
    return "\u{1B}[" + codes.joined(separator: ";") + "m"
  }
}

extension Color {
  /// The parameters that select it; `plain` and `bright` are the first of the two eights.
  fileprivate func codes(depth: ColorDepth, plain: Int, bright: Int) -> [String] {
    switch self {
    case .standard: []
    case .index(let index) where depth == .ansi16:
      [String(index < 8 ? plain + Int(index) : bright + Int(index) - 8)]
    case .index(let index): [String(plain + 8), "5", String(index)]
    case .rgb(let value):
      [String(plain + 8), "2"]
        + [value >> 16 & 0xFF, value >> 8 & 0xFF, value & 0xFF].map { String($0) }
    }
  }
}
