/// The pool as a check-list (清单化): what every project has and what it lacks, stage by stage. Source: 四(二).
public struct PoolChecklist: Sendable {
  /// The projects, in the order of rows.
  public let rows: [Row]

  /// A project.
  public struct Row: Sendable {
    /// The row of the project.
    public let project: Int
    /// Its id.
    public let id: String
    /// Its stage.
    public let stage: ProjectStage
    /// One state for each of `PoolRequirement.all`, in its order.
    public let states: [PoolRequirement.State]

    /// What is missing, in order.
    public var missing: [PoolRequirement] {
      zip(PoolRequirement.all, states).filter { $1 == .missing }.map(\.0)
    }

    /// What the next stage asks for and is not there.
    public var needed: [PoolRequirement] {
      let next = ProjectStage.path.drop { $0 != stage }.dropFirst().first
      return zip(PoolRequirement.all, states).filter { $1 == .open && $0.stage == next }.map(\.0)
    }
  }

  /// The check-list of a unit, or of all units; projects set aside or withdrawn are left out.
  ///
  /// O(projects × requirements).
  public init(_ circumstances: Circumstances, unit: String? = nil) {
    let checks = PoolChecks(circumstances)
    let stages = checks.projects.column(\.stage)
    let requirements = PoolRequirement.all
    let places = ProjectStage.path.enumerated().map { ($0.element, $0.offset) }
    let place = Dictionary(places, uniquingKeysWith: { first, _ in first })
    rows = checks.projects.rows(ofUnit: unit).compactMap { row -> Row? in
      guard let stage = stages.number(row).flatMap(ProjectStage.value), let reached = place[stage]
      else { return nil }
      return Row(
        project: row, id: checks.projects.table.id(row), stage: stage,
        states: requirements.map { requirement in
          let state = requirement.judge(checks, row)
          let asked = place[requirement.stage] ?? 0
          return state == .missing && asked > reached ? .open : state
        })
    }
  }
}
