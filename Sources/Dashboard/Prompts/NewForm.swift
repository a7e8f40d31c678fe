import Model

/// A record that is being made, field by field.
struct NewForm: Sendable {
  /// Its kind.
  let kind: KindDeclaration
  /// What is known of it so far, in the order it was given.
  var values: [CellText]
  /// The columns still to be asked for, the next one first; the id comes last.
  var pending: [Int]

  /// A record of a kind of which some values are known.
  init(_ kind: KindDeclaration, knowing values: [CellText]) {
    self.kind = kind
    self.values = values
    pending = kind.fields.indices.dropFirst().filter { column in
      kind.fields[column].isRequired
        && !values.contains { $0.field == kind.fields[column].identifier }
    }
  }

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
