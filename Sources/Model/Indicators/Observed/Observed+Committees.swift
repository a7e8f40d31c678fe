extension ObservedMeasure {
  /// Of committees, deliberation and what is done together.
  static let committees: [ObservedMeasure] = [
    ObservedMeasure("party-gate", "社区党组织把关率", "Past the party's gate", clause: "二(一)", .share) {
      pass in
      let days = pass.ledger[OwnersCommittee.self].column(\.partyGateOn).words
      pass.shareOfCommittees { [pass] row in pass.isPast(days[row]) }
    },
    ObservedMeasure(
      "concurrent-members", "社区两委兼任率", "Members of the community's committees", clause: "三(二)8",
      .share
    ) {
      pass in
      let committees = pass.ledger[OwnersCommittee.self]
      let members = committees.column(\.members).words
      let concurrent = committees.column(\.concurrentMembers).words
      let standings = pass.facts.committeeStandings(at: pass.period.lastDay)
      pass.each(OwnersCommittee.self) { row in
        standings[row].isPresent && members[row] > 0
          ? (Int(max(0, concurrent[row])), Int(members[row])) : nil
      }
    },
    ObservedMeasure("rules-filed", "议事规则备案率", "Rules of procedure filed", clause: "三(一)2", .share) {
      pass in
      let flags = pass.ledger[OwnersCommittee.self].column(\.rulesFiled).bytes
      pass.shareOfCommittees { flags[$0] == 1 }
    },
    ObservedMeasure(
      "conduct", "业委会履职评价", "Conduct of committees", clause: "三(一)2", .mix,
      sorts: CommitteeConduct.sorts
    ) {
      pass in
      let standings = pass.facts.committeeStandings(at: pass.period.lastDay)
      pass.sort(by: \OwnersCommittee.conduct) { standings[$0].isPresent }
    },
    ObservedMeasure("turnout", "业主大会参会率", "Turnout of assemblies", clause: "三(一)2", .share) {
      pass in
      let elections = pass.ledger[Election.self]
      let days = elections.column(\.votedOn).words
      let owners = elections.column(\.owners).words
      let voted = elections.column(\.ownersVoted).words
      pass.each(Election.self) { [pass] row in
        guard pass.isPast(days[row]), owners[row] > 0, voted[row] >= 0 else { return nil }
        return (Int(voted[row]), Int(owners[row]))
      }
    },
    ObservedMeasure("participation", "议事参与率", "Households that took part", clause: "三(一)3", .share)
    { pass in
      let deliberations = pass.ledger[Deliberation.self]
      let discussed = deliberations.column(\.discussedOn).words
      let participants = deliberations.column(\.participants).words
      let links = pass.ledger.links(\Deliberation.compound)
      let households = pass.ledger[Compound.self].column(\.households).words
      pass.each(Deliberation.self) { [pass] row in
        guard pass.isPast(discussed[row]), participants[row] >= 0,
          let compound = links.first(of: row), households[compound] > 0
        else { return nil }
        return (Int(participants[row]), Int(households[compound]))
      }
    },
    ObservedMeasure(
      "deliberation-steps", "五步走到", "Steps reached", clause: "三(一)3", .mix,
      sorts: ["说", "议", "理", "晒", "评"].map { Phrase($0) }
    ) { pass in
      let deliberations = pass.ledger[Deliberation.self]
      let steps = [
        deliberations.column(\.spokenOn).words, deliberations.column(\.discussedOn).words,
        deliberations.column(\.handledOn).words, deliberations.column(\.shownOn).words,
        deliberations.column(\.ratedOn).words,
      ]
      pass.sort(Deliberation.self) { [pass] row in steps.lastIndex { pass.isPast($0[row]) } }
    },
    ObservedMeasure(
      "deliberation-score", "协商评分", "Rating of deliberations", clause: "三(一)3", .mean, in: .points
    ) {
      pass in
      let deliberations = pass.ledger[Deliberation.self]
      let days = deliberations.column(\.ratedOn).words
      let scores = deliberations.column(\.score).words
      let counts = deliberations.column(\.ratings).words
      pass.each(Deliberation.self) { [pass] row in
        guard pass.isPast(days[row]), scores[row] >= 0, counts[row] > 0 else { return nil }
        return (Int(scores[row]) * Int(counts[row]), Int(counts[row]))
      }
    },
    ObservedMeasure(
      "joint-actions", "三方联动", "Joint actions", clause: "三(一)3", .mix, sorts: JointActionKind.sorts
    ) {
      pass in
      let days = pass.ledger[JointAction.self].column(\.day).words
      pass.sort(by: \JointAction.kind) { [pass] row in pass.isPast(days[row]) }
    },
    ObservedMeasure(
      "settled-on-site", "就地化解率", "Disputes settled on site", clause: "三(三)14", .share
    ) { pass in
      let disputes = pass.ledger[Dispute.self]
      let closed = disputes.column(\.closedOn).words
      let flags = disputes.column(\.isClosedOnSite).bytes
      pass.share(Dispute.self) { [pass] row in pass.isPast(closed[row]) ? flags[row] == 1 : nil }
    },
    ObservedMeasure(
      "disputes-open", "未化解纠纷", "Open disputes", clause: "三(三)14", .count, in: .pieces
    ) { pass in
      let disputes = pass.ledger[Dispute.self]
      let opened = disputes.column(\.openedOn).words
      let closed = disputes.column(\.closedOn).words
      pass.each(Dispute.self) { [pass] row in
        pass.isPast(opened[row]) && !pass.isPast(closed[row]) ? (1, 1) : nil
      }
    },
  ]
}

extension ObservedPass {
  /// Counts of each committee that is there at the cut-off whether it is so.
  fileprivate mutating func shareOfCommittees(_ holds: (Int) -> Bool) {
    let standings = facts.committeeStandings(at: period.lastDay)
    share(OwnersCommittee.self) { standings[$0].isPresent ? holds($0) : nil }
  }
}
