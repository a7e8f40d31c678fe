extension ProjectWay {
  /// The stages a project can leave the way from.
  private static let underWay: [ProjectStage] = [
    .surveyed, .reserve, .planned, .scheme, .executing, .accepted, .published, .operating,
  ]

  /// Back, aside, out, and in again; each with a reason.
  static let beside: [Transition] = [
    Transition(
      "back-stage", "退回上一阶段", "Step back", from: underWay.dropFirst(2).map(\.rawValue),
      to: underWay.dropFirst().dropLast().map(\.rawValue),
      choosing: { previousStage(of: $0)?.rawValue },
      inputs: [Input(\Project.stageSince, .today, required: true)],
      guards: [.afterStage(\Project.stageSince), .explained], clause: "二(三)"),
    Transition(
      "set-aside", "暂缓", "Set aside", from: underWay, to: .suspended,
      inputs: [
        Input(\Project.stageSince, .today, required: true),
        Input(\Project.asideReason, required: true), Input(\Project.asideUntil, required: true),
        Input(\Project.asideApprover, required: true),
      ],
      guards: [.afterStage(\Project.stageSince), .untilLater], clause: "二(三)"
    ) { attempt, writing in
      writing.set(Project.self, attempt.id) {
        $0[\.asideStage] = attempt.record(Project.self).stage
      }
      writing.moveAside(.suspended, attempt)
    },
    Transition(
      "resume-project", "恢复推进", "Resume", from: [ProjectStage.suspended.rawValue],
      to: underWay.map(\.rawValue),
      choosing: { $0.record(Project.self).asideStage?.rawValue },
      inputs: [Input(\Project.stageSince, .today, required: true)],
      guards: [.afterStage(\Project.stageSince), .knowsStage, .explained], clause: "二(三)"
    ) { attempt, writing in
      writing.set(Project.self, attempt.id) {
        $0[\.asideStage] = nil
        $0[\.asideUntil] = nil
      }
      writing.move(.resumed, of: attempt, on: attempt.value(\Project.stageSince)) { _ in }
    },
    Transition(
      "withdraw", "退库", "Withdraw", from: underWay + [.suspended], to: .withdrawn,
      inputs: asideInputs, guards: [.afterStage(\Project.stageSince)], clause: "二(三)"
    ) { attempt, writing in writing.moveAside(.withdrawn, attempt) },
    Transition(
      "restructure", "合并/拆分", "Merge or split", from: underWay + [.suspended],
      to: .restructured, inputs: asideInputs, guards: [.afterStage(\Project.stageSince)],
      clause: "二(三)"
    ) { attempt, writing in writing.moveAside(.restructured, attempt) },
    Transition(
      "reopen", "重新改造", "Reopen", from: [ProjectStage.reviewed], to: .scheme,
      inputs: [
        Input(\Project.stageSince, .today, required: true),
        Input(\PoolMove.approver, required: true),
      ],
      guards: [.afterStage(\Project.stageSince), .explained], clause: "二(三)"
    ) { attempt, writing in
      let day = attempt.value(\Project.stageSince)
      writing.set(Project.self, attempt.id) {
        $0[\.enteredOn] = day
        $0[\.leftOn] = nil
      }
      writing.move(.entry, of: attempt, on: day) {
        $0[\.approver] = attempt.value(\PoolMove.approver)
      }
    },
  ]

  /// What leaving the pool otherwise than by its end needs: who approved it, by which document, why.
  private static let asideInputs = [
    Input(\Project.stageSince, .today, required: true),
    Input(\Project.asideReason, required: true), Input(\Project.asideApprover, required: true),
    Input(\PoolMove.document, required: true),
  ]

  /// The stage before the project's own on its way; nil at the first and beside the way.
  private static func previousStage(of attempt: Attempt) -> ProjectStage? {
    guard let stage = attempt.record(Project.self).stage,
      let place = ProjectStage.path.firstIndex(of: stage), place > 0
    else { return nil }
    return ProjectStage.path[place - 1]
  }
}

extension Writing {
  fileprivate mutating func moveAside(_ type: PoolMoveType, _ attempt: Attempt) {
    move(type, of: attempt, on: attempt.value(\Project.stageSince)) {
      $0[\.reason] = attempt.value(\Project.asideReason)
      $0[\.approver] = attempt.value(\Project.asideApprover)
      $0[\.document] = attempt.value(\PoolMove.document)
    }
  }
}

extension Guard {
  fileprivate static let untilLater = Guard(
    "until-later", "暂缓到期日晚于暂缓日", "it is set aside until a later day"
  ) { attempt in
    guard let until = attempt.value(\Project.asideUntil),
      let day = attempt.value(\Project.stageSince), until <= day
    else { return nil }
    return .why(
      Project.declaration.fields.asideUntil.declaration.label, found: Phrase(until.iso),
      expected: Phrase(zh: "晚于 \(day.iso)", en: "later than \(day.iso)"),
      then: Phrase(zh: "请写预计恢复的日期", en: "Give the day it is to go on"))
  }

  fileprivate static let knowsStage = Guard(
    "knows-stage", "记有暂缓前的阶段", "the stage it was set aside from is known"
  ) { attempt in
    guard attempt.record(Project.self).asideStage == nil else { return nil }
    return .why(
      Project.declaration.fields.asideStage.declaration.label,
      found: Phrase(zh: "空", en: "nothing"),
      expected: Phrase(zh: "暂缓前所在阶段", en: "the stage it was set aside from"),
      then: Phrase(zh: "请先用 set 补写 aside-stage", en: "Set aside-stage first"))
  }
}
