extension Atom {
  /// 三(三) 老旧小区物业提质平台: 任务10–14.
  static let resources: [Atom] = [
    Atom(
      "T10.1", "任务10", "区域统筹、片区整合、小区内部平衡", "how assets are brought in",
      .field(\PropertyAsset.route)),
    Atom(
      "T10.2", "任务10", "闲置用地、闲置房屋", "idle land and houses",
      .field(\PropertyAsset.kind), .observed("asset-leakage"), .sheet(PropertyAsset.self)),
    Atom(
      "T10.3", "任务10", "物业管理用房、物业经营用房", "rooms against what is required",
      .field(\PropertyAsset.area), .field(\PropertyAsset.areaRequired), .observed("room-area"),
      .card(PropertyAsset.self)),
    Atom(
      "T10.4", "任务10", "停车位、广告点位收入", "income from parking and advertising",
      .field(\IncomeStatement.parking), .field(\IncomeStatement.advertising),
      .observed("income"), .sheet(IncomeStatement.self)),
    Atom(
      "T10.5", "任务10", "收益用于补充物业费或维修资金", "what income is used for",
      .field(\IncomeStatement.feeSupplement), .field(\IncomeStatement.fundSupplement),
      .check(10), .register("incomes")),
    Atom(
      "T11.1", "任务11", "维修资金补建、续筹", "funds are set up and topped up",
      .field(\MaintenanceFund.needsSince), .field(\MaintenanceFund.doneOn), .indicator("D3"),
      .sheet(MaintenanceFund.self), .reminder("fund-low")),
    Atom(
      "T11.2", "任务11", "未设立的结合改造明确筹集措施", "a measure where there is no fund",
      .field(\Project.fundMeasure), .act("project", "advance-stage")),
    Atom(
      "T11.3", "任务11", "即交即用即补", "pay as you go",
      .field(\MaintenanceFund.mode), .card(MaintenanceFund.self)),
    Atom(
      "T11.4", "任务11", "优化流程、简化材料、缩短审核、及时拨付", "the clocks of review and payment",
      .field(\EmergencyRepair.reviewedOn), .field(\EmergencyRepair.paidOn), .indicator("D4"),
      .card(EmergencyRepair.self)),
    Atom(
      "T11.5", "任务11", "紧急维修事项清单", "the list of emergencies",
      .field(\EmergencyRepair.category), .rule(.emergencies, .show)),
    Atom(
      "T11.6", "任务11", "业委会可直接申请", "the committee may apply itself",
      .field(\EmergencyRepair.applicant), .check(12)),
    Atom(
      "T11.7", "任务11", "业委会缺位由乡镇(街道)代为维修、列支", "the street acts in its place",
      .field(\EmergencyRepair.applicant), .act("repair", "accept"),
      .reminder("repair-substitute")),
    Atom(
      "T11.8", "任务11", "授权一定额度内公共收益/维修资金决策", "a limit the committee may spend",
      .field(\OwnersCommittee.spendLimit), .act("repair", "review")),
    Atom(
      "T12.1", "任务12", "物业管理中心", "property centres",
      .field(\StreetCapacity.centre), .sheet(StreetCapacity.self)),
    Atom(
      "T12.2", "任务12", "物管人员配给", "posts and who fills them",
      .field(\StreetCapacity.filled), .observed("staff"), .sheet(StreetCapacity.self)),
    Atom(
      "T12.3", "任务12", "阶段性引导政策", "policies for a time",
      .field(\Policy.until), .reminder("policy-end")),
    Atom(
      "T12.4", "任务12", "信用评价加分、评优倾斜", "credit for taking over",
      .field(\CreditEvent.points), .observed("credit"), .sheet(CreditEvent.self)),
    Atom(
      "T13.1", "任务13", "公共管理经费打包(绿化、保洁、设施维护)", "street work in a package",
      .field(\Subsidy.hasGreenery), .field(\Subsidy.hasCleaning), .field(\Subsidy.hasMaintenance),
      .observed("packages"), .sheet(Subsidy.self)),
    Atom(
      "T13.2", "任务13", "向居民收取相应费用", "residents pay their part",
      .field(\Subsidy.residentFee), .observed("packages")),
    Atom(
      "T13.3", "任务13", "保障房/老旧小区物业服务补助", "subsidies",
      .field(\Subsidy.amount), .observed("subsidies"), .register("subsidies")),
    Atom("T14.1", "任务14", "三方协同共治路径", "the path of the three", .field(\DutyList.document)),
    Atom(
      "T14.2", "任务14", "物业参与治安、公共服务、防汛防台", "companies help in public matters",
      .field(\JointAction.topic)),
    Atom(
      "T14.3", "任务14", "社区工作者参与", "community workers take part",
      .field(\JointAction.communityWorkers)),
    Atom(
      "T14.4", "任务14", "矛盾就地化解", "disputes are settled on site",
      .field(\Dispute.isClosedOnSite), .observed("settled-on-site"), .sheet(Dispute.self)),
  ]
}
