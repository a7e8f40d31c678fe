import Model

extension CellHistory {
  /// The way from the first writing of a cell to what shows: one writing after the other, in order.
  struct Course: Sendable {
    /// Whether the first change was to be believed in what it found.
    let wasTrusting: Bool
    private var isTrusting: Bool
    private var current: Write?
    /// Values that contradict each other, each the last of those that go on from one another.
    private var branches: [Write] = []
    /// The value that the branches began from.
    private var base = ""

    /// The way up to the first change.
    init(_ creations: [Write], isTrusting: Bool) {
      wasTrusting = isTrusting
      self.isTrusting = isTrusting
      current = creations.first
      for (place, write) in creations.enumerated().dropFirst() {
        // The same record made twice with the same value is no contradiction.
        if creations[..<place].contains(where: { $0.new == write.new }) { continue }
        if branches.isEmpty, let current { branches.append(current) }
        branches.append(write)
      }
    }

    /// Goes on by one writing, which comes after all before.
    mutating func go(on write: Write) {
      if case .settlement(let seen) = write.manner {
        settle(write, seen: seen)
      } else if branches.isEmpty {
        let value = current?.new ?? ""
        if write.old == value || isTrusting {
          current = write
        } else if write.new != value {
          base = write.old
          branches = [current ?? Course.absence(before: write), write]
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

    private mutating func settle(_ write: Write, seen: [String]) {
      let open = branches.isEmpty ? [current].compactMap { $0 } : branches
      let unseen = open.filter {
        !seen.contains($0.line.text) && $0.new != write.old && $0.new != write.new
      }
      branches = unseen.isEmpty ? [] : unseen + [write]
      if unseen.isEmpty { current = write } else { base = write.old }
    }

    /// What shows, and what contradicts it.
    func standing(_ policy: ConflictPolicy) -> Standing {
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
}
