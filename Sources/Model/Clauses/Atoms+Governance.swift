extension Atom {
  /// 三(一) 老旧小区物业治理体系: 任务1–4.
  static let governance: [Atom] = [
    Atom(
      "T1.1", "任务1", "街道(乡镇)属地综合管理责任、分管领导", "a deputy in charge in every street",
      .field(\StreetCapacity.leader), .card(StreetCapacity.self), .reminder("street-leader")),
    Atom("T1.2", "任务1", "完善工作机制", "the documents of the mechanism", .field(\DutyList.kind)),
    Atom(
      "T1.3", "任务1", "建设、民政、消防指标归集整合共享", "the departments' figures in one place",
      .field(\DepartmentFact.value), .check(21), .sheet(DepartmentFact.self),
      .document(.report)),
    Atom(
      "T1.4", "任务1", "精准识别每个小区漏洞", "the gaps of every compound",
      .field(\Issue.kind), .observed("gap-answered"), .card(Compound.self)),
    Atom(
      "T1.5", "任务1", "综合施策提出改造计划", "a plan answers every gap",
      .field(\Project.issues), .field(\Issue.plannedFix), .card(Issue.self)),
    Atom(
      "T2.1", "任务2", "业主、业主大会、业委会职责清单", "three lists of duties",
      .field(\DutyList.subject), .sheet(DutyList.self), .register("duties")),
    Atom(
      "T2.2", "任务2", "五方责任边界(物业服务/政府管理/行政执法/公共服务/专业运营)",
      "the boundary between five sides", .field(\DutyList.boundary), .sheet(DutyList.self),
      .register("duties")),
    Atom(
      "T2.3", "任务2", "指导监督规范运行、议事程序有章可循", "rules of procedure are filed",
      .field(\OwnersCommittee.rulesFiled), .observed("rules-filed")),
    Atom(
      "T2.4", "任务2", "从不作为乱作为到有序自治", "how a committee does its duty",
      .field(\OwnersCommittee.conduct), .observed("conduct"), .card(OwnersCommittee.self)),
    Atom(
      "T2.5", "任务2", "鼓励业主参与", "owners take part", .observed("turnout")),
    Atom(
      "T3.1", "任务3", "说、议、理、晒、评五步法", "five steps with their days",
      .field(\Deliberation.spokenOn), .field(\Deliberation.discussedOn),
      .field(\Deliberation.handledOn), .field(\Deliberation.shownOn),
      .field(\Deliberation.ratedOn), .act("deliberation", "show"),
      .observed("deliberation-steps"), .card(Deliberation.self)),
    Atom(
      "T3.2", "任务3", "三方联访/联议/联办/联调", "four joint actions",
      .field(\JointAction.kind), .observed("joint-actions"), .sheet(JointAction.self)),
    Atom(
      "T3.3", "任务3", "业主参与治理比重", "the share of owners who take part",
      .observed("participation"), .screen(.observed)),
    Atom(
      "T3.4", "任务3", "业委会规范运行制度体系", "the institutions of committees",
      .field(\DutyList.title)),
    Atom(
      "T3.5", "任务3", "成立、换届指导监督", "founding and renewal are guided",
      .field(\Election.guide), .reminder("term-end")),
    Atom(
      "T4.1", "任务4", "未来e家逐步覆盖", "on a digital platform",
      .field(\Compound.platform), .indicator("D5"), .card(Compound.self)),
    Atom(
      "T4.2", "任务4", "小区经营性收支公示", "income and expenses are posted",
      .field(\IncomeStatement.postedOn), .indicator("D1"), .sheet(IncomeStatement.self),
      .reminder("disclosure-due")),
    Atom(
      "T4.3", "任务4", "物业服务企业评价", "companies are evaluated",
      .field(\Evaluation.score), .observed("evaluation"), .sheet(Evaluation.self)),
    Atom(
      "T4.4", "任务4", "信息化、智能化、智慧化", "digital equipment",
      .field(\Compound.hasSmartGate), .field(\Compound.hasCameras),
      .field(\Compound.hasFireAlarmLink)),
  ]
}
