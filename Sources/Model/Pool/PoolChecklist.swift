/// The pool as a check-list (清单化): what every project has and what it lacks, stage by stage.
///
/// Every guard that `Machine.project` holds the steps onward to is asked of it. Source: 四(二).
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
    /// Why not, one for each of `PoolRequirement.all`; nil where it is done or cannot be asked yet.
    public let reasons: [Phrase?]

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
  /// O(projects × requirements), and a pass over each kind that guards of projects look at.
  public init(_ circumstances: Circumstances, unit: String? = nil) {
    let projects = circumstances.ledger[Project.self]
    let stages = projects.column(\.stage)
    let mentions = Mentions(forProjects: circumstances.ledger)
    rows = projects.rows(ofUnit: unit).compactMap { row -> Row? in
      guard let stage = stages.number(row).flatMap(ProjectStage.value),
        ProjectStage.path.contains(stage)
      else { return nil }
      let answers = PoolRequirement.steps.flatMap {
        Machine.project.answers(of: $0, row: row, in: circumstances, mentions: mentions)
      }
      let judged = zip(PoolRequirement.all, answers).map { $0.judge($1, inStage: stage) }
      return Row(
        project: row, id: projects.table.id(row), stage: stage, states: judged.map(\.state),
        reasons: judged.map(\.reason))
    }
  }
}

extension Mentions {
  /// Who names the projects and their compounds, as far as guards of projects ask.
  fileprivate init(forProjects ledger: Ledger) {
    self.init(ledger)
    find(\Issue.compound)
    find(\PlanEntry.project)
    find(\PlanEntry.compound)
    find(\MaintenanceFund.compound)
    find(\HandoverInspection.compound)
    find(\ServiceContract.compounds)
    find(\OwnersCommittee.compound)
    find(\IncomeStatement.compound)
  }
}
