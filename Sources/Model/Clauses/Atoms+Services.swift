extension Atom {
  /// 三(二) 老旧小区物业服务生态: 任务5–9.
  static let services: [Atom] = [
    Atom(
      "T5.1", "任务5", "业主依法选聘专业物业", "owners choose a company by a lawful vote",
      .field(\ServiceContract.selectedOn), .field(\ServiceContract.ownersAgreed),
      .indicator("A1")),
    Atom(
      "T5.2", "任务5", "先尝后买", "try first, buy later",
      .field(\ServiceContract.mode), .field(\ServiceContract.trialConverted), .check(19),
      .observed("trial-conversion"), .sheet(ServiceContract.self), .reminder("trial-ending")),
    Atom(
      "T5.3", "任务5", "大物业", "one company for an area",
      .field(\ServiceContract.bundle), .observed("mode-mix"), .sheet(ServiceContract.self)),
    Atom(
      "T5.4", "任务5", "企业进驻社区/共同成立企业", "companies in communities or founded with them",
      .field(\ServiceCompany.isCommunityVenture), .observed("mode-mix"),
      .sheet(ServiceCompany.self)),
    Atom(
      "T5.5", "任务5", "花钱买服务意识、收费难", "how much of the fees comes in",
      .field(\ServiceContract.feesCollected), .observed("fee-collection"), .screen(.observed)),
    Atom(
      "T6.1", "任务6", "物业服务标准体系、服务内容、量化事项", "a catalogue of standards",
      .field(\ServiceStandard.quantity), .register("standards")),
    Atom(
      "T6.2", "任务6", "服务等级标准", "grades of service",
      .field(\ServiceContract.grade), .field(\ServiceStandard.grade),
      .sheet(ServiceStandard.self)),
    Atom(
      "T6.3", "任务6", "服务质量监管机制", "the regulator's inspections",
      .field(\Evaluation.kind), .observed("evaluation"), .sheet(Evaluation.self)),
    Atom(
      "T6.4", "任务6", "承接查验、项目交接查验并公开结果", "hand-over checks and their publication",
      .field(\HandoverInspection.publishedOn), .indicator("D2"),
      .sheet(HandoverInspection.self), .reminder("handover-publication")),
    Atom(
      "T6.5", "任务6", "安保、车辆、巡检养护(共用部位/设施/绿化)、垃圾分类", "rounds that are made",
      .field(\Evaluation.security), .field(\Evaluation.vehicles), .field(\Evaluation.commonParts),
      .field(\Evaluation.equipment), .field(\Evaluation.greenery), .field(\Evaluation.waste),
      .observed("patrols")),
    Atom(
      "T6.6", "任务6", "优秀物业服务项目", "excellent projects",
      .field(\Highlight.validUntil), .sheet(Highlight.self), .register("excellent-projects")),
    Atom(
      "T7.1", "任务7", "按质论价质价相符", "the price fits the grade",
      .field(\ServiceContract.fee), .observed("price-for-grade"), .card(ServiceContract.self)),
    Atom(
      "T7.2", "任务7", "市场调节菜单式服务", "services from a menu", .field(\MenuItem.price)),
    Atom(
      "T8.1", "任务8", "业主大会筹备、选举、换届改选组织领导", "elections are led",
      .field(\Election.preparedOn), .field(\Election.votedOn), .reminder("term-end")),
    Atom(
      "T8.2", "任务8", "推荐关、审核关", "two gates for every candidate",
      .field(\Candidate.recommendation), .field(\Candidate.review),
      .act("committee", "hold-assembly")),
    Atom(
      "T8.3", "任务8", "社区两委兼任业委会委员", "members from the community's committees",
      .field(\OwnersCommittee.concurrentMembers), .observed("concurrent-members"),
      .card(OwnersCommittee.self)),
    Atom("T8.4", "任务8", "提高党员比例", "a larger share of party members", .indicator("A3")),
    Atom(
      "T9.1", "任务9", "因地制宜能封尽封、征求群众意见", "residents are asked",
      .field(\EnclosurePlan.householdsAgreed), .act("enclosure", "draft")),
    Atom(
      "T9.2", "任务9", "一小区一策方案", "a scheme of its own for every compound",
      .field(\EnclosurePlan.scheme), .card(EnclosurePlan.self)),
    Atom(
      "T9.3", "任务9", "背街小巷等不适宜封闭", "approved exemptions",
      .field(\EnclosurePlan.exemption), .field(\EnclosurePlan.exemptionReviewOn),
      .act("enclosure", "exempt")),
    Atom(
      "T9.4", "任务9", "成熟一个封闭一个", "ripe ones are enclosed one by one",
      .indicator("B4"), .sheet(EnclosurePlan.self)),
  ]
}
