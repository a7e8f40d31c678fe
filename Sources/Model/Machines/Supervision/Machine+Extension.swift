extension Machine {
  /// A request to put off a due day: a named person other than the requester decides.
  ///
  /// Approval changes the item's present due day and never the original one. Source: 二(三).
  public static let extensionRequest = Machine(
    Extension.self,
    states: [
      State(id: "open", label: Phrase(zh: "待审批", en: "Undecided")),
      State(id: Decision.approved.rawValue, label: Decision.approved.label),
      State(id: Decision.refused.rawValue, label: Decision.refused.label),
    ], "延期审批", "Extension",
    [
      Transition(
        "decide-extension", "审批延期", "Decide", from: ["open"],
        to: [Decision.approved.rawValue, Decision.refused.rawValue],
        inputs: [
          Input(\Extension.decision, required: true),
          Input(\Extension.decidedOn, .today, required: true),
          Input(\Extension.approver, .person, required: true),
          Input(
            \Extension.approvedDueOn,
            .computed { $0.record(Extension.self).requestedDueOn?.iso ?? "" }),
        ],
        guards: [
          .apart("not-requester", \Extension.approver, from: \Extension.requestedBy),
          .notBefore(\Extension.decidedOn, \.requestedOn), .itemOpen, .movesLater,
        ], clause: "二(三)"
      ) { attempt, writing in
        guard attempt.value(\Extension.decision) == .approved else {
          writing.set(Extension.self, attempt.id) { $0[\.approvedDueOn] = nil }
          return
        }
        guard let item = attempt.record(Extension.self).item else { return }
        writing.set(SupervisionItem.self, item) {
          $0[\.currentDue] = attempt.value(\Extension.approvedDueOn)
        }
      }
    ]
  ) { $0.decision?.rawValue ?? "open" }
}

extension Attempt {
  /// The item that the extension or slip that is acted on is about.
  fileprivate var itemOfRequest: Record<SupervisionItem>? {
    record(Extension.self).item.flatMap { ledger[SupervisionItem.self].record(id: $0) }
  }
}

extension Guard {
  fileprivate static let itemOpen = Guard(
    "item-open", "事项仍在办理", "the item is still open"
  ) { attempt in
    guard let item = attempt.itemOfRequest else {
      return .lacking(Extension.declaration.fields.item.declaration)
    }
    guard let state = item.state, state.isFinished || state == .suspended else { return nil }
    return .why(
      Phrase(item.recordID), found: state.label,
      expected: Phrase(zh: "仍在办理", en: "an open item"),
      then: Phrase(zh: "不必再审批", en: "There is nothing to decide"))
  }

  fileprivate static let movesLater = Guard(
    "moves-later", "批准的日期晚于现行时限", "the day approved is after the due day"
  ) { attempt in
    guard attempt.value(\Extension.decision) == .approved,
      let due = attempt.itemOfRequest?.dueDay
    else { return nil }
    let field = Extension.declaration.fields.approvedDueOn.declaration
    guard let day = attempt.value(\Extension.approvedDueOn) else { return .lacking(field) }
    guard day <= due else { return nil }
    return .why(
      field.label, found: Phrase(day.iso),
      expected: Phrase(zh: "晚于现行时限 \(due.iso)", en: "later than the due day \(due.iso)"),
      then: Phrase(zh: "请写一个更晚的日期，或不同意", en: "Give a later day, or refuse"))
  }
}
