/// Finds the unit, the street and the households of the rows that a rule has something to say of.
struct ReminderWriter<Kind: RecordKind> {
  /// The records of the kind.
  let records: Records<Kind>
  private let rule: any ReminderRule.Type
  private let facts: ReminderFacts
  private let compounds: Records<Compound>
  private let unitColumn: Int?
  private let streetColumn: Int?
  private let compoundColumn: Int?

  init(_ rule: any ReminderRule.Type, _ facts: ReminderFacts) {
    self.rule = rule
    self.facts = facts
    records = facts.ledger[Kind.self]
    compounds = facts.ledger[Compound.self]
    let kind = Kind.declaration.kind
    unitColumn = kind.identifier == "unit" ? 0 : kind.position(named: "unit")
    streetColumn = kind.position(named: "street")
    let target = Compound.declaration.kind.identifier
    compoundColumn = kind.fields.firstIndex { $0.type.referencedKind == target }
  }

  /// The reminder about a row.
  func reminder(_ row: Int, _ notice: Notice) -> Reminder {
    let table = records.table
    let rows = compoundRows(row)
    let households = compounds.column(\.households)
    var street = streetColumn.map { table.canonicalText(row: row, column: $0) } ?? ""
    if street.isEmpty { street = sharedStreet(of: rows) }
    return facts.reminder(
      rule, about: Reminder.Subject(table.kind, id: table.id(row), row: row),
      unit: unitColumn.map { table.canonicalText(row: row, column: $0) } ?? "", street: street,
      households: rows.reduce(0) { $0 + Int(households.number($1) ?? 0) }, notice)
  }

  /// The rows of the compounds that a record names; a compound is its own.
  private func compoundRows(_ row: Int) -> [Int] {
    if Kind.self == Compound.self { return [row] }
    guard let compoundColumn else { return [] }
    return records.table.text(row: row, column: compoundColumn).split(separator: " ").compactMap {
      compounds.table.row(of: String($0))
    }
  }

  /// The street that all of these compounds lie in, or empty.
  private func sharedStreet(of rows: [Int]) -> String {
    let streets = compounds.column(\.street)
    guard let first = rows.first, let code = streets.number(first),
      rows.allSatisfy({ streets.number($0) == code })
    else { return "" }
    return streets.dictionary.texts[Int(code)]
  }
}
