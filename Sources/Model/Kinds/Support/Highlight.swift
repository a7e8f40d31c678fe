// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// Good practice: a case, a benchmark visit, a brand, an excellent project (亮点、经验). Never scored by count.
public struct Highlight: RecordKind {
  public let id = Field<String>(
    "id", "亮点编号", "Highlight id", aliases: ["编号"], type: .identifier, required: true, clause: "四(二)"
  )
  public let kind = Field<HighlightKind>("kind", "类别", "Kind", required: true, clause: "四(二)")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["参评单位"], type: .code(of: "unit"), required: true,
    clause: "主送")
  public let compounds = Field<String>(
    "compounds", "应用小区", "Compounds", aliases: ["小区", "小区编号", "小区名称"],
    type: .references(to: "compound"), clause: "二(四)")
  public let title = Field<String>(
    "title", "标题", "Title", aliases: ["名称"], required: true, clause: "四(二)")
  public let day = Field<Day>("day", "日期", "Day", required: true, clause: "四(二)")
  public let place = Field<String>("place", "学习地", "Place", aliases: ["取经地"], clause: "二(四)")
  public let problem = Field<String>("problem", "问题", "Problem", clause: "四(三)")
  public let method = Field<String>("method", "做法", "Method", aliases: ["采纳做法"], clause: "四(三)")
  public let result = Field<String>("result", "成效", "Result", clause: "四(三)")
  public let indicator = Field<String>(
    "indicator", "对应指标", "Indicator", type: .code(of: nil), clause: "四(二)")
  public let contact = Field<String>(
    "contact", "联系人", "Contact", privacy: .internal, clause: "四(三)")
  public let validUntil = Field<Day>("valid-until", "有效期止", "Valid until", clause: "三(二)6")

  public init() {}
  public static let declaration = Declaration<Highlight>(
    "highlight", "亮点经验", "Highlight", id: .prefixed("LL"), clause: "二(四)、三(二)6、四(二)、四(三)")
}

/// What a highlight is. Source: 二(四); 三(二)6; 四(二); 四(三).
public enum HighlightKind: String, Choice {
  case practice, benchmark, redService = "red-service", brand
  case excellentProject = "excellent-project"
  case story = "case"

  public var words: ChoiceWords {
    switch self {
    case .practice: ChoiceWords("亮点做法", "Practice", "亮点")
    case .benchmark: ChoiceWords("取经学习", "Benchmark visit", "学习考察")
    case .redService: ChoiceWords("红色物业", "Red property service")
    case .brand: ChoiceWords("服务品牌", "Brand", "品牌")
    case .excellentProject: ChoiceWords("优秀物业服务项目", "Excellent project", "优秀项目")
    case .story: ChoiceWords("先进经验案例", "Case", "案例")
    }
  }

  public static let list = makeList()
}
