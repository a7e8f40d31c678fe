// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// A matter under supervision: one matter, one slip, one deadline (督办事项).
public struct SupervisionItem: RecordKind {
  public let id = Field<String>(
    "id", "编号", "Item id", aliases: ["督办编号", "督办单编号"], type: .identifier, required: true,
    clause: "二(三)")
  public let title = Field<String>(
    "title", "事项", "Matter", aliases: ["督办事项", "事项名称"], required: true, clause: "二(三)")
  public let basis = Field<ItemBasis>("basis", "来源依据", "Basis", aliases: ["来源"], clause: "二(三)")
  public let basisReference = Field<String>(
    "basis-ref", "依据文号", "Basis reference", clause: "四(一)")
  public let unit = Field<String>(
    "unit", "承办单位", "Unit", aliases: ["县(市、区)", "责任单位"], type: .code(of: "unit"),
    required: true, clause: "主送")
  public let street = Field<String>(
    "street", "街道(乡镇)", "Street", aliases: ["街道", "乡镇"], type: .code(of: "division"),
    clause: "三(一)1")
  public let helpers = Field<String>("co-units", "协办单位", "Helping units", clause: "四(一)")
  public let resolution = Field<String>(
    "resolution", "议定事项", "Resolution", type: .reference(to: "resolution"), clause: "四(一)")
  public let issue = Field<String>(
    "issue", "难点堵点", "Issue", type: .reference(to: "issue"), clause: "二(三)")
  public let compound = Field<String>(
    "compound", "小区", "Compound", aliases: ["小区编号", "小区名称"], type: .reference(to: "compound"),
    clause: "二(三)")
  public let project = Field<String>(
    "project", "项目", "Project", aliases: ["项目编号"], type: .reference(to: "project"),
    clause: "二(三)")
  public let requirement = Field<String>(
    "requirement", "办理要求", "Requirement", clause: "二(三)")
  public let assignedOn = Field<Day>(
    "assigned-on", "交办日期", "Assigned", aliases: ["交办时间"], required: true, clause: "二(三)")
  public let receivedOn = Field<Day>("received-on", "签收日期", "Signed for", clause: "二(三)")
  public let receivedBy = Field<String>(
    "received-by", "签收人", "Signed for by", privacy: .internal, clause: "二(三)")
  public let rule = Field<String>(
    "rule", "时限规则", "Time limit rule", type: .code(of: nil), clause: "二(三)")
  public let originalDue = Field<Day>(
    "original-due", "原定时限", "Original due", aliases: ["时限", "办理时限"], required: true,
    conflicts: .earlierShows, clause: "二(三)")
  public let currentDue = Field<Day>(
    "current-due", "现行时限", "Due", aliases: ["延期", "延期至"], conflicts: .earlierShows,
    clause: "二(三)")
  public let urgency = Field<ItemUrgency>(
    "urgency", "缓急", "Urgency", aliases: ["紧急程度"], clause: "二(三)")
  public let state = Field<ItemState>(
    "state", "状态", "State", aliases: ["办理状态"], required: true, clause: "二(三)")
  public let progress = Field<String>(
    "progress", "进展", "Progress", aliases: ["当前进展", "办理进展"], clause: "二(三)")
  public let evidence = Field<String>("evidence", "佐证材料", "Evidence", clause: "二(三)")
  public let handler = Field<String>(
    "handler", "经办人", "Handler", privacy: .internal, clause: "二(三)")
  public let verifier = Field<String>(
    "verifier", "核查人", "Verifier", privacy: .internal, clause: "二(三)")
  public let returns = Field<Int>("returns", "退回次数", "Times returned", clause: "二(三)")
  public let reportedOn = Field<Day>(
    "reported-on", "续报日期", "Last follow-up", aliases: ["最近续报"], clause: "二(三)")
  public let answeredOn = Field<Day>("answered-on", "反馈日期", "Answered", clause: "二(三)")
  public let checkedOn = Field<Day>(
    "checked-on", "首次核查日期", "First checked", aliases: ["核查日期"], clause: "二(三)")
  public let firstCheck = Field<Decision>("first-check", "首次核查结果", "First check", clause: "二(三)")
  public let opinion = Field<String>(
    "opinion", "核查意见", "Opinion", privacy: .internal, clause: "二(三)")
  public let returnReason = Field<String>(
    "return-reason", "退回原因", "Why returned", privacy: .internal, clause: "二(三)")
  public let suspendedOn = Field<Day>("suspended-on", "挂起日期", "Suspended", clause: "二(三)")
  public let suspendedBy = Field<String>(
    "suspended-by", "挂起批准人", "Suspended by", privacy: .internal, clause: "二(三)")
  public let suspendReason = Field<String>(
    "suspend-reason", "挂起原因", "Why suspended", privacy: .internal, clause: "二(三)")
  public let reopens = Field<String>(
    "reopens", "重开自", "Reopens", type: .reference(to: "item"), clause: "二(三)")
  public let closedOn = Field<Day>(
    "closed-on", "销号日期", "Closed", aliases: ["办结日期"], clause: "二(三)")
  public let closeType = Field<CloseType>("close-type", "办结方式", "How closed", clause: "二(三)")
  public let level = Field<EscalationLevel>(
    "level", "督办级别", "Escalation", aliases: ["督办单颜色"], clause: "二(三)")
  public let answeredBy = Field<String>(
    "answered-by", "反馈人", "Answered by", privacy: .internal, clause: "二(三)")
  public let resumedOn = Field<Day>("resumed-on", "恢复日期", "Resumed", clause: "二(三)")

  public init() {}
  public static let declaration = Declaration<SupervisionItem>(
    "item", "督办事项", "Supervision item", id: .slip("DB"), clause: "二(三)")
}

/// What a supervision item rests on. Source: 二(三).
public enum ItemBasis: String, Choice {
  case meeting, inspection, issue, league
  case hotline = "12345"
  case leader

  public var words: ChoiceWords {
    switch self {
    case .meeting: ChoiceWords("会议议定", "Meeting", "联席会议", "会议")
    case .inspection: ChoiceWords("督查检查", "Inspection", "督查", "检查")
    case .issue: ChoiceWords("难点堵点", "Issue", "问题")
    case .league: ChoiceWords("晾晒通报", "League", "晾晒")
    case .hotline: ChoiceWords("12345热线", "Hotline", "热线")
    case .leader: ChoiceWords("领导交办", "Leader", "领导批示")
    }
  }

  public static let list = makeList()
}

/// How urgent a supervision item is; the time limits of the rule set follow it.
public enum ItemUrgency: String, Choice {
  case general, important, urgent

  public var words: ChoiceWords {
    switch self {
    case .general: ChoiceWords("一般", "General", "普通")
    case .important: ChoiceWords("重大", "Important", "重要", "难")
    case .urgent: ChoiceWords("急件", "Urgent", "紧急", "急")
    }
  }

  public static let list = makeList()
}

/// The life of a supervision item. Source: 二(三) 督查督办.
public enum ItemState: String, Choice {
  case filed
  case assigned
  case signed
  case handling
  case answered
  case verifying
  case returned
  case closed
  case archived
  case suspended
  case revoked
  case reopened

  public var words: ChoiceWords {
    switch self {
    case .filed: ChoiceWords("立项", "Filed", "待办")
    case .assigned: ChoiceWords("交办", "Assigned", "已交办")
    case .signed: ChoiceWords("签收", "Signed for", "已签收")
    case .handling: ChoiceWords("承办", "Handling", "办理中", "在办")
    case .answered: ChoiceWords("反馈", "Answered", "已反馈")
    case .verifying: ChoiceWords("核查", "Verifying", "待核实", "核查中")
    case .returned: ChoiceWords("退回", "Returned", "已退回")
    case .closed: ChoiceWords("销号", "Closed", "已办结", "办结", "已销号")
    case .archived: ChoiceWords("归档", "Archived", "已归档")
    case .suspended: ChoiceWords("挂起", "Suspended", "暂停")
    case .revoked: ChoiceWords("撤销", "Revoked", "已撤销")
    case .reopened: ChoiceWords("重开", "Reopened", "复发")
    }
  }

  /// Whether nothing more is to be done.
  public var isFinished: Bool {
    switch self {
    case .closed, .archived, .revoked: true
    default: false
    }
  }

  public static let list = makeList()
}

/// How a supervision item was closed.
public enum CloseType: String, Choice {
  case onTime = "on-time"
  case late
  case waived

  public var words: ChoiceWords {
    switch self {
    case .onTime: ChoiceWords("按期", "On time", "按期办结")
    case .late: ChoiceWords("超期", "Late", "超期办结")
    case .waived: ChoiceWords("免办", "Waived", "豁免")
    }
  }

  public static let list = makeList()
}

/// How far the supervision of an item has been raised (督办阶梯).
public enum EscalationLevel: String, Choice {
  case reminder, blue, orange, red, circular, talk

  public var words: ChoiceWords {
    switch self {
    case .reminder: ChoiceWords("提醒", "Reminder")
    case .blue: ChoiceWords("催办(蓝单)", "Blue slip", "蓝单", "催办", "蓝")
    case .orange: ChoiceWords("督办(橙单)", "Orange slip", "橙单", "黄单", "督办", "橙", "黄")
    case .red: ChoiceWords("红单", "Red slip", "红")
    case .circular: ChoiceWords("通报", "Circular")
    case .talk: ChoiceWords("约谈", "Talk")
    }
  }

  public static let list = makeList()
}
