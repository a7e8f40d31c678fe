// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// Points that a company gains or loses in its credit evaluation (信用评价).
public struct CreditEvent: RecordKind {
  public let id = Field<String>(
    "id", "信用事件编号", "Credit event id", aliases: ["编号"], type: .identifier, required: true,
    clause: "三(三)12")
  public let company = Field<String>(
    "company", "物业企业", "Company", aliases: ["统一社会信用代码"], type: .reference(to: "company"),
    required: true, clause: "三(三)12")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["参评单位"], type: .code(of: "unit"), required: true,
    clause: "主送")
  public let type = Field<CreditEventType>(
    "type", "事由", "Reason", aliases: ["类型"], required: true, clause: "三(三)12")
  public let compound = Field<String>(
    "compound", "小区", "Compound", aliases: ["小区编号", "小区名称"], type: .reference(to: "compound"),
    clause: "三(三)12")
  public let day = Field<Day>("day", "日期", "Day", required: true, clause: "三(三)12")
  public let points = Field<String>(
    "points", "分值", "Points", type: .exact, unit: .points, required: true, clause: "三(三)12")
  public let document = Field<String>("document", "依据文件", "Document", clause: "三(三)12")

  public init() {}
  public static let declaration = Declaration<CreditEvent>(
    "credit-event", "信用事件", "Credit event", id: .prefixed("XY"), clause: "三(三)12")
}

/// What a credit event is for. Source: 三(三)12 主动接管老旧小区.
public enum CreditEventType: String, Choice {
  case takeover, award, complaint, breach

  public var words: ChoiceWords {
    switch self {
    case .takeover: ChoiceWords("主动接管老旧小区", "Took over an old compound", "主动接管")
    case .award: ChoiceWords("评优评先", "Award", "评优")
    case .complaint: ChoiceWords("投诉查实", "Complaint upheld")
    case .breach: ChoiceWords("违约失信", "Breach", "扣分")
    }
  }

  public static let list = makeList()
}
