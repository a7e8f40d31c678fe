/// The numbers of a unit's pool on a day (滚动项目库). Source: 二(三).
public struct PoolFigures: Sendable {
  /// The unit; empty for all units together.
  public let unit: String
  /// One for each stage, in the order of `ProjectStage.allCases`.
  public let stages: [StageFigure]
  /// Compounds that came in this month, approved.
  public let entriesThisMonth: Int
  /// Compounds that went out this month.
  public let exitsThisMonth: Int
  /// Compounds that came in over the last 12 months, approved.
  public let entries: Int
  /// Compounds that went out over the last 12 months.
  public let exits: Int
  /// Compounds that went out over the months that throughput is measured by.
  public let recentExits: Int
  /// The months that throughput is measured by.
  public let recentMonths: Int
  /// Projects that have stayed too long in their stage, the longest first.
  public let stuck: [StuckProject]
  /// The rows of milestones planned within the next days and not reached, the first planned first.
  public let milestonesNear: [Int]
  /// The rows of milestones whose planned day has passed and that are not reached, the oldest first.
  public let milestonesLate: [Int]
  /// The month of the figures.
  let month: Month
  /// The least months that the reserve should last.
  let leastReserve: Int
  /// The month by whose end all should be done.
  public let end: Month

  /// How many compounds more went out in 12 months than came in (递补缺口); negative where more came in.
  public var gap: Int { exits - entries }

  /// The compounds in reserve.
  public var reserve: Int { figure(.reserve).compounds }

  /// How many months the reserve lasts at the exits of the last 12; nil where nothing went out.
  public var reserveMonths: Rational? {
    exits > 0 ? Rational(reserve * 12) / Rational(exits) : nil
  }

  /// Compounds that are in the pool and have not left it, those set aside included.
  public var remaining: Int {
    let stages: [ProjectStage] = [
      .surveyed, .reserve, .planned, .scheme, .executing, .accepted, .published, .operating,
      .suspended,
    ]
    return stages.reduce(0) { $0 + figure($1).compounds }
  }

  /// The month in which the last compound leaves at the throughput of the last months; nil where nothing
  /// went out, or in more than 100 years.
  public var forecast: Month? {
    if remaining == 0 { return month }
    guard recentExits > 0 else { return nil }
    let months = (remaining * recentMonths + recentExits - 1) / recentExits
    return months <= 1_200 ? month + months : nil
  }

  /// Whether all is forecast to be done in time.
  public var isInTime: Bool { forecast.map { $0 <= end } ?? false }

  /// Whether more goes out than comes in, or the reserve is low (递补告警).
  public var isAlarming: Bool {
    gap > 0 || (reserveMonths.map { $0 < Rational(leastReserve) } ?? false)
  }

  /// The figure of a stage.
  public func figure(_ stage: ProjectStage) -> StageFigure { stages[Int(stage.code) - 1] }
}

/// How much is in a stage, and for how long.
public struct StageFigure: Hashable, Sendable {
  /// The stage.
  public let stage: ProjectStage
  /// Its projects.
  public internal(set) var projects = 0
  /// Their compounds.
  public internal(set) var compounds = 0
  /// The households of those.
  public internal(set) var households = 0
  /// The median of the days that its projects have been in it; nil where none has a day.
  public internal(set) var median: Rational?
  /// The days that nine of ten have been in it for at most (nearest rank); nil where none has a day.
  public internal(set) var ninetieth: Int?

  init(_ stage: ProjectStage) { self.stage = stage }

  /// Takes the days of its projects, in any order.
  mutating func take(days: [Int]) {
    guard !days.isEmpty else { return }
    let sorted = days.sorted()
    let middle = sorted.count / 2
    median =
      sorted.count % 2 == 1
      ? Rational(sorted[middle]) : Rational(sorted[middle - 1] + sorted[middle]) / Rational(2)
    ninetieth = sorted[(sorted.count * 9 + 9) / 10 - 1]
  }
}

/// A project that has stayed too long in its stage.
public struct StuckProject: Hashable, Sendable {
  /// The row of the project.
  public let row: Int
  /// Its stage.
  public let stage: ProjectStage
  /// The days it has been in it.
  public let days: Int
  /// The days it may have been in it.
  public let bound: Int
}
