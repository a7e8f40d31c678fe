// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// What a street or town has in people, money and things for its duty (属地力量).
public struct StreetCapacity: RecordKind {
  public let id = Field<String>(
    "id", "属地力量编号", "Capacity id", aliases: ["编号"], type: .identifier, required: true,
    clause: "三(一)1")
  public let street = Field<String>(
    "street", "街道(乡镇)", "Street", aliases: ["街道", "乡镇"], type: .code(of: "division"),
    required: true, clause: "三(一)1")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["参评单位"], type: .code(of: "unit"), required: true,
    clause: "主送")
  public let leader = Field<String>(
    "leader", "分管领导", "Deputy in charge", privacy: .internal, clause: "三(一)1")
  public let leaderSince = Field<Day>("leader-since", "分管起", "In charge since", clause: "三(一)1")
  public let phone = Field<String>("phone", "联系电话", "Phone", privacy: .sensitive, clause: "三(一)1")
  public let posts = Field<Int>(
    "posts", "物管人员编配数", "Posts", aliases: ["岗位数"], unit: .people, range: 0...999, clause: "三(三)12")
  public let filled = Field<Int>(
    "filled", "物管人员到岗数", "Filled", aliases: ["到岗数"], unit: .people, range: 0...999, clause: "三(三)12"
  )
  public let centre = Field<CentreState>("centre", "物业管理中心", "Property centre", clause: "三(三)12")
  public let centreOn = Field<Day>("centre-on", "中心成立日期", "Centre set up", clause: "三(三)12")
  public let budget = Field<Money>(
    "budget", "年度经费", "Budget", aliases: ["经费(万元)"], unit: .fen, clause: "四(一)")
  public let assets = Field<String>("assets", "物资配置", "Assets", aliases: ["物"], clause: "四(一)")
  public let mechanism = Field<String>("mechanism", "工作机制文件", "Mechanism", clause: "三(一)1")
  public let annualPlan = Field<String>(
    "annual-plan", "党组织年度重点文件", "Annual plan", aliases: ["年度工作重点"], clause: "四(二)")
  public let annualPlanYear = Field<Int>(
    "annual-plan-year", "年度重点年份", "Annual plan year", range: 2019...2035, clause: "四(二)")

  public init() {}
  public static let declaration = Declaration<StreetCapacity>(
    "street-capacity", "属地力量", "Street capacity", id: .prefixed("SD"), clause: "三(一)1、三(三)12、四(一)")
}

/// Whether a property management centre exists. Source: 三(三)12.
public enum CentreState: String, Choice {
  case nothing = "none"
  case planned, working

  public var words: ChoiceWords {
    switch self {
    case .nothing: ChoiceWords("未建", "None", "未建立", "无")
    case .planned: ChoiceWords("筹建", "Planned", "在建")
    case .working: ChoiceWords("已建", "Working", "已建立", "运行")
    }
  }

  public static let list = makeList()
}
