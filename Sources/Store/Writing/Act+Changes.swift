import Model

extension Act {
  /// What an action of a state machine changes, as part of one transaction.
  public init(_ change: RecordChange) {
    let kind = KindDeclaration.all[change.kind]
    let values: [Value] = change.values.map { ($0.field, $0.text) }
    switch change {
    case .set(_, let id, _): self = .set(kind: kind, id: id, values: values)
    case .new(_, let id, _): self = .new(kind: kind, id: id, values: values)
    }
  }
}
