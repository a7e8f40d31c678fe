/// A click or a turn of the wheel, as the keyboard floor hands it to the program.
public struct Mouse: Hashable, Sendable {
  /// What the mouse did.
  public enum Act: Hashable, Sendable {
    case click
    case middleClick
    case rightClick
    case wheelUp
    case wheelDown
  }

  /// What it did.
  public var act: Act
  /// The cell it pointed at.
  public var point: Point

  /// The mouse did this there.
  public init(_ act: Act, at point: Point) {
    self.act = act
    self.point = point
  }
}
