/// Why an action cannot be done to a record.
public struct Refusal: Error, Hashable, Sendable {
  /// The record.
  public let id: String
  /// The action's word.
  public let action: String
  /// Every reason, in the order of the guards; at least one.
  public let reasons: [Phrase]

  /// The record and every reason, in one line.
  public var message: Phrase {
    Phrase(
      zh: id + "：" + reasons.map(\.zh).joined(),
      en: id + ": " + reasons.map(\.en).joined(separator: " "))
  }
}

/// An action and whether it can be done now.
public struct Standing: Sendable {
  /// The row of the table.
  public let transition: Transition
  /// Why it cannot be done now; empty where it can.
  public let reasons: [Phrase]
  /// Whether it is refused unless whoever acts says why, with the inputs that are usual.
  public let needsReason: Bool

  /// The inputs that would answer some of the reasons, by their fields.
  public let answers: [FieldDeclaration]
  /// The reasons that no input of the step answers: with these it cannot even be begun.
  public let obstacles: [Phrase]

  /// The first reason why not, or nil.
  public var refusal: Phrase? { reasons.first }
}

extension Machine {
  /// Every action, each with why it cannot be done now; empty where there is no such record.
  public func standing(
    of id: String, in circumstances: Circumstances, by signature: Signature
  ) -> [Standing] {
    guard let row = circumstances.ledger[kind].row(of: id) else { return [] }
    let state = state(of: row, in: circumstances.ledger)
    var actions: [String] = []
    for transition in transitions where !actions.contains(transition.action) {
      actions.append(transition.action)
    }
    return actions.compactMap { transition($0, from: state) }.map { transition in
      let attempt = Attempt(
        transition, on: kind, row: row, inputs: [:], in: circumstances, by: signature)
      let reasons = reasons(against: attempt, state: state, isActing: false)
      let open = transition.from.contains(state) ? transition.answerable(attempt) : []
      return Standing(
        transition: transition, reasons: reasons,
        needsReason: transition.guards.contains {
          $0.isAskedOnlyWhenActing && $0.refusal(attempt) != nil
        }, answers: open.map(\.field),
        obstacles: reasons.filter { reason in !open.contains { $0.reason == reason } })
    }
  }

  /// Why not, for each of a transition's standing guards: what it answers of a row, in whatever state
  /// that is, with the inputs that are usual. Nil where it has nothing against it.
  func answers(
    of transition: Transition, row: Int, in circumstances: Circumstances, mentions: Mentions
  ) -> [Phrase?] {
    let attempt = Attempt(
      transition, on: kind, row: row, inputs: [:], in: circumstances, by: Signature(""),
      mentions: mentions)
    return transition.standingGuards.map { $0.refusal(attempt) }
  }

  /// What stands in the form of a transition before anybody types: canonical texts by field; fields
  /// without any are left out. Empty where there is no such record.
  public func usualTexts(
    of transition: Transition, for id: String, in circumstances: Circumstances,
    by signature: Signature
  ) -> [String: String] {
    guard let row = circumstances.ledger[kind].row(of: id) else { return [:] }
    let attempt = Attempt(
      transition, on: kind, row: row, inputs: [:], in: circumstances, by: signature)
    let texts = transition.inputs.map { ($0.field.identifier, attempt.text(of: $0)) }
    return Dictionary(texts.filter { !$0.1.isEmpty }) { first, _ in first }
  }

  /// What whoever takes a step with these inputs must know of what it writes by itself; nil where there
  /// is nothing to know.
  public func note(
    on transition: Transition, for id: String, inputs: [String: String],
    in circumstances: Circumstances, by signature: Signature
  ) -> Phrase? {
    circumstances.ledger[kind].row(of: id).flatMap { row in
      transition.note(
        Attempt(
          transition, on: kind, row: row, inputs: inputs, in: circumstances, by: signature))
    }
  }

  /// What an action would write, or why it cannot be done.
  ///
  /// - Parameters:
  ///   - inputs: Canonical texts by field; those left out get what is usual.
  ///   - numbering: Gives out ids of new records; one for all records of a bulk act.
  public func changes(
    for action: String, of id: String, inputs: [String: String] = [:],
    in circumstances: Circumstances, by signature: Signature, numbering: inout Numbering
  ) -> Result<[RecordChange], Refusal> {
    func refuse(_ reasons: [Phrase]) -> Result<[RecordChange], Refusal> {
      .failure(Refusal(id: id, action: action, reasons: reasons))
    }
    guard let row = circumstances.ledger[kind].row(of: id) else { return refuse([.noRecord]) }
    let state = state(of: row, in: circumstances.ledger)
    guard let transition = transition(action, from: state) else {
      return refuse([.noAction(action, of: self)])
    }
    let strangers = inputs.keys.filter { name in
      !transition.inputs.contains { $0.field.identifier == name }
    }
    guard strangers.isEmpty else { return refuse([.noInput(strangers.sorted(), of: transition)]) }
    let attempt = Attempt(
      transition, on: kind, row: row, inputs: inputs, in: circumstances, by: signature)
    let reasons = reasons(against: attempt, state: state, isActing: true)
    guard reasons.isEmpty else { return refuse(reasons) }
    var writing = Writing(in: circumstances, numbering: numbering)
    writing.set(kind, id, ownValues(of: attempt))
    transition.consequence(attempt, &writing)
    numbering = writing.numbering
    return .success(writing.changes.filter { !$0.values.isEmpty })
  }

  /// The inputs that are fields of the record itself, and its new state.
  private func ownValues(of attempt: Attempt) -> [CellText] {
    var values = attempt.transition.inputs.filter { $0.kind === kind }.map {
      CellText($0.field.identifier, attempt.text(of: $0))
    }
    if let stateColumn, !attempt.transition.to.isEmpty,
      let state = attempt.transition.destination(attempt)
    {
      values.append(CellText(kind.fields[stateColumn].identifier, state))
    }
    return values
  }

  /// Why an attempt fails: the wrong state alone, else everything that is missing or against a rule.
  private func reasons(against attempt: Attempt, state: String, isActing: Bool) -> [Phrase] {
    let transition = attempt.transition
    guard transition.from.contains(state) else { return [wrongState(state, for: transition)] }
    var reasons: [Phrase] = []
    for input in transition.inputs {
      let text = attempt.text(of: input)
      if text.isEmpty, input.isRequired, isActing { reasons.append(.lacking(input.field)) }
      if case .today = input.usual, let day = Day(iso: text), day > attempt.today {
        reasons.append(.ahead(input.field, day, today: attempt.today))
      }
    }
    for rule in transition.guards where isActing || !rule.isAskedOnlyWhenActing {
      if let reason = rule.refusal(attempt) { reasons.append(reason) }
    }
    return reasons
  }

  private func wrongState(_ state: String, for transition: Transition) -> Phrase {
    let wanted = transition.from.map(label)
    return .why(
      Phrase(zh: "状态", en: "state"), found: label(of: state),
      expected: Phrase(
        zh: wanted.map(\.zh).joined(separator: "、"), en: wanted.map(\.en).joined(separator: ", ")),
      then: Phrase(
        zh: "“\(transition.title.zh)”只能从这些状态做起",
        en: "\"\(transition.title.en)\" begins from these only"))
  }
}

/// What an action would do to several records: all of them, or those that no rule refuses.
public struct BulkAct: Sendable {
  /// The changes of the records that no rule refuses.
  public private(set) var changes: [RecordChange] = []
  /// The records that no rule refuses, in the order given.
  public private(set) var done: [String] = []
  /// The others, each with why.
  public private(set) var refusals: [Refusal] = []

  /// Tries an action on records of one kind or several, each by the machine of its kind.
  ///
  /// - Parameter inputs: Canonical texts by field, the same for all.
  public init(
    _ action: String, on ids: [String], inputs: [String: String] = [:],
    in circumstances: Circumstances, by signature: Signature
  ) {
    var numbering = Numbering()
    var seen: Set<String> = []
    for id in ids where seen.insert(id).inserted {
      guard let place = circumstances.ledger.place(of: id) else {
        refusals.append(Refusal(id: id, action: action, reasons: [.noRecord]))
        continue
      }
      guard let machine = Machine.of(place.kind) else {
        refusals.append(Refusal(id: id, action: action, reasons: [.noMachine(place.kind)]))
        continue
      }
      switch machine.changes(
        for: action, of: id, inputs: inputs, in: circumstances, by: signature,
        numbering: &numbering)
      {
      case .success(let changes):
        self.changes += changes
        done.append(id)
      case .failure(let refusal): refusals.append(refusal)
      }
    }
  }
}
