/// Which part of a long list is on the screen.
public struct Viewport: Hashable, Sendable {
  /// The first entry shown.
  public var offset: Int

  /// A view that begins at an entry.
  public init(offset: Int = 0) { self.offset = max(0, offset) }

  /// Scrolls as little as keeps the selected entry visible, with `margin` entries around it where
  /// there are some, and never past the end.
  public mutating func reveal(_ selected: Int, height: Int, count: Int, margin: Int = 0) {
    guard height > 0, count > 0 else {
      offset = 0
      return
    }
    let margin = min(max(0, margin), (height - 1) / 2)
    offset = min(offset, selected - margin)
    offset = max(offset, selected + margin - height + 1)
    offset = max(0, min(offset, count - height))
  }

  /// The entries on the screen.
  public func visible(height: Int, count: Int) -> Range<Int> {
    let first = min(offset, max(0, count))
    return first..<min(max(0, count), first + max(0, height))
  }
}
