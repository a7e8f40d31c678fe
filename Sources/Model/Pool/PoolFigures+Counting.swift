extension PoolFigures {
  /// The figures of every unit in listing order, then those of all units together under an empty id.
  ///
  /// O(projects + milestones + moves).
  public static func all(_ circumstances: Circumstances) -> [PoolFigures] {
    let count = PoolCount(circumstances)
    let units = circumstances.ledger.unitsInOrder
    return units.map { count.figures(of: $0) } + [count.figures(of: "")]
  }
}

/// The pool counted once, by unit.
private struct PoolCount {
  private let circumstances: Circumstances
  private let moves: PoolMoves
  private var stages: [String: [StageFigure]] = [:]
  private var stuck: [String: [StuckProject]] = [:]
  private var near: [String: [Int]] = [:]
  private var late: [String: [Int]] = [:]

  init(_ circumstances: Circumstances) {
    self.circumstances = circumstances
    moves = PoolMoves(circumstances)
    countProjects()
    countMilestones()
  }

  func figures(of unit: String) -> PoolFigures {
    let rules = circumstances.rules
    func sum(_ balances: [String: PoolMoves.Balance], _ path: KeyPath<PoolMoves.Balance, Int>)
      -> Int
    {
      unit.isEmpty
        ? balances.values.reduce(0) { $0 + $1[keyPath: path] } : balances[unit]?[keyPath: path] ?? 0
    }
    return PoolFigures(
      unit: unit, stages: stages[unit] ?? ProjectStage.allCases.map(StageFigure.init),
      entriesThisMonth: sum(moves.monthly, \.entries), exitsThisMonth: sum(moves.monthly, \.exits),
      entries: sum(moves.yearly, \.entries), exits: sum(moves.yearly, \.exits),
      recentExits: sum(moves.recent, \.exits), recentMonths: rules.value(of: .throughputMonths),
      stuck: stuck[unit] ?? [], milestonesNear: near[unit] ?? [], milestonesLate: late[unit] ?? [],
      month: circumstances.today.month, leastReserve: rules.value(of: .reserveMonths),
      end: rules.span.end.lastDay.month)
  }

  private mutating func countProjects() {
    let ledger = circumstances.ledger
    let projects = ledger[Project.self]
    let codes = projects.column(\.stage).bytes
    let since = projects.column(\.stageSince).words
    let units = projects.column(\.unit)
    let households = ledger[Compound.self].column(\.households).words
    let links = ledger.links(\Project.compounds)
    let today = circumstances.today.number
    var days: [String: [[Int]]] = [:]
    var stays: [(unit: String, row: Int, stage: Int, days: Int)] = []
    for row in projects.indices where codes[row] > 0 {
      let stage = Int(codes[row]) - 1
      let unit = units.number(row).map { units.dictionary.texts[Int($0)] } ?? ""
      let stay = since[row] == Column.missingWord ? nil : Int(today - since[row])
      for owner in unit.isEmpty ? [""] : [unit, ""] {
        var figures = stages[owner] ?? ProjectStage.allCases.map(StageFigure.init)
        stages[owner] = nil
        figures[stage].projects += 1
        links.each(row) {
          figures[stage].compounds += 1
          figures[stage].households += max(0, Int(households[$0]))
        }
        stages[owner] = figures
        guard let stay, stay >= 0 else { continue }
        days[owner, default: Array(repeating: [], count: figures.count)][stage].append(stay)
      }
      if let stay, stay >= 0 { stays.append((unit, row, stage, stay)) }
    }
    for (owner, byStage) in days {
      for (stage, list) in byStage.enumerated() { stages[owner]?[stage].take(days: list) }
    }
    findStuck(stays)
  }

  /// A project is stuck by the median of its own unit.
  private mutating func findStuck(
    _ stays: [(unit: String, row: Int, stage: Int, days: Int)]
  ) {
    let share = circumstances.rules.value(of: .stuckShare)
    let longest = circumstances.rules.value(of: .stuckDays)
    let moving = Set(ProjectStage.path.prefix { $0 != .operating })
    for stay in stays {
      let stage = ProjectStage.allCases[stay.stage]
      guard moving.contains(stage), let median = stages[stay.unit]?[stay.stage].median else {
        continue
      }
      let bound = min(longest, (median * Rational(share) / Rational(100)).floor)
      guard stay.days > bound else { continue }
      let found = StuckProject(row: stay.row, stage: stage, days: stay.days, bound: bound)
      for owner in stay.unit.isEmpty ? [""] : [stay.unit, ""] {
        stuck[owner, default: []].append(found)
      }
    }
    for owner in stuck.keys { stuck[owner]?.sort { ($1.days, $0.row) < ($0.days, $1.row) } }
  }

  private mutating func countMilestones() {
    let ledger = circumstances.ledger
    let milestones = ledger[Milestone.self]
    let planned = milestones.column(\.plannedOn).words
    let actual = milestones.column(\.actualOn).words
    let units = milestones.column(\.unit)
    let today = circumstances.today.number
    let last = today + Int32(circumstances.rules.value(of: .milestoneDays))
    for row in milestones.indices
    where actual[row] == Column.missingWord && planned[row] != Column.missingWord
      && planned[row] <= last
    {
      let unit = units.number(row).map { units.dictionary.texts[Int($0)] } ?? ""
      for owner in unit.isEmpty ? [""] : [unit, ""] {
        if planned[row] < today {
          late[owner, default: []].append(row)
        } else {
          near[owner, default: []].append(row)
        }
      }
    }
    for owner in late.keys { late[owner]?.sort { (planned[$0], $0) < (planned[$1], $1) } }
    for owner in near.keys { near[owner]?.sort { (planned[$0], $0) < (planned[$1], $1) } }
  }
}
