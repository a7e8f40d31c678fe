/// A part of a picture that a pointer can be used on: what is drawn offers it where it is drawn.
public struct Spot: Hashable, Sendable {
  /// What stands there.
  public enum Meaning: Hashable, Sendable {
    /// An entry of a list, counted from 0. Lists that stand side by side have different panes.
    case entry(Int, pane: Int)
    /// The heading of a table's column, counted from 0.
    case heading(column: Int, pane: Int)
    /// A pane as a whole, or its tab.
    case pane(Int)
    /// A hint that names a key.
    case key(Key)
    /// A candidate for the line being typed, counted from 0.
    case choice(Int)
    /// A field of a form, counted from 0.
    case field(Int)
    /// The place in the line being typed that lies behind so many characters.
    case caret(Int)
    /// The way back.
    case back
    /// Something that hides what lies under it.
    case cover
  }

  /// Where it stands; never empty.
  public let rect: Rect
  /// What it is.
  public let meaning: Meaning
}

extension Canvas {
  /// Says what a rectangle is for a pointer; what is offered later lies above it.
  public mutating func offer(_ meaning: Spot.Meaning, in rect: Rect) {
    let area = rect.intersection(clip)
    if !area.isEmpty { spots.append(Spot(rect: area, meaning: meaning)) }
  }

  /// What lies uppermost at a cell, or nil.
  public func spot(at point: Point) -> Spot.Meaning? {
    spots.last { $0.rect.contains(point) }?.meaning
  }
}
