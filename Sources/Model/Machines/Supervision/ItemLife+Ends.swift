extension ItemLife {
  /// Other ends, and a new beginning.
  static let ends: [Transition] = [
    Transition(
      "waive", "免办", "Waive", from: worked + [.suspended], to: .closed,
      inputs: [
        Input(\SupervisionItem.closedOn, .today, required: true),
        Input(\SupervisionItem.verifier, required: true),
        Input(\SupervisionItem.opinion, required: true),
      ],
      guards: otherPerson + [.notBefore(\SupervisionItem.closedOn, \.assignedOn)], clause: "二(三)"
    ) { attempt, writing in
      writing.set(SupervisionItem.self, attempt.id) { $0[\.closeType] = .waived }
      writing.finishResolution(
        of: attempt.record(SupervisionItem.self), on: attempt.value(\SupervisionItem.closedOn))
    },
    Transition(
      "revoke", "撤销", "Revoke", from: [.filed] + worked + [.suspended], to: .revoked,
      inputs: [
        Input(\SupervisionItem.verifier, required: true),
        Input(\SupervisionItem.opinion, required: true),
      ], guards: otherPerson, clause: "二(三)"),
    Transition(
      "reopen", "重开", "Reopen", from: [ItemState.closed, .archived], to: nil,
      inputs: [
        Input(\SupervisionItem.assignedOn, .today, required: true),
        Input(\SupervisionItem.urgency, .kept),
      ],
      guards: [.notReopened, .hasTimeLimit, .explained], clause: "二(三)"
    ) { attempt, writing in
      let item = attempt.record(SupervisionItem.self)
      writing.keep(SupervisionItem.self, attempt)
      writing.newItem(of: attempt) {
        $0[\.title] = item.title
        $0[\.basis] = item.basis
        $0[\.basisReference] = item.basisReference
        $0[\.street] = item.street
        $0[\.helpers] = item.helpers
        $0[\.issue] = item.issue
        $0[\.compound] = item.compound
        $0[\.project] = item.project
        $0[\.requirement] = attempt.signature.reason
        $0[\.handler] = item.handler
        $0[\.reopens] = attempt.id
        $0[\.state] = .reopened
      }
    },
  ]
}

extension Writing {
  /// Leaves the record that is acted on as it is: its inputs were for a new one.
  mutating func keep<Kind: RecordKind>(_: Kind.Type, _ attempt: Attempt) {
    let table = attempt.ledger[attempt.kind]
    set(
      attempt.kind, attempt.id,
      attempt.transition.inputs.filter { $0.kind === attempt.kind }.map {
        CellText(
          $0.field.identifier,
          table.canonicalText(row: attempt.row, column: $0.field.position))
      })
  }

  /// Makes a supervision item whose due day follows from its urgency, and returns its id.
  ///
  /// The inputs of the attempt give the day of assignment and the urgency.
  @discardableResult
  mutating func newItem(
    of attempt: Attempt, due: Day? = nil, _ fill: (inout NewValues<SupervisionItem>) -> Void
  ) -> String? {
    let assigned = attempt.value(\SupervisionItem.assignedOn) ?? attempt.today
    let urgency = attempt.value(\SupervisionItem.urgency) ?? .general
    let limit = attempt.circumstances.timeLimit(for: urgency, from: assigned)
    return new(SupervisionItem.self) {
      $0[\.unit] = attempt.unit
      $0[\.assignedOn] = assigned
      $0[\.urgency] = urgency
      $0[\.rule] = due == nil ? limit?.rule : "FIXED"
      $0[\.originalDue] = due ?? limit?.due
      $0[\.state] = .assigned
      fill(&$0)
    }
  }
}

extension Circumstances {
  /// The time limit of a new supervision item and the rule it follows: DR03 by urgency.
  ///
  /// nil where the rule set has no such rule.
  public func timeLimit(for urgency: ItemUrgency, from day: Day) -> (rule: String, due: Day)? {
    let id =
      switch urgency {
      case .general: "DR03"
      case .urgent: "DR03-U"
      case .important: "DR03-H"
      }
    return rules.deadline(id).map { (id, $0.dueDay(for: day, calendar: calendar)) }
  }
}

extension Guard {
  fileprivate static let notReopened = Guard(
    "not-reopened", "没有正在办理的重开事项", "it is not open again already"
  ) { attempt in
    let later = attempt.ledger[SupervisionItem.self].naming(
      attempt.id, in: \.reopens, unit: attempt.unit)
    guard let open = later.first(where: { $0.state.map { !$0.isFinished } ?? true }) else {
      return nil
    }
    return .why(
      SupervisionItem.declaration.fields.reopens.declaration.label,
      found: Phrase(zh: "\(open.recordID) 正在办理", en: "\(open.recordID) is open"),
      expected: Phrase(zh: "没有正在办理的重开事项", en: "no open item of the same matter"),
      then: Phrase(zh: "请在 \(open.recordID) 上办理", en: "Go on with \(open.recordID)"))
  }

  /// The rule set can tell when a new item is due.
  static let hasTimeLimit = Guard(
    "time-limit", "规则集有该缓急的办理时限", "the rule set has its time limit"
  ) { attempt in
    let urgency = attempt.value(\SupervisionItem.urgency) ?? .general
    guard attempt.circumstances.timeLimit(for: urgency, from: attempt.today) == nil else {
      return nil
    }
    return .why(
      Phrase(
        zh: "规则集 \(attempt.circumstances.rules.id)",
        en: "rule set \(attempt.circumstances.rules.id)"),
      found: Phrase(zh: "没有 DR03 时限", en: "no deadline DR03"),
      expected: Phrase(
        zh: "“\(urgency.label.zh)”的办理时限", en: "a time limit for \(urgency.label.en)"),
      then: Phrase(zh: "请补全规则集", en: "Complete the rule set"))
  }
}
