extension Machine {
  /// A resolution of a meeting becomes a supervision item, and is done when that is closed.
  ///
  /// Source: 四(一) 联席会议制度、例会机制.
  public static let resolution = Machine(
    Resolution.self,
    states: [
      State(id: "resolved", label: Phrase(zh: "已议定", en: "Resolved")),
      State(id: "assigned", label: Phrase(zh: "已转督办", en: "Under supervision")),
      State(id: "done", label: Phrase(zh: "已落实", en: "Done")),
    ], "议定事项落实", "Resolution",
    [
      Transition(
        "make-item", "转为督办事项", "Make an item", from: ["resolved"], to: ["assigned"],
        inputs: itemInputs, guards: [.hasTimeLimit, .dueAhead], clause: "四(一)"
      ) { attempt, writing in
        let resolution = attempt.record(Resolution.self)
        let id = writing.newItem(of: attempt, due: resolution.dueOn) {
          $0[\.title] = resolution.text
          $0[\.basis] = .meeting
          $0[\.basisReference] = resolution.meeting
          $0[\.helpers] = resolution.helpers
          $0[\.resolution] = attempt.id
          $0[\.requirement] = attempt.value(\SupervisionItem.requirement)
          $0[\.handler] = attempt.value(\SupervisionItem.handler)
        }
        writing.set(Resolution.self, attempt.id) { $0[\.item] = id }
      },
      Transition(
        "finish", "落实", "Finish", from: ["resolved", "assigned"], to: ["done"],
        inputs: [Input(\Resolution.doneOn, .today, required: true)],
        guards: [.itemClosed(\Resolution.item)], clause: "四(一)"),
    ]
  ) { $0.doneOn != nil ? "done" : $0.item != nil ? "assigned" : "resolved" }

  /// What a new supervision item is asked for.
  static let itemInputs = [
    Input(\SupervisionItem.assignedOn, .today, required: true),
    Input(
      \SupervisionItem.urgency, .computed { _ in ItemUrgency.general.rawValue }, required: true),
    Input(\SupervisionItem.requirement, required: true), Input(\SupervisionItem.handler),
  ]
}

extension Guard {
  fileprivate static let dueAhead = Guard(
    "due-ahead", "完成时限不早于交办日期", "it is due on the day of assignment or later"
  ) { attempt in
    guard let due = attempt.record(Resolution.self).dueOn,
      let assigned = attempt.value(\SupervisionItem.assignedOn), due < assigned
    else { return nil }
    return .why(
      Resolution.declaration.fields.dueOn.declaration.label, found: Phrase(due.iso),
      expected: Phrase(zh: "不早于交办日期 \(assigned.iso)", en: "\(assigned.iso) or later"),
      then: Phrase(zh: "请先更正完成时限", en: "Correct its due day first"))
  }
}
