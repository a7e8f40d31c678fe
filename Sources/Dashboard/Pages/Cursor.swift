import Canvas

/// Where a reader is in a list: the entry selected and the part of the list on the screen.
struct Cursor: Hashable, Sendable {
  /// The selected entry, from 0.
  var selected = 0
  /// The part of the list shown.
  var viewport = Viewport()
  /// The selected column, from 0.
  var column = 0
  /// How many columns after the frozen ones are left off at the left.
  var leading = 0

  /// Moves by some entries and stays within `count`.
  mutating func move(by step: Int, count: Int) {
    selected = max(0, min(selected + step, count - 1))
  }

  /// Keeps the selection within `count` entries and on the screen.
  mutating func fit(height: Int, count: Int, margin: Int = 0) {
    selected = max(0, min(selected, count - 1))
    viewport.reveal(selected, height: height, count: count, margin: margin)
  }
}
