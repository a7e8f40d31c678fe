/// One place on the screen: a spacing scalar with its combining marks, its width and its style.
///
/// Sixteen bytes, self-contained: two cells are equal when they look the same.
public struct Cell: Hashable, Sendable {
  private var standing: Marks
  /// The spacing scalar's value; 0 in the right half of a wide glyph.
  private var value: UInt32
  /// How it looks.
  public var style: Style
  private var columns: UInt8

  /// The most combining marks a cell keeps.
  public static let mostMarks = 3

  /// A space in the plain style.
  public static let blank = Cell(" ", width: 1, style: Style())

  /// A cell that shows `scalar` over `width` columns, 1 or 2.
  public init(_ scalar: Unicode.Scalar, width: Int, style: Style) {
    self.init(scalar.value, Marks(), width, style)
  }

  init(_ glyph: Glyph, style: Style) {
    self.init(glyph.scalar.value, glyph.marks, glyph.width, style)
  }

  private init(_ value: UInt32, _ marks: Marks, _ width: Int, _ style: Style) {
    standing = marks
    self.value = value
    columns = UInt8(truncatingIfNeeded: width)
    self.style = style
  }

  /// The right half of a wide glyph in this style.
  static func continuation(_ style: Style) -> Cell { Cell(0, Marks(), 0, style) }

  /// Columns taken: 1, 2, or 0 for the right half of a wide glyph.
  public var width: Int { Int(columns) }

  /// Whether it is the right half of a wide glyph.
  public var isContinuation: Bool { columns == 0 }

  /// The spacing scalar; nil in the right half of a wide glyph.
  public var scalar: Unicode.Scalar? { isContinuation ? nil : Unicode.Scalar(value) }

  /// The combining marks in the order they were written, at most ``mostMarks``.
  public var marks: [Unicode.Scalar] { standing.scalars }

  /// Whether a combining mark stands on it.
  public var hasMarks: Bool { !standing.isEmpty }

  /// What it shows, marks included; empty in the right half of a wide glyph.
  public var text: String {
    guard let scalar else { return "" }
    var view = String.UnicodeScalarView()
    view.append(scalar)
    view.append(contentsOf: marks)
    return String(view)
  }
}
