import Model

/// A record that is being made, field by field, or one for each of several records.
struct NewForm: Sendable {
  /// Its kind.
  let kind: KindDeclaration
  /// What is known of it so far, in the order it was given.
  var values: [CellText]
  /// What each of several new records has of its own; empty where one is made.
  let own: [[CellText]]
  /// The columns still to be asked for, the next one first; the id of a single one comes last.
  var pending: [Int]

  /// A record of a kind of which some values are known; it is asked for what is required, and for
  /// these columns beside.
  init(_ kind: KindDeclaration, knowing values: [CellText], asking columns: [Int] = []) {
    self.init(kind, values, own: [], asking: columns)
  }

  /// A record for each of several, of which these values are known.
  init(_ kind: KindDeclaration, knowingEach own: [[CellText]], asking columns: [Int]) {
    self.init(kind, [], own: own, asking: columns)
  }

  private init(
    _ kind: KindDeclaration, _ values: [CellText], own: [[CellText]], asking columns: [Int]
  ) {
    self.kind = kind
    self.values = values
    self.own = own
    pending = kind.fields.indices.dropFirst().filter { column in
      let name = kind.fields[column].identifier
      let isKnown = own.isEmpty ? [values] : own
      return (kind.fields[column].isRequired || columns.contains(column))
        && !isKnown.allSatisfy { $0.contains { $0.field == name } }
    }
  }

  /// How many records are made.
  var count: Int { max(1, own.count) }

  /// Whether each of several records has a value of its own in a column.
  func isOwn(_ column: Int) -> Bool {
    let name = kind.fields[column].identifier
    return own.contains { $0.contains { $0.field == name } }
  }

  /// Whether nothing is asked for any more: several records get their ids by themselves.
  var isComplete: Bool { pending.isEmpty && own.count > 1 }

  /// The value of a field; empty where it is not known.
  func text(of field: String) -> String { values.first { $0.field == field }?.text ?? "" }

  /// Takes the value of a field, and what follows from it: the unit and the street of the record named.
  mutating func take(_ text: String, of column: Int, in ledger: Ledger) {
    let field = kind.fields[column]
    pending.removeAll { $0 == column }
    guard !text.isEmpty else { return }
    values.append(CellText(field.identifier, text))
    guard let target = field.type.referencedKind.flatMap(KindDeclaration.named),
      let first = text.split(separator: " ").first, let row = ledger[target].row(of: String(first))
    else { return }
    for name in ["unit", "street"] {
      guard let own = kind.position(named: name), let other = target.position(named: name) else {
        continue
      }
      let known = ledger[target].canonicalText(row: row, column: other)
      guard !known.isEmpty, self.text(of: name).isEmpty else { continue }
      values.append(CellText(name, known))
      pending.removeAll { $0 == own }
    }
  }
}
