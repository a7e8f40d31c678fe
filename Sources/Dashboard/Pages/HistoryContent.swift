import Model

/// The history of a record or of the store: acts, the newest first, each with its lines in order.
struct HistoryContent: Sendable {
  /// The lines in the order shown.
  let lines: [Revision]
  /// The acts that were taken back and not done again.
  let undone: Set<String>
  /// When each act was done.
  private let times: [String: String]

  /// The history of these lines, the oldest first.
  init(_ revisions: [Revision]) {
    var acts: [String] = []
    var groups: [String: [Revision]] = [:]
    for revision in revisions {
      if groups[revision.transaction] == nil { acts.append(revision.transaction) }
      groups[revision.transaction, default: []].append(revision)
    }
    lines = acts.reversed().flatMap { groups[$0] ?? [] }
    // From the newest on: an act that takes another back counts only while it stands itself.
    var undone: Set<String> = []
    for act in acts.reversed() where !undone.contains(act) {
      if let target = groups[act]?.first?.undoes { undone.insert(target) }
    }
    self.undone = undone
    times = groups.compactMapValues { $0.first?.when }
  }

  /// The line in a place, or nil.
  func revision(at place: Int) -> Revision? { lines.indices.contains(place) ? lines[place] : nil }

  /// Whether the line is the first of its act.
  func isFirst(_ place: Int) -> Bool {
    place == 0 || lines[place - 1].transaction != lines[place].transaction
  }

  /// How many lines the act of a line has here.
  func count(of transaction: String) -> Int {
    lines.reduce(0) { $0 + ($1.transaction == transaction ? 1 : 0) }
  }

  /// When an act was done, or nil where it is not listed here.
  func time(of transaction: String) -> String? { times[transaction] }

  /// The place of the line that was in `place` of a former history, or nil.
  func place(of former: Revision) -> Int? {
    lines.firstIndex { $0.transaction == former.transaction && $0.id == former.id }
  }
}
