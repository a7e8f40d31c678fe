extension Machine {
  /// The way of a project through the rolling pool: S0–S9 in order, without a skip, and three side
  /// states.
  ///
  /// Source: 二(三) 滚动式管理; 二(二) 一个小区、一名领导、一个专班.
  public static let project = Machine(
    Project.self, state: \.stage, "项目滚动推进", "The pool's stages",
    ProjectWay.forward + ProjectWay.beside)
}

/// The rows of the project's table.
enum ProjectWay {
  /// From the survey to the review, each stage from the one before it.
  static let forward: [Transition] = [
    advance(
      from: .surveyed, to: .reserve,
      asking: [
        Input(\Project.application, .kept), Input(\Project.consultation, .kept),
        Input(\Project.streetOpinion, .kept), Input(\PoolMove.backfills),
        Input(\PoolMove.approver),
      ],
      guards: [
        .inRegister, .surveyed, .issuesListed, .filled(\Project.application),
        .filled(\Project.consultation), .streetAgrees,
      ], clause: "二(三) 储备一批小区递补入库"
    ) { attempt, writing in
      let day = attempt.value(\Project.stageSince)
      writing.set(Project.self, attempt.id) { $0[\.enteredOn] = day }
      writing.move(.entry, of: attempt, on: day) {
        $0[\.document] = attempt.value(\Project.application)
        $0[\.backfills] = attempt.value(\PoolMove.backfills)
        $0[\.approver] = attempt.value(\PoolMove.approver)
      }
    },
    advance(
      from: .reserve, to: .planned,
      asking: [
        Input(\Project.reserveRank, .kept), Input(\Project.planYear, .kept),
        Input(\Project.planApproval, .kept), Input(\Project.leader, .kept),
        Input(\Project.leaderPost, .kept), Input(\Project.taskForce, .kept),
        Input(\Project.taskForceID, .kept),
      ],
      guards: [
        .filled(\Project.reserveRank, about: .stay), .filled(\Project.planYear),
        .filled(\Project.planApproval), .inAnnualPlan, .filled(\Project.leader), .hasTaskForce,
      ], clause: "二(二) 一个小区、一名领导、一个专班"),
    advance(
      from: .planned, to: .scheme,
      asking: [Input(\Project.fundMeasure, .kept), Input(\Project.issues, .kept)],
      guards: [.planLocked, .gapsAnswered, .fundMeasured], clause: "三(一)1; 三(三)11"),
    advance(
      from: .scheme, to: .executing,
      asking: [
        Input(\Project.scheme, .kept), Input(\Project.displayedOn, .kept),
        Input(\Project.jointRecord, .kept), Input(\Project.startEvidence, .kept),
      ],
      guards: [
        .filled(\Project.scheme), .filled(\Project.displayedOn), .displayed,
        .filled(\Project.jointRecord), .filled(\Project.startEvidence),
      ], clause: "三(一)3; 三(二)9"
    ) { attempt, writing in
      writing.set(Project.self, attempt.id) {
        $0[\.startedOn] = attempt.value(\Project.stageSince)
      }
    },
    advance(
      from: .executing, to: .accepted, asking: [Input(\Project.acceptance, .kept)],
      guards: [.tracksDone, .filled(\Project.acceptance), .takenOver], clause: "二(三); 三(二)6"),
    advance(
      from: .accepted, to: .published, asking: [], guards: [.defectsClosed, .checkPublished],
      clause: "三(二)6 公开查验结果"),
    advance(
      from: .published, to: .operating, asking: [],
      guards: [.objectionsOver, .underContract, .committeeFiled, .incomePosted],
      clause: "三(一)4; 三(二)5、8"),
    advance(
      from: .operating, to: .closed,
      asking: [
        Input(\Project.closingForm, .kept), Input(\Project.countyCheckedOn, .kept),
        Input(\Project.citySample, .kept), Input(\PoolMove.approver, required: true),
      ],
      guards: [
        .stable, .filled(\Project.closingForm), .filled(\Project.countyCheckedOn), .citySampled,
      ], clause: "二(三) 改造一批"
    ) { attempt, writing in
      let day = attempt.value(\Project.stageSince)
      writing.set(Project.self, attempt.id) { $0[\.leftOn] = day }
      writing.move(.exit, of: attempt, on: day) {
        $0[\.document] = attempt.value(\Project.closingForm)
        $0[\.approvedOn] = attempt.value(\Project.countyCheckedOn)
        $0[\.approver] = attempt.value(\PoolMove.approver)
      }
    },
    Transition(
      "review", "回头看", "Review", from: [ProjectStage.closed, .reviewed], to: .reviewed,
      inputs: [
        Input(\Project.reviewedOn, .today, required: true),
        Input(\Project.satisfaction, required: true),
        Input(\Project.satisfactionCount, required: true),
      ],
      guards: [.reviewDue, .afterStage(\Project.reviewedOn)], clause: "二(三)"
    ) { attempt, writing in
      guard attempt.record(Project.self).stage == .closed else { return }
      writing.set(Project.self, attempt.id) {
        $0[\.stageSince] = attempt.value(\Project.reviewedOn)
      }
    },
  ]

  /// The step from a stage to the next one.
  private static func advance(
    from: ProjectStage, to: ProjectStage, asking inputs: [Input], guards: [Guard], clause: String,
    then consequence: @escaping Transition.Consequence = { _, _ in }
  ) -> Transition {
    Transition(
      "advance-stage", "进入下一阶段", "Advance", from: [from], to: to,
      inputs: [Input(\Project.stageSince, .today, required: true)] + inputs,
      guards: [.afterStage(\Project.stageSince)] + guards, clause: clause
    ) { attempt, writing in
      consequence(attempt, &writing)
      writing.reachMilestone(of: attempt, stage: to)
    }
  }
}

extension Writing {
  /// Adds a line to the pool's log.
  mutating func move(
    _ type: PoolMoveType, of attempt: Attempt, on day: Day?,
    _ fill: (inout NewValues<PoolMove>) -> Void
  ) {
    let count = attempt.projectCompounds.count
    new(PoolMove.self) {
      $0[\.project] = attempt.id
      $0[\.unit] = attempt.unit
      $0[\.type] = type
      $0[\.day] = day
      $0[\.compounds] = max(1, count)
      $0[\.reason] = attempt.signature.reason
      fill(&$0)
    }
  }

  /// Dates the project's milestones of a stage that have no actual day yet.
  mutating func reachMilestone(of attempt: Attempt, stage: ProjectStage) {
    let milestones = attempt.ledger[Milestone.self].naming(
      attempt.id, in: \.project, unit: attempt.unit)
    for milestone in milestones where milestone.stage == stage && milestone.actualOn == nil {
      set(Milestone.self, milestone.recordID) {
        $0[\.actualOn] = attempt.value(\Project.stageSince)
      }
    }
  }
}
