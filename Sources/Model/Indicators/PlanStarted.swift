// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// B1 年度改造启动率: compounds of the year's locked plan that have started, of those due by the plan's
/// curve.
///
/// The first version of the plan, once locked, is the denominator: what later versions add or take
/// away never changes it. An entry is due from its planned start on, without one at the end of the
/// year. The project is the one the entry names, else one of the compound's of the plan's year.
/// Source: 丽建发〔2023〕22号 二(三).
public enum PlanStarted: RecordIndicator {
  public static let code = "B1"
  public static var kind: KindDeclaration { PlanEntry.declaration.kind }
  public static func counted(under rule: CountingRule) -> CountedThing { .planEntries }
  public static func isRecorded(in ledger: Ledger) -> Bool { !ledger[PlanEntry.self].isEmpty }

  public enum Why: UInt8, CountingReason {
    case started, waiting, notDue, notLocked, laterVersion, twice, unrelated
  }

  public static func judge(_ facts: CountingFacts, over period: Period) -> [Judgement] {
    let entries = facts.ledger[PlanEntry.self]
    let years = entries.column(\.year).words
    let versions = entries.column(\.version).words
    let changes = entries.column(\.change).bytes
    let planned = entries.column(\.plannedStartOn).words
    let locked = entries.column(\.lockedOn).words
    let started = facts.ledger[Project.self].column(\.startedOn).words
    let end = period.lastDay.number
    let year = period.lastDay.civil.year
    let yearEnd = Month(year: year, month: 12).lastDay.number
    var seen: Set<Int> = []
    return entries.indices.map { row in
      guard years[row] == Int32(year) else { return .out(Why.unrelated) }
      guard versions[row] == 1, changes[row] == PlanChange.original.code else {
        return .out(Why.laterVersion)
      }
      guard locked[row] != Column.missingWord, locked[row] <= end else {
        return .out(Why.notLocked)
      }
      if let compound = facts.planCompounds.first(of: row), !seen.insert(compound).inserted {
        return .out(Why.twice)
      }
      let due = planned[row] == Column.missingWord ? yearEnd : planned[row]
      guard due <= end else { return .out(Why.notDue) }
      guard let project = project(of: row, year: year, facts) else { return .open(Why.waiting) }
      let isStarted = started[project] != Column.missingWord && started[project] <= end
      return isStarted ? .counted(Why.started, by: project) : .open(Why.waiting, by: project)
    }
  }

  /// The project of an entry: the one it names, else the compound's of that year that started first.
  private static func project(of entry: Int, year: Int, _ facts: CountingFacts) -> Int? {
    if let named = facts.planProjects.first(of: entry) { return named }
    guard let compound = facts.planCompounds.first(of: entry) else { return nil }
    let projects = facts.ledger[Project.self]
    let years = projects.column(\.planYear).words
    let started = projects.column(\.startedOn).words
    func start(_ row: Int) -> Int32 {
      started[row] == Column.missingWord ? Int32.max : started[row]
    }
    return facts.compoundProjects?.targets(of: compound).lazy.map { Int($0) }
      .filter { years[$0] == Int32(year) }.min { start($0) < start($1) }
  }
}

extension PlanStarted.Why {
  public var reason: Reason {
    switch self {
    case .started: .counted("started", zh: "已开工", en: "started", by: "project")
    case .waiting:
      .open("waiting", zh: "计划启动日已到，未开工", en: "due by the plan, not started", by: "project")
    case .notDue: .out("not-due", zh: "计划启动日未到", en: "not due by the plan yet")
    case .notLocked: .out("not-locked", zh: "截止日计划未锁定", en: "the plan was not locked by then")
    case .laterVersion:
      .out("later-version", zh: "后续版本的调整，不改变原计划分母", en: "a later version, the plan stands")
    case .twice: .out("twice", zh: "同一小区在原计划中重复", en: "the compound is in the plan already")
    case .unrelated: .unrelated
    }
  }
}
