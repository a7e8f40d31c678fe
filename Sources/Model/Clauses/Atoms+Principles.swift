extension Atom {
  /// 二、工作原则.
  static let principles: [Atom] = [
    Atom(
      "P1.1", "原则一", "社区物业党建联建", "a pact to build the party together",
      .field(\PartyPact.parties), .field(\PartyPact.signedOn), .card(Compound.self),
      .sheet(PartyPact.self)),
    Atom(
      "P1.2", "原则一", "三方协同共治(社区、业委会、物业)", "community, committee and company act together",
      .field(\JointAction.isCommunityPresent), .field(\JointAction.isCommitteePresent),
      .field(\JointAction.isCompanyPresent), .sheet(JointAction.self)),
    Atom(
      "P1.3", "原则一", "社区党组织对业委会指导把关", "the community's party branch gives its opinion",
      .field(\Candidate.partyOpinion), .field(\OwnersCommittee.partyGate),
      .card(OwnersCommittee.self)),
    Atom(
      "P1.4", "原则一", "基层协商民主", "owners deliberate", .field(\Deliberation.topic)),
    Atom(
      "P2.1", "原则二", "底数摸排", "every compound is surveyed",
      .field(\Compound.surveyedOn), .observed("surveyed"), .card(Compound.self)),
    Atom(
      "P2.2", "原则二", "全面明确改造小区任务", "a yearly list of tasks",
      .field(\PlanEntry.year), .screen(.poolPlan), .register("pool")),
    Atom(
      "P2.3", "原则二", "一个小区、一名领导、一个专班", "a leader and a task force for every compound",
      .field(\Project.leader), .field(\Project.taskForce), .act("project", "advance-stage"),
      .check(7), .screen(.poolChecklist), .reminder("leader-vacant")),
    Atom(
      "P2.4", "原则二", "市、县贯通", "city, county and street add up",
      .pool(.rollUp), .screen(.overview)),
    Atom(
      "P2.5", "原则二", "联动老旧小区改造等工作", "linked to the renovation of buildings",
      .field(\Project.linkedWorks), .card(Project.self)),
    Atom(
      "P3.1", "原则三", "改造小区项目库", "a pool of projects",
      .field(\Project.enteredOn), .screen(.poolBoard), .register("pool")),
    Atom(
      "P3.2", "原则三", "进度跟踪", "stages and steps are followed",
      .field(\Project.stage), .field(\Milestone.actualOn), .indicator("B2"), .pool(.stages),
      .screen(.poolTimeline)),
    Atom(
      "P3.3", "原则三", "督查督办", "matters under supervision with deadlines",
      .field(\SupervisionItem.originalDue), .indicator("C1"), .act("item", "escalate"),
      .screen(.morning), .reminder("item-due")),
    Atom(
      "P3.4", "原则三", "第一时间反馈难点堵点", "difficulties are reported at once",
      .field(\Issue.discoveredOn), .field(\Issue.reportedOn), .indicator("C2"),
      .reminder("first-report")),
    Atom(
      "P3.5", "原则三", "及时打好补丁", "a patch closes an issue",
      .field(\Issue.patch), .card(Issue.self)),
    Atom(
      "P3.6", "原则三", "动态调研", "the next survey is due", .field(\Compound.surveyedOn),
      .reminder("survey-due")),
    Atom(
      "P3.7", "原则三", "改造一批、储备一批、递补入库", "what leaves the pool is filled up",
      .field(\PoolMove.type), .indicator("B3"), .pool(.backfill), .screen(.poolLog),
      .reminder("back-fill")),
    Atom(
      "P4.1", "原则四", "丽水红色物业", "red property service", .field(\Highlight.kind),
      .sheet(Highlight.self)),
    Atom(
      "P4.2", "原则四", "向长三角取经学习", "visits to learn from others",
      .field(\Highlight.place)),
    Atom(
      "P4.3", "原则四", "丽水物业服务新品牌", "a list of brands",
      .field(\Highlight.title), .sheet(Highlight.self), .register("brands")),
  ]
}
