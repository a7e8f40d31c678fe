import Model

/// What was ever written into one cell, in order; what shows now is a pure function of it.
struct CellHistory: Sendable {
  /// One writing of the cell.
  struct Write: Sendable {
    /// How it was written.
    enum Manner: Sendable {
      /// With the record itself, or by a row of a batch.
      case creation
      /// By changing the value.
      case change
      /// By choosing one of values that contradict each other; the hashes of the lines that claimed them.
      case settlement(seen: [String])
    }

    let order: Arrival.Order
    let line: LineHash
    let who: String
    let manner: Manner
    /// The value its writer saw; empty for none.
    let old: String
    /// The value after; empty for none.
    let new: String
  }

  /// What a cell shows, and what contradicts it.
  struct Standing {
    var value: String
    /// What contradicts each other; empty where nothing does.
    var claims: [Write] = []
    var base = ""
    var shown = 0
  }

  private var creations: [Write] = []
  private var changes: [Write] = []
  /// What the writings come to, kept so that one more at the end costs no look at those before it; nil
  /// where one came between.
  private var course: Course?

  /// Whether anything was changed since the record was made.
  var isChanged: Bool { !changes.isEmpty }
  /// When it was last written.
  var last: Write? {
    [creations.last, changes.last].compactMap { $0 }.max { $0.order < $1.order }
  }

  /// Takes a writing in, wherever in the order it belongs.
  mutating func take(_ write: Write) {
    switch write.manner {
    case .creation:
      CellHistory.insert(write, into: &creations)
      course = nil
    case .change, .settlement:
      let isLast = changes.last.map { $0.order < write.order } ?? true
      CellHistory.insert(write, into: &changes)
      if isLast { course?.go(on: write) } else { course = nil }
    }
  }

  /// What the cell shows; remembers the way there.
  ///
  /// - Parameters:
  ///   - policy: Which of contradicting values shows.
  ///   - isCreated: Whether any line that made the record is known; where none is, the first change is
  ///     believed in what it found.
  mutating func settled(_ policy: ConflictPolicy, isCreated: Bool) -> Standing {
    let isTrusting = !isCreated && creations.isEmpty
    if course?.wasTrusting != isTrusting { course = walk(isTrusting: isTrusting) { _ in true } }
    return course?.standing(policy) ?? Standing(value: "")
  }

  /// What the cell showed before a moment.
  func standing(
    _ policy: ConflictPolicy, isCreated: Bool, before end: Arrival.Order
  ) -> Standing {
    walk(isTrusting: !isCreated && creations.isEmpty) { $0.order < end }.standing(policy)
  }

  private func walk(isTrusting: Bool, _ counts: (Write) -> Bool) -> Course {
    var course = Course(creations.filter(counts), isTrusting: isTrusting)
    for write in changes where counts(write) { course.go(on: write) }
    return course
  }

  private static func insert(_ write: Write, into list: inout [Write]) {
    let place = list.lastIndex { $0.order < write.order }.map { $0 + 1 } ?? 0
    list.insert(write, at: place)
  }
}
