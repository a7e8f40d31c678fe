/// The pool as a board (项目化): a column for every stage, a card for every project. Source: 四(二).
public struct PoolBoard: Sendable {
  /// The columns, in the order of `ProjectStage.allCases`.
  public let columns: [Column]

  /// A stage and its projects, the longest in it first.
  public struct Column: Sendable {
    /// The stage.
    public let stage: ProjectStage
    /// Its cards.
    public let cards: [Card]
  }

  /// A project.
  public struct Card: Hashable, Sendable {
    /// The row of the project.
    public let row: Int
    /// Its id.
    public let id: String
    /// Its compounds.
    public let compounds: Int
    /// Their households.
    public let households: Int
    /// The days it has been in its stage; nil where that is not known.
    public let days: Int?
    /// Whether it has been there too long.
    public let isStuck: Bool
    /// Its milestones that are late.
    public let lateMilestones: Int
  }

  /// The board of a unit, or of all units. O(projects + milestones).
  public init(_ circumstances: Circumstances, unit: String? = nil) {
    let ledger = circumstances.ledger
    let projects = ledger[Project.self]
    let stages = projects.column(\.stage).bytes
    let since = projects.column(\.stageSince).words
    let households = ledger[Compound.self].column(\.households).words
    let compounds = ledger.links(\Project.compounds)
    let all = PoolFigures.all(circumstances)
    let stuck = Set(all.last?.stuck.map(\.row) ?? [])
    let late = PoolBoard.lateMilestones(ledger, all.last?.milestonesLate ?? [])
    let today = circumstances.today
    var cards: [[Card]] = Array(repeating: [], count: ProjectStage.allCases.count)
    for row in projects.rows(ofUnit: unit) where stages[row] > 0 {
      let own = compounds.targets(of: row)
      let day = since[row] == Model.Column.missingWord ? nil : Day(number: since[row])
      cards[Int(stages[row]) - 1].append(
        Card(
          row: row, id: projects.table.id(row), compounds: own.count,
          households: own.reduce(0) { $0 + max(0, Int(households[Int($1)])) },
          days: day.map { today - $0 }, isStuck: stuck.contains(row),
          lateMilestones: late[row] ?? 0))
    }
    columns = ProjectStage.allCases.enumerated().map { place, stage in
      Column(
        stage: stage,
        cards: cards[place].sorted { ($1.days ?? -1, $0.row) < ($0.days ?? -1, $1.row) })
    }
  }

  /// The late milestones of each project.
  private static func lateMilestones(_ ledger: Ledger, _ rows: [Int]) -> [Int: Int] {
    let projects = ledger.links(\Milestone.project)
    var counts: [Int: Int] = [:]
    for row in rows { projects.each(row) { counts[$0, default: 0] += 1 } }
    return counts
  }
}

extension Records {
  /// The rows of a unit, or of all units, in order.
  func rows(ofUnit unit: String?) -> [Int] {
    guard let unit, let position = Kind.declaration.kind.position(named: "unit") else {
      return Array(indices)
    }
    let column = table.columns[position]
    guard let code = column.dictionary.existingCode(of: unit) else { return [] }
    return indices.filter { column.words[$0] == code }
  }
}
