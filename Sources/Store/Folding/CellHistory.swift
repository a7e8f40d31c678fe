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

  /// Whether anything was changed since the record was made.
  var isChanged: Bool { !changes.isEmpty }
  /// When it was last written.
  var last: Write? {
    [creations.last, changes.last].compactMap { $0 }.max { $0.order < $1.order }
  }

  /// Takes a writing in, wherever in the order it belongs.
  mutating func take(_ write: Write) {
    switch write.manner {
    case .creation: CellHistory.insert(write, into: &creations)
    case .change, .settlement: CellHistory.insert(write, into: &changes)
    }
  }

  private static func insert(_ write: Write, into list: inout [Write]) {
    let place = list.lastIndex { $0.order < write.order }.map { $0 + 1 } ?? 0
    list.insert(write, at: place)
  }

  /// What the cell shows.
  ///
  /// - Parameters:
  ///   - isCreated: Whether any line that made the record is known; where none is, the first change is
  ///     believed in what it found.
  ///   - end: Only writings before it count; nil for all.
  func standing(
    _ policy: ConflictPolicy, isCreated: Bool, before end: Arrival.Order? = nil
  ) -> Standing {
    func counts(_ write: Write) -> Bool { end.map { write.order < $0 } ?? true }
    var current = creations.first { counts($0) }
    var branches: [Write] = []
    var base = ""
    for write in creations.dropFirst() where counts(write) {
      // The same record made twice with the same value is no contradiction.
      if creations.contains(where: { $0.order < write.order && $0.new == write.new }) { continue }
      if branches.isEmpty, let current { branches.append(current) }
      branches.append(write)
    }
    var isTrusting = !isCreated && creations.isEmpty
    for write in changes where counts(write) {
      if case .settlement(let seen) = write.manner {
        let open = branches.isEmpty ? [current].compactMap { $0 } : branches
        let unseen = open.filter {
          !seen.contains($0.line.text) && $0.new != write.old && $0.new != write.new
        }
        branches = unseen.isEmpty ? [] : unseen + [write]
        if unseen.isEmpty { current = write } else { base = write.old }
      } else if branches.isEmpty {
        let value = current?.new ?? ""
        if write.old == value || isTrusting {
          current = write
        } else if write.new != value {
          base = write.old
          branches = [current ?? CellHistory.absence(before: write), write]
        }
      } else if let branch = branches.lastIndex(where: { $0.new == write.old }) {
        branches[branch] = write
        // Who goes back to the value all began from claims nothing any more.
        if write.new == base { branches.remove(at: branch) }
      } else if !branches.contains(where: { $0.new == write.new }) {
        branches.append(write)
      }
      isTrusting = false
      if let first = branches.first, branches.allSatisfy({ $0.new == first.new }) {
        current = branches.max { $0.order < $1.order }
        branches = []
      }
    }
    guard !branches.isEmpty else { return Standing(value: current?.new ?? "") }
    // Of equal orders the last: nobody claims the absence that a writing met unexpectedly.
    let latest = branches.indices.max { branches[$0].order <= branches[$1].order } ?? 0
    let shown = policy == .laterShows || branches[0].who.isEmpty ? latest : 0
    return Standing(
      value: branches[shown].new, claims: branches, base: base, shown: shown)
  }

  /// The empty cell that a writing met where it expected a value.
  private static func absence(before write: Write) -> Write {
    Write(
      order: write.order, line: write.line, who: "", manner: .creation, old: "", new: "")
  }
}
