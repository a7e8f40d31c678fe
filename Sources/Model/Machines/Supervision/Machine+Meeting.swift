extension Machine {
  /// What a meeting does: it resolves, and each resolution is a supervision item from then on.
  ///
  /// Source: 四(一) 联席会议制度、例会机制.
  public static let meeting = Machine(
    Meeting.self,
    states: [State(id: "called", label: Phrase(zh: "已召集", en: "Called"))], "会议议定", "Meeting",
    [
      Transition(
        resolving, "议定并转督办", "Resolve", from: ["called"], to: [],
        inputs: [
          Input(\Resolution.unit, required: true), Input(\Resolution.text, required: true),
          Input(\Resolution.dueOn, .computed(usualDue), required: true),
          Input(\Resolution.helpers), Input(\SupervisionItem.handler),
        ],
        guards: [.hasBegun, .hasTimeLimit, .dueAhead], clause: "四(一)"
      ) { attempt, writing in
        let due = attempt.value(\Resolution.dueOn)
        let usual = attempt.circumstances.timeLimit(for: .general, from: attempt.today)?.due
        let resolution = writing.new(Resolution.self) {
          $0[\.meeting] = attempt.id
          $0[\.unit] = attempt.value(\Resolution.unit)
          $0[\.text] = attempt.value(\Resolution.text)
          $0[\.helpers] = attempt.value(\Resolution.helpers)
          $0[\.dueOn] = due
        }
        guard let resolution else { return }
        let item = writing.newItem(of: attempt, due: due == usual ? nil : due) {
          $0[\.unit] = attempt.value(\Resolution.unit)
          $0[\.title] = attempt.value(\Resolution.text)
          $0[\.requirement] = attempt.value(\Resolution.text)
          $0[\.basis] = .meeting
          $0[\.basisReference] = attempt.id
          $0[\.helpers] = attempt.value(\Resolution.helpers)
          $0[\.handler] = attempt.value(\SupervisionItem.handler)
          $0[\.resolution] = resolution
        }
        writing.complete(Resolution.self, resolution) { $0[\.item] = item }
      }.noting { _ in
        Phrase(
          zh: "议定内容即事项标题，公开的页面和通报都会显示：请不写姓名、电话",
          en: "the text is the item's title, which public pages show: no names, no phones")
      }
    ]
  ) { _ in "called" }

  /// The action by which a meeting resolves.
  public static let resolving = "resolve"

  /// The day that a resolution is to be done by unless the meeting says another: as long as an ordinary
  /// item has, DR03.
  private static let usualDue: @Sendable (Attempt) -> String = { attempt in
    attempt.circumstances.timeLimit(for: .general, from: attempt.today)?.due.iso ?? ""
  }
}

extension Guard {
  fileprivate static let hasBegun = Guard(
    "has-begun", "会议日期不晚于今天", "the meeting is today or was before"
  ) { attempt in
    guard let day = attempt.record(Meeting.self).day, day > attempt.today else { return nil }
    return .why(
      Meeting.declaration.fields.day.declaration.label, found: Phrase(day.iso),
      expected: Phrase(
        zh: "不晚于今天 \(attempt.today.iso)", en: "today \(attempt.today.iso) or before"),
      then: Phrase(zh: "会议开了才能议定", en: "It resolves once it is held"))
  }

  fileprivate static let dueAhead = Guard(
    "due-ahead", "完成时限不早于今天", "it is due today or later"
  ) { attempt in
    guard let due = attempt.value(\Resolution.dueOn), due < attempt.today else { return nil }
    return .why(
      Resolution.declaration.fields.dueOn.declaration.label, found: Phrase(due.iso),
      expected: Phrase(zh: "不早于今天 \(attempt.today.iso)", en: "today \(attempt.today.iso) or later"),
      then: Phrase(zh: "请写今后的日期", en: "Give a later day"))
  }
}
