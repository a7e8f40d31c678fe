// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// The way of a committee from preparation to filing: a founding, a renewal or a recall (选举、换届).
public struct Election: RecordKind {
  public let id = Field<String>(
    "id", "选举编号", "Election id", aliases: ["编号"], type: .identifier, required: true, clause: "三(二)8"
  )
  public let compound = Field<String>(
    "compound", "小区", "Compound", aliases: ["小区编号", "小区名称"], type: .reference(to: "compound"),
    required: true, clause: "三(二)8")
  public let committee = Field<String>(
    "committee", "业委会", "Committee", aliases: ["业委会编号"], type: .reference(to: "committee"),
    clause: "三(二)8")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["参评单位"], type: .code(of: "unit"), required: true,
    clause: "主送")
  public let kind = Field<ElectionKind>("kind", "类型", "Kind", required: true, clause: "三(一)3")
  public let guide = Field<String>("guide", "指导单位", "Guided by", aliases: ["指导部门"], clause: "三(一)3")
  public let preparedOn = Field<Day>(
    "prepared-on", "筹备组成立", "Preparing since", aliases: ["筹备日期"], clause: "三(二)8")
  public let nominatedOn = Field<Day>(
    "nominated-on", "候选人推荐", "Nominated", aliases: ["推荐日期"], clause: "三(二)8")
  public let vettedOn = Field<Day>(
    "vetted-on", "资格审核", "Vetted", aliases: ["审核日期"], clause: "三(二)8")
  public let announcedOn = Field<Day>(
    "announced-on", "议题公告", "Announced", aliases: ["公告日期"], clause: "三(一)2")
  public let votedOn = Field<Day>(
    "voted-on", "业主大会", "Assembly", aliases: ["表决日期"], clause: "三(二)8")
  public let electedOn = Field<Day>("elected-on", "选出日期", "Elected", clause: "三(二)8")
  public let filedOn = Field<Day>("filed-on", "备案日期", "Filed", clause: "三(二)8")
  public let handedOverOn = Field<Day>("handed-over-on", "移交日期", "Handed over", clause: "三(二)8")
  public let owners = Field<Int>(
    "owners", "业主总人数", "Owners", unit: .people, range: 1...200_000, clause: "三(一)2")
  public let ownersVoted = Field<Int>(
    "owners-voted", "参加表决人数", "Owners voted", unit: .people, range: 0...200_000, clause: "三(一)2")
  public let ownersAgreed = Field<Int>(
    "owners-agreed", "同意人数", "Owners agreed", unit: .people, range: 0...200_000, clause: "三(二)8")
  public let area = Field<Area>("area", "专有部分面积", "Area", unit: .squareMetres, clause: "三(一)2")
  public let areaVoted = Field<Area>(
    "area-voted", "参加表决面积", "Area voted", unit: .squareMetres, clause: "三(一)2")
  public let areaAgreed = Field<Area>(
    "area-agreed", "同意面积", "Area agreed", unit: .squareMetres, clause: "三(二)8")

  public init() {}
  public static let declaration = Declaration<Election>(
    "election", "选举换届", "Election", id: .prefixed("XJ"), clause: "三(一)3、三(二)8")
}

/// What an election is for. Source: 三(一)3 成立、换届; 三(二)8.
public enum ElectionKind: String, Choice {
  case founding, renewal, recall

  public var words: ChoiceWords {
    switch self {
    case .founding: ChoiceWords("首届成立", "Founding", "成立")
    case .renewal: ChoiceWords("换届改选", "Renewal", "换届")
    case .recall: ChoiceWords("罢免", "Recall")
    }
  }

  public static let list = makeList()
}
