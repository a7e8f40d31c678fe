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
  public static let all: [KindDeclaration] = [
    ReportingUnit.declaration.kind,
    Division.declaration.kind,
    Compound.declaration.kind,
    Project.declaration.kind,
    Milestone.declaration.kind,
    SupervisionItem.declaration.kind,
    OwnersCommittee.declaration.kind,
    ServiceContract.declaration.kind,
    ReportingPeriod.declaration.kind,
    IndicatorReport.declaration.kind,
    Adjustment.declaration.kind,
  ]

  /// The kind's place in `all`.
  public var ordinal: Int {
    guard let ordinal = KindDeclaration.all.firstIndex(where: { $0 === self }) else {
      preconditionFailure("\(identifier) is missing from KindDeclaration.all")
    }
    return ordinal
  }

  /// The kind with this identifier, or nil.
  public static func named(_ identifier: String) -> KindDeclaration? {
    all.first { $0.identifier == identifier }
  }
}
