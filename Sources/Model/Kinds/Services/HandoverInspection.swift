// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// A hand-over check of a compound and the publication of its result (承接查验、项目交接查验).
public struct HandoverInspection: RecordKind {
  public let id = Field<String>(
    "id", "查验编号", "Inspection id", aliases: ["编号"], type: .identifier, required: true,
    clause: "三(二)6")
  public let compound = Field<String>(
    "compound", "小区", "Compound", aliases: ["小区编号", "小区名称"], type: .reference(to: "compound"),
    required: true, clause: "三(二)6")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["参评单位"], type: .code(of: "unit"), required: true,
    clause: "主送")
  public let contract = Field<String>(
    "contract", "物业合同", "Contract", aliases: ["合同编号"], type: .reference(to: "contract"),
    clause: "三(二)6")
  public let kind = Field<HandoverKind>("kind", "查验类型", "Kind", required: true, clause: "三(二)6")
  public let day = Field<Day>("day", "查验日期", "Day", required: true, clause: "三(二)6")
  public let parties = Field<String>("parties", "参加各方", "Parties", clause: "三(二)6")
  public let defects = Field<Int>(
    "defects", "缺陷数", "Defects", unit: .share, range: 0...10_000, clause: "三(二)6")
  public let defectsClosed = Field<Int>(
    "defects-closed", "已整改数", "Defects closed", unit: .share, range: 0...10_000, clause: "三(二)6")
  public let publishedOn = Field<Day>(
    "published-on", "公开日期", "Published", aliases: ["公示日期"], clause: "三(二)6")
  public let publishedAt = Field<String>(
    "published-at", "公开地点", "Published at", aliases: ["公示地点"], clause: "三(二)6")
  public let photo = Field<String>("photo", "公示照片", "Photo", aliases: ["佐证材料"], clause: "三(二)6")

  public init() {}
  public static let declaration = Declaration<HandoverInspection>(
    "handover", "承接查验", "Hand-over check", id: .prefixed("CY"), clause: "三(二)6")
}

/// Whether a compound is taken over for the first time or changes its company. Source: 三(二)6.
public enum HandoverKind: String, Choice {
  case takeover, change

  public var words: ChoiceWords {
    switch self {
    case .takeover: ChoiceWords("承接查验", "First take-over")
    case .change: ChoiceWords("项目交接查验", "Change of company", "交接查验")
    }
  }

  public static let list = makeList()
}
