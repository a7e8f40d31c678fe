/// A number in heavy digits five rows high, with `%`, `.`, `,`, `+`, `-`, `/`, `▲` and `▼`.
///
/// Anything else, such as a unit, stands after it in ordinary size on the figure's last row.
public struct BigFigure: Hashable, Sendable {
  /// The number as it is read.
  public var text: String

  /// A number to be drawn big.
  public init(_ text: String) { self.text = text }

  /// The rows of a figure.
  public static let rows = 5

  /// The columns and rows it takes where the signs have parts of cells.
  public func size(metrics: TextMetrics = .standard) -> Size {
    let widths = text.map { character in
      FigureArt.drawing(of: character)?[0].count ?? String(character).columns(in: metrics)
    }
    return Size(
      columns: widths.reduce(0, +) + max(0, widths.count - 1), rows: BigFigure.rows)
  }

  /// Draws it at the top of a rectangle and says how many rows it took.
  ///
  /// Where it does not fit, or the signs have no parts of cells, it is one row of bold text.
  @discardableResult
  public func draw(
    in rect: Rect, on canvas: inout Canvas, style: Style = Style(.title),
    alignment: Alignment = .left
  ) -> Int {
    guard !rect.isEmpty else { return 0 }
    let metrics = canvas.symbols.metrics
    let size = size(metrics: metrics)
    guard size.columns <= rect.columns, size.rows <= rect.rows, !canvas.symbols.quarters.isEmpty
    else {
      let bold = Style(style.role, on: style.ground, bold: true)
      canvas.write(text, in: rect, style: bold, alignment: alignment)
      return 1
    }
    var column = rect.left + alignment.offset(of: size.columns, in: rect.columns)
    for character in text {
      let drawing = FigureArt.drawing(of: character)
      if let drawing {
        for (row, line) in drawing.enumerated() {
          canvas.write(
            String(line), at: Point(column: column, row: rect.top + row), style: style)
        }
      } else {
        canvas.write(
          String(character), at: Point(column: column, row: rect.top + BigFigure.rows - 1),
          style: style)
      }
      column += (drawing?[0].count ?? String(character).columns(in: metrics)) + 1
    }
    return BigFigure.rows
  }
}

/// The drawings of the figures.
private enum FigureArt {
  /// The five rows of a character, equally long; nil where it has none.
  static func drawing(of character: Character) -> [Substring]? {
    art(of: character)?.split(separator: "|", omittingEmptySubsequences: false)
  }

  private static func art(of character: Character) -> String? {
    switch character {
    case "0": "▄████▄|██  ██|██  ██|██  ██|▀████▀"
    case "1": " ▄██  |▀▀██  |  ██  |  ██  |██████"
    case "2": "▄████▄|▀▀  ██| ▄▄█▀▀|██▀   |██████"
    case "3": "▄████▄|▀▀  ██|  ▀██▄|▄▄  ██|▀████▀"
    case "4": "██  ██|██  ██|▀▀▀▀██|    ██|    ██"
    case "5": "██████|██    |▀▀▀▀█▄|▄▄  ██|▀████▀"
    case "6": "▄████▄|██  ▀▀|██▀▀█▄|██  ██|▀████▀"
    case "7": "██████|   ▄█▀|  ▄█▀ |  ██  |  ██  "
    case "8": "▄████▄|██  ██|▄█▀▀█▄|██  ██|▀████▀"
    case "9": "▄████▄|██  ██|▀█▄▄██|▄▄  ██|▀████▀"
    case ".": "  |  |  |  |██"
    case ",": "  |  |  |  |▄█"
    case "%": "██  ▄█▀|▀▀ ▄█▀ |  ▄█▀  | ▄█▀ ▄▄|▄█▀  ██"
    case "+": "      |  ██  |▀▀██▀▀|  ▀▀  |      "
    case "-": "      |      |▀▀▀▀▀▀|      |      "
    case "/": "    ▄█|   ▄█▀|  ▄█▀ | ▄█▀  |▄█▀   "
    case "▲": "       |   ▄   |  ▄█▄  | ▄███▄ |▄█████▄"
    case "▼": "       |▀█████▀| ▀███▀ |  ▀█▀  |   ▀   "
    case " ": "  |  |  |  |  "
    default: nil
    }
  }
}
