extension CommitteeLife {
  /// In office: renewal, opinions and judgements.
  static let office: [Transition] = [
    Transition(
      "prepare-renewal", "换届筹备", "Prepare the renewal", from: [CommitteeState.inOffice],
      to: .expiring,
      inputs: [
        Input(\Election.preparedOn, .today, required: true), Input(\Election.guide, required: true),
      ],
      guards: [.noElectionOpen, .renewalDue], clause: "三(一)3; 三(二)8"
    ) { attempt, writing in
      let isManagement = attempt.record(OwnersCommittee.self).kind == .managementCommittee
      writing.beginElection(isManagement ? .founding : .renewal, of: attempt)
    },
    Transition(
      "party-opinion", "社区党组织把关", "Party opinion", from: CommitteeState.allCases, to: nil,
      inputs: [
        Input(\OwnersCommittee.partyGateOn, .today, required: true),
        Input(\OwnersCommittee.partyGate, required: true),
      ], clause: "二(一)"),
    Transition(
      "judge-conduct", "评价履职", "Judge its conduct",
      from: [CommitteeState.inOffice, .expiring, .expired], to: nil,
      inputs: [
        Input(\OwnersCommittee.conductOn, .today, required: true),
        Input(\OwnersCommittee.conduct, required: true),
        Input(\OwnersCommittee.conductEvidence, required: true),
      ], clause: "三(一)2"),
  ]

  /// Out of office, and the management committee that stands in.
  static let beside: [Transition] = [
    Transition(
      "expire", "届满未换", "Let expire", from: [CommitteeState.inOffice, .expiring], to: .expired,
      guards: [.termOver], clause: "三(二)8"),
    Transition(
      "begin-recall", "启动罢免", "Begin a recall", from: [CommitteeState.inOffice, .expiring],
      to: nil,
      inputs: [
        Input(\Election.preparedOn, .today, required: true), Input(\Election.guide, required: true),
      ],
      guards: [.noElectionOpen, .explained], clause: "三(二)8"
    ) { attempt, writing in writing.beginElection(.recall, of: attempt) },
    Transition(
      "recall", "罢免", "Recall", from: [CommitteeState.inOffice, .expiring], to: .dissolved,
      inputs: [Input(\Election.votedOn, .today, required: true)],
      guards: [.recallOpen, .step(\Election.votedOn, follows: \Election.preparedOn), .quorum],
      clause: "三(二)8"
    ) { attempt, writing in
      writing.setElection(of: attempt) {
        $0[\.votedOn] = attempt.value(\Election.votedOn)
        $0[\.filedOn] = attempt.value(\Election.votedOn)
      }
    },
    Transition(
      "dissolve", "解散", "Dissolve",
      from: [
        CommitteeState.preparing, .nominating, .vetting, .voting, .elected, .inOffice, .expiring,
        .expired,
      ],
      to: .dissolved, guards: [.explained], clause: "三(二)8"),
    Transition(
      "stand-in", "物管会代行", "Stand in", from: [CommitteeState.absent, .expired, .dissolved],
      to: .inOffice,
      inputs: [
        Input(\OwnersCommittee.filedOn, .today, required: true),
        Input(\OwnersCommittee.termStart, required: true),
        Input(\OwnersCommittee.termEnd, required: true),
        Input(\OwnersCommittee.members, required: true),
        Input(\OwnersCommittee.partyMembers, required: true),
      ],
      guards: [.membersFit, .termAhead], clause: "一 业委会(物管会)"
    ) { attempt, writing in
      writing.set(OwnersCommittee.self, attempt.id) { $0[\.kind] = .managementCommittee }
    },
  ]
}
