// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// What a department knows of a compound: one indicator on one day (部门指标归集).
public struct DepartmentFact: RecordKind {
  public let id = Field<String>(
    "id", "指标行编号", "Fact id", aliases: ["编号"], type: .identifier, required: true, clause: "三(一)1")
  public let compound = Field<String>(
    "compound", "小区", "Compound", aliases: ["小区编号", "小区名称"], type: .reference(to: "compound"),
    required: true, clause: "三(一)1")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", aliases: ["参评单位"], type: .code(of: "unit"), required: true,
    clause: "主送")
  public let department = Field<Department>(
    "department", "部门", "Department", aliases: ["来源部门"], required: true, clause: "三(一)1")
  public let code = Field<String>(
    "code", "指标代码", "Indicator", aliases: ["指标"], type: .code(of: nil), required: true,
    clause: "三(一)1")
  public let value = Field<String>(
    "value", "数值", "Value", aliases: ["指标值"], required: true, clause: "三(一)1")
  public let measure = Field<String>(
    "measure", "计量单位", "Measured in", aliases: ["单位"], type: .code(of: nil), clause: "三(一)1")
  public let asOf = Field<Day>(
    "as-of", "数据日期", "As of", aliases: ["截至日期"], required: true, clause: "三(一)1")
  public let correctionDueOn = Field<Day>(
    "correction-due-on", "整改期限", "To be corrected by", aliases: ["整改时限"], clause: "三(一)1")
  public let correctedOn = Field<Day>("corrected-on", "整改日期", "Corrected", clause: "三(一)1")

  public init() {}
  public static let declaration = Declaration<DepartmentFact>(
    "department-fact", "部门指标", "Department fact", id: .prefixed("BM"), clause: "三(一)1")
}

/// A department that shares indicators or sits in the joint meeting. Source: 三(一)1; 四(一).
public enum Department: String, Choice {
  case housing
  case civilAffairs = "civil-affairs"
  case fire, reform, organisation, finance, police
  case cityManagement = "city-management"

  public var words: ChoiceWords {
    switch self {
    case .housing: ChoiceWords("建设", "Housing", "住建", "建设局")
    case .civilAffairs: ChoiceWords("民政", "Civil affairs", "民政局")
    case .fire: ChoiceWords("消防", "Fire", "消防救援")
    case .reform: ChoiceWords("发改", "Reform", "发改委", "发展改革")
    case .organisation: ChoiceWords("组织部", "Organisation", "组织")
    case .finance: ChoiceWords("财政", "Finance", "财政局")
    case .police: ChoiceWords("公安", "Police")
    case .cityManagement: ChoiceWords("综合执法", "City management", "城管", "行政执法")
    }
  }

  public static let list = makeList()
}
