import Model

/// The columns that say how far a project is, for passes over many rows.
struct ProjectRows {
  private let stages: [UInt8]
  /// What each stored stage means for a list: 0 under way, 1 waiting, 2 running or put off, 3 done.
  private let group: [Int]

  init(_ table: Table) {
    stages = Records<Project>(table).column(\.stage).bytes
    group =
      [3]
      + ProjectStage.allCases.map { stage in
        switch stage {
        case .planned, .scheme, .executing, .accepted, .published: 0
        case .surveyed, .reserve: 1
        case .operating, .suspended: 2
        case .closed, .reviewed, .withdrawn, .restructured: 3
        }
      }
  }

  /// Projects under way first, those longest in their stage in front; O(rows).
  func byWork(_ rows: [Int32], in ledger: Ledger) -> [Int32] {
    var groups: [[Int32]] = [[], [], [], []]
    for row in rows { groups[group[Int(stages[Int(row)])]].append(row) }
    let column = Project.declaration.position(of: \.stageSince)
    let order = SortOrder(keys: [SortOrder.Key(column: column)])
    return groups.flatMap { order.sorted($0, in: ledger, kind: .projects) }
  }
}
