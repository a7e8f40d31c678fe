// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// An old residential compound of the register (老旧小区).
public struct Compound: RecordKind {
  public let id = Field<String>(
    "id", "小区编号", "Compound id", aliases: ["编号", "小区代码"], type: .identifier,
    required: true, clause: "二(二)")
  public let name = Field<String>(
    "name", "小区名称", "Compound", aliases: ["小区", "名称", "项目小区"], required: true,
    clause: "二(二)")
  public let otherNames = Field<String>(
    "other-names", "别名", "Other names", aliases: ["曾用名"], clause: "二(二)")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["参评单位", "县市区", "县(市,区)", "区县", "单位"],
    type: .code(of: "unit"), required: true, clause: "主送")
  public let street = Field<String>(
    "street", "街道(乡镇)", "Street", aliases: ["街道", "乡镇", "街道/乡镇", "乡镇(街道)", "属地街道"],
    type: .code(of: "division"), required: true, clause: "三(一)1")
  public let community = Field<String>("community", "社区", "Community", clause: "三(一)1")
  public let builtYear = Field<Int>(
    "built-year", "建成年份", "Built", aliases: ["建成年代", "建成时间", "竣工年份"], required: true,
    range: 1949...2023, clause: "二(二)")
  public let buildings = Field<Int>(
    "buildings", "楼栋数", "Buildings", aliases: ["栋数", "楼栋数(栋)", "幢数", "楼栋"],
    unit: .buildings, required: true, range: 1...2_000, clause: "二(二)")
  public let households = Field<Int>(
    "households", "户数", "Households", aliases: ["总户数", "户数(户)", "住户数"], unit: .households,
    required: true, range: 1...100_000, clause: "二(二)")
  public let floorArea = Field<Area>(
    "floor-area", "建筑面积", "Floor area", aliases: ["建筑面积(㎡)", "建筑面积(平方米)", "建筑面积(万㎡)", "面积"],
    unit: .squareMetres, range: 1...100_000_000, clause: "二(二)")
  public let openState = Field<OpenState>(
    "open-state", "开放/封闭", "Open or enclosed", aliases: ["封闭情况", "开放封闭", "是否封闭"],
    clause: "三(二)9")
  public let baselineService = Field<BaselineService>(
    "baseline-service", "清零攻坚后服务状态", "Service after the zero-out drive",
    aliases: ["基期物业状态"], clause: "导语")
  public let serviceMode = Field<ServiceMode>(
    "service-mode", "物业模式", "Service mode", aliases: ["物业管理模式", "管理模式", "物业服务模式"],
    clause: "三(二)5")
  public let fundState = Field<FundState>(
    "fund-state", "维修资金状态", "Maintenance fund", aliases: ["维修资金", "维修资金情况"],
    clause: "三(三)11")
  public let fundBalance = Field<Money>(
    "fund-balance", "维修资金余额", "Fund balance", aliases: ["余额(万元)", "余额", "维修资金余额(万元)"],
    unit: .fen, clause: "三(三)11")
  public let platform = Field<Bool>(
    "platform", "数字平台", "On a digital platform", aliases: ["未来e家", "是否接入未来e家"],
    clause: "三(一)4")
  public let platformSince = Field<Day>(
    "platform-since", "平台接入日期", "On the platform since", aliases: ["接入日期"], clause: "三(一)4")
  public let platformName = Field<String>("platform-name", "平台名称", "Platform", clause: "三(一)4")
  public let grid = Field<String>("grid", "所属网格", "Grid", aliases: ["网格"], clause: "一")
  public let hasSmartGate = Field<Bool>("smart-gate", "智能门禁", "Smart gate", clause: "三(一)4")
  public let hasCameras = Field<Bool>("cameras", "视频监控", "Cameras", clause: "三(一)4")
  public let hasFireAlarmLink = Field<Bool>(
    "fire-alarm-link", "消防联网", "Fire alarm linked", clause: "三(一)4")
  public let income = Field<Money>(
    "income", "经营性收入", "Operating income", aliases: ["经营性收入(万元)"], unit: .fen,
    clause: "三(三)10")
  public let disclosedOn = Field<Day>(
    "disclosed-on", "最近公示日期", "Last disclosure", aliases: ["最近公示", "公示日期"], clause: "三(一)4")
  public let surveyedOn = Field<Day>(
    "surveyed-on", "摸排日期", "Surveyed on", aliases: ["底数摸排日期"], clause: "二(二)")
  public let surveyor = Field<String>(
    "surveyor", "摸排人", "Surveyor", privacy: .internal, clause: "二(二)")
  public let surveyForm = Field<String>("survey-form", "摸排表", "Survey form", clause: "二(二)")
  public let register = Field<RegisterStatus>(
    "register", "在册状态", "Register", aliases: ["底数状态"], clause: "二(二)")
  public let registerReason = Field<String>(
    "register-reason", "变动原因", "Reason of change", aliases: ["调整原因"], clause: "二(二)")
  public let registeredOn = Field<Day>(
    "registered-on", "入册日期", "In the register since", clause: "二(二)")
  public let leftRegisterOn = Field<Day>(
    "left-register-on", "移出日期", "Left the register", clause: "二(二)")
  public let registerApprover = Field<String>(
    "register-approver", "变动批准人", "Change approved by", privacy: .internal, clause: "二(二)")
  public let registerApproval = Field<String>(
    "register-approval", "变动批准文号", "Approval of the change", clause: "二(二)")
  public let problems = Field<String>(
    "problems", "存在问题", "Problems", aliases: ["主要问题", "难点堵点"], clause: "三(一)1")
  public let remark = Field<String>(
    "remark", "备注", "Remark", privacy: .internal, clause: "二(二)")

  public init() {}
  public static let declaration = Declaration<Compound>(
    "compound", "小区", "Compound", id: .county, clause: "二(二)、二(三)")
}

/// Whether a compound can be entered freely (开转封). Source: 三(二)9.
public enum OpenState: String, Choice {
  case open, partial, enclosed

  public var words: ChoiceWords {
    switch self {
    case .open: ChoiceWords("开放", "Open", "开放式", "未封闭", "否")
    case .partial: ChoiceWords("半封闭", "Partly enclosed", "部分封闭")
    case .enclosed: ChoiceWords("封闭", "Enclosed", "封闭式", "已封闭", "是")
    }
  }

  public static let list = makeList()
}

/// The service a compound had when the zero-out drive ended (物业清零攻坚). Source: 导语.
public enum BaselineService: String, Choice {
  case nobody = "none"
  case residents = "self"
  case community
  case professional

  public var words: ChoiceWords {
    switch self {
    case .nobody: ChoiceWords("无", "None", "无人管理", "无物业")
    case .residents: ChoiceWords("自管", "Residents", "业主自管")
    case .community: ChoiceWords("社区", "Community", "社区托管")
    case .professional: ChoiceWords("专业", "Professional", "专业物业")
    }
  }

  public static let list = makeList()
}

/// How a compound is served (物业模式). Source: 三(二)5.
public enum ServiceMode: String, Choice {
  case hired
  case trial
  case areaBundle = "area-bundle"
  case companyInCommunity = "company-in-community"
  case jointVenture = "joint-venture"
  case selfManaged = "self-managed"
  case streetCustody = "street-custody"
  case nobody = "none"

  public var words: ChoiceWords {
    switch self {
    case .hired: ChoiceWords("选聘专业", "Hired", "选聘", "专业物业", "市场化物业", "专业化物业")
    case .trial: ChoiceWords("先尝后买", "Trial first", "试用")
    case .areaBundle: ChoiceWords("大物业", "Area bundle", "片区物业", "连片物业")
    case .companyInCommunity: ChoiceWords("企业进驻社区", "Company in community", "企业进驻", "进驻社区")
    case .jointVenture: ChoiceWords("社区合办企业", "Community venture", "合办", "社区合办")
    case .selfManaged: ChoiceWords("自管", "Self-managed", "业主自管", "单位自管", "自治")
    case .streetCustody: ChoiceWords("街道托管", "Street custody", "托管", "社区托管", "准物业")
    case .nobody: ChoiceWords("无", "None", "无物业", "无人管理")
    }
  }

  public static let list = makeList()
}

/// The state of a compound's maintenance fund. Source: 三(三)11.
public enum FundState: String, Choice {
  case missing
  case rebuilt
  case refilling
  case normal
  case short

  public var words: ChoiceWords {
    switch self {
    case .missing: ChoiceWords("未设立", "Not set up", "未建立", "未归集")
    case .rebuilt: ChoiceWords("已补建", "Set up late", "补建")
    case .refilling: ChoiceWords("续筹中", "Being refilled", "续筹")
    case .normal: ChoiceWords("正常", "Normal", "已设立")
    case .short: ChoiceWords("不足", "Short", "余额不足")
    }
  }

  public static let list = makeList()
}

/// Whether a compound is in the register that denominators count. Source: 二(二) 底数摸排.
public enum RegisterStatus: String, Choice {
  case candidate
  case inRegister = "in-register"
  case merged
  case split
  case removed

  public var words: ChoiceWords {
    switch self {
    case .candidate: ChoiceWords("候选", "Candidate", "储备")
    case .inRegister: ChoiceWords("在册", "In the register", "入册")
    case .merged: ChoiceWords("合并", "Merged", "已合并")
    case .split: ChoiceWords("拆分", "Split", "已拆分")
    case .removed: ChoiceWords("移出", "Removed", "核销", "已拆除")
    }
  }

  /// Whether a stored code means that the compound is in the register.
  ///
  /// One without a status is: the ledgers that offices send list what is in it and say no more.
  static func isInRegister(_ code: UInt8) -> Bool { code == 0 || code == inRegister.code }

  public static let list = makeList()
}
