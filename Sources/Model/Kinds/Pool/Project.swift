// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// A project of the rolling pool that lifts one compound or several (项目库).
public struct Project: RecordKind {
  public let id = Field<String>(
    "id", "项目编号", "Project id", aliases: ["编号", "项目代码"], type: .identifier, required: true,
    clause: "二(三)")
  public let name = Field<String>(
    "name", "项目名称", "Project", aliases: ["项目", "名称"], required: true, clause: "二(三)")
  public let compounds = Field<String>(
    "compounds", "小区", "Compounds", aliases: ["小区名称", "涉及小区", "小区编号"],
    type: .references(to: "compound"), required: true, clause: "二(三)")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["参评单位", "县市区", "单位"], type: .code(of: "unit"),
    required: true, clause: "主送")
  public let planYear = Field<Int>(
    "plan-year", "计划年度", "Plan year", aliases: ["年度"], range: 2019...2035, clause: "二(二)")
  public let batch = Field<String>("batch", "批次", "Batch", clause: "二(二)")
  public let stage = Field<ProjectStage>(
    "stage", "阶段", "Stage", aliases: ["当前阶段", "所处阶段"], required: true,
    conflicts: .earlierShows, clause: "二(三)")
  public let stageSince = Field<Day>(
    "stage-since", "进入阶段日期", "In stage since", conflicts: .earlierShows, clause: "二(三)")
  public let enteredOn = Field<Day>("entered-on", "入库日期", "Entered the pool", clause: "二(三)")
  public let startedOn = Field<Day>(
    "started-on", "开工日期", "Started on", aliases: ["开工时间", "进场日期"], clause: "二(三)")
  public let leftOn = Field<Day>("left-on", "出库日期", "Left the pool", clause: "二(三)")
  public let plannedOn = Field<Day>(
    "planned-on", "计划完成", "Planned completion", aliases: ["计划节点", "计划完成时间"], clause: "二(三)")
  public let forecastOn = Field<Day>(
    "forecast-on", "预计完成", "Forecast completion", aliases: ["预计节点", "预计完成时间"], clause: "二(三)")
  public let leader = Field<String>(
    "leader", "责任领导", "Leader", aliases: ["包联领导", "领导"], privacy: .internal, clause: "二(二)")
  public let leaderPost = Field<String>(
    "leader-post", "领导职务", "Leader's post", aliases: ["职务"], privacy: .internal, clause: "二(二)")
  public let taskForce = Field<String>(
    "task-force", "专班", "Task force", aliases: ["工作专班"], clause: "二(二)")
  public let leaderSince = Field<Day>("leader-since", "包联起", "Leader since", clause: "二(二)")
  public let leaderHandoverOn = Field<Day>(
    "leader-handover-on", "包联交接日期", "Leader handed over", aliases: ["工作交接日期"], clause: "二(二)")
  public let taskForceID = Field<String>(
    "task-force-id", "专班编号", "Task force id", type: .reference(to: "task-force"), clause: "二(二)")
  public let serviceTrack = Field<TrackState>(
    "track-service", "专业物业", "Service track", clause: "三(二)5")
  public let committeeTrack = Field<TrackState>(
    "track-committee", "业委会", "Committee track", clause: "三(二)8")
  public let partyTrack = Field<TrackState>("track-party", "党建", "Party track", clause: "二(一)")
  public let enclosureTrack = Field<TrackState>(
    "track-enclosure", "开转封", "Enclosure track", clause: "三(二)9")
  public let fundTrack = Field<TrackState>(
    "track-fund", "资金与收益", "Fund and income track", clause: "三(三)10、11")
  public let digitalTrack = Field<TrackState>(
    "track-digital", "数字", "Digital track", clause: "三(一)4")
  public let worksTrack = Field<TrackState>(
    "track-works", "设施改造", "Linked works track", clause: "二(二)")
  public let investment = Field<Money>(
    "investment", "总投资", "Investment", aliases: ["总投资(万元)", "投资额(万元)"], unit: .fen,
    clause: "二(二)")
  public let arrived = Field<Money>(
    "arrived", "已到位资金", "Funds arrived", aliases: ["已到位", "已到位(万元)", "到位资金(万元)"], unit: .fen,
    clause: "二(二)")
  public let centralFunds = Field<Money>(
    "funds-central", "中央资金", "Central funds", unit: .fen, clause: "二(二)")
  public let provincialFunds = Field<Money>(
    "funds-province", "省级资金", "Provincial funds", unit: .fen, clause: "二(二)")
  public let cityFunds = Field<Money>(
    "funds-city", "市级资金", "City funds", unit: .fen, clause: "二(二)")
  public let countyFunds = Field<Money>(
    "funds-county", "县级资金", "County funds", unit: .fen, clause: "二(二)")
  public let streetFunds = Field<Money>(
    "funds-street", "街道资金", "Street funds", unit: .fen, clause: "二(二)")
  public let residentFunds = Field<Money>(
    "funds-residents", "居民出资", "Residents' funds", unit: .fen, clause: "二(二)")
  public let socialFunds = Field<Money>(
    "funds-social", "社会资金", "Social funds", unit: .fen, clause: "二(二)")
  public let operatorFunds = Field<Money>(
    "funds-operators", "专营单位资金", "Operators' funds", unit: .fen, clause: "二(二)")
  public let issues = Field<String>(
    "issues", "对应问题", "Issues answered", aliases: ["问题编号"], type: .references(to: "issue"),
    clause: "三(一)1")
  public let fundMeasure = Field<String>(
    "fund-measure", "维修资金筹集措施", "Fund measure", aliases: ["筹集措施"], clause: "三(三)11")
  public let linkedWorks = Field<String>(
    "linked-works", "联动改造项目", "Linked works", aliases: ["联动项目"], clause: "二(二)")
  public let reserveRank = Field<Int>(
    "reserve-rank", "储备次序", "Reserve rank", range: 1...9_999, clause: "二(三)")
  public let application = Field<String>("application", "入库申请表", "Application", clause: "二(三)")
  public let consultation = Field<String>(
    "consultation", "居民意愿征询汇总", "Consultation", clause: "二(三)")
  public let planApproval = Field<String>(
    "plan-approval", "年度计划批复", "Plan approval", clause: "二(二)")
  public let scheme = Field<String>("scheme", "一小区一策方案", "Scheme", clause: "三(二)9")
  public let displayedOn = Field<Day>("displayed-on", "方案公示日期", "Scheme displayed", clause: "二(三)")
  public let jointRecord = Field<String>(
    "joint-record", "三方联议记录", "Joint deliberation", clause: "三(一)3")
  public let startEvidence = Field<String>(
    "start-evidence", "开工(进场)证明", "Start evidence", clause: "二(三)")
  public let acceptance = Field<String>("acceptance", "验收表", "Acceptance", clause: "二(三)")
  public let closingForm = Field<String>("closing-form", "销项表", "Closing form", clause: "二(三)")
  public let reviewedOn = Field<Day>(
    "reviewed-on", "最近回访日期", "Last review", aliases: ["回头看日期"], clause: "二(三)")
  public let satisfaction = Field<Int>(
    "satisfaction", "满意度", "Satisfaction", unit: .points, range: 0...100, clause: "二(三)")
  public let satisfactionCount = Field<Int>(
    "satisfaction-count", "满意度样本数", "Answers", unit: .people, range: 0...100_000, clause: "二(三)")
  public let progress = Field<String>("progress", "形象进度", "Progress", clause: "二(三)")
  public let difficulty = Field<String>(
    "difficulty", "难点堵点", "Difficulty", aliases: ["存在问题"], clause: "二(三)")
  public let coordination = Field<String>(
    "coordination", "需协调单位", "To be coordinated with", aliases: ["需协调事项"], clause: "四(一)")
  public let highlight = Field<String>("highlight", "亮点", "Highlight", clause: "四(二)")
  public let asideReason = Field<String>(
    "aside-reason", "暂缓(退库)原因", "Why set aside", aliases: ["暂缓原因", "退库原因"], clause: "二(三)")
  public let asideUntil = Field<Day>("aside-until", "暂缓至", "Set aside until", clause: "二(三)")
  public let asideApprover = Field<String>(
    "aside-approver", "暂缓(退库)批准人", "Set aside by", privacy: .internal, clause: "二(三)")
  public let asideStage = Field<ProjectStage>(
    "aside-stage", "暂缓前阶段", "Stage when set aside", clause: "二(三)")
  public let streetOpinion = Field<Decision>(
    "street-opinion", "街道(乡镇)意见", "Street's opinion", clause: "二(三)")
  public let countyCheckedOn = Field<Day>(
    "county-checked-on", "县级核验日期", "Checked by the county", clause: "二(三)")
  public let citySample = Field<CitySample>(
    "city-sample", "市级抽查", "City's sample", clause: "二(三)")

  public init() {}
  public static let declaration = Declaration<Project>(
    "project", "改造项目", "Project", id: .prefixed("XM"), clause: "二(二)、二(三)")
}

/// Where a project stands on its way through the pool. Source: 二(三) 滚动式管理.
public enum ProjectStage: String, Choice {
  case surveyed = "S0"
  case reserve = "S1"
  case planned = "S2"
  case scheme = "S3"
  case executing = "S4"
  case accepted = "S5"
  case published = "S6"
  case operating = "S7"
  case closed = "S8"
  case reviewed = "S9"
  case suspended = "X1"
  case withdrawn = "X2"
  case restructured = "X3"

  public var words: ChoiceWords {
    switch self {
    case .surveyed: ChoiceWords("摸排", "Surveyed", "摸排中", "前期摸排")
    case .reserve: ChoiceWords("储备", "Reserve", "入库储备")
    case .planned: ChoiceWords("计划", "Planned", "列入计划")
    case .scheme: ChoiceWords("方案", "Scheme", "方案编制")
    case .executing: ChoiceWords("实施", "Executing", "实施中", "施工", "在建")
    case .accepted: ChoiceWords("验收", "Accepted", "已验收", "竣工验收")
    case .published: ChoiceWords("公开", "Published", "已公开")
    case .operating: ChoiceWords("长效", "Operating", "长效管理")
    case .closed: ChoiceWords("出库", "Closed", "销号", "已出库")
    case .reviewed: ChoiceWords("回头看", "Reviewed")
    case .suspended: ChoiceWords("暂缓", "Suspended", "缓建")
    case .withdrawn: ChoiceWords("退库", "Withdrawn")
    case .restructured: ChoiceWords("合并/拆分", "Merged or split", "合并", "拆分")
    }
  }

  /// The ten stages a project passes in order, without the three side states.
  public static let path: [ProjectStage] = [
    .surveyed, .reserve, .planned, .scheme, .executing, .accepted, .published, .operating, .closed,
    .reviewed,
  ]

  public static let list = makeList()
}

/// How far a project's track is. Source: 二(二) 多方联动.
public enum TrackState: String, Choice {
  case notApplicable = "n-a"
  case todo
  case doing
  case done
  case blocked

  public var words: ChoiceWords {
    switch self {
    case .notApplicable: ChoiceWords("不涉及", "Not needed", "不适用")
    case .todo: ChoiceWords("未开始", "To do", "未启动")
    case .doing: ChoiceWords("进行中", "Doing", "推进中")
    case .done: ChoiceWords("已完成", "Done", "完成")
    case .blocked: ChoiceWords("受阻", "Blocked", "堵点")
    }
  }

  public static let list = makeList()
}

/// What the city's sample found of a project that leaves the pool. Source: 二(三) 督查督办.
public enum CitySample: String, Choice {
  case passed
  case notDrawn = "not-drawn"
  case failed

  public var words: ChoiceWords {
    switch self {
    case .passed: ChoiceWords("抽查通过", "Passed", "通过")
    case .notDrawn: ChoiceWords("未抽中", "Not drawn", "未抽查")
    case .failed: ChoiceWords("抽查不通过", "Failed", "不通过")
    }
  }

  public static let list = makeList()
}
