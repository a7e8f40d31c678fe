// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// An emergency repair paid from the maintenance fund, with its clocks (紧急维修).
public struct EmergencyRepair: RecordKind {
  public let id = Field<String>(
    "id", "紧急维修编号", "Repair id", aliases: ["编号"], type: .identifier, required: true,
    clause: "三(三)11")
  public let compound = Field<String>(
    "compound", "小区", "Compound", aliases: ["小区编号", "小区名称"], type: .reference(to: "compound"),
    required: true, clause: "三(三)11")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["参评单位"], type: .code(of: "unit"), required: true,
    clause: "主送")
  public let street = Field<String>(
    "street", "街道(乡镇)", "Street", aliases: ["街道", "乡镇"], type: .code(of: "division"),
    clause: "三(三)11")
  public let fund = Field<String>(
    "fund", "维修资金", "Fund", aliases: ["资金编号"], type: .reference(to: "fund"), clause: "三(三)11")
  public let category = Field<RepairCategory>(
    "category", "紧急情形", "Category", aliases: ["维修类别"], required: true, clause: "三(三)11")
  public let applicant = Field<RepairApplicant>(
    "applicant", "申请人", "Applicant", aliases: ["申请主体"], required: true, clause: "三(三)11")
  public let state = Field<RepairState>("state", "状态", "State", required: true, clause: "三(三)11")
  public let appliedOn = Field<Day>(
    "applied-on", "申请日期", "Applied", required: true, clause: "三(三)11")
  public let acceptedOn = Field<Day>("accepted-on", "受理日期", "Accepted", clause: "三(三)11")
  public let reviewedOn = Field<Day>("reviewed-on", "审核日期", "Reviewed", clause: "三(三)11")
  public let paidOn = Field<Day>("paid-on", "拨付日期", "Paid", clause: "三(三)11")
  public let finishedOn = Field<Day>("finished-on", "完工日期", "Finished", clause: "三(三)11")
  public let amount = Field<Money>(
    "amount", "维修金额", "Amount", aliases: ["金额", "金额(万元)"], unit: .fen, clause: "三(三)11")
  public let fromIncome = Field<Money>(
    "from-income", "公共收益列支", "From common income", unit: .fen, clause: "三(三)11")
  public let apportioned = Field<Money>(
    "apportioned", "分摊合计", "Apportioned", aliases: ["分摊金额"], unit: .fen, clause: "三(三)11")
  public let apportionPostedOn = Field<Day>(
    "apportion-posted-on", "分摊公示日期", "Apportionment posted", clause: "三(三)11")
  public let files = Field<String>("files", "申请材料", "Files", clause: "三(三)11")
  public let refusal = Field<String>("refusal", "不予受理原因", "Why refused", clause: "三(三)11")
  public let votedOn = Field<Day>("voted-on", "业主大会表决日期", "Assembly voted", clause: "三(三)11")
  public let applicantReason = Field<String>(
    "applicant-reason", "申请主体依据", "Why this applicant", clause: "三(三)11")

  public init() {}
  public static let declaration = Declaration<EmergencyRepair>(
    "repair", "紧急维修", "Emergency repair", id: .prefixed("JX"), clause: "三(三)11")
}

/// The emergencies of the notice, and the two that have their own channel. Source: 三(三)11.
public enum RepairCategory: String, Choice {
  case facade
  case roofLeak = "roof-leak"
  case wallLeak = "wall-leak"
  case drainBlocked = "drain-blocked"
  case drainBroken = "drain-broken"
  case wallCollapse = "wall-collapse"
  case roadCollapse = "road-collapse"
  case other
  case fire
  case lift

  public var words: ChoiceWords {
    switch self {
    case .facade: ChoiceWords("外立面脱落", "Falling facade")
    case .roofLeak: ChoiceWords("屋面渗漏", "Leaking roof", "屋顶渗漏")
    case .wallLeak: ChoiceWords("外墙渗漏", "Leaking wall")
    case .drainBlocked: ChoiceWords("排水排污设施堵塞", "Blocked drain", "排水堵塞", "排污堵塞")
    case .drainBroken: ChoiceWords("排水排污设施破损", "Broken drain", "排水破损", "排污破损")
    case .wallCollapse: ChoiceWords("围墙坍塌", "Collapsed wall")
    case .roadCollapse: ChoiceWords("道路坍塌", "Collapsed road")
    case .other: ChoiceWords("其他危及公共安全或严重影响居住", "Other danger", "其他")
    case .fire: ChoiceWords("消防", "Fire protection", "消防设施")
    case .lift: ChoiceWords("电梯", "Lift")
    }
  }

  public static let list = makeList()
}

/// Who applies for an emergency repair. Source: 三(三)11 业主委员会可直接申请; 由乡镇(街道)组织代为维修.
public enum RepairApplicant: String, Choice {
  case committee, street, company

  public var words: ChoiceWords {
    switch self {
    case .committee: ChoiceWords("业委会", "Committee", "业主委员会", "物管会")
    case .street: ChoiceWords("乡镇(街道)代为", "Street in its place", "街道", "乡镇", "街道代修")
    case .company: ChoiceWords("物业企业", "Company", "物业")
    }
  }

  public static let list = makeList()
}

/// The life of an emergency repair. Source: 三(三)11.
public enum RepairState: String, Choice {
  case applied, accepted, reviewed, paid, finished, refused

  public var words: ChoiceWords {
    switch self {
    case .applied: ChoiceWords("已申请", "Applied", "申请")
    case .accepted: ChoiceWords("已受理", "Accepted", "受理")
    case .reviewed: ChoiceWords("已审核", "Reviewed", "审核")
    case .paid: ChoiceWords("已拨付", "Paid", "拨付")
    case .finished: ChoiceWords("已完工", "Finished", "完工")
    case .refused: ChoiceWords("不予受理", "Refused", "退回")
    }
  }

  public static let list = makeList()
}
