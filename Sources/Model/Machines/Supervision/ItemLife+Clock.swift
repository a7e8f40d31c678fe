extension ItemLife {
  /// What moves or stops the clock: extension, escalation, suspension.
  static let clock: [Transition] = [
    Transition(
      "extend", "申请延期", "Ask for an extension", from: worked, to: nil,
      inputs: [
        Input(\Extension.requestedOn, .today, required: true),
        Input(\Extension.requestedDueOn, required: true),
        Input(\Extension.reason, required: true),
        Input(\Extension.requestedBy, .person, required: true),
      ],
      guards: [.noRequestOpen, .extensionsLeft, .askedInTime, .asksForLater], clause: "二(三)"
    ) { attempt, writing in
      writing.new(Extension.self) {
        $0[\.item] = attempt.id
        $0[\.unit] = attempt.unit
        $0[\.requestedOn] = attempt.value(\Extension.requestedOn)
        $0[\.requestedDueOn] = attempt.value(\Extension.requestedDueOn)
        $0[\.reason] = attempt.value(\Extension.reason)
        $0[\.requestedBy] = attempt.value(\Extension.requestedBy)
      }
    },
    Transition(
      "escalate", "升级督办", "Escalate", from: worked + [.answered, .verifying], to: nil,
      inputs: [
        Input(
          \Escalation.level, .computed { $0.proposal?.next.rawValue ?? "" }, required: true),
        Input(\Escalation.day, .today, required: true),
        Input(\Escalation.approver, required: true), Input(\Escalation.document, required: true),
        Input(\Escalation.proposedFor, .computed { $0.proposal?.reasonText ?? "" }),
      ],
      guards: [
        .oneStepUp, .documentUnused,
        .apart("not-handler", \Escalation.approver, from: \SupervisionItem.handler),
      ], clause: "二(三); 四(二)"
    ) { attempt, writing in
      let level = attempt.value(\Escalation.level)
      writing.set(SupervisionItem.self, attempt.id) { $0[\.level] = level }
      writing.new(Escalation.self) {
        $0[\.item] = attempt.id
        $0[\.unit] = attempt.unit
        $0[\.level] = level
        $0[\.day] = attempt.value(\Escalation.day)
        $0[\.approver] = attempt.value(\Escalation.approver)
        $0[\.document] = attempt.value(\Escalation.document)
        $0[\.proposedFor] = attempt.value(\Escalation.proposedFor) ?? attempt.signature.reason
      }
    },
    Transition(
      "suspend", "挂起", "Suspend", from: worked, to: .suspended,
      inputs: [
        Input(\SupervisionItem.suspendedOn, .today, required: true),
        Input(\SupervisionItem.suspendedBy, required: true),
        Input(\SupervisionItem.suspendReason, required: true),
      ],
      guards: [
        .apart("not-handler", \SupervisionItem.suspendedBy, from: \SupervisionItem.handler),
        .notBefore(\SupervisionItem.suspendedOn, \.assignedOn),
      ], clause: "二(三)"
    ) { attempt, writing in
      writing.set(SupervisionItem.self, attempt.id) { $0[\.resumedOn] = nil }
    },
    Transition(
      "resume", "恢复", "Resume", from: [ItemState.suspended.rawValue],
      to: [ItemState.handling.rawValue, ItemState.assigned.rawValue],
      choosing: {
        $0.record(SupervisionItem.self).receivedOn == nil
          ? ItemState.assigned.rawValue : ItemState.handling.rawValue
      },
      inputs: [Input(\SupervisionItem.resumedOn, .today, required: true)],
      guards: [.notBefore(\SupervisionItem.resumedOn, \.suspendedOn)], clause: "二(三)"
    ) { attempt, writing in
      writing.set(SupervisionItem.self, attempt.id) {
        $0[\.currentDue] = attempt.dueAfterResuming
      }
    },
  ]
}

extension Attempt {
  /// The due day moved on by the working days that the clock stood still.
  fileprivate var dueAfterResuming: Day? {
    let item = record(SupervisionItem.self)
    guard let due = item.dueDay, let stopped = item.suspendedOn,
      let resumed = value(\SupervisionItem.resumedOn)
    else { return item.currentDue }
    let calendar = circumstances.calendar
    let days = calendar.workingDays(after: stopped, through: resumed)
    return days > 0 ? calendar.workingDay(days, after: due) : item.currentDue
  }

  /// What the ladder proposes for the item, or nil.
  fileprivate var proposal: EscalationProposal? {
    EscalationLadder(circumstances).proposal(forItem: row)
  }

  /// The requests to put off the item's due day, in the order of their rows.
  var extensionRequests: [Record<Extension>] {
    ledger[Extension.self].naming(id, in: \.item, unit: unit)
  }
}

extension Guard {
  fileprivate static let noRequestOpen = Guard(
    "no-request-open", "没有未审批的延期申请", "no request waits for a decision"
  ) { attempt in
    guard let open = attempt.extensionRequests.first(where: { $0.decision == nil }) else {
      return nil
    }
    return .why(
      Extension.declaration.kind.label,
      found: Phrase(zh: open.recordID + " 未审批", en: open.recordID + " undecided"),
      expected: Phrase(zh: "没有未审批的申请", en: "no undecided request"),
      then: Phrase(zh: "请先审批该申请", en: "Have it decided first"))
  }

  fileprivate static let extensionsLeft = Guard(
    "extensions-left", "延期次数未用完", "extensions are left"
  ) { attempt in
    let most = attempt.circumstances.rules.value(of: .extensions)
    let count = attempt.extensionRequests.filter { $0.decision == .approved }.count
    guard count >= most else { return nil }
    return .why(
      Extension.declaration.kind.label,
      found: Phrase(zh: "已延期 \(count) 次", en: "\(count) approved"),
      expected: Phrase(zh: "少于 \(most) 次", en: "fewer than \(most)"),
      then: Phrase(zh: "请按现行时限办结", en: "Close it by its present due day"))
  }

  /// Source: 二(三); the request comes before the due day, by DR06.
  fileprivate static let askedInTime = Guard(
    "asked-in-time", "在时限前提出申请", "it is asked for in time"
  ) { attempt in
    guard let due = attempt.record(SupervisionItem.self).dueDay,
      let asked = attempt.value(\Extension.requestedOn),
      let rule = attempt.circumstances.rules.deadline("DR06")
    else { return nil }
    let last = rule.dueDay(for: due, calendar: attempt.circumstances.calendar)
    guard asked > last else { return nil }
    return .why(
      Extension.declaration.fields.requestedOn.declaration.label, found: Phrase(asked.iso),
      expected: Phrase(
        zh: "不晚于 \(last.iso)（时限 \(due.iso)，\(rule.phrase.zh)）",
        en: "\(last.iso) or earlier (due \(due.iso), \(rule.phrase.en))"),
      then: Phrase(zh: "已不能延期，请尽快办结", en: "It is too late; close the matter"))
  }

  fileprivate static let asksForLater = Guard(
    "asks-for-later", "申请的日期晚于现行时限", "the day asked for is after the due day"
  ) { attempt in
    guard let due = attempt.record(SupervisionItem.self).dueDay,
      let wanted = attempt.value(\Extension.requestedDueOn), wanted <= due
    else { return nil }
    return .why(
      Extension.declaration.fields.requestedDueOn.declaration.label, found: Phrase(wanted.iso),
      expected: Phrase(zh: "晚于现行时限 \(due.iso)", en: "later than its due day \(due.iso)"),
      then: Phrase(zh: "请写一个更晚的日期", en: "Give a later day"))
  }

  /// One step at a time; orange and red may be issued at once where the matter is major or urgent and
  /// a reason is given. Red slips and circulars may be issued again.
  fileprivate static let oneStepUp = Guard(
    "one-step-up", "一次升一级；重大或急件可直接发橙单、红单，须写明原因",
    "one level at a time; major and urgent matters may go to orange or red with a reason"
  ) { attempt in
    guard let level = attempt.value(\Escalation.level) else { return nil }
    let item = attempt.record(SupervisionItem.self)
    let now = item.level?.step ?? EscalationLevel.reminder.step
    let isAgain = level.step == now && (level == .red || level == .circular)
    let isFirst = item.level == nil && level == .reminder
    if level.step == now + 1 || isAgain || isFirst { return nil }
    let isGrave = item.urgency == .urgent || item.urgency == .important
    let isDirect = level.step > now && (level == .orange || level == .red)
    if isGrave, isDirect, attempt.signature.hasReason { return nil }
    let next = EscalationLevel.allCases.first { $0.step == now + 1 }
    let wanted = next?.label ?? Phrase(zh: "不再升级", en: "no further level")
    return .why(
      Escalation.declaration.fields.level.declaration.label, found: level.label,
      expected: isGrave && isDirect
        ? Phrase(zh: wanted.zh + "，或写明直接发单的原因", en: wanted.en + ", or a reason for going further")
        : wanted,
      then: Phrase(zh: "请逐级升级", en: "Go one level at a time"))
  }

  fileprivate static let documentUnused = Guard(
    "document-unused", "文书编号未用过", "the document's number is new"
  ) { attempt in
    guard let document = attempt.value(\Escalation.document),
      let other = attempt.ledger[Escalation.self].naming(
        attempt.id, in: \.item, unit: attempt.unit
      ).first(where: { $0.document == document })
    else { return nil }
    return .why(
      Escalation.declaration.fields.document.declaration.label, found: Phrase(document),
      expected: Phrase(
        zh: "本事项未用过的编号（\(other.recordID) 已用）", en: "one that \(other.recordID) does not have"),
      then: Phrase(zh: "请写新的文书编号", en: "Give a new number"))
  }
}

extension EscalationLevel {
  /// How far up the ladder the level stands: 0 for a reminder … 5 for a talk.
  public var step: Int { Int(code) - 1 }
}
