// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// An owners' committee or a management committee of a compound (业委会、物管会).
///
/// Members are kept as counts: party membership is sensitive (个人信息保护法 art. 28).
public struct OwnersCommittee: RecordKind {
  public let id = Field<String>(
    "id", "业委会编号", "Committee id", aliases: ["编号"], type: .identifier, required: true,
    clause: "一")
  public let compound = Field<String>(
    "compound", "小区编号", "Compound", aliases: ["小区", "小区名称"],
    type: .reference(to: "compound"), required: true, clause: "一")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["参评单位"], type: .code(of: "unit"), required: true,
    clause: "主送")
  public let kind = Field<CommitteeKind>(
    "kind", "组织形式", "Form", aliases: ["业委会/物管会"], required: true, clause: "一")
  public let state = Field<CommitteeState>("state", "状态", "State", required: true, clause: "三(二)8")
  public let termStart = Field<Day>(
    "term-start", "届期起", "Term from", aliases: ["届期开始", "任期起"], clause: "三(二)8")
  public let termEnd = Field<Day>(
    "term-end", "届期止", "Term until", aliases: ["届期结束", "任期止"], clause: "三(二)8")
  public let filedOn = Field<Day>("filed-on", "备案日期", "Filed on", clause: "三(二)8")
  public let members = Field<Int>(
    "members", "委员数", "Members", aliases: ["委员人数"], unit: .people, range: 1...99,
    clause: "三(二)8")
  public let partyMembers = Field<Int>(
    "party-members", "党员数", "Party members", aliases: ["党员委员数"], unit: .people, range: 0...99,
    clause: "一")
  public let concurrentMembers = Field<Int>(
    "concurrent-members", "两委兼任数", "From the community's committees", aliases: ["两委成员兼任数"],
    unit: .people, range: 0...99, clause: "三(二)8")
  public let partyOrganisation = Field<PartyOrganisation>(
    "party-organisation", "党组织", "Party organisation", clause: "一")
  public let rulesFiled = Field<Bool>(
    "rules-filed", "议事规则备案", "Rules filed", aliases: ["管理规约备案"], clause: "三(一)2")
  public let sealIssued = Field<Bool>("seal-issued", "印章启用", "Seal issued", clause: "三(二)8")
  public let spendLimit = Field<Money>(
    "spend-limit", "授权额度", "Spending limit", aliases: ["授权额度(元)"], unit: .fen, clause: "三(三)11")
  public let conduct = Field<CommitteeConduct>("conduct", "履职评价", "Conduct", clause: "三(一)2")
  public let conductEvidence = Field<String>(
    "conduct-evidence", "履职评价依据", "Evidence of conduct", privacy: .internal, clause: "三(一)2")
  public let conductOn = Field<Day>("conduct-on", "履职评价日期", "Conduct judged", clause: "三(一)2")
  public let partyGateOn = Field<Day>(
    "party-gate-on", "社区党组织把关日期", "Party opinion on", aliases: ["把关日期"], clause: "二(一)")
  public let partyGate = Field<Decision>(
    "party-gate", "社区党组织把关意见", "Party opinion", aliases: ["把关意见"], clause: "二(一)")
  public let rulesAdoptedOn = Field<Day>(
    "rules-adopted-on", "议事规则通过日期", "Rules adopted", clause: "三(一)2")

  public init() {}
  public static let declaration = Declaration<OwnersCommittee>(
    "committee", "业委会", "Owners' committee", id: .prefixed("YW"), clause: "一、三(二)8")
}

/// Whether owners elected a committee or a management committee stands in. Source: 一.
public enum CommitteeKind: String, Choice {
  case committee
  case managementCommittee = "management-committee"

  public var words: ChoiceWords {
    switch self {
    case .committee: ChoiceWords("业委会", "Owners' committee", "业主委员会")
    case .managementCommittee: ChoiceWords("物管会", "Management committee", "物业管理委员会")
    }
  }

  public static let list = makeList()
}

/// The life of a committee. Source: 三(二)8.
public enum CommitteeState: String, Choice {
  case absent
  case preparing
  case nominating
  case vetting
  case voting
  case elected
  case inOffice = "in-office"
  case expiring
  case expired
  case dissolved

  public var words: ChoiceWords {
    switch self {
    case .absent: ChoiceWords("缺位", "Absent", "未成立")
    case .preparing: ChoiceWords("筹备", "Preparing", "筹备中", "筹备组成立")
    case .nominating: ChoiceWords("候选人推荐", "Nominating", "推荐")
    case .vetting: ChoiceWords("审核", "Vetting", "候选人审核")
    case .voting: ChoiceWords("首次业主大会", "Owners' assembly", "选举")
    case .elected: ChoiceWords("选出待备案", "Elected, not filed", "选出")
    case .inOffice: ChoiceWords("履职", "In office", "已成立", "已备案")
    case .expiring: ChoiceWords("换届筹备", "Term ending", "换届中")
    case .expired: ChoiceWords("届满未换", "Expired")
    case .dissolved: ChoiceWords("罢免解散", "Dissolved", "罢免", "解散")
    }
  }

  public static let list = makeList()
}

/// What party organisation a committee has. Source: 一.
public enum PartyOrganisation: String, Choice {
  case nothing = "none"
  case branch, joint, functional

  public var words: ChoiceWords {
    switch self {
    case .nothing: ChoiceWords("无", "None", "未建立", "否")
    case .branch: ChoiceWords("单独组建", "Own branch", "党支部", "有", "是")
    case .joint: ChoiceWords("联合组建", "Joint branch", "联合党支部")
    case .functional: ChoiceWords("功能型党组织", "Functional group", "党小组")
    }
  }

  public static let list = makeList()
}

/// How a committee does its duty. Source: 三(一)2.
public enum CommitteeConduct: String, Choice {
  case orderly, idle, unruly

  public var words: ChoiceWords {
    switch self {
    case .orderly: ChoiceWords("有序自治", "Orderly")
    case .idle: ChoiceWords("不作为", "Idle")
    case .unruly: ChoiceWords("乱作为", "Unruly")
    }
  }

  public static let list = makeList()
}
