extension KindDeclaration {
  /// The kinds whose records name one of this kind, and so can be made for it, each with the column that
  /// does: first what an office makes day by day, then the rest in the order of the data dictionary.
  ///
  /// A kind that a step of this kind's own machine makes is left to that step.
  public var belongings: [(kind: KindDeclaration, column: Int)] {
    let stepped = Machine.of(self).map { machine in
      machine.transitions.flatMap { $0.inputs.map(\.kind.ordinal) }
    }
    let usual = KindDeclaration.daily
    let rest = KindDeclaration.all.filter { kind in !usual.contains { $0 === kind } }
    return (usual + rest).compactMap { other in
      guard other !== self, stepped?.contains(other.ordinal) != true,
        let column = other.fields.firstIndex(where: { $0.type.referencedKind == identifier })
      else { return nil }
      return (other, column)
    }
  }

  /// What street offices make day by day, the most usual first.
  private static let daily: [KindDeclaration] = [
    SupervisionItem.declaration.kind, Deliberation.declaration.kind, Dispute.declaration.kind,
    IncomeStatement.declaration.kind, Evaluation.declaration.kind, JointAction.declaration.kind,
    HandoverInspection.declaration.kind, ServiceContract.declaration.kind,
    Project.declaration.kind,
  ]
}

extension Ledger {
  /// What is known of a record of the kind `made` that is made about another one: that record itself,
  /// and the unit, street, compound, project and contract they share.
  ///
  /// A field for one record stays open where the other names several.
  public func known(
    of made: KindDeclaration, about kind: KindDeclaration, id: String
  ) -> [CellText] {
    let row = self[kind].row(of: id)
    var known: [CellText] = []
    for field in made.fields.dropFirst() {
      let target = field.type.referencedKind ?? field.type.codedKind
      guard let target else { continue }
      if target == kind.identifier, made !== kind {
        known.append(CellText(field.identifier, id))
      } else if let row, Ledger.shared.contains(target),
        let column = kind.fields.firstIndex(where: {
          ($0.type.referencedKind ?? $0.type.codedKind) == target
        })
      {
        let text = self[kind].canonicalText(row: row, column: column)
        let isOne = if case .references = field.type { true } else { !text.contains(" ") }
        if !text.isEmpty, isOne { known.append(CellText(field.identifier, text)) }
      }
    }
    return known
  }

  /// The kinds that a record has from the one it is made about.
  private static let shared: Set<String> = ["unit", "division", "compound", "project", "contract"]
}

extension FieldType {
  /// The identifier of the kind whose codes the field holds, or nil.
  fileprivate var codedKind: String? {
    if case .code(of: let target?) = self { return target }
    return nil
  }
}
