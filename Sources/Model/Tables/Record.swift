/// One record of a kind: a row of its table. Fields are read as properties: `compound.households`.
@dynamicMemberLookup
public struct Record<Kind: RecordKind>: Sendable {
  /// The table.
  public let table: Table
  /// The row.
  public let row: Int

  /// The record in a row of a table.
  public init(_ table: Table, row: Int) {
    self.table = table
    self.row = row
  }

  /// The record's id.
  public var recordID: String { table.id(row) }

  /// The value of a field, or nil where it is missing.
  public subscript<Value: FieldValue>(
    dynamicMember path: KeyPath<Kind, Field<Value>>
  ) -> Value? {
    let position = Kind.declaration.position(of: path)
    if Value.self == String.self {
      let text = table.canonicalText(row: row, column: position)
      return text.isEmpty ? nil : text as? Value
    }
    return table.columns[position].number(row).flatMap { Value.value(stored: $0) }
  }
}

/// The records of a kind, in the order of their rows.
public struct Records<Kind: RecordKind>: RandomAccessCollection, Sendable {
  /// The table.
  public let table: Table

  /// The records of a table of this kind.
  public init(_ table: Table) { self.table = table }

  /// The first row, 0.
  public var startIndex: Int { 0 }
  /// The number of rows.
  public var endIndex: Int { table.count }
  /// The record in a row.
  public subscript(row: Int) -> Record<Kind> { Record(table, row: row) }

  /// The record with this id, or nil.
  public func record(id: String) -> Record<Kind>? {
    table.row(of: id).map { Record(table, row: $0) }
  }

  /// The column of a field, for passes over all rows.
  public func column<Value>(_ path: KeyPath<Kind, Field<Value>>) -> Column {
    table.columns[Kind.declaration.position(of: path)]
  }
}
