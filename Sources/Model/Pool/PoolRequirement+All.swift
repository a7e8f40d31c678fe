extension PoolRequirement {
  /// Every requirement, in the order of the stages. Source: 二(二)、二(三).
  public static let all: [PoolRequirement] = [
    surveyed,
    document(\.application, by: .reserve), document(\.consultation, by: .reserve),
    reserveRank,
    condition(\.planYear, by: .planned), document(\.planApproval, by: .planned),
    condition(\.leader, by: .planned), taskForce,
    document(\.scheme, by: .scheme), condition(\.displayedOn, by: .scheme),
    document(\.jointRecord, by: .scheme), gapsAnswered, fundMeasure,
    document(\.startEvidence, by: .executing), condition(\.startedOn, by: .executing),
    track(\.serviceTrack), track(\.committeeTrack), track(\.partyTrack), track(\.enclosureTrack),
    track(\.fundTrack), track(\.digitalTrack), track(\.worksTrack),
    document(\.acceptance, by: .accepted), checked,
    checkPublished,
    contract, committee, disclosed,
    document(\.closingForm, by: .closed), condition(\.leftOn, by: .closed),
    condition(\.reviewedOn, by: .reviewed), condition(\.satisfaction, by: .reviewed),
  ]

  private static let surveyed = PoolRequirement(
    "surveyed", "小区已摸排", "Compounds surveyed", .condition, by: .surveyed, clause: "二(二)"
  ) { checks, row in checks.holds(row) { checks.isSurveyed[$0] } }

  /// A rank is for the reserve; a project that has left it needs none.
  private static let reserveRank = PoolRequirement(
    "reserve-rank", "储备次序", "Reserve rank", .condition, by: .reserve, clause: "二(三)"
  ) { checks, row in
    if checks.projects.column(\.reserveRank).number(row) != nil { return .done }
    let stage = checks.projects.column(\.stage).bytes[row]
    return stage > ProjectStage.reserve.code ? .notNeeded : .missing
  }

  private static let taskForce = PoolRequirement(
    "task-force", "专班", "Task force", .condition, by: .planned, clause: "二(二)"
  ) { checks, row in
    checks.hasTaskForce(row) ? .done : .missing
  }

  private static let gapsAnswered = PoolRequirement(
    "gaps-answered", "漏洞均有举措", "Every gap answered", .condition, by: .scheme, clause: "三(一)1"
  ) { checks, row in checks.holds(row) { !checks.hasOpenGap[$0] } }

  private static let fundMeasure = PoolRequirement(
    "fund-measure", "维修资金筹集措施", "Fund measure", .condition, by: .scheme, clause: "三(三)11"
  ) { checks, row in
    if checks.holds(row, { !checks.isUnfunded[$0] }) == .done { return .notNeeded }
    return checks.hasFundMeasure(row) ? .done : .missing
  }

  private static let checked = PoolRequirement(
    "handover", "承接(交接)查验记录", "Hand-over check", .document, by: .accepted, clause: "三(二)6"
  ) { checks, row in checks.holds(row) { checks.isChecked[$0] } }

  private static let checkPublished = PoolRequirement(
    "handover-published", "查验结果公示", "Hand-over result published", .document, by: .published,
    clause: "三(二)6"
  ) { checks, row in checks.holds(row) { checks.isPublished[$0] } }

  private static let contract = PoolRequirement(
    "contract", "物业合同在履行", "Contract in force", .condition, by: .operating, clause: "三(二)5"
  ) { checks, row in checks.holds(row) { checks.isServed[$0] } }

  private static let committee = PoolRequirement(
    "committee", "业委会(物管会)已备案", "Committee filed", .condition, by: .operating, clause: "三(二)8"
  ) { checks, row in checks.holds(row) { checks.hasCommittee[$0] } }

  private static let disclosed = PoolRequirement(
    "disclosed", "收支已公示", "Income disclosed", .condition, by: .operating, clause: "三(一)4"
  ) { checks, row in checks.holds(row) { checks.isDisclosed[$0] } }
}
