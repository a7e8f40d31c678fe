import Canvas
import Model

/// How a reader arranged the sheets of a kind: only what differs from the kind's own columns, which go
/// by the room there is.
struct SheetArrangement: Hashable, Sendable {
  /// A column: a field, or what is computed from it.
  struct Place: Hashable, Sendable {
    /// The field's column in the table.
    var field: Int
    /// Whether it is what the kind computes from the field.
    var isComputed = false
  }

  /// Which columns stay where the others move.
  enum Freeze: Hashable, Sendable {
    /// As the kind has it.
    case usual
    /// None.
    case nothing
    /// All up to this one.
    case through(Place)
  }

  /// The order of the columns; empty for the kind's own.
  var order: [Place] = []
  /// The columns shown whatever the room.
  var shown: Set<Place> = []
  /// The columns that are not shown.
  var hidden: Set<Place> = []
  /// The widths given by hand, in columns of the screen.
  var widths: [Place: Int] = [:]
  /// Which columns stay.
  var freeze = Freeze.usual
  /// What the rows are ordered by; empty for the kind's own order.
  var keys: [SortOrder.Key] = []

  /// The least and the most columns of the screen that a column takes.
  static let widths = 4...80
  /// The screen columns that frozen ones leave to the others.
  private static let moving = 16

  /// The columns as arranged.
  ///
  /// - Parameters:
  ///   - usual: The columns of the kind in the room there is.
  ///   - every: All columns of the kind in its own order.
  func columns(usual: [SheetColumn], every: () -> [SheetColumn]) -> [SheetColumn] {
    guard !(order.isEmpty && shown.isEmpty && hidden.isEmpty && widths.isEmpty) else {
      return usual
    }
    let all = every() + usual
    let wanted = Set(usual.map(\.place)).union(shown).subtracting(hidden)
    let columns = Dictionary(all.map { ($0.place, $0) }) { _, later in later }
    return sequence(of: all).filter(wanted.contains).compactMap { place in
      columns[place].map { column in widths[place].map(column.with(width:)) ?? column }
    }
  }

  /// The places of columns in the order arranged, each once.
  func sequence(of columns: [SheetColumn]) -> [Place] {
    var taken: Set<Place> = []
    return (order + columns.map(\.place)).filter { taken.insert($0).inserted }
  }

  /// How many of the columns stay in `width` screen columns where the kind's own are `usual`.
  func frozen(of columns: [SheetColumn], usual: Int, width: Int) -> Int {
    let wanted: Int
    switch freeze {
    case .usual: return min(usual, columns.count)
    case .nothing: return 0
    case .through(let place):
      guard let last = columns.firstIndex(where: { $0.place == place }) else {
        return min(usual, columns.count)
      }
      wanted = last + 1
    }
    var room = width - SheetArrangement.moving
    let fitting = columns.prefix(wanted).prefix { column in
      room -= column.width.least + 1
      return room >= 0
    }
    return fitting.count
  }
}
