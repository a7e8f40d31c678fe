import Model

/// A register of the office as data: which records, which columns, under which name.
///
/// The names are those that the notice and the offices use; a register is nothing but one of these lines.
public struct RegisterPlan: Sendable {
  /// The name on the command line.
  public let id: String
  /// The name on paper.
  public let title: Phrase
  /// The kind of its records.
  public let kind: String
  /// The fields it shows.
  public let fields: [String]
  /// The records it shows, as a filter expression; empty for all.
  public let filter: String
  /// The clauses it serves.
  public let clause: String

  private init(
    _ id: String, _ zh: String, _ en: String, _ kind: String, _ fields: String,
    where filter: String = "", clause: String
  ) {
    self.id = id
    title = Phrase(zh: zh, en: en)
    self.kind = kind
    self.fields = fields.split(separator: " ").map(String.init)
    self.filter = filter
    self.clause = clause
  }

  /// The register with this name, or nil.
  public static func named(_ name: String) -> RegisterPlan? {
    all.first { $0.id == name.lowercased() || $0.title.zh == name }
  }

  /// Every register, in the order of the clauses.
  public static let all: [RegisterPlan] = people + compounds + money + support

  private static let people: [RegisterPlan] = [
    RegisterPlan(
      "pacts", "党建联建清单", "Party pacts", "pact", "id unit compounds parties signed-on ends-on",
      clause: "二(一)"),
    RegisterPlan(
      "leaders", "一小区一领导一专班一览表", "One compound, one leader, one task force", "project",
      "unit compounds id name leader leader-post leader-since task-force task-force-id stage",
      clause: "二(二)"),
    RegisterPlan(
      "pool", "项目库台账", "Project pool", "project",
      "id name unit compounds plan-year batch stage stage-since entered-on started-on planned-on "
        + "forecast-on left-on investment arrived progress", clause: "二(三)"),
    RegisterPlan(
      "issues", "难点堵点清单", "Difficulties", "issue",
      "id unit compound kind source description discovered-on reported-on level planned-fix patch "
        + "patch-owner patch-due-on closed-on", clause: "二(三)"),
    RegisterPlan(
      "duties", "职责清单", "Duty lists", "duty-list",
      "id unit compound kind subject boundary title version adopted-on filed-on", clause: "三(一)2"),
    RegisterPlan(
      "deliberations", "协商台账", "Deliberations", "deliberation",
      "id unit compound topic spoken-on discussed-on handled-on shown-on rated-on participants "
        + "decision score ratings", clause: "三(一)3"),
    RegisterPlan(
      "joint-actions", "三方联动台账", "Joint actions", "joint-action",
      "id unit compound kind topic subject day community-present committee-present "
        + "company-present result", clause: "二(一)、三(一)3"),
    RegisterPlan(
      "committees", "业委会名册", "Owners' committees", "committee",
      "id unit compound kind state term-start term-end filed-on members party-members "
        + "concurrent-members party-organisation", clause: "三(二)8"),
  ]

  private static let compounds: [RegisterPlan] = [
    RegisterPlan(
      "disclosures", "公示情况表", "Disclosures", "income",
      "id unit compound from until income posted-on posted-at", clause: "三(一)4"),
    RegisterPlan(
      "coverage", "覆盖率明细", "Coverage by compound", "compound",
      "id name unit street households floor-area service-mode baseline-service platform register",
      where: "register != candidate and register != merged and register != split "
        + "and register != removed",
      clause: "三(二)5"),
    RegisterPlan(
      "contracts", "物业合同台账", "Service contracts", "contract",
      "id unit compounds company mode bundle start end grade fee fees-due fees-collected",
      clause: "三(二)5"),
    RegisterPlan(
      "handovers", "查验公开清单", "Hand-over checks", "handover",
      "id unit compound contract kind day parties defects defects-closed published-on published-at",
      clause: "三(二)6"),
    RegisterPlan(
      "standards", "物业服务标准", "Service standards", "standard",
      "id unit version grade service quantity price-from price-to valid-from", clause: "三(二)6"),
    RegisterPlan(
      "excellent-projects", "优秀物业服务项目名单", "Excellent projects", "highlight",
      "id unit title compounds day valid-until", where: "kind = excellent-project",
      clause: "三(二)6"),
    RegisterPlan(
      "menu", "菜单价格表", "Menu prices", "menu-item",
      "id unit compound service price per households price-basis surveyed willing", clause: "三(二)7"),
    RegisterPlan(
      "enclosures", "开转封清单", "Enclosures", "enclosure",
      "id unit compound state consulted-on households-asked households-agreed scheme-on works-from "
        + "works-until enclosed-on exemption exempted-on exemption-approver exemption-review-on",
      clause: "三(二)9"),
  ]

  private static let money: [RegisterPlan] = [
    RegisterPlan(
      "incomes", "经营性收支表", "Income and expenses", "income",
      "id unit compound from until parking advertising rent other-income income carried-over "
        + "expenses fee-supplement fund-supplement other-use posted-on", clause: "三(三)10"),
    RegisterPlan(
      "repairs", "紧急维修台账", "Emergency repairs", "repair",
      "id unit street compound category applicant state applied-on accepted-on reviewed-on "
        + "finished-on paid-on amount from-income", clause: "三(三)11"),
    RegisterPlan(
      "apportionments", "分摊公示表", "Apportionments", "repair",
      "id unit compound category amount from-income apportioned apportion-posted-on",
      clause: "三(三)11"),
    RegisterPlan(
      "credits", "信用加分清单", "Credits", "credit-event",
      "id unit company type compound day points document",
      where: "type = takeover or type = award", clause: "三(三)12"),
    RegisterPlan(
      "subsidies", "补助台账", "Subsidies and packages", "subsidy",
      "id unit street compounds kind company greenery cleaning maintenance cost-before amount "
        + "standard resident-fee basis from until", clause: "三(三)13"),
    RegisterPlan(
      "disputes", "纠纷台账", "Disputes", "dispute",
      "id unit compound parties matter opened-on level closed-on closed-on-site repeat-of",
      clause: "三(三)14"),
  ]

  private static let support: [RegisterPlan] = [
    RegisterPlan(
      "resolutions", "纪要附表", "Resolutions", "resolution",
      "id meeting unit text co-units due-on item done-on", clause: "四(一)"),
    RegisterPlan(
      "practices", "经验清单", "Practices", "highlight",
      "id unit kind title compounds place method result day", clause: "二(四)"),
    RegisterPlan(
      "brands", "物业服务品牌清单", "Brands", "highlight", "id unit title compounds method result day",
      where: "kind = brand or kind = red-service", clause: "二(四)"),
    RegisterPlan(
      "cases", "先进经验汇编", "Cases", "highlight",
      "id unit title compounds problem method result indicator contact", where: "kind = case",
      clause: "四(三)"),
    RegisterPlan(
      "commendations", "表扬名单", "Commendations", "commendation",
      "id kind unit office person reason day approval", clause: "四(三)"),
  ]
}
