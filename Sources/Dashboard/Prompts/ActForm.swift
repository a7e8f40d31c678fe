import Model

/// An action of a state machine that is being done to records, input by input.
struct ActForm: Sendable {
  /// The kind of all the records.
  let kind: KindDeclaration
  /// The records.
  let ids: [String]
  /// The action.
  let transition: Transition
  /// Whether whoever does it must say why.
  let needsReason: Bool
  /// What was given so far, in canonical text by field.
  var inputs: [String: String] = [:]
  /// What is still to be asked for, the next one first.
  var pending: [Input]

  /// An action on records; asks for what is required and what nothing in the store answers.
  init(_ standing: Standing, on ids: [String], of kind: KindDeclaration, in ledger: Ledger) {
    self.kind = kind
    self.ids = ids
    transition = standing.transition
    needsReason = standing.needsReason
    pending = transition.inputs.filter { input in
      guard input.isRequired else { return false }
      switch input.usual {
      case .nothing: return true
      case .kept:
        let table = ledger[input.kind]
        return input.kind !== kind
          || ids.contains { id in
            table.row(of: id).map { !table.hasValue(row: $0, column: input.field.position) } ?? true
          }
      case .today, .person, .computed: return false
      }
    }
  }

  /// The next input as an edit of that field, so that it is typed and read like any other value.
  var nextEdit: FieldEdit? {
    pending.first.map { FieldEdit(kind: $0.kind, column: $0.field.position, targets: []) }
  }
}
