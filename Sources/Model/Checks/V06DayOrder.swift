/// V06 E: steps that follow each other have days that do not.
///
/// Each step is compared with the nearest before it that has a day. Milestones of a project follow its stages.
enum V06DayOrder: Check {
  static let rule = CheckRule(
    6, .error, zh: "先后环节的日期颠倒", en: "Days of steps in the wrong order",
    advice: Phrase(zh: "按原始材料改正其中一个日期", en: "correct one of the two days from the documents"),
    clause: "二(三)、四(二)", looksAtOthers: true)

  static let passes: [CheckPass] = [
    chain(of: Compound.self, [\.registeredOn, \.leftRegisterOn]),
    chain(of: Issue.self, [\.discoveredOn, \.reportedOn]),
    chain(of: Issue.self, [\.discoveredOn, \.closedOn]),
    chain(of: DepartmentFact.self, [\.asOf, \.correctedOn]),
    chain(of: Project.self, [\.enteredOn, \.startedOn, \.leftOn, \.reviewedOn]),
    chain(of: PlanEntry.self, [\.plannedStartOn, \.plannedFinishOn]),
    chain(of: SupervisionItem.self, [\.assignedOn, \.receivedOn, \.closedOn]),
    chain(of: SupervisionItem.self, [\.assignedOn, \.answeredOn]),
    chain(of: SupervisionItem.self, [\.assignedOn, \.checkedOn]),
    chain(of: SupervisionItem.self, [\.assignedOn, \.originalDue]),
    chain(of: Extension.self, [\.requestedOn, \.decidedOn]),
    chain(of: Escalation.self, [\.day, \.answeredOn]),
    chain(of: OwnersCommittee.self, [\.termStart, \.termEnd]),
    chain(
      of: Election.self,
      [\.preparedOn, \.nominatedOn, \.vettedOn, \.votedOn, \.electedOn, \.filedOn, \.handedOverOn]),
    chain(of: Election.self, [\.announcedOn, \.votedOn]),
    chain(of: Candidate.self, [\.recommendedOn, \.reviewedOn]),
    chain(of: PartyPact.self, [\.signedOn, \.endsOn]),
    chain(
      of: Deliberation.self, [\.spokenOn, \.discussedOn, \.handledOn, \.shownOn, \.ratedOn]),
    chain(of: Dispute.self, [\.openedOn, \.closedOn]),
    chain(of: HandoverInspection.self, [\.day, \.publishedOn]),
    chain(of: EnclosurePlan.self, [\.consultedOn, \.schemeOn, \.worksFrom, \.worksUntil]),
    chain(of: EnclosurePlan.self, [\.worksFrom, \.enclosedOn]),
    chain(of: EnclosurePlan.self, [\.exemptedOn, \.exemptionReviewOn]),
    chain(of: IncomeStatement.self, [\.from, \.until]),
    chain(of: MaintenanceFund.self, [\.needsSince, \.doneOn]),
    chain(of: EmergencyRepair.self, [\.appliedOn, \.acceptedOn, \.reviewedOn, \.paidOn]),
    chain(of: EmergencyRepair.self, [\.appliedOn, \.finishedOn]),
    chain(of: Policy.self, [\.from, \.until]),
    chain(of: Subsidy.self, [\.from, \.until]),
    milestones,
  ]

  /// Days of one record, in the order they must have.
  private static func chain<Kind: RecordKind>(
    of: Kind.Type, _ paths: [KeyPath<Kind, Field<Day>> & Sendable]
  ) -> CheckPass {
    let columns = paths.map { Kind.declaration.position(of: $0) }
    return CheckPass(kind: Kind.declaration.kind) { facts in
      let table = facts.ledger[Kind.self].table
      let days = columns.map { table.columns[$0].words }
      return { row, found in
        var last = 0
        for place in days.indices {
          let later = days[place][row]
          if later == Column.missingWord { continue }
          let earlier = days[last][row]
          if later < earlier {
            let field = table.kind.fields[columns[last]].label
            let day = Day(number: earlier).iso
            found.add(
              row, columns[place],
              expected: Phrase(
                zh: "不早于\(field.zh) \(day)", en: "not before \(field.en.lowercased()) (\(day))"))
          }
          last = place
        }
      }
    }
  }

  /// No step of a project was taken before the one that comes before it on its way.
  private static let milestones = CheckPass.rows(of: Milestone.self) { facts, milestones in
    let projects = facts.ledger.links(\Milestone.project)
    let siblings = projects.inverted(count: facts.ledger[Project.self].count)
    let stages = milestones.column(\.stage).bytes
    let days = milestones.column(\.actualOn).words
    let actual = milestones.position(of: \.actualOn)
    let side = ProjectStage.membership(of: [.suspended, .withdrawn, .restructured])
    return { row, found in
      guard days[row] != Column.missingWord, stages[row] > 0, !side[Int(stages[row])],
        let project = projects.first(of: row)
      else { return }
      var before: Int?
      siblings.each(project) { other in
        if days[other] != Column.missingWord, stages[other] > 0, stages[other] < stages[row],
          before.map({ (stages[$0], days[$0]) < (stages[other], days[other]) }) ?? true
        {
          before = other
        }
      }
      guard let before, days[before] > days[row], let stage = milestones[before].stage else {
        return
      }
      let day = Day(number: days[before]).iso
      found.add(
        row, actual,
        expected: Phrase(
          zh: "不早于“\(stage.label.zh)”节点的实际日期 \(day)",
          en: "not before the step “\(stage.label.en)” (\(day))"))
    }
  }
}
