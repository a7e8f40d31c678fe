/// Every record of a store at one moment: one table per kind.
public struct Ledger: Sendable {
  /// The tables in the order of `KindDeclaration.all`.
  public var tables: [Table]
  /// What contradicts each other and nobody has settled yet, by kind, id and column.
  public var conflicts: [Conflict] = []

  /// No records of any kind.
  public init() { tables = Ledger.emptyTables }

  private static let emptyTables = KindDeclaration.all.map(Table.init)

  /// The records of a kind.
  public subscript<Kind: RecordKind>(_: Kind.Type) -> Records<Kind> {
    Records(tables[Kind.declaration.kind.ordinal])
  }

  /// The table of a kind.
  public subscript(kind: KindDeclaration) -> Table {
    get { tables[kind.ordinal] }
    _modify { yield &tables[kind.ordinal] }
  }

  /// The conflicts about a record.
  public func conflicts(of id: String, kind: KindDeclaration) -> [Conflict] {
    conflicts.filter { $0.id == id && $0.kind == kind.ordinal }
  }

  /// The table that holds the record with this id, and its row.
  public func place(of id: String) -> (kind: KindDeclaration, row: Int)? {
    for table in tables where table.kind.idPattern.accepts(id) {
      if let row = table.row(of: id) { return (table.kind, row) }
    }
    return nil
  }
}

extension KindDeclaration {
  /// Every kind, in the order of the data dictionary.
  public static let all: [KindDeclaration] = numbered([
    ReportingUnit.declaration.kind,
    Division.declaration.kind,
    Compound.declaration.kind,
    Issue.declaration.kind,
    DepartmentFact.declaration.kind,
    Project.declaration.kind,
    Milestone.declaration.kind,
    PlanEntry.declaration.kind,
    PoolMove.declaration.kind,
    TaskForce.declaration.kind,
    SupervisionItem.declaration.kind,
    Extension.declaration.kind,
    Escalation.declaration.kind,
    Meeting.declaration.kind,
    Resolution.declaration.kind,
    OwnersCommittee.declaration.kind,
    Election.declaration.kind,
    Candidate.declaration.kind,
    PartyPact.declaration.kind,
    DutyList.declaration.kind,
    Deliberation.declaration.kind,
    JointAction.declaration.kind,
    Dispute.declaration.kind,
    ServiceContract.declaration.kind,
    ServiceCompany.declaration.kind,
    Evaluation.declaration.kind,
    CreditEvent.declaration.kind,
    HandoverInspection.declaration.kind,
    ServiceStandard.declaration.kind,
    MenuItem.declaration.kind,
    EnclosurePlan.declaration.kind,
    PropertyAsset.declaration.kind,
    IncomeStatement.declaration.kind,
    MaintenanceFund.declaration.kind,
    EmergencyRepair.declaration.kind,
    Subsidy.declaration.kind,
    StreetCapacity.declaration.kind,
    Policy.declaration.kind,
    Highlight.declaration.kind,
    Commendation.declaration.kind,
    Publicity.declaration.kind,
    ReportingPeriod.declaration.kind,
    IndicatorReport.declaration.kind,
    Adjustment.declaration.kind,
    RecheckResult.declaration.kind,
    SignOff.declaration.kind,
    FindingRuling.declaration.kind,
  ])

  private static func numbered(_ kinds: [KindDeclaration]) -> [KindDeclaration] {
    for (place, kind) in kinds.enumerated() { kind.place = place }
    return kinds
  }

  /// The kind's place in `all`.
  public var ordinal: Int {
    _ = KindDeclaration.all
    precondition(place >= 0, "\(identifier) is missing from KindDeclaration.all")
    return place
  }

  /// The kind with this identifier, or nil.
  public static func named(_ identifier: String) -> KindDeclaration? {
    all.first { $0.identifier == identifier }
  }
}
