// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// A gap, difficulty, complaint or hazard of a compound, with the clock of its first report (难点堵点).
public struct Issue: RecordKind {
  public let id = Field<String>(
    "id", "问题编号", "Issue id", aliases: ["编号"], type: .identifier, required: true, clause: "二(三)")
  public let compound = Field<String>(
    "compound", "小区", "Compound", aliases: ["小区编号", "小区名称"], type: .reference(to: "compound"),
    required: true, clause: "三(一)1")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["参评单位"], type: .code(of: "unit"), required: true,
    clause: "主送")
  public let street = Field<String>(
    "street", "街道(乡镇)", "Street", aliases: ["街道", "乡镇"], type: .code(of: "division"),
    clause: "三(一)1")
  public let kind = Field<IssueKind>(
    "kind", "类别", "Kind", aliases: ["问题类别"], required: true, clause: "三(一)1")
  public let source = Field<IssueSource>(
    "source", "来源", "Source", aliases: ["问题来源"], clause: "三(一)1")
  public let description = Field<String>(
    "description", "问题描述", "Description", aliases: ["难点堵点", "存在问题", "问题"], required: true,
    privacy: .internal, clause: "二(三)")
  public let discoveredOn = Field<Day>(
    "discovered-on", "发现日期", "Discovered", aliases: ["发现时间"], required: true,
    conflicts: .earlierShows, clause: "二(三)")
  public let reportedOn = Field<Day>(
    "reported-on", "首报日期", "First reported", aliases: ["首报时间", "上报日期"], clause: "二(三)")
  public let reportedBy = Field<String>(
    "reported-by", "首报人", "Reported by", privacy: .internal, clause: "二(三)")
  public let level = Field<HandlingLevel>("level", "处置层级", "Level", aliases: ["层级"], clause: "二(三)")
  public let plannedFix = Field<String>(
    "planned-fix", "对应举措", "Planned answer", aliases: ["改造计划", "整改措施"], clause: "三(一)1")
  public let project = Field<String>(
    "project", "对应项目", "Project", type: .reference(to: "project"), clause: "三(一)1")
  public let item = Field<String>(
    "item", "督办事项", "Supervision item", type: .reference(to: "item"), clause: "二(三)")
  public let patch = Field<String>("patch", "补丁", "Patch", aliases: ["补丁措施"], clause: "二(三)")
  public let patchOwner = Field<String>(
    "patch-owner", "补丁责任人", "Patch owner", privacy: .internal, clause: "二(三)")
  public let patchDueOn = Field<Day>(
    "patch-due-on", "补丁时限", "Patch due", conflicts: .earlierShows, clause: "二(三)")
  public let closedOn = Field<Day>(
    "closed-on", "闭环日期", "Closed", aliases: ["解决日期", "销号日期"], clause: "二(三)")
  public let recurrenceOf = Field<String>(
    "recurrence-of", "复发自", "Recurrence of", type: .reference(to: "issue"), clause: "二(三)")

  public init() {}
  public static let declaration = Declaration<Issue>(
    "issue", "难点堵点", "Issue", id: .prefixed("WT"), clause: "二(三)、三(一)1")
}

/// What an issue is. Source: 二(三) 难点堵点; 三(一)1 漏洞.
public enum IssueKind: String, Choice {
  case gap, difficulty, complaint, hazard

  public var words: ChoiceWords {
    switch self {
    case .gap: ChoiceWords("漏洞", "Gap", "短板", "缺项")
    case .difficulty: ChoiceWords("难点堵点", "Difficulty", "难点", "堵点")
    case .complaint: ChoiceWords("投诉", "Complaint", "信访")
    case .hazard: ChoiceWords("隐患", "Hazard", "安全隐患")
    }
  }

  public static let list = makeList()
}

/// Who found an issue. Source: 三(一)1.
public enum IssueSource: String, Choice {
  case survey, housing
  case civilAffairs = "civil-affairs"
  case fire
  case hotline = "12345"
  case patrol

  public var words: ChoiceWords {
    switch self {
    case .survey: ChoiceWords("摸排", "Survey", "底数摸排", "动态调研")
    case .housing: ChoiceWords("建设", "Housing", "住建")
    case .civilAffairs: ChoiceWords("民政", "Civil affairs")
    case .fire: ChoiceWords("消防", "Fire")
    case .hotline: ChoiceWords("12345热线", "Hotline", "热线")
    case .patrol: ChoiceWords("巡查", "Patrol", "巡检")
    }
  }

  public static let list = makeList()
}

/// The level of government a matter is handled at. Source: 二(二) 市、县贯通; 三(三)14 就地化解.
public enum HandlingLevel: String, Choice {
  case community, street, county, city

  public var words: ChoiceWords {
    switch self {
    case .community: ChoiceWords("社区", "Community")
    case .street: ChoiceWords("街道", "Street", "乡镇", "街道(乡镇)")
    case .county: ChoiceWords("县", "County", "县级", "县(市、区)")
    case .city: ChoiceWords("市", "City", "市级")
    }
  }

  public static let list = makeList()
}
