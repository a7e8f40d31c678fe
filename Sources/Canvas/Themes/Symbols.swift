/// How many columns the terminal gives to text.
public struct TextMetrics: Hashable, Sendable {
  /// Whether characters of ambiguous East Asian width (─ ▲ ● …) take two columns.
  public var ambiguousIsWide: Bool

  /// Metrics with narrow or wide ambiguous characters.
  public init(ambiguousIsWide: Bool = false) { self.ambiguousIsWide = ambiguousIsWide }

  /// What nearly every terminal does: ambiguous characters are narrow.
  public static let standard = TextMetrics()
}

/// The lines of a box, each one column wide.
public struct BoxLines: Hashable, Sendable {
  /// The straight lines.
  public var horizontal, vertical: Character
  /// The corners.
  public var topLeft, topRight, bottomLeft, bottomRight: Character
  /// Where a line meets a side: from the left side, right side, top, bottom, and in the middle.
  public var teeLeft, teeRight, teeTop, teeBottom, cross: Character

  /// Takes the eleven pieces from a text: `─│┌┐└┘├┤┬┴┼`.
  init(_ pieces: String) {
    let piece = Array(pieces)
    precondition(piece.count == 11, "a box has eleven pieces")
    (horizontal, vertical) = (piece[0], piece[1])
    (topLeft, topRight, bottomLeft, bottomRight) = (piece[2], piece[3], piece[4], piece[5])
    (teeLeft, teeRight, teeTop, teeBottom, cross) = (
      piece[6], piece[7], piece[8], piece[9], piece[10]
    )
  }
}

/// The signs a screen is drawn with; every one takes exactly one column under ``metrics``.
public struct Symbols: Hashable, Sendable {
  /// The width rule the set was chosen for.
  public var metrics: TextMetrics
  /// Lines of boxes and tables.
  public var lines: BoxLines
  /// Small triangles: better, worse, here, back.
  public var up, down, right, left: Character
  /// Signs of states: a filled dot, a hollow dot, a square, a diamond.
  public var dot, ring, square, diamond: Character
  /// Signs of yes and no.
  public var check, cross: Character
  /// A wholly filled place of a gauge, and an empty one.
  public var full, empty: Character
  /// The filled part of a partly filled place, least first; empty when places are whole.
  public var eighths: [Character]
  /// The sixteen ways to fill the quarters of a place: upper left counts 1, upper right 2, lower left
  /// 4, lower right 8; empty when places are whole.
  public var quarters: [Character]
  /// Heights of a sparkline, lowest first.
  public var heights: [Character]
  /// The mark of where a gauge should be by now.
  public var tick: Character
  /// The scroll bar's rail and thumb.
  public var rail, thumb: Character
  /// What stands for text left off: one or two columns.
  public var ellipsis: String

  /// The full set, for terminals that draw ambiguous characters narrow.
  public static let unicode = Symbols(
    metrics: .standard, lines: BoxLines("─│┌┐└┘├┤┬┴┼"),
    up: "▲", down: "▼", right: "▸", left: "◂", dot: "●", ring: "○", square: "■", diamond: "◆",
    check: "✓", cross: "✗", full: "█", empty: "░", eighths: ["▏", "▎", "▍", "▌", "▋", "▊", "▉"],
    quarters: Array(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"),
    heights: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"], tick: "┃", rail: "│", thumb: "█",
    ellipsis: "…")

  /// Signs that are narrow everywhere, for terminals that draw ambiguous characters wide.
  public static let wideSafe = Symbols(
    metrics: TextMetrics(ambiguousIsWide: true), lines: BoxLines("-|+++++++++"),
    up: "▴", down: "▾", right: "▸", left: "◂", dot: "◉", ring: "◌", square: "▪", diamond: "❖",
    check: "✓", cross: "✗", full: "▮", empty: "░", eighths: [],
    quarters: [],
    heights: ["_", ".", ":", "-", "=", "+", "*", "#"], tick: "╎", rail: "╎", thumb: "▮",
    ellipsis: "..")

  /// ASCII alone, for terminals and fonts that have nothing else.
  public static let ascii = Symbols(
    metrics: .standard, lines: BoxLines("-|+++++++++"),
    up: "^", down: "v", right: ">", left: "<", dot: "*", ring: "o", square: "#", diamond: "+",
    check: "y", cross: "x", full: "#", empty: "-", eighths: [],
    quarters: [],
    heights: ["_", ".", ":", "-", "=", "+", "*", "#"], tick: "|", rail: ":", thumb: "#",
    ellipsis: "..")
}
