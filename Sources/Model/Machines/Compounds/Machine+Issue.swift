extension Machine {
  /// A difficulty from its discovery to its patch: 发现→首报→补丁→闭环. Source: 二(三).
  public static let issue = Machine(
    Issue.self,
    states: [
      State(id: "found", label: Phrase(zh: "已发现", en: "Discovered")),
      State(id: "reported", label: Phrase(zh: "已首报", en: "Reported")),
      State(id: "patched", label: Phrase(zh: "已打补丁", en: "Patched")),
      State(id: "closed", label: Phrase(zh: "已闭环", en: "Closed")),
    ], "难点堵点闭环", "Issue",
    [
      Transition(
        "report", "首报", "Report", from: ["found"], to: ["reported"],
        inputs: [
          Input(\Issue.reportedOn, .today, required: true),
          Input(\Issue.reportedBy, .person, required: true), Input(\Issue.level, .kept),
        ],
        guards: [.notBefore(\Issue.reportedOn, \.discoveredOn)], clause: "二(三) 第一时间反馈"),
      Transition(
        "plan", "对应举措", "Plan an answer", from: ["found", "reported", "patched"], to: [],
        inputs: [
          Input(\Issue.plannedFix, .kept, required: true),
          Input(\Issue.project, .kept, required: true),
        ], clause: "三(一)1"),
      Transition(
        "raise", "提级", "Raise", from: ["reported", "patched"], to: [],
        inputs: [Input(\Issue.level, required: true)], guards: [.higherLevel],
        clause: "二(二) 市、县贯通"),
      Transition(
        "patch", "打补丁", "Patch", from: ["reported"], to: ["patched"],
        inputs: [
          Input(\Issue.patch, required: true), Input(\Issue.patchOwner, required: true),
          Input(\Issue.patchDueOn, required: true),
        ],
        guards: [.patchDueAhead], clause: "二(三) 及时打好补丁"),
      Transition(
        "make-item", "转为督办事项", "Make an item", from: ["reported", "patched"], to: [],
        inputs: itemInputs, guards: [.noItemYet, .hasTimeLimit], clause: "二(三)"
      ) { attempt, writing in
        let issue = attempt.record(Issue.self)
        let id = writing.newItem(of: attempt) {
          $0[\.title] = issue.description
          $0[\.basis] = issue.source == .hotline ? .hotline : .issue
          $0[\.street] = issue.street
          $0[\.issue] = attempt.id
          $0[\.compound] = issue.compound
          $0[\.project] = issue.project
          $0[\.requirement] = attempt.value(\SupervisionItem.requirement)
          $0[\.handler] = attempt.value(\SupervisionItem.handler)
        }
        writing.set(Issue.self, attempt.id) { $0[\.item] = id }
      },
      Transition(
        "close", "闭环", "Close", from: ["patched"], to: ["closed"],
        inputs: [Input(\Issue.closedOn, .today, required: true)],
        guards: [.notBefore(\Issue.closedOn, \.reportedOn), .itemClosed(\Issue.item)],
        clause: "二(三)"),
      Transition(
        "recur", "复发", "Recur", from: ["closed"], to: [],
        inputs: [
          Input(\Issue.description, .kept, required: true),
          Input(\Issue.discoveredOn, .today, required: true),
        ],
        guards: [.afterClosing], clause: "二(三)"
      ) { attempt, writing in
        let issue = attempt.record(Issue.self)
        writing.keep(Issue.self, attempt)
        writing.new(Issue.self) {
          $0[\.compound] = issue.compound
          $0[\.unit] = attempt.unit
          $0[\.street] = issue.street
          $0[\.kind] = issue.kind
          $0[\.source] = issue.source
          $0[\.description] = attempt.value(\Issue.description)
          $0[\.discoveredOn] = attempt.value(\Issue.discoveredOn)
          $0[\.recurrenceOf] = attempt.id
        }
      },
    ]
  ) {
    $0.closedOn != nil
      ? "closed" : $0.patch != nil ? "patched" : $0.reportedOn != nil ? "reported" : "found"
  }
}

extension Guard {
  fileprivate static let higherLevel = Guard(
    "higher-level", "处置层级高于现在", "the level is higher than now"
  ) { attempt in
    guard let level = attempt.value(\Issue.level),
      let now = attempt.record(Issue.self).level, level.code <= now.code
    else { return nil }
    return .why(
      Issue.declaration.fields.level.declaration.label, found: level.label,
      expected: Phrase(zh: "高于\(now.label.zh)", en: "above \(now.label.en)"),
      then: Phrase(zh: "请写更高的层级", en: "Give a higher level"))
  }

  fileprivate static let patchDueAhead = Guard(
    "patch-due-ahead", "补丁时限不早于今天", "the patch is due today or later"
  ) { attempt in
    guard let due = attempt.value(\Issue.patchDueOn), due < attempt.today else { return nil }
    return .why(
      Issue.declaration.fields.patchDueOn.declaration.label, found: Phrase(due.iso),
      expected: Phrase(zh: "不早于今天 \(attempt.today.iso)", en: "today \(attempt.today.iso) or later"),
      then: Phrase(zh: "请写今后的日期", en: "Give a later day"))
  }

  fileprivate static let noItemYet = Guard(
    "no-item-yet", "还没有督办事项", "no supervision item was made of it"
  ) { attempt in
    guard let item = attempt.record(Issue.self).item else { return nil }
    return .why(
      Issue.declaration.fields.item.declaration.label, found: Phrase(item),
      expected: Phrase(zh: "空（一事一单）", en: "none (one matter, one slip)"),
      then: Phrase(zh: "请在 \(item) 上办理", en: "Go on with \(item)"))
  }

  fileprivate static let afterClosing = Guard(
    "after-closing", "复发日期不早于闭环日期", "it came back after it was closed"
  ) { attempt in
    guard let closed = attempt.record(Issue.self).closedOn,
      let day = attempt.value(\Issue.discoveredOn), day < closed
    else { return nil }
    return .why(
      Issue.declaration.fields.discoveredOn.declaration.label, found: Phrase(day.iso),
      expected: Phrase(zh: "不早于闭环日期 \(closed.iso)", en: "\(closed.iso) or later"),
      then: Phrase(zh: "请核对日期", en: "Check the dates"))
  }
}
