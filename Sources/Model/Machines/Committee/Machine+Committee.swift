extension Machine {
  /// The life of a committee: 未成立→筹备→推荐→审核→业主大会→选出→备案→履职→换届筹备→改选→移交→备案.
  ///
  /// A renewal keeps the committee in 换届筹备 while its election goes on, for it is in office until
  /// its term ends. Source: 三(二)8; 三(一)3 成立、换届; 二(一) 社区党组织指导把关.
  public static let committee = Machine(
    OwnersCommittee.self, state: \.state, "业委会生命周期", "The life of a committee",
    CommitteeLife.election + CommitteeLife.office + CommitteeLife.beside)
}

/// The rows of the committee's table.
enum CommitteeLife {
  /// From preparation to filing.
  static let election: [Transition] = [
    Transition(
      "prepare", "成立筹备组", "Prepare", from: [CommitteeState.absent, .dissolved, .expired],
      to: .preparing,
      inputs: [
        Input(\Election.preparedOn, .today, required: true), Input(\Election.guide, required: true),
      ],
      guards: [.noElectionOpen], clause: "三(一)3; 三(二)8"
    ) { attempt, writing in writing.beginElection(.founding, of: attempt) },
    nomination(from: .preparing, to: .nominating),
    nomination(from: .expiring, to: nil),
    vetting(from: .nominating, to: .vetting),
    vetting(from: .expiring, to: nil),
    assembly(from: .vetting, to: .voting),
    assembly(from: .expiring, to: nil),
    Transition(
      "elect", "选出", "Elect", from: [CommitteeState.voting, .expiring], to: .elected,
      inputs: electionInputs,
      guards: [.electionOpen, .assemblyHeld, .quorum, .membersFit, .notManagement],
      clause: "三(二)8"
    ) { attempt, writing in writing.recordElection(of: attempt) },
    Transition(
      "convert", "物管会转正", "Convert", from: [CommitteeState.expiring], to: .elected,
      inputs: electionInputs,
      guards: [.electionOpen, .assemblyHeld, .quorum, .membersFit, .isManagement],
      clause: "一; 三(二)8"
    ) { attempt, writing in
      writing.recordElection(of: attempt)
      writing.set(OwnersCommittee.self, attempt.id) { $0[\.kind] = .committee }
    },
    Transition(
      "hand-over", "移交", "Hand over", from: [CommitteeState.elected], to: nil,
      inputs: [Input(\Election.handedOverOn, .today, required: true)],
      guards: [.electionOpen, .afterElection(\Election.handedOverOn)], clause: "三(二)8"
    ) { attempt, writing in
      writing.setElection(of: attempt) {
        $0[\.handedOverOn] = attempt.value(\Election.handedOverOn)
      }
    },
    Transition(
      "file", "备案", "File", from: [CommitteeState.elected], to: .inOffice,
      inputs: [
        Input(\OwnersCommittee.filedOn, .today, required: true),
        Input(\OwnersCommittee.termStart, required: true),
        Input(\OwnersCommittee.termEnd, required: true),
        Input(\OwnersCommittee.rulesFiled, .kept),
        Input(\OwnersCommittee.partyOrganisation, .kept),
      ],
      guards: [
        .electionOpen, .afterElection(\OwnersCommittee.filedOn), .filedInTime, .handedOver,
        .termFits,
      ], clause: "三(一)3; 三(二)8"
    ) { attempt, writing in
      writing.setElection(of: attempt) { $0[\.filedOn] = attempt.value(\OwnersCommittee.filedOn) }
    },
  ]

  private static let electionInputs = [
    Input(\Election.electedOn, .today, required: true),
    Input(\OwnersCommittee.members, required: true),
    Input(\OwnersCommittee.partyMembers, required: true),
    Input(\OwnersCommittee.concurrentMembers, .kept),
  ]

  private static func nomination(from: CommitteeState, to: CommitteeState?) -> Transition {
    Transition(
      "nominate", "推荐候选人", "Nominate", from: [from], to: to,
      inputs: [Input(\Election.nominatedOn, .today, required: true)],
      guards: [
        .electionOpen, .step(\Election.nominatedOn, follows: \Election.preparedOn),
        .candidatesListed,
      ], clause: "三(二)8 推荐关"
    ) { attempt, writing in
      writing.setElection(of: attempt) {
        $0[\.nominatedOn] = attempt.value(\Election.nominatedOn)
      }
    }
  }

  private static func vetting(from: CommitteeState, to: CommitteeState?) -> Transition {
    Transition(
      "vet", "审核候选人", "Vet", from: [from], to: to,
      inputs: [Input(\Election.vettedOn, .today, required: true)],
      guards: [
        .electionOpen, .step(\Election.vettedOn, follows: \Election.nominatedOn), .recommended,
      ], clause: "三(二)8 审核关"
    ) { attempt, writing in
      writing.setElection(of: attempt) { $0[\.vettedOn] = attempt.value(\Election.vettedOn) }
    }
  }

  private static func assembly(from: CommitteeState, to: CommitteeState?) -> Transition {
    Transition(
      "hold-assembly", "召开业主大会", "Hold the assembly", from: [from], to: to,
      inputs: [
        Input(\Election.announcedOn, required: true),
        Input(\Election.votedOn, .today, required: true),
      ],
      guards: [
        .electionOpen, .step(\Election.votedOn, follows: \Election.vettedOn), .gatesPassed,
        .enoughCandidates, .announcedInTime,
      ], clause: "二(一); 三(二)8"
    ) { attempt, writing in
      writing.setElection(of: attempt) {
        $0[\.announcedOn] = attempt.value(\Election.announcedOn)
        $0[\.votedOn] = attempt.value(\Election.votedOn)
      }
    }
  }
}

extension Writing {
  /// Makes the record of an election that begins.
  mutating func beginElection(_ kind: ElectionKind, of attempt: Attempt) {
    new(Election.self) {
      $0[\.compound] = attempt.record(OwnersCommittee.self).compound
      $0[\.committee] = attempt.id
      $0[\.unit] = attempt.unit
      $0[\.kind] = kind
      $0[\.guide] = attempt.value(\Election.guide)
      $0[\.preparedOn] = attempt.value(\Election.preparedOn)
    }
  }

  /// Writes into the election that goes on.
  mutating func setElection(of attempt: Attempt, _ fill: (inout NewValues<Election>) -> Void) {
    guard let election = attempt.openElection else { return }
    set(Election.self, election.recordID, fill)
  }

  fileprivate mutating func recordElection(of attempt: Attempt) {
    setElection(of: attempt) { $0[\.electedOn] = attempt.value(\Election.electedOn) }
  }
}
