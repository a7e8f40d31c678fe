// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// How an open compound is enclosed, or why it is not (开转封).
public struct EnclosurePlan: RecordKind {
  public let id = Field<String>(
    "id", "开转封编号", "Enclosure id", aliases: ["编号"], type: .identifier, required: true,
    clause: "三(二)9")
  public let compound = Field<String>(
    "compound", "小区", "Compound", aliases: ["小区编号", "小区名称"], type: .reference(to: "compound"),
    required: true, clause: "三(二)9")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["参评单位"], type: .code(of: "unit"), required: true,
    clause: "主送")
  public let state = Field<EnclosureState>(
    "state", "状态", "State", required: true, conflicts: .earlierShows, clause: "三(二)9")
  public let stateSince = Field<Day>(
    "state-since", "状态日期", "Since", conflicts: .earlierShows, clause: "三(二)9")
  public let consultedOn = Field<Day>("consulted-on", "征询日期", "Consulted", clause: "三(二)9")
  public let householdsAsked = Field<Int>(
    "households-asked", "征询户数", "Households asked", unit: .households, range: 0...100_000,
    clause: "三(二)9")
  public let householdsAgreed = Field<Int>(
    "households-agreed", "同意户数", "Households agreed", unit: .households, range: 0...100_000,
    clause: "三(二)9")
  public let scheme = Field<String>(
    "scheme", "一小区一策方案", "Scheme", aliases: ["方案文件"], clause: "三(二)9")
  public let schemeOn = Field<Day>("scheme-on", "方案日期", "Scheme on", clause: "三(二)9")
  public let worksFrom = Field<Day>("works-from", "施工起", "Works from", clause: "三(二)9")
  public let worksUntil = Field<Day>("works-until", "施工止", "Works until", clause: "三(二)9")
  public let enclosedOn = Field<Day>("enclosed-on", "封闭日期", "Enclosed", clause: "三(二)9")
  public let gateRule = Field<String>("gate-rule", "出入管理", "Gate operation", clause: "三(二)9")
  public let exemption = Field<ExemptionReason>(
    "exemption", "豁免理由", "Exemption", aliases: ["不适宜封闭"], clause: "三(二)9")
  public let exemptedOn = Field<Day>("exempted-on", "豁免批准日期", "Exempted", clause: "三(二)9")
  public let exemptionApprover = Field<String>(
    "exemption-approver", "豁免批准人", "Exemption approver", privacy: .internal, clause: "三(二)9")
  public let exemptionReviewOn = Field<Day>(
    "exemption-review-on", "豁免复核日期", "Exemption reviewed by", aliases: ["豁免有效期"], clause: "三(二)9")

  public init() {}
  public static let declaration = Declaration<EnclosurePlan>(
    "enclosure", "开转封", "Enclosure", id: .prefixed("KF"), clause: "三(二)9")
}

/// How far an enclosure is: ripe ones are closed one by one. Source: 三(二)9 成熟一个、“封闭”一个.
public enum EnclosureState: String, Choice {
  case unasked, asking, scheme, works, enclosed, exempt

  public var words: ChoiceWords {
    switch self {
    case .unasked: ChoiceWords("未征询", "Not asked")
    case .asking: ChoiceWords("征询中", "Asking", "征询")
    case .scheme: ChoiceWords("方案", "Scheme", "方案编制")
    case .works: ChoiceWords("施工", "Works", "施工中")
    case .enclosed: ChoiceWords("封闭", "Enclosed", "已封闭")
    case .exempt: ChoiceWords("豁免", "Exempt", "不适宜封闭")
    }
  }

  public static let list = makeList()
}

/// Why a compound is not enclosed. Source: 三(二)9 老城区背街小巷等确实不适宜封闭的特殊小区.
public enum ExemptionReason: String, Choice {
  case backStreet = "back-street"
  case throughRoad = "through-road"
  case firePassage = "fire-passage"
  case other

  public var words: ChoiceWords {
    switch self {
    case .backStreet: ChoiceWords("老城区背街小巷", "Back street of the old town", "背街小巷")
    case .throughRoad: ChoiceWords("公共道路穿越", "Public road", "道路穿越")
    case .firePassage: ChoiceWords("消防通道", "Fire passage")
    case .other: ChoiceWords("其他", "Other")
    }
  }

  public static let list = makeList()
}
