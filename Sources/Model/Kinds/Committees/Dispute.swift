// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// A dispute between owners, committee and company, and where it was settled (矛盾纠纷).
public struct Dispute: RecordKind {
  public let id = Field<String>(
    "id", "纠纷编号", "Dispute id", aliases: ["编号"], type: .identifier, required: true, clause: "三(三)14"
  )
  public let compound = Field<String>(
    "compound", "小区", "Compound", aliases: ["小区编号", "小区名称"], type: .reference(to: "compound"),
    required: true, clause: "三(三)14")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["参评单位"], type: .code(of: "unit"), required: true,
    clause: "主送")
  public let parties = Field<DisputeParties>(
    "parties", "当事方", "Parties", required: true, clause: "三(三)14")
  public let matter = Field<String>(
    "matter", "纠纷事由", "Matter", aliases: ["事由"], required: true, privacy: .internal,
    clause: "三(三)14")
  public let openedOn = Field<Day>(
    "opened-on", "受理日期", "Opened", aliases: ["发生日期"], required: true, conflicts: .earlierShows,
    clause: "三(三)14")
  public let level = Field<HandlingLevel>(
    "level", "处置层级", "Level", aliases: ["层级"], clause: "三(三)14")
  public let closedOn = Field<Day>("closed-on", "化解日期", "Closed", clause: "三(三)14")
  public let isClosedOnSite = Field<Bool>(
    "closed-on-site", "就地化解", "Closed on site", clause: "三(三)14")
  public let repeatOf = Field<String>(
    "repeat-of", "重复纠纷", "Repeat of", type: .reference(to: "dispute"), clause: "三(三)14")

  public init() {}
  public static let declaration = Declaration<Dispute>(
    "dispute", "矛盾纠纷", "Dispute", id: .prefixed("TJ"), clause: "三(三)14")
}

/// Who is in dispute. Source: 三(三)14 物业、业委会、业主矛盾纠纷.
public enum DisputeParties: String, Choice {
  case ownersCompany = "owners-company"
  case ownersCommittee = "owners-committee"
  case committeeCompany = "committee-company"
  case owners

  public var words: ChoiceWords {
    switch self {
    case .ownersCompany: ChoiceWords("业主与物业", "Owners and company")
    case .ownersCommittee: ChoiceWords("业主与业委会", "Owners and committee")
    case .committeeCompany: ChoiceWords("业委会与物业", "Committee and company")
    case .owners: ChoiceWords("业主之间", "Among owners")
    }
  }

  public static let list = makeList()
}
