// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// How good a service was found to be, by owners, a street or the regulator (服务评价).
public struct Evaluation: RecordKind {
  public let id = Field<String>(
    "id", "评价编号", "Evaluation id", aliases: ["编号"], type: .identifier, required: true,
    clause: "三(一)4")
  public let compound = Field<String>(
    "compound", "小区", "Compound", aliases: ["小区编号", "小区名称"], type: .reference(to: "compound"),
    required: true, clause: "三(一)4")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["参评单位"], type: .code(of: "unit"), required: true,
    clause: "主送")
  public let company = Field<String>(
    "company", "物业企业", "Company", aliases: ["统一社会信用代码"], type: .reference(to: "company"),
    clause: "三(一)4")
  public let kind = Field<EvaluationKind>(
    "kind", "评价主体", "By", aliases: ["类型"], required: true, clause: "三(二)6")
  public let period = Field<String>("period", "周期", "Period", type: .code(of: nil), clause: "三(一)4")
  public let day = Field<Day>("day", "评价日期", "Day", required: true, clause: "三(一)4")
  public let score = Field<Int>(
    "score", "得分", "Score", unit: .points, required: true, range: 0...100, clause: "三(一)4")
  public let count = Field<Int>(
    "count", "样本数", "Answers", aliases: ["评价人数", "n"], unit: .people, range: 0...200_000,
    clause: "三(一)4")
  public let security = Field<Bool>("security", "人员安保", "Security done", clause: "三(二)6")
  public let vehicles = Field<Bool>("vehicles", "车辆管理", "Vehicles done", clause: "三(二)6")
  public let commonParts = Field<Bool>(
    "common-parts", "共用部位巡检", "Common parts done", clause: "三(二)6")
  public let equipment = Field<Bool>("equipment", "共用设施设备巡检", "Equipment done", clause: "三(二)6")
  public let greenery = Field<Bool>("greenery", "绿化养护", "Greenery done", clause: "三(二)6")
  public let waste = Field<Bool>("waste", "垃圾分类", "Waste sorting done", clause: "三(二)6")

  public init() {}
  public static let declaration = Declaration<Evaluation>(
    "evaluation", "服务评价", "Evaluation", id: .prefixed("PJ"), clause: "三(一)4、三(二)6")
}

/// Who evaluates. Source: 三(一)4; 三(二)6 服务质量监管机制.
public enum EvaluationKind: String, Choice {
  case owner, regulator, street

  public var words: ChoiceWords {
    switch self {
    case .owner: ChoiceWords("业主", "Owners", "业主满意度")
    case .regulator: ChoiceWords("主管部门", "Regulator", "监管检查")
    case .street: ChoiceWords("街道", "Street", "街道(乡镇)")
    }
  }

  public static let list = makeList()
}
