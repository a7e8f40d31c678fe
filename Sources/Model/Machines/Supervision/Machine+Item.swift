extension Machine {
  /// The life of a supervision item: 立项→交办→签收→承办→反馈→核查→(退回→承办)→销号→归档.
  ///
  /// The original due day is written once, when the item is made; no action writes it again.
  /// Source: 二(三) 督查督办.
  public static let item = Machine(
    SupervisionItem.self, state: \.state, "督办流转", "Supervision",
    ItemLife.handling + ItemLife.checking + ItemLife.clock + ItemLife.ends)
}

/// The rows of the supervision item's table.
enum ItemLife {
  /// The states in which somebody works on the item.
  static let worked: [ItemState] = [.assigned, .reopened, .signed, .handling, .returned]

  /// From filing to the answer.
  static let handling: [Transition] = [
    Transition(
      "assign", "交办", "Assign", from: [ItemState.filed], to: .assigned,
      inputs: [
        Input(\SupervisionItem.requirement, .kept), Input(\SupervisionItem.handler, .kept),
      ],
      guards: [.filled(\SupervisionItem.requirement)], clause: "二(三)"),
    Transition(
      "sign", "签收", "Sign for", from: [ItemState.assigned, .reopened], to: .signed,
      inputs: [
        Input(\SupervisionItem.receivedOn, .today, required: true),
        Input(\SupervisionItem.receivedBy, .person, required: true),
        Input(\SupervisionItem.handler, .kept),
      ],
      guards: [.notBefore(\SupervisionItem.receivedOn, \.assignedOn)], clause: "二(三)"),
    Transition(
      "start", "承办", "Start", from: [ItemState.signed, .returned], to: .handling,
      inputs: [
        Input(
          \SupervisionItem.handler,
          .computed { $0.record(SupervisionItem.self).handler ?? $0.signature.name }, required: true
        )
      ], clause: "二(三)"),
    Transition(
      "progress", "续报", "Report progress", from: [ItemState.signed, .handling, .returned],
      to: nil,
      inputs: [
        Input(\SupervisionItem.reportedOn, .today, required: true),
        Input(\SupervisionItem.progress, required: true),
        Input(\SupervisionItem.evidence, .kept),
      ],
      guards: [.notBefore(\SupervisionItem.reportedOn, \.assignedOn)], clause: "二(三)"),
    Transition(
      "feedback", "反馈", "Answer", from: [ItemState.handling], to: .answered,
      inputs: [
        Input(\SupervisionItem.answeredOn, .today, required: true),
        Input(\SupervisionItem.answeredBy, .person, required: true),
        Input(\SupervisionItem.progress, required: true),
        Input(\SupervisionItem.evidence, .kept),
      ],
      guards: [
        .filled(\SupervisionItem.evidence),
        .notBefore(\SupervisionItem.answeredOn, \.receivedOn),
      ], clause: "二(三)"
    ) { attempt, writing in
      // What answers the matter answers the slips that were issued about it.
      for slip in attempt.slips where slip.answeredOn == nil {
        writing.set(Escalation.self, slip.recordID) {
          $0[\.answeredOn] = attempt.value(\SupervisionItem.answeredOn)
        }
      }
    },
  ]

  /// From the answer to the archive.
  static let checking: [Transition] = [
    Transition(
      "verify", "核查", "Verify", from: [ItemState.answered], to: .verifying,
      inputs: [
        Input(\SupervisionItem.verifier, .person, required: true),
        Input(\SupervisionItem.opinion, .kept),
      ], guards: otherPerson, clause: "二(三)"),
    Transition(
      "return", "退回", "Return", from: [ItemState.verifying], to: .returned,
      inputs: [
        Input(\SupervisionItem.returnReason, required: true),
        Input(\SupervisionItem.checkedOn, checkDay, required: true),
        Input(\SupervisionItem.verifier, .kept, required: true),
      ],
      guards: otherPerson + [.notBefore(\SupervisionItem.checkedOn, \.answeredOn)],
      clause: "二(三)"
    ) { attempt, writing in
      let item = attempt.record(SupervisionItem.self)
      writing.set(SupervisionItem.self, attempt.id) {
        $0[\.returns] = (item.returns ?? 0) + 1
        if item.firstCheck == nil {
          $0[\.firstCheck] = .refused
        } else {
          $0[\.checkedOn] = item.checkedOn
        }
      }
    },
    Transition(
      "close", "销号", "Close", from: [ItemState.verifying], to: .closed,
      inputs: [
        Input(\SupervisionItem.closedOn, .today, required: true),
        Input(\SupervisionItem.opinion, .kept, required: true),
        Input(\SupervisionItem.verifier, .kept, required: true),
      ],
      guards: otherPerson + [
        .filled(\SupervisionItem.evidence), .notBefore(\SupervisionItem.closedOn, \.answeredOn),
      ], clause: "二(三)"
    ) { attempt, writing in
      let item = attempt.record(SupervisionItem.self)
      let day = attempt.value(\SupervisionItem.closedOn)
      writing.set(SupervisionItem.self, attempt.id) {
        if let day, let due = item.dueDay { $0[\.closeType] = day <= due ? .onTime : .late }
        if item.firstCheck == nil {
          $0[\.firstCheck] = .approved
          $0[\.checkedOn] = day
        }
      }
      writing.finishResolution(of: item, on: day)
    },
    Transition(
      "archive", "归档", "Archive", from: [ItemState.closed], to: .archived, clause: "二(三)"),
  ]

  /// Whoever checks neither handled the matter nor answered it.
  static let otherPerson: [Guard] = [
    .apart("not-handler", \SupervisionItem.verifier, from: \SupervisionItem.handler),
    .apart("not-answerer", \SupervisionItem.verifier, from: \SupervisionItem.answeredBy),
  ]

  private static let checkDay = Input.Usual.today
}

extension Record where Kind == SupervisionItem {
  /// The day the item is due: the approved one, else the original.
  var dueDay: Day? { self.currentDue ?? self.originalDue }
}

extension Attempt {
  /// The escalations of the item that is acted on, in the order of their rows.
  var slips: [Record<Escalation>] {
    ledger[Escalation.self].naming(id, in: \.item, unit: unit)
  }
}

extension Writing {
  /// Tells the meeting's resolution behind an item that it is done.
  mutating func finishResolution(of item: Record<SupervisionItem>, on day: Day?) {
    guard let resolution = item.resolution else { return }
    set(Resolution.self, resolution) { $0[\.doneOn] = day }
  }
}
