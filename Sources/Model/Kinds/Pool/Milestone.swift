// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// A field is documented by its own line: labels, type, rules and clause.

/// A dated step of a project (时序化). Source: 四(二).
public struct Milestone: RecordKind {
  public let id = Field<String>(
    "id", "节点编号", "Milestone id", type: .identifier, required: true, clause: "四(二)")
  public let project = Field<String>(
    "project", "项目编号", "Project", aliases: ["项目"], type: .reference(to: "project"),
    required: true, clause: "四(二)")
  public let unit = Field<String>(
    "unit", "县(市、区)", "Unit", type: .code(of: "unit"), required: true, clause: "主送")
  public let stage = Field<ProjectStage>(
    "stage", "节点", "Step", aliases: ["阶段"], required: true, clause: "二(三)")
  public let plannedOn = Field<Day>(
    "planned-on", "计划日期", "Planned", aliases: ["计划节点"], required: true, clause: "四(二)")
  public let forecastOn = Field<Day>(
    "forecast-on", "预计日期", "Forecast", aliases: ["预计节点"], clause: "四(二)")
  public let actualOn = Field<Day>(
    "actual-on", "实际日期", "Actual", aliases: ["实际节点"], clause: "四(二)")
  public let evidence = Field<String>("evidence", "佐证材料", "Evidence", clause: "四(二)")

  public init() {}
  public static let declaration = Declaration<Milestone>(
    "milestone", "项目节点", "Milestone", id: .prefixed("JD"), clause: "四(二)")
}
