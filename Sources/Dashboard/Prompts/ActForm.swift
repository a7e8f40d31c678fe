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
  /// What stands in the form before anybody types, in canonical text by field.
  let usual: [String: String]
  /// What was given so far, in canonical text by field; what is left out gets what is usual.
  var inputs: [String: String] = [:]
  /// What is still to be asked for, the next one first.
  var pending: [Input]

  /// An action on records; asks for what is required and what nothing in the store answers, or for
  /// everything.
  init(
    _ standing: Standing, on ids: [String], of kind: KindDeclaration, asksAll: Bool, in state: State
  ) {
    self.kind = kind
    self.ids = ids
    transition = standing.transition
    needsReason = standing.needsReason
    let usual = state.usualTexts(of: transition, on: ids, kind: kind)
    self.usual = usual
    pending = transition.inputs.filter { input in
      asksAll
        || standing.answers.contains { $0 === input.field }
        || ActForm.isAsked(
          input, of: kind, ids, isAnswered: usual[input.field.identifier] != nil, in: state.ledger)
    }
  }

  /// Whether an input must be asked for: it is required, and nothing usual answers it for every record.
  private static func isAsked(
    _ input: Input, of kind: KindDeclaration, _ ids: [String], isAnswered: Bool,
    in ledger: Ledger
  ) -> Bool {
    guard input.isRequired else { return false }
    switch input.usual {
    case .nothing: return true
    case .kept:
      let table = ledger[input.kind]
      return input.kind !== kind
        || ids.contains { id in
          table.row(of: id).map { !table.hasValue(row: $0, column: input.field.position) } ?? true
        }
    case .today, .person: return !isAnswered
    // What is computed may differ from record to record.
    case .computed: return ids.count == 1 && !isAnswered
    }
  }

  /// Whether each of several records gets a value of its own for an input, computed or kept.
  func isEachItsOwn(_ input: Input) -> Bool {
    guard ids.count > 1, inputs[input.field.identifier] == nil,
      !pending.contains(where: { $0.field === input.field })
    else { return false }
    switch input.usual {
    case .computed, .kept: return true
    case .nothing, .today, .person: return false
    }
  }
}

extension State {
  /// What stands in the form of an action before anybody types: for one record all of it, for several
  /// what is the same for all, which is today and the person who acts.
  func usualTexts(
    of transition: Transition, on ids: [String], kind: KindDeclaration
  ) -> [String: String] {
    guard let machine = Machine.of(kind), let first = ids.first else { return [:] }
    let texts = machine.usualTexts(of: transition, for: first, in: circumstances, by: signature())
    guard ids.count > 1 else { return texts }
    let shared = transition.inputs.filter { input in
      switch input.usual {
      case .today, .person: true
      case .nothing, .kept, .computed: false
      }
    }
    return texts.filter { name, _ in shared.contains { $0.field.identifier == name } }
  }

  /// What whoever acts must know of what the step writes by itself, with what is given so far; nil where
  /// there is nothing to know.
  func note(on act: ActForm) -> Phrase? {
    guard let id = act.ids.first, act.ids.count == 1 else { return nil }
    return Machine.of(act.kind)?.note(
      on: act.transition, for: id, inputs: act.inputs, in: circumstances, by: signature())
  }
}
